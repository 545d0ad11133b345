// Writes numbers as letters, six bits each, and reads them back; it refuses to be the base-64 of
// the mail: its letters follow each other, so that reading one is a subtraction.

/// The 64 letters from `0` to `p` without the backslash: safe inside any Swift literal.
enum Letters {
  @inline(__always)
  static func letter(_ value: UInt64) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: value & 63)
    return value + (value < 44 ? 48 : 49)
  }

  /// 64 or more when the byte is no letter.
  @inline(__always)
  static func value(_ letter: UInt8) -> UInt8 {
    letter > 92 ? letter - 49 : letter == 92 ? 255 : letter &- 48
  }

  /// The lowest bits first: `written(65, letters: 2)  // "11"`
  static func written(_ number: UInt64, letters: Int) -> String {
    var text = ""
    append(number, letters: letters, to: &text)
    return text
  }

  static func append(_ number: UInt64, letters: Int, to text: inout String) {
    for place in 0..<letters {
      text.unicodeScalars.append(Unicode.Scalar(letter(number >> UInt64(6 * place))))
    }
  }

  /// The number that four letters stand for, all four taken at once.
  @inline(__always)
  static func group(_ letters: UInt32) -> UInt32 {
    let afterBackslash = ((letters &+ 0x2323_2323) >> 7) & 0x0101_0101
    let values = (letters &- 0x3030_3030 &- afterBackslash) & 0x3f3f_3f3f
    let pairs = (values & 0x003f_003f) | (values & 0x3f00_3f00) >> 2
    return (pairs & 0x0fff) | (pairs >> 4 & 0xfff000)
  }

  /// The number that up to ten letters stand for.
  @inline(__always)
  static func number(_ letters: some Sequence<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    var place: UInt64 = 0
    var all: UInt8 = 0
    for letter in letters {
      let value = value(letter)
      all |= value
      number |= UInt64(value) << place
      place += 6
    }
    return all < 64 && place <= 60 ? number : nil
  }
}

/// Reads a written matcher from front to back; it never looks past the end.
struct LetterReader {
  private var rest: Slice<UnsafeBufferPointer<UInt8>>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  /// A checksum of all that is left, eight bytes at a time.
  var checksum: UInt64 {
    let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rest))
    var sum = Hash.start
    var place = 0
    while place + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      sum = (sum ^ word) &* 0x9e37_79b9_7f4a_7c15
      sum ^= sum >> 29
      place += 8
    }
    for byte in bytes[place...] { sum = Hash.step(sum, byte) }
    return Hash.mixed(sum) >> (64 - Hash.keyBits)
  }

  mutating func number(letters: Int) -> UInt64? {
    guard letters <= rest.count else { return nil }
    defer { rest = rest.dropFirst(letters) }
    return Letters.number(rest.prefix(letters))
  }

  mutating func float() -> Float? {
    guard let bits = number(letters: 6), let pattern = UInt32(exactly: bits) else { return nil }
    let float = Float(bitPattern: pattern)
    return float.isFinite ? float : nil
  }

  mutating func text(bytes: Int) -> String? {
    guard bytes <= rest.count else { return nil }
    defer { rest = rest.dropFirst(bytes) }
    return String(validating: rest.prefix(bytes), as: UTF8.self)
  }

  mutating func line() -> String? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(validating: rest[..<end], as: UTF8.self)
  }

  /// Numbers of four letters each; the checksum stands for it that they are letters.
  mutating func groups(_ count: Int) -> [UInt32]? {
    guard count <= rest.count / 4 else { return nil }
    defer { rest = rest.dropFirst(count * 4) }
    let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rest))
    return [UInt32](unsafeUninitializedCapacity: count) { groups, filled in
      for group in 0..<count {
        let four = bytes.loadUnaligned(fromByteOffset: group * 4, as: UInt32.self)
        groups[group] = Letters.group(UInt32(littleEndian: four))
      }
      filled = count
    }
  }
}
