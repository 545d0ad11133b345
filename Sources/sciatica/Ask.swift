// One turn of a chat, and its end.

import ArgumentParser
import Dialogue
import Presentation
import Reasoning
import Terminal

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers one message and ends.",
    usage: "sciatica ask TEXT... [--json] [--plain] [options]",
    discussion: """
      Example:
        sciatica ask "can i run with sciatica?"

      Exit code 10 means that the message holds a danger sign that needs care today.
      """)

  @Argument(help: "What hurts, or a question.") var text: [String]
  @Flag(help: "Print one JSON object.") var json = false
  @Flag(help: "Plain text without any decoration.") var plain = false
  @OptionGroup var outside: Outside

  func run() throws {
    try stopping {
      let engine = try Engine(outside)
      let paint = Paint(outside, isPlain: plain)
      var line = ReadLine(cleaning: Array(text.joined(separator: " ").utf8))
      // Bytes that are no text were replaced before the program saw them.
      if line.text.contains("\u{FFFD}") { line.repairs.append(.invalidUTF8) }
      let turn = engine.conversation.turn(line.text, DialogueState(), today: engine.today)
      let reply = engine.renderer.render(turn)
      if let notice = engine.notice(of: line.repairs) { Output.errors.write(paint.text([notice])) }
      try say(
        json ? Presentation.json(turn, reply).encoded + "\n" : paint.text(reply.lines))
      if case .emergency = turn.verdict { throw ExitCode(10) }
    }
  }
}
