// The commands of the program and what they share. It parses and wires; everything else is in the
// rooms below.

import ArgumentParser

@main
struct Sciatica: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sciatica",
    abstract: "An assistant for people with sciatica: it listens, rules out danger and explains.",
    discussion: """
      Example:
        sciatica ask "my left buttock hurts when i sit, for three weeks"

      Everything stays on this machine. This is information, not a diagnosis.
      The guides are in the README and in Sources/sciatica.
      """,
    version: "sciatica 0.1.0, content reviewed 2026-11-23",
    subcommands: [Chat.self, Ask.self, Read.self, Replay.self, Check.self],
    defaultSubcommand: Chat.self)
}

/// What every command may be told from outside.
struct Outside: ParsableArguments {
  @Option(help: "A folder of content to use in place of the built-in one.")
  var intents: String?

  @Option(help: "The region whose numbers are named, such as GB, IE, US or world.")
  var region: String?

  @Option(help: "The day that \"since tuesday\" counts back from, such as 2026-01-05.")
  var now: String?

  @Flag(help: "Never use colour.")
  var noColor = false

  func validate() throws {
    if let now, Clock.day(now) == nil {
      throw ValidationError("\"\(now)\" is no day like 2026-01-05")
    }
  }
}
