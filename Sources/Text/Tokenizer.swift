// Cuts a line into words, numbers and marks, each with its place; it drops nothing that carries
// meaning and never fails, whatever the bytes.

/// Cuts a line into tokens.
///
/// `tokenize("Can't sit, 7/10").map(\.text)  // ["can", "not", "sit", ",", "7", "/", "10"]`
public func tokenize(_ line: String) -> [Token] {
  var scanner = Scanner(line: Array(line.unicodeScalars))
  return scanner.tokens()
}

private struct Scanner {
  let line: [Unicode.Scalar]
  var place = 0
  var result: [Token] = []

  init(line: [Unicode.Scalar]) {
    self.line = line
    result.reserveCapacity(line.count / 4)
  }

  mutating func tokens() -> [Token] {
    while place < line.count {
      let scalar = line[place]
      if scalar.isDigit {
        scanNumber()
      } else if scalar.isLetter || scalar == "&" {
        scanWord()
      } else {
        scanMark(scalar)
      }
    }
    joinWords()
    return result
  }

  /// "an" before a consonant, and a lone "n", are "and": "pins an needles", "pins n needles".
  private mutating func joinWords() {
    for place in result.indices.dropLast() where result[place].isWord {
      let next = result[place + 1]
      guard next.isWord,
        result[place].text == "n" || result[place].text == "an" && !opensLikeVowel(next.text)
      else { continue }
      let token = result[place]
      result[place] = Token(
        kind: .word, text: "and", stem: "and", start: token.start, end: token.end)
    }
  }

  /// Whether a word is spoken with a vowel first: "arm", "hour", and names said letter by letter.
  private func opensLikeVowel(_ word: String) -> Bool {
    guard let first = word.first, !"aeiou8&".contains(first) else { return true }
    if first == "h", ["hour", "hr", "honest", "heir"].contains(where: word.hasPrefix) {
      return true
    }
    let isSpelt = !word.contains { "aeiouy".contains($0) }
    return "fhlmnrsx".contains(first) && (isSpelt || Self.spelt.contains(word))
  }

  private static let spelt: Set<String> = ["mri", "mris", "nsaid", "nsaids", "xray", "ssri", "sij"]

  // MARK: numbers

  private mutating func scanNumber() {
    let start = place
    var text = ""
    var seenPoint = false
    while place < line.count {
      let scalar = line[place]
      if scalar.isDigit {
        text.unicodeScalars.append(scalar)
      } else if scalar == ".", !seenPoint, place + 1 < line.count, line[place + 1].isDigit {
        seenPoint = true
        text.unicodeScalars.append(scalar)
      } else if scalar == ",", groupsThousands() {
        // "10,000" is one number
      } else {
        break
      }
      place += 1
    }
    let kept = text.count > 12 ? String(text.prefix(12)) : text
    let value = Double(kept) ?? 0
    result.append(Token(kind: .number(value), text: kept, stem: kept, start: start, end: place))
  }

  private func groupsThousands() -> Bool {
    guard place + 3 < line.count else { return false }
    let isGroup = line[(place + 1)...(place + 3)].allSatisfy(\.isDigit)
    return isGroup && (place + 4 >= line.count || !line[place + 4].isDigit)
  }

  // MARK: words

  private mutating func scanWord() {
    let start = place
    var text = String.UnicodeScalarView()
    while place < line.count, continuesWord(text) {
      if let folded = fold(line[place]) { text.append(folded) }
      place += 1
    }
    while text.last == "'" { text.removeLast() }
    guard !text.isEmpty else { return }
    append(String(text), from: start)
  }

  /// Letters, digits after a letter ("l5") and an apostrophe between letters belong to a word.
  private func continuesWord(_ text: String.UnicodeScalarView) -> Bool {
    let scalar = line[place]
    if scalar.isLetter || scalar == "&" { return true }
    if (0x300...0x36F).contains(scalar.value) { return true }
    if scalar.isDigit { return text.count <= 3 && text.last != "'" }
    guard fold(scalar) == "'", place + 1 < line.count else { return false }
    return line[place + 1].isLetter
  }

  private mutating func append(_ word: String, from start: Int) {
    for part in expand(word) ?? [word] {
      result.append(
        Token(kind: .word, text: part, stem: Text.stem(part), start: start, end: place))
    }
  }

  // MARK: marks

  private mutating func scanMark(_ scalar: Unicode.Scalar) {
    let start = place
    place += 1
    let folded = fold(scalar) ?? scalar
    guard let mark = mark(folded, at: start) else { return }
    if let last = result.last, last.isMark, last.text == mark { return }
    result.append(Token(kind: .mark, text: mark, stem: mark, start: start, end: place))
  }

  /// The mark that a scalar stands for; nil for spaces and for hyphens inside words.
  private func mark(_ scalar: Unicode.Scalar, at start: Int) -> String? {
    switch scalar {
    case ",", ";", ":", "?", "!", "(", ")", "/", "+", "\n": return String(Character(scalar))
    case "\u{2026}", ".": return "."
    case "-":
      let before = start > 0 ? line[start - 1] : " "
      let after = start + 1 < line.count ? line[start + 1] : " "
      return before.isLetter && after.isLetter ? nil : "-"
    default: return nil
    }
  }
}
