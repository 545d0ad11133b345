// Reads what was written in letters from front to back; it never looks past the end, and what does
// not read is nil.

/// Reads letters, texts and lists of numbers.
public struct LetterReader {
  private var rest: Slice<UnsafeBufferPointer<UInt8>>

  public init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = bytes[...] }

  public var isAtEnd: Bool { rest.isEmpty }

  /// A checksum of all that is left, eight bytes at a time.
  public var checksum: UInt64 {
    let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rest))
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ word: UInt64) {
      sum = (sum ^ word) &* 0x9e37_79b9_7f4a_7c15
      sum ^= sum >> 29
    }
    var place = 0
    while place + 8 <= bytes.count {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place += 8
    }
    for byte in bytes[place...] { add(UInt64(byte)) }
    return sum >> 16
  }

  public mutating func number(letters: Int) -> UInt64? {
    guard letters <= rest.count else { return nil }
    defer { rest = rest.dropFirst(letters) }
    return Letters.number(rest.prefix(letters))
  }

  public mutating func float() -> Float? {
    guard let bits = number(letters: 6), let pattern = UInt32(exactly: bits) else { return nil }
    let float = Float(bitPattern: pattern)
    return float.isFinite ? float : nil
  }

  public mutating func text(bytes: Int) -> String? {
    guard let bytes = self.bytes(bytes) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The next bytes, where they lie.
  public mutating func bytes(_ count: Int) -> UnsafeBufferPointer<UInt8>? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return UnsafeBufferPointer(rebasing: rest.prefix(count))
  }

  public mutating func line() -> String? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(validating: rest[..<end], as: UTF8.self)
  }

  /// Numbers of four letters each; the checksum stands for it that they are letters.
  public mutating func groups(_ count: Int) -> [UInt32]? {
    guard count <= rest.count / 4, let bytes = bytes(count * 4) else { return nil }
    let raw = UnsafeRawBufferPointer(bytes)
    return [UInt32](unsafeUninitializedCapacity: count) { groups, filled in
      for group in 0..<count {
        let four = raw.loadUnaligned(fromByteOffset: group * 4, as: UInt32.self)
        groups[group] = Letters.group(UInt32(littleEndian: four))
      }
      filled = count
    }
  }

  /// A list that `LetterWriter` wrote.
  public mutating func list() -> [UInt32]? {
    guard let count = number(letters: 6) else { return nil }
    return groups(Int(count))
  }

  /// Texts that `LetterWriter` wrote.
  public mutating func texts() -> [String]? {
    guard let count = number(letters: 6), let bytes = bytes(Int(count)) else { return nil }
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
