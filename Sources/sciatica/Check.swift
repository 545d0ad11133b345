// Every fault of a folder of content, with its place and the way out.

import ArgumentParser
import Content
import Terminal

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks a folder of content and prints every fault.")

  @Argument(help: "The folder; Intents when left out.") var folder = "Intents"
  @OptionGroup var outside: Outside

  func run() throws {
    try stopping {
      let loaded = try Engine.load(outside.intents ?? folder)
      guard loaded.isSound else { throw Stop(sentence: printed(loaded.diagnostics), code: 2) }
      try say("\(outside.intents ?? folder): no faults\n")
    }
  }
}
