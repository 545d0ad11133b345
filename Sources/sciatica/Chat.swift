// The conversation on a terminal or a pipe. The greeting needs no content to be decoded: that
// waits for the first line.

import ArgumentParser
import Presentation
import Shipped
import Terminal

struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Talks with you (the default).",
    usage: "sciatica [chat] [--json] [--plain] [--private] [options]",
    discussion: """
      Example:
        printf 'my left buttock hurts when i sit\\n' | sciatica chat

      In the chat, /help lists what you can type. /save and /history write files, and only \
      after you asked for them.
      """)

  @Flag(help: "Print one JSON object for each line read.") var json = false
  @Flag(help: "Plain text without any decoration.") var plain = false
  @Flag(help: "Write nothing, even when asked to.") var `private` = false
  @OptionGroup var outside: Outside

  func run() throws {
    try stopping {
      let session = try ChatSession(
        outside, Paint(outside, isPlain: plain), isJSON: json, isPrivate: `private`)
      if inputIsTerminal, !json { try session.show(greeting(session)) }
      var lines = try reader(session)
      while !session.isOver {
        switch lines.next(prompt: inputIsTerminal ? "you> " : "") {
        case .line(let line): try session.take(line)
        case .interrupted: try say("Type \"quit\" or press Ctrl-D to leave.\n")
        case .end: return
        case .failed(let code):
          throw Stop(sentence: "cannot read what you type (error \(code))", code: 74)
        }
      }
    }
  }

  private func greeting(_ session: ChatSession) -> [Line] {
    if let lines = session.greeting { return lines }
    let text = ShippedContent.greeting
    return [
      Line(
        String(
          decoding: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount),
          as: UTF8.self))
    ]
  }

  private func reader(_ session: ChatSession) throws -> any LineReader {
    guard inputIsTerminal, !json else { return PipeReader() }
    let earlier = try session.earlierLines()
    return EditLineReader(completions: session.completions, history: earlier) ?? PipeReader()
  }
}
