// The dialogue and its policy as a picture for other tools to draw.

import ArgumentParser
import Audit
import Terminal

extension GraphFormat: ExpressibleByArgument {}

struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the dialogue and its policy as a graph.",
    usage: "sciatica graph [DIR] [--format dot|mermaid] [options]",
    discussion: """
      Example:
        sciatica graph --format mermaid
      """)

  @Argument(help: "A folder of content; the built-in one when left out.") var folder: String?
  @Option(help: "dot or mermaid.") var format = GraphFormat.dot
  @OptionGroup var outside: Outside

  func run() throws {
    try stopping {
      let catalogue = try Engine.catalogue(folder ?? outside.intents)
      try say(shown(DialogueGraph(catalogue).text(format)))
    }
  }
}
