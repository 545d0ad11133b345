// A conversation as text: what was typed, understood and said, read aloud and replayed. Printing
// and reading are inverses; it runs nothing.

import Text

/// A slip in a transcript, with its line.
public struct TranscriptFault: Error, Equatable, Sendable {
  public let line: Int
  public let message: String

  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}

/// A conversation with what the program made of it.
public struct Transcript: Equatable, Sendable {
  /// One message and its reply.
  public struct Turn: Equatable, Sendable {
    /// Comments and blank lines before the turn, as they stand.
    public var lead: [String]
    /// The rows of one message.
    public var typed: [String]
    public var understood: [String]
    public var said: [String]
    /// The line of its first row, counted from 1.
    public var line: Int

    public init(
      lead: [String], typed: [String], understood: [String], said: [String], line: Int
    ) {
      self.lead = lead
      self.typed = typed
      self.understood = understood
      self.said = said
      self.line = line
    }

    public var message: String { typed.joined(separator: " ") }

    public static func == (left: Turn, right: Turn) -> Bool {
      left.lead == right.lead && left.typed == right.typed && left.understood == right.understood
        && left.said == right.said
    }
  }

  /// The rows before the first turn, as they stand.
  public var head: [String]
  public var turns: [Turn]
  public var tail: [String]
  public var now: Day?
  public var region: String?
  public var width: Int?
  /// Full names of what the transcript says it visits.
  public var covers: [String]
}

extension Transcript {
  /// The transcript as text; reading it gives the same transcript.
  public var text: String {
    var rows = head
    for turn in turns {
      rows += turn.lead
      rows += turn.typed.map { Self.row(">", $0) }
      rows += turn.understood.map { Self.row("=", $0) }
      rows += turn.said.map { Self.row("<", $0) }
    }
    return (rows + tail).map { $0 + "\n" }.joined()
  }

  private static func row(_ sign: String, _ text: String) -> String {
    text.isEmpty ? sign : "\(sign) \(text)"
  }

  /// Reads a transcript.
  /// - Throws: `TranscriptFault` at the first row that is none of the format's.
  public init(_ text: String) throws(TranscriptFault) {
    var reader = TranscriptReader()
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if rows.last == "" { rows.removeLast() }
    for (index, row) in rows.enumerated() { try reader.read(row, line: index + 1) }
    self = reader.finished()
  }
}

private struct TranscriptReader {
  private var result = Transcript(
    head: [], turns: [], tail: [], now: nil, region: nil, width: nil, covers: [])
  private var pending: [String] = []
  private var last: Character?

  mutating func read(_ row: String, line: Int) throws(TranscriptFault) {
    let sign = row.first
    switch sign {
    case nil, "#":
      pending.append(row)
      last = nil
    case ">": typed(Self.body(row), line)
    case "=", "<":
      guard !result.turns.isEmpty, pending.isEmpty else {
        throw TranscriptFault(
          line: line, message: "a \"\(row.prefix(1))\" row must follow what was typed")
      }
      let index = result.turns.count - 1
      if sign == "=" {
        result.turns[index].understood.append(Self.body(row))
      } else {
        result.turns[index].said.append(Self.body(row))
      }
      last = sign
    default: try directive(row, line)
    }
  }

  private static func body(_ row: String) -> String {
    let rest = row.dropFirst()
    return String(rest.first == " " ? rest.dropFirst() : rest)
  }

  private mutating func typed(_ body: String, _ line: Int) {
    if last == ">", !result.turns.isEmpty {
      result.turns[result.turns.count - 1].typed.append(body)
    } else {
      if result.turns.isEmpty {
        result.head += pending
        pending = []
      }
      result.turns.append(
        Transcript.Turn(lead: pending, typed: [body], understood: [], said: [], line: line))
      pending = []
    }
    last = ">"
  }

  private mutating func directive(_ row: String, _ line: Int) throws(TranscriptFault) {
    guard result.turns.isEmpty, let colon = row.firstIndex(of: ":") else {
      throw TranscriptFault(
        line: line,
        message: "a row begins with #, >, = or <, or is now:, region:, width: or covers: at the top"
      )
    }
    let name = String(row[..<colon])
    let value = row[row.index(after: colon)...].drop { $0 == " " }
    try set(name, String(value), line)
    result.head += pending + [row]
    pending = []
  }

  private mutating func set(
    _ name: String, _ value: String, _ line: Int
  ) throws(TranscriptFault) {
    let names = ["now", "region", "width", "covers"]
    switch name {
    case "now":
      guard let day = Day(value) else {
        throw TranscriptFault(line: line, message: "\"\(value)\" is no day like 2026-01-05")
      }
      result.now = day
    case "region": result.region = value
    case "width":
      guard let width = Int(value), width >= 20 else {
        throw TranscriptFault(line: line, message: "\"\(value)\" is no width of 20 or more")
      }
      result.width = width
    case "covers":
      result.covers += value.split(separator: ",").map { $0.filter { $0 != " " } }
    default:
      let near = nearest(to: name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
      throw TranscriptFault(line: line, message: "there is no directive \"\(name)\"\(near)")
    }
  }

  func finished() -> Transcript {
    var result = result
    if result.turns.isEmpty { result.head += pending } else { result.tail = pending }
    return result
  }
}
