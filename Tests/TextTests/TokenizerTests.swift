// Lines are cut whole: places point into the line, and no bytes trap.

import Testing
import Text

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Can't sit, 7/10", ["can", "not", "sit", ",", "7", "/", "10"]),
    ("pins an needles n numbness", ["pins", "and", "needles", "and", "numbness"]),
    ("an hour, an ache", ["an", "hour", ",", "an", "ache"]),
    ("an mri an xray an hip", ["an", "mri", "an", "xray", "and", "hip"]),
    ("i cannae sit doon", ["i", "can", "not", "sit", "down"]),
    ("it lets up, tis sore", ["it", "lets", "up", ",", "it", "is", "sore"]),
    ("I\u{2019}m ok\u{2026} caf\u{e9}", ["i", "am", "ok", ".", "cafe"]),
    ("10,000 steps 1.5h", ["10000", "steps", "1.5", "h"]),
  ])
  func wordsAreCut(line: String, words: [String]) {
    #expect(tokenize(line).map(\.text) == words)
  }

  @Test(arguments: 0..<300) func anyLineIsCutInPlace(seed: Int) {
    var random = Generator(state: UInt64(seed))
    let pool: [Unicode.Scalar] = [
      "a", "n", "b", " ", "'", "\u{2019}", "1", "0", ".", ",", "/", "-", "?", "\n", "\u{0}",
      "\u{1B}", "\u{301}", "\u{e9}", "\u{1F600}", "\u{4E2D}", "&", "(", "[", "{",
    ]
    var line = String.UnicodeScalarView()
    for _ in 0..<40 { line.append(pool.randomElement(using: &random) ?? "a") }
    let tokens = tokenize(String(line))
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      #expect(token.start <= next.start && token.end <= next.end)
    }
    #expect(tokens.allSatisfy { $0.start < $0.end && $0.end <= line.count })
  }
}

/// A small seeded generator (SplitMix64).
struct Generator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
