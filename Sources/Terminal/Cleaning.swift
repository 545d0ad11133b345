// Makes a line harmless before anyone sees it; refuses to change what can be read.

extension ReadLine {
  /// The bytes that are kept of a line; the rest, up to its newline, is dropped.
  public static let limit = 1_000_000

  /// Reads bytes as UTF-8, without what steers a terminal.
  ///
  /// A tab becomes a space and is no repair.
  ///
  ///     ReadLine(cleaning: Array("leg\u{1b}[2J hurts".utf8))
  ///     // text "leg hurts", repairs [.controlCharacters]
  public init(cleaning bytes: [UInt8], limit: Int = limit) {
    var repairs: [LineRepair] = []
    var kept = bytes[...]
    if bytes.count > limit {
      kept = bytes[..<Self.lastBoundary(in: bytes, upTo: limit)]
      repairs.append(.cut(atBytes: limit))
    }
    if String(validating: kept, as: UTF8.self) == nil { repairs.append(.invalidUTF8) }
    let text = String(decoding: kept, as: UTF8.self)
    if text.unicodeScalars.contains(where: steers) {
      let clean = removingControls(from: text)
      if clean.removed { repairs.append(.controlCharacters) }
      self.init(text: clean.text, repairs: repairs)
    } else {
      self.init(text: text, repairs: repairs)
    }
  }

  /// A cut between the bytes of one letter would look like a fault of the person's.
  private static func lastBoundary(in bytes: [UInt8], upTo limit: Int) -> Int {
    var end = limit
    while end > max(0, limit - 3), bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return bytes[end] & 0xC0 == 0x80 ? limit : end
  }
}

/// C0, DEL and C1: what a terminal obeys instead of showing it.
private func steers(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}

private func removingControls(from text: String) -> (text: String, removed: Bool) {
  let scalars = Array(text.unicodeScalars)
  var clean = String.UnicodeScalarView()
  var removed = false
  var index = 0
  while index < scalars.count {
    let scalar = scalars[index]
    if !steers(scalar) {
      clean.append(scalar)
      index += 1
    } else if scalar == "\t" {
      clean.append(" ")
      index += 1
    } else {
      removed = true
      // These part words, so that removing them must not join two.
      if "\n\u{b}\u{c}\r\u{85}".unicodeScalars.contains(scalar) { clean.append(" ") }
      index = endOfSequence(in: scalars, from: index)
    }
  }
  return (String(clean), removed)
}

/// The end of the escape sequence that starts at an index; one further when there is none.
private func endOfSequence(in scalars: [Unicode.Scalar], from start: Int) -> Int {
  var kind = scalars[start]
  var index = start + 1
  if kind == "\u{1b}", index < scalars.count, let long = eightBitForm[scalars[index]] {
    kind = long
    index += 1
  }
  switch kind {
  case "\u{9b}":
    while index < scalars.count, (0x20...0x3F).contains(scalars[index].value) { index += 1 }
    let ends = index < scalars.count && (0x40...0x7E).contains(scalars[index].value)
    return ends ? index + 1 : index
  case "\u{90}", "\u{98}", "\u{9d}", "\u{9e}", "\u{9f}":
    return endOfString(in: scalars, from: index) ?? index
  default:
    return index
  }
}

/// The two-letter spellings, after ESC, of the codes that open a sequence.
private let eightBitForm: [Unicode.Scalar: Unicode.Scalar] = [
  "[": "\u{9b}", "P": "\u{90}", "X": "\u{98}", "]": "\u{9d}", "^": "\u{9e}", "_": "\u{9f}",
]

/// Where a title or another string for the terminal ends; nil when nothing ends it, for then
/// the rest is the person's.
private func endOfString(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
  for index in start..<scalars.count {
    switch scalars[index] {
    case "\u{7}", "\u{9c}": return index + 1
    case "\u{1b}":
      let ends = index + 1 < scalars.count && scalars[index + 1] == "\\"
      return ends ? index + 2 : nil
    default: continue
    }
  }
  return nil
}
