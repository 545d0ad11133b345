// The conversation on a terminal or a pipe. The greeting needs no content to be decoded: that
// waits for the first line.

import ArgumentParser
import Dialogue
import Presentation
import Shipped
import Terminal

struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Talks with you (the default).")

  @Flag(help: "Print one JSON object for each line read.") var json = false
  @Flag(help: "Plain text without any decoration.") var plain = false
  @Flag(help: "Save nothing, even when asked to.") var `private` = false
  @OptionGroup var outside: Outside

  func run() throws {
    try stopping {
      let paint = Paint(outside, isPlain: plain)
      var engine: Engine?
      if outside.intents != nil { engine = try Engine(outside) }
      if inputIsTerminal, !json { try say(paint.text(greeting(engine))) }
      var state = DialogueState()
      var lines = reader(paint)
      while true {
        switch lines.next(prompt: inputIsTerminal ? "you> " : "") {
        case .line(let line):
          let ready = try engine ?? Engine(outside)
          engine = ready
          state = try answer(line, state, ready, paint)
          if state.isOver { return }
        case .interrupted: try say("Type \"quit\" or press Ctrl-D to leave.\n")
        case .end: return
        case .failed(let code):
          throw Stop(sentence: "cannot read what you type (error \(code))", code: 74)
        }
      }
    }
  }

  private func greeting(_ engine: Engine?) -> [Line] {
    if let engine { return engine.renderer.greeting().lines }
    let text = ShippedContent.greeting
    return [
      Line(
        String(
          decoding: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount),
          as: UTF8.self))
    ]
  }

  private func reader(_ paint: Paint) -> any LineReader {
    guard inputIsTerminal, !json,
      let editor = EditLineReader(completions: completions, history: [])
    else { return PipeReader() }
    return editor
  }

  private func answer(
    _ line: ReadLine, _ state: DialogueState, _ engine: Engine, _ paint: Paint
  ) throws -> DialogueState {
    let text = Self.intent(ofCommand: line.text)
    guard !text.allSatisfy(\.isWhitespace) || json else { return state }
    let turn = engine.conversation.turn(text, state, today: engine.today)
    let reply = engine.renderer.render(turn)
    if json {
      try say(Presentation.json(turn, reply).encoded + "\n")
    } else {
      for notice in notices(line, engine) { try say(paint.text([notice])) }
      try say(paint.text(reply.lines))
    }
    return turn.after
  }

  /// What was cut from the line, in one sentence.
  private func notices(_ line: ReadLine, _ engine: Engine) -> [Line] {
    guard let first = line.repairs.first else { return [] }
    if case .cut = first { return [engine.renderer.notice("line-cut")] }
    return [engine.renderer.notice("line-cleaned")]
  }

  /// A slash is another spelling of an intent: "/plan" is "show plan".
  static func intent(ofCommand line: String) -> String {
    let trimmed = line.drop(while: \.isWhitespace)
    guard trimmed.first == "/" else { return line }
    let name = trimmed.dropFirst().prefix { $0.isLetter }
    return commands[String(name)].map { $0 + trimmed.dropFirst(name.count + 1) }
      ?? String(trimmed.dropFirst())
  }

  private static let commands = [
    "why": "why", "undo": "go back", "back": "go back", "plan": "show plan", "help": "help",
    "quit": "quit", "exit": "quit", "restart": "start over", "skip": "skip", "repeat": "repeat",
    "sure": "how sure are you",
  ]

  /// Tab completes commands and plain answers.
  private func completions(_ text: String) -> [String] {
    let words =
      Self.commands.keys.sorted().map { "/\($0)" } + [
        "yes", "no", "not sure", "skip", "why do you ask", "go back", "show plan", "start over",
        "help", "quit", "left", "right", "both",
      ]
    return words.filter { $0.hasPrefix(text.lowercased()) }
  }
}
