// One chat from its first line to its last: what was said so far, what is kept, which content is in
// use. Every reply is `render(turn(line, state))`; a command that writes is asked here.

import Dialogue
import Presentation
import Terminal

/// A running chat.
final class ChatSession {
  private let outside: Outside
  private let paint: Paint
  private let isJSON: Bool
  private var live: LiveContent
  private var keeping: Keeping
  private var state = DialogueState()
  /// What was typed and read as a message, in order.
  private var messages: [String] = []
  /// The question on screen, to be shown again after an aside.
  private var question: Line?
  private var last: JSON?

  init(_ outside: Outside, _ paint: Paint, isJSON: Bool, isPrivate: Bool) throws {
    self.outside = outside
    self.paint = paint
    self.isJSON = isJSON
    live = try LiveContent(outside)
    keeping = Keeping(isPrivate: isPrivate)
  }

  var isOver: Bool { state.isOver }

  /// The greeting of a folder's content; nil when the built-in one is used.
  var greeting: [Line]? { live.engine?.renderer.greeting().lines }

  func show(_ lines: [Line]) throws { try say(paint.text(lines)) }

  /// What Tab offers for the text before the cursor.
  func completions(_ text: String) -> [String] {
    sciatica.completions(of: text, state.open, live.engine?.conversation.catalogue)
  }

  /// The lines of earlier chats, when the person asked for a history.
  func earlierLines() throws -> [String] {
    let (lines, notice) = keeping.earlierLines()
    if let notice { try aside(notice) }
    return lines
  }

  /// Takes a line: a message, a command, or the answer to an offer of this session.
  func take(_ line: ReadLine) throws {
    if let notice = live.renew() { Output.errors.write(paint.text([Line(notice)])) }
    let engine = try live.ready(outside)
    if keeping.offer != nil, try settleOffer(line.text) { return }
    switch SlashCommand(line.text) {
    case nil: try talk(line.text, line.repairs, engine)
    case .words(let text): try talk(text, line.repairs, engine)
    case .help(let name): try help(name, engine)
    case .save(let name): try aside(keeping.offer(name, engine.transcript(of: messages)))
    case .history(let argument): try aside(keeping.setHistory(argument))
    case .unknown(let name, let nearest, let words):
      if engine.hears(words) || name.isEmpty {
        try talk(words, line.repairs, engine)
      } else {
        let way = nearest.map { "did you mean /\($0)?" } ?? "/help lists the commands."
        try aside("There is no command /\(name.prefix(40)); \(way)")
      }
    }
  }

  /// Whether the line answered the offer to save; any other line is a message as ever.
  private func settleOffer(_ text: String) throws -> Bool {
    let word = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    guard ["yes", "y", "no", "n"].contains(word) else {
      keeping.decline()
      return false
    }
    if word.hasPrefix("y") {
      try aside(keeping.accept() ?? "Nothing was written.")
    } else {
      keeping.decline()
      try aside("Nothing was written.")
    }
    return true
  }

  // MARK: replies

  private func talk(_ text: String, _ repairs: [LineRepair], _ engine: Engine) throws {
    guard isJSON || !text.allSatisfy(\.isWhitespace) else { return }
    let turn = engine.conversation.turn(text, state, today: engine.today)
    let reply = engine.renderer.render(turn)
    state = turn.after
    messages.append(text)
    question = reply.lines.last { $0.style == .question }
    let notice = engine.notice(of: repairs)
    if isJSON {
      let object = Presentation.json(turn, reply)
      last = object
      if let notice { Output.errors.write(paint.text([notice])) }
      try say(object.encoded + "\n")
    } else {
      try show([notice].compactMap { $0 } + reply.lines)
    }
    if let fault = keeping.remember(text) { try show([Line(fault, .quiet)]) }
  }

  private func help(_ name: String?, _ engine: Engine) throws {
    if let name {
      try aside(SlashCommand.about(name) ?? "There is no command /\(name); /help lists them.")
      return
    }
    try talk("help", [], engine)
    if !isJSON { try show(SlashCommand.list.map { Line($0, .quiet) }) }
  }

  /// A sentence of the program about itself, then the question that is still open.
  private func aside(_ sentence: String) throws {
    if isJSON {
      try say(noticeJSON(sentence, after: last).encoded + "\n")
    } else {
      let isAsking = keeping.offer != nil
      try show([Line(sentence, .quiet)] + (isAsking ? [] : [question].compactMap { $0 }))
    }
  }
}

/// A notice as `chat --json` prints it: the state of the last turn under another text.
private func noticeJSON(_ text: String, after last: JSON?) -> JSON {
  let nothing: [(String, JSON)] = [
    ("text", .text(text)), ("acts", .list([])), ("asking", .text("opening")), ("question", .null),
    ("triage", .null), ("causes", .list([])), ("regimen", .list([])), ("because", .list([])),
    ("done", .flag(false)),
  ]
  guard case .object(let pairs) = last else { return .object(nothing) }
  let emptied = ["acts", "regimen", "because"]
  return .object(
    pairs.map { key, value in
      if key == "text" { return (key, .text(text)) }
      return (key, emptied.contains(key) ? .list([]) : value)
    })
}
