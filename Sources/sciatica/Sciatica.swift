// The commands of the program and what they share. It parses and wires; everything else is in the
// rooms below.

import ArgumentParser
import Terminal
import Text

@main
struct Sciatica: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sciatica",
    abstract: """
      Example: sciatica ask "my left buttock hurts when i sit, for three weeks"
      """,
    usage: "sciatica [COMMAND] [options]",
    discussion: """
      An assistant for people with sciatica: it listens, rules out danger and explains. Everything \
      stays on this machine. This is information, not a diagnosis.

      Exit codes: 0 fine, 1 a replay differs, 2 content or a transcript is faulty, 10 "ask" met a \
      danger sign that needs care today, 64 wrong usage, 74 cannot read or write.
      The guides are README.md and Sources/sciatica/sciatica.docc.
      """,
    version: "sciatica 0.1.0, content reviewed 2026-11-23",
    subcommands: [Chat.self, Ask.self, Read.self, Replay.self, Check.self, Graph.self],
    defaultSubcommand: Chat.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      if let misspelling = Misspelling(of: CommandLine.arguments.dropFirst()),
        exitCode(for: error) == .validationFailure
      {
        Output.errors.write(shown(misspelling.sentence))
        exit(withError: ExitCode.validationFailure)
      }
      exit(withError: error)
    }
  }
}

/// An option or command that was meant otherwise.
struct Misspelling {
  let sentence: String

  /// Nil when every word is known, or nothing like it is.
  init?(of arguments: some Sequence<String>) {
    let options = [
      "--json", "--plain", "--private", "--intents", "--region", "--now", "--no-color", "--help",
      "--version", "--record", "--coverage", "--format",
    ]
    let commands = ["chat", "ask", "read", "replay", "check", "graph", "help"]
    for (index, argument) in arguments.enumerated() {
      let name = argument.split(separator: "=").first.map(String.init) ?? argument
      let isOption = name.hasPrefix("--") && !options.contains(name)
      let isCommand = index == 0 && !name.hasPrefix("-") && !commands.contains(name)
      guard isOption || isCommand else { continue }
      guard let meant = nearest(to: name, among: isOption ? options : commands) else { continue }
      sentence = """
        sciatica: there is no \(isOption ? "option" : "command") "\(name)"; did you mean \
        "\(meant)"? "sciatica --help" lists them.

        """
      return
    }
    return nil
  }
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
