// Mends slips of typing against a list of known words. It never touches a common English word, a
// word of under four letters or a word it knows, and it keeps what was typed.

/// A speller over known words: one letter off from four letters, two from eight.
public struct Repair: Sendable {
  private struct Word: Sendable {
    let letters: [UInt8]
    let mask: UInt32
    let text: String
  }

  private var byLength: [[Word]] = Array(repeating: [], count: 25)
  private var known: Set<String>

  /// - Parameters:
  ///   - words: the words a slip may be mended to; their common forms are added.
  ///   - common: words that are never mended.
  public init(words: some Sequence<String>, common: Set<String>) {
    known = common
    var targets: Set<String> = []
    for word in words where word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      targets.formUnion(Self.forms(of: word))
    }
    known.formUnion(targets)
    for word in targets.sorted() where word.utf8.count >= 4 && word.utf8.count < 24 {
      let letters = Array(word.utf8)
      byLength[letters.count].append(Word(letters: letters, mask: Self.mask(letters), text: word))
    }
  }

  /// The known word that an unknown one most likely stands for; nil when none is near, or when
  /// two are equally near.
  ///
  /// `repair("siting")  // "sitting"`
  public func callAsFunction(_ word: String) -> String? {
    guard !known.contains(word) else { return nil }
    let letters = Array(word.utf8)
    guard letters.count >= 4, letters.count < 23, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return nil }
    return nearest(letters, within: letters.count >= 9 ? 2 : 1)
  }

  /// Whether a word is known or common.
  public func knows(_ word: String) -> Bool { known.contains(word) }

  private func nearest(_ letters: [UInt8], within limit: Int) -> String? {
    let mask = Self.mask(letters)
    var best: (text: String, cost: Int)?
    var tied = false
    for length in max(4, letters.count - limit)...(letters.count + limit) {
      for word in byLength[length] where (word.mask ^ mask).nonzeroBitCount <= 2 * limit {
        guard let d = distance(letters, word.letters, atMost: limit) else { continue }
        let opensAlike = word.letters[0] == letters[0]
        // A slip seldom hits the first letter, and "enclosed" is no slip of "closed".
        guard opensAlike || d == 1 && slipsAtFirst(letters, word.letters) else { continue }
        let cost = 2 * d + (opensAlike ? 0 : 1)
        if let last = best, cost >= last.cost {
          tied = tied || cost == last.cost && stem(word.text) != stem(last.text)
        } else {
          best = (word.text, cost)
          tied = false
        }
      }
    }
    return tied ? nil : best?.text
  }

  /// A first letter left out or doubled up with its neighbour, or the first two swapped.
  private func slipsAtFirst(_ typed: [UInt8], _ word: [UInt8]) -> Bool {
    typed.count + 1 == word.count
      || typed.count == word.count && typed[0] == word[1] && typed[1] == word[0]
  }

  private static func mask(_ letters: [UInt8]) -> UInt32 {
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
