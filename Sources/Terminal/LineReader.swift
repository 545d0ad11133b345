// Names what comes of asking for a line; refuses to know where lines come from.

/// One message from the person, or the reason why there is none.
public enum LineEvent: Equatable, Sendable {
  /// A line was read; it may be empty.
  case line(ReadLine)
  /// Ctrl-C was pressed on an empty line.
  case interrupted
  /// Nothing more will come: end of the file, or Ctrl-D on an empty line.
  case end
  /// The source cannot be read.
  case failed(errno: Int32)
}

/// What was cut off a line, or replaced in it, before anyone saw it.
public enum LineRepair: Equatable, Sendable {
  /// Everything after this many bytes was dropped, up to the newline.
  case cut(atBytes: Int)
  /// Bytes that are no text became U+FFFD.
  case invalidUTF8
  /// Codes that steer a terminal were taken out.
  case controlCharacters
}

/// A line that is safe to print and to understand, and what had to be done to make it so.
public struct ReadLine: Equatable, Sendable {
  /// The line without its newline.
  public var text: String
  /// Each kind of repair at most once, in the order of their declaration.
  public var repairs: [LineRepair]

  /// Makes a line of a text that needed no repair, or whose repairs are known.
  public init(text: String, repairs: [LineRepair] = []) {
    self.text = text
    self.repairs = repairs
  }
}

/// Hands out the person's lines, one at a time and in order.
public protocol LineReader {
  /// Returns the next line, or says why there is none.
  ///
  /// A prompt may hold colours (`ESC [ … m`); only a reader that edits draws it.
  mutating func next(prompt: String) -> LineEvent
}
