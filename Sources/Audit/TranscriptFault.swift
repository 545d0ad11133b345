// What is wrong with a transcript, where, and what to do about it, in the same form as the faults of
// content. A transcript with a fault is not replayed.

import Content

/// A slip in a transcript.
public struct TranscriptFault: Equatable, Sendable {
  /// What kind of slip it is; each has one way out.
  public enum Code: String, CaseIterable, Sendable {
    case unknownDirective = "T001"
    case badValue = "T002"
    case orphanRow = "T003"
    case strangeRow = "T004"
    case notUTF8 = "T005"
    case unknownCover = "T006"
    case unvisitedCover = "T007"
    case badRegion = "T008"
  }

  public let code: Code
  /// Counted from 1.
  public let line: Int
  public let column: Int
  /// How many letters it marks.
  public let length: Int
  public let message: String
  public let nearest: String?
  public let help: String
  /// The row that it is in.
  public let row: String

  public init(
    _ code: Code, line: Int, column: Int = 1, length: Int = 1, _ message: String,
    nearest: String? = nil, help: String, row: String
  ) {
    self.code = code
    self.line = line
    self.column = column
    self.length = length
    self.message = message
    self.nearest = nearest
    self.help = help
    self.row = row
  }

  /// The fault as people see it, in the file of that path.
  public func text(_ path: String) -> String {
    FaultPicture(
      Place(path: path, line: line, column: column, length: length), code: code.rawValue,
      message: message, line: row, nearest: nearest, help: help
    ).description
  }
}

/// All slips of one transcript, in the order of its rows.
public struct TranscriptFaults: Error, Equatable, Sendable {
  public let faults: [TranscriptFault]
}
