// One turn of a chat, and its end.

import ArgumentParser
import Dialogue
import Presentation
import Reasoning

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers one message and ends.",
    discussion: "Exit code 10 means that the message holds a danger sign that needs care today.")

  @Argument(help: "What hurts, or a question.") var text: [String]
  @Flag(help: "Print one JSON object.") var json = false
  @Flag(help: "Plain text without any decoration.") var plain = false
  @OptionGroup var outside: Outside

  func run() throws {
    try stopping {
      let engine = try Engine(outside)
      let turn = engine.conversation.turn(
        text.joined(separator: " "), DialogueState(), today: engine.today)
      let reply = engine.renderer.render(turn)
      try say(
        json
          ? Presentation.json(turn, reply).encoded + "\n"
          : Paint(outside, isPlain: plain).text(reply.lines))
      if case .emergency = turn.verdict { throw ExitCode(10) }
    }
  }
}
