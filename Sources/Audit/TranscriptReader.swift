// Reads the rows of a transcript one by one. It goes on after a slip, so that one run finds all.

import Text

struct TranscriptReader {
  private var result = Transcript(
    head: [], turns: [], tail: [], now: nil, region: nil, width: nil, covers: [])
  private(set) var faults: [TranscriptFault] = []
  private var pending: [String] = []
  private var last: Character?
  /// Whether bytes that were no text stand as U+FFFD.
  private let isRepaired: Bool

  init(isRepaired: Bool) { self.isRepaired = isRepaired }

  mutating func read(_ row: String, line: Int) {
    if isRepaired, let lost = row.unicodeScalars.firstIndex(of: "\u{FFFD}") {
      let column = row.unicodeScalars.distance(from: row.startIndex, to: lost) + 1
      fault(
        .notUTF8, line, column: column, "this letter is no UTF-8", row: row,
        help: "save the file as UTF-8")
    }
    switch row.first {
    case nil, "#":
      pending.append(row)
      last = nil
    case ">": typed(Self.body(row), line)
    case "=", "<": answered(row, line)
    default: directive(row, line)
    }
  }

  private static func body(_ row: String) -> String {
    let rest = row.dropFirst()
    return String(rest.first == " " ? rest.dropFirst() : rest)
  }

  private mutating func fault(
    _ code: TranscriptFault.Code, _ line: Int, column: Int = 1, length: Int = 1,
    _ message: String, nearest: String? = nil, row: String, help: String
  ) {
    faults.append(
      TranscriptFault(
        code, line: line, column: column, length: max(1, length), message, nearest: nearest,
        help: help, row: row))
  }

  // MARK: turns

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

  private mutating func answered(_ row: String, _ line: Int) {
    guard !result.turns.isEmpty, pending.isEmpty else {
      return fault(
        .orphanRow, line, "a \"\(row.prefix(1))\" row must follow what was typed", row: row,
        help: "put a \"> message\" row right above it, without a comment between them")
    }
    let index = result.turns.count - 1
    if row.first == "=" {
      result.turns[index].understood.append(Self.body(row))
    } else {
      result.turns[index].said.append(Self.body(row))
    }
    last = row.first
  }

  // MARK: the head

  private static let names = ["covers", "now", "region", "width"]

  private mutating func directive(_ row: String, _ line: Int) {
    guard let colon = row.firstIndex(of: ":"), row[..<colon].allSatisfy(\.isLetter) else {
      return fault(
        .strangeRow, line, length: row.unicodeScalars.count,
        "a row begins with #, >, = or <, not with \"\(row.prefix(1))\"", row: row,
        help: "the head may also hold covers:, now:, region: and width:")
    }
    guard result.turns.isEmpty else {
      return fault(
        .strangeRow, line, length: row.unicodeScalars.count,
        "a directive stands above the first message", row: row,
        help: "move it to the top, or begin the row with > when somebody types it")
    }
    let name = String(row[..<colon])
    let rest = row[row.index(after: colon)...]
    let value = rest.drop { $0 == " " }
    let column = name.count + 2 + (rest.count - value.count)
    set(name, String(value), row, line, column)
    result.head += pending + [row]
    pending = []
  }

  private mutating func set(
    _ name: String, _ value: String, _ row: String, _ line: Int, _ column: Int
  ) {
    let length = value.unicodeScalars.count
    switch name {
    case "now":
      result.now = Day(value)
      if result.now == nil {
        fault(
          .badValue, line, column: column, length: length,
          "\"\(value)\" is no day", row: row, help: "write it as 2026-01-05")
      }
    case "region": result.region = value
    case "width":
      result.width = Int(value).flatMap { $0 >= 20 && $0 <= 500 ? $0 : nil }
      if result.width == nil {
        fault(
          .badValue, line, column: column, length: length,
          "\"\(value)\" is no width from 20 to 500", row: row, help: "write it in digits: 80")
      }
    case "covers":
      result.covers += value.split(separator: ",").map { $0.filter { $0 != " " } }
        .filter { !$0.isEmpty }
    default:
      fault(
        .unknownDirective, line, length: name.count, "there is no directive \"\(name)\"",
        nearest: nearest(to: name, among: Self.names), row: row,
        help: "the directives are covers, now, region and width")
    }
  }

  func finished() -> Transcript {
    var result = result
    if result.turns.isEmpty { result.head += pending } else { result.tail = pending }
    return result
  }
}
