// Folds letters for matching: lower case, no accents, plain quotes. It knows Latin letters only;
// every other script passes through unchanged.

/// Bases of the letters U+00C0 to U+017F, in order; a blank means "leave it as it is".
private let bases: [Character] = Array(
  "aaaaaaaceeeeiiiidnooooo ouuuuyts"  // U+00C0
    + "aaaaaaaceeeeiiiidnooooo ouuuuyty"  // U+00E0
    + "aaaaaaccccccccddddeeeeeeeeeegggg"  // U+0100
    + "gggghhhhiiiiiiiiiiiijjkkklllllll"  // U+0120
    + "lllnnnnnnnnnoooooooorrrrrrssssss"  // U+0140
    + "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs")  // U+0160

/// Folds one scalar: `É` gives `e`, `’` gives `'`; combining accents give nil.
func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x41...0x5A: return Unicode.Scalar(scalar.value + 32)
  case 0..<0xC0: return scalar.value == 0xB4 ? "'" : scalar
  case 0xC0...0x17F:
    let index = Int(scalar.value) - 0xC0
    guard index < bases.count, let base = bases[index].unicodeScalars.first, base != " " else {
      return scalar
    }
    return base
  case 0x300...0x36F: return nil
  case 0x2018, 0x2019, 0x02BC, 0xFF07: return "'"
  case 0x201C, 0x201D: return "\""
  case 0x2010...0x2015, 0x2212: return "-"
  default: return scalar
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// A letter of a word; scripts other than Latin count as letters, symbols and emoji do not.
  var isLetter: Bool {
    if value < 0x80 { return value >= 0x61 && value <= 0x7A || value >= 0x41 && value <= 0x5A }
    return properties.isAlphabetic
  }
}
