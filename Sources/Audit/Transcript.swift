// A conversation as text: what was typed, understood and said, read aloud and replayed. Printing
// and reading are inverses; it runs nothing.

import Text

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
  /// A conversation with a head of its own; the comment says in one line why it exists.
  public init(comment: String, now: Day, region: String, width: Int, turns: [Turn]) {
    self.init(
      head: ["# \(comment)", "now: \(now.text)", "region: \(region)", "width: \(width)"],
      turns: turns, tail: [], now: now, region: region, width: width, covers: [])
  }

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
  /// - Throws: every row that is none of the format's.
  public init(_ text: String) throws(TranscriptFaults) {
    try self.init(text, isRepaired: false)
  }

  /// Reads the bytes of a transcript.
  /// - Throws: every row that is none of the format's, or no UTF-8.
  public init(bytes: [UInt8]) throws(TranscriptFaults) {
    let isText = String(validating: bytes, as: UTF8.self) != nil
    try self.init(String(decoding: bytes, as: UTF8.self), isRepaired: !isText)
  }

  private init(_ text: String, isRepaired: Bool) throws(TranscriptFaults) {
    var reader = TranscriptReader(isRepaired: isRepaired)
    // A carriage return and its newline are one letter to Swift.
    let text = text.replacing("\r\n", with: "\n")
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if rows.last == "" { rows.removeLast() }
    for (index, row) in rows.enumerated() { reader.read(row, line: index + 1) }
    if !reader.faults.isEmpty { throw TranscriptFaults(faults: reader.faults) }
    self = reader.finished()
  }
}
