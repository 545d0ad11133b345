// Reads lines from what is no terminal; refuses to draw a prompt or to wait for more than a line.

import CTerminal

/// Some bytes of a source that is read in pieces.
public enum ByteChunk: Equatable, Sendable {
  /// At least one byte.
  case bytes([UInt8])
  /// Nothing more will come.
  case end
  /// The source cannot be read.
  case failed(errno: Int32)
}

/// Reads lines from a pipe or a file, of any length, without reading one byte at a time.
///
///     var reader = PipeReader()
///     reader.next(prompt: "you> ")  // .line("my leg hurts"), and no prompt was drawn
public struct PipeReader: LineReader {
  private let source: () -> ByteChunk
  private var chunk: [UInt8] = []
  private var position = 0
  private var isFirst = true
  private var last: LineEvent?

  /// Reads standard input.
  public init() {
    self.init { readStandardInput(atMost: 65_536) }
  }

  /// Reads a source that gives its bytes piece by piece.
  public init(source: @escaping () -> ByteChunk) {
    self.source = source
  }

  public mutating func next(prompt: String) -> LineEvent {
    var line: [UInt8] = []
    var reachedNewline = false
    while !reachedNewline {
      if position == chunk.count, !refill() { break }
      reachedNewline = takeUpToNewline(into: &line)
    }
    if !reachedNewline, line.isEmpty, let last { return last }
    // One byte over the limit is kept, so that a line of just the limit may end in \r\n.
    if line.count <= ReadLine.limit + 1, line.last == 0x0D { line.removeLast() }
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isFirst = false
    return .line(ReadLine(cleaning: line))
  }

  /// False once the source has ended: it is never asked again.
  private mutating func refill() -> Bool {
    guard last == nil else { return false }
    switch source() {
    case .bytes(let bytes):
      chunk = bytes
      position = 0
      return true
    case .end: last = .end
    case .failed(let errno): last = .failed(errno: errno)
    }
    return false
  }

  /// Moves bytes to the line, never more than two beyond the limit; true when it is complete.
  private mutating func takeUpToNewline(into line: inout [UInt8]) -> Bool {
    let rest = chunk[position...]
    let end = rest.firstIndex(of: 0x0A)
    let part = rest[..<(end ?? rest.endIndex)]
    line.append(contentsOf: part.prefix(ReadLine.limit + 2 - line.count))
    position = end.map { $0 + 1 } ?? rest.endIndex
    return end != nil
  }
}

/// Waits for bytes on standard input.
func readStandardInput(atMost count: Int) -> ByteChunk {
  var got = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
    got = ct_read(0, buffer.baseAddress, count)
    initialized = max(0, got)
  }
  if got < 0 { return .failed(errno: Int32(-got)) }
  return got == 0 ? .end : .bytes(bytes)
}
