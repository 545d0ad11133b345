// Every fault of a folder of content, with its place and the way out.

import ArgumentParser
import Audit
import Content
import Terminal

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks a folder of content and prints every fault.",
    usage: "sciatica check [DIR] [options]",
    discussion: """
      Example:
        sciatica check Intents

      Exit code 2 means that something is wrong; warnings alone are exit code 0.
      """)

  @Argument(help: "The folder; Intents when left out.") var folder: String?
  @OptionGroup var outside: Outside

  func run() throws {
    try stopping {
      let folder = folder ?? outside.intents ?? "Intents"
      let loaded = try Engine.load(folder)
      guard loaded.isSound else { throw Stop(sentence: printed(loaded.diagnostics), code: 2) }
      let warnings = loaded.diagnostics + misreadExamples(loaded)
      try say(shown(printed(warnings)))
      let count = warnings.isEmpty ? "" : ", \(warnings.count) warnings"
      try say("\(folder): no faults\(count)\n")
    }
  }
}
