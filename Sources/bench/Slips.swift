// Mistypes words as hurried fingers do; it refuses to touch words of fewer than four letters.

/// One slip in every tenth word, the same for the same seed.
struct Slips {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return limit > 0 ? Int((state >> 33) % UInt64(limit)) : 0
  }

  mutating func mistyped(_ text: String) -> String {
    var words: [String] = []
    for word in text.split(separator: " ") {
      let slips = word.count >= 4 && below(10) == 0
      words.append(slips ? slipped(word) : String(word))
    }
    return words.joined(separator: " ")
  }

  /// A letter dropped, doubled up, replaced, or swapped with the next.
  private mutating func slipped(_ word: Substring) -> String {
    var letters = Array(word.utf8)
    let place = below(letters.count)
    let stray = UInt8(ascii: "a") + UInt8(below(26))
    switch below(4) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(stray, at: place)
    case 2: letters[place] = stray
    default: letters.swapAt(place, place + 1 < letters.count ? place + 1 : place - 1)
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
