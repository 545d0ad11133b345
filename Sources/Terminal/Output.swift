// Writes whole texts to standard output or standard error; refuses to buffer, wrap or colour.

import CTerminal

/// One of the two ways out.
public struct Output: Sendable {
  /// Answers.
  public static let standard = Output(descriptor: 1)
  /// Notices.
  public static let errors = Output(descriptor: 2)

  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    ct_survive_closed_pipes()
  }

  /// Whether a person is looking.
  public var isTerminal: Bool { ct_is_terminal(descriptor) != 0 }

  /// The terminal's width now, or nil where there is none.
  public var columns: Int? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    ct_size(descriptor, &columns, &rows)
    return columns > 0 ? Int(columns) : nil
  }

  /// Whether the user's locale can show more than ASCII.
  public var takesUnicode: Bool { ct_locale() != 0 }

  /// Writes all of a text at once; false when it could not, as when the reader has gone.
  @discardableResult
  public func write(_ text: String) -> Bool { failure(writing: text) == nil }

  /// Writes all of a text at once and returns what went wrong, if anything did.
  public func failure(writing text: String) -> WriteFailure? {
    var text = text
    let error = text.withUTF8 { ct_write_all(descriptor, $0.baseAddress, $0.count) }
    if error == 0 { return nil }
    return ct_is_closed_pipe(error) != 0 ? .readerLeft : .failed(errno: error)
  }
}

/// Why a text did not get out.
public enum WriteFailure: Equatable, Sendable {
  /// The reader closed the pipe: nobody wants more, and nothing is wrong.
  case readerLeft
  /// The disk is full, or the like.
  case failed(errno: Int32)
}

/// Whether standard input is a terminal.
public var inputIsTerminal: Bool { ct_is_terminal(0) != 0 }
