// Mends slips of typing against a list of known words. It never touches a common English word, a
// word of under four letters or a word it knows, and it keeps what was typed.

import Letters

/// A speller over known words: one letter off from four letters, two from nine.
public struct Repair: Equatable, Sendable {
  private let targets: WordTable
  private let common: WordTable
  /// The letters that each target holds, by its length and place.
  private let masks: [[UInt32]]

  /// The lengths of the words that a slip may be mended to.
  private static let lengths = 4...23

  /// - Parameters:
  ///   - words: the words a slip may be mended to; their common forms are added.
  ///   - common: words that are never mended.
  public init(words: some Sequence<String>, common: Set<String>) {
    let plain = words.filter { $0.utf8.allSatisfy(Self.isLetter) }
    self.init(targets: WordTable(plain.flatMap(Self.forms)), common: WordTable(common))
  }

  private init(targets: WordTable, common: WordTable) {
    self.targets = targets
    self.common = common
    masks = (0...Self.lengths.upperBound).map { length in
      (0..<targets.count(ofLength: length)).map { Self.mask(targets[length, $0]) }
    }
  }

  /// The known word that an unknown one most likely stands for; nil when none is near, or when
  /// two are equally near.
  ///
  /// `repair("siting")  // "sitting"`
  public func callAsFunction(_ word: String) -> String? {
    let letters = Array(word.utf8)
    guard letters.count >= 4, letters.count < 23, letters.allSatisfy(Self.isLetter),
      !common.contains(letters), !targets.contains(letters)
    else { return nil }
    return nearest(letters, within: letters.count >= 9 ? 2 : 1)
  }

  private func nearest(_ letters: [UInt8], within limit: Int) -> String? {
    let mask = Self.mask(letters)
    var best: (word: ArraySlice<UInt8>, cost: Int)?
    var tied = false
    for length in max(Self.lengths.lowerBound, letters.count - limit)...(letters.count + limit)
    where Self.lengths.contains(length) {
      for (place, other) in masks[length].enumerated()
      where (other ^ mask).nonzeroBitCount <= 2 * limit {
        let word = targets[length, place]
        guard let cost = cost(of: letters, for: word, within: limit) else { continue }
        if let last = best, cost >= last.cost {
          tied = tied || cost == last.cost && stem(Self.text(word)) != stem(Self.text(last.word))
        } else {
          best = (word, cost)
          tied = false
        }
      }
    }
    return tied ? nil : best.map { Self.text($0.word) }
  }

  /// How far a slip is from a word; nil when it is too far to be meant.
  private func cost(of typed: [UInt8], for word: ArraySlice<UInt8>, within limit: Int) -> Int? {
    let word = Array(word)
    guard let d = distance(typed, word, atMost: limit) else { return nil }
    // A slip seldom hits the first letter, and "enclosed" is no slip of "closed".
    if word[0] == typed[0] { return 2 * d }
    return d == 1 && slipsAtFirst(typed, word) ? 2 * d + 1 : nil
  }

  private static func text(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// A first letter left out or doubled up with its neighbour, or the first two swapped.
  private func slipsAtFirst(_ typed: [UInt8], _ word: [UInt8]) -> Bool {
    typed.count + 1 == word.count
      || typed.count == word.count && typed[0] == word[1] && typed[1] == word[0]
  }

  private static func mask(_ letters: some Sequence<UInt8>) -> UInt32 {
    letters.reduce(0) { $0 | 1 << UInt32(($1 &- 0x61) & 31) }
  }

  /// The word and its plain forms: sit, sits, sitting, sited.
  private static func forms(of word: String) -> [String] {
    guard word.utf8.count >= 3 else { return [word] }
    let base = word.hasSuffix("e") ? String(word.dropLast()) : word
    // Long words are seldom verbs here: "backsided" would draw "backfired" to it.
    var forms =
      word.utf8.count > 7 ? [word, word + "s"] : [word, word + "s", base + "ing", base + "ed"]
    if let last = word.last, "bdgmnprt".contains(last) {
      forms.append("\(word)\(last)ing")
    }
    return forms
  }
}

extension Repair {
  public func write(to letters: inout LetterWriter) {
    targets.write(to: &letters)
    common.write(to: &letters)
  }

  /// Reads what `write` wrote.
  public init?(_ letters: inout LetterReader) {
    guard let targets = WordTable(&letters), let common = WordTable(&letters) else { return nil }
    self.init(targets: targets, common: common)
  }
}
