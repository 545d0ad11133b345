// How many years of school a text asks of its reader, by the Flesch-Kincaid formula. It counts
// letters and knows no meaning: a text with a low grade may still be unclear.

/// The counts behind a reading grade; those of several texts can be added.
///
/// The formula is that of Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability
/// formulas for Navy enlisted personnel", Research Branch Report 8-75 (1975).
public struct ReadingGrade: Equatable, Sendable {
  public private(set) var sentences = 0
  public private(set) var words = 0
  public private(set) var syllables = 0

  public init() {}

  /// `ReadingGrade("The cat sat.").value  // -2.62`
  public init(_ text: String) { add(text) }

  public var value: Double {
    guard sentences > 0, words > 0 else { return 0 }
    return 0.39 * Double(words) / Double(sentences)
      + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  /// Counts a text; a heading or item without a full stop is a sentence too.
  public mutating func add(_ text: String) {
    var hasWords = false
    for part in text.split(whereSeparator: { $0.isWhitespace }) {
      let said = part.split(whereSeparator: { "-/\u{2013}".contains($0) }).map(
        ReadingGrade.syllables)
      let spoken = said.filter { $0 > 0 }
      words += spoken.count
      syllables += spoken.reduce(0, +)
      hasWords = hasWords || !spoken.isEmpty
      if hasWords, endsSentence(part) {
        sentences += 1
        hasWords = false
      }
    }
    if hasWords { sentences += 1 }
  }

  private func endsSentence(_ part: Substring) -> Bool {
    part.trimmed(of: "\"')]\u{201D}").last.map { ".!?:;".contains($0) } ?? false
  }

  // MARK: syllables

  /// The syllables of a word as they are commonly counted: groups of vowels, less the silent ones.
  /// A number counts as one, for it is seen and not spelt out.
  ///
  /// `ReadingGrade.syllables("numbness")  // 2`
  public static func syllables(_ word: some StringProtocol) -> Int {
    let letters = Array(word.lowercased().filter(\.isLetter))
    guard !letters.isEmpty else { return word.contains(where: \.isNumber) ? 1 : 0 }
    var count = groups(letters)
    if isSilentEnd(letters) { count -= 1 }
    return max(1, count)
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }

  /// Groups of vowels; "ia", "io" and "iu" are two, but in "-tion" and "-cial"; so is a last "ea".
  private static func groups(_ letters: [Character]) -> Int {
    var count = 0
    for (place, letter) in letters.enumerated() where isVowel(letter) {
      guard place > 0, isVowel(letters[place - 1]) else {
        count += 1
        continue
      }
      if isTwo(letters, at: place) { count += 1 }
    }
    return count
  }

  private static func isTwo(_ letters: [Character], at place: Int) -> Bool {
    let before = place > 1 ? letters[place - 2] : " "
    let after = place + 1 < letters.count ? letters[place + 1] : " "
    switch String([letters[place - 1], letters[place]]) {
    case "ia", "io", "iu": return !("tscgx".contains(before) && "nlu".contains(after))
    case "eo", "uo": return true
    case "ea": return after == " " && letters.count > 3
    default: return false
    }
  }

  /// "hope", "hoped", "hopes"; but "little", "needed", "pieces".
  private static func isSilentEnd(_ letters: [Character]) -> Bool {
    let end = String(letters.suffix(3))
    if end.hasSuffix("le"), letters.count > 2, !isVowel(letters[letters.count - 3]) { return false }
    let tail: Int
    if end.hasSuffix("e") {
      tail = 1
    } else if end.hasSuffix("ed"), !"td".contains(end.prefix(1)) {
      tail = 2
    } else if end.hasSuffix("es"), !"sxzcg".contains(end.prefix(1)) {
      tail = 2
    } else {
      return false
    }
    let before = letters.dropLast(tail)
    return before.last.map { !isVowel($0) } == true && before.contains(where: isVowel)
  }
}

extension Substring {
  fileprivate func trimmed(of marks: String) -> Substring {
    var rest = self
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return rest
  }
}
