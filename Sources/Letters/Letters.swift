// Writes numbers as letters, six bits each, and reads them back; it refuses to be the base-64 of
// the mail: its letters follow each other, so that reading one is a subtraction.

/// The 64 letters from `0` to `p` without the backslash: safe inside any Swift literal.
public enum Letters {
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
  public static func written(_ number: UInt64, letters: Int) -> String {
    var text = ""
    append(number, letters: letters, to: &text)
    return text
  }

  public static func append(_ number: UInt64, letters: Int, to text: inout String) {
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
  public static func number(_ letters: some Sequence<UInt8>) -> UInt64? {
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
