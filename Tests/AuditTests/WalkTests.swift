// Seeded walks over canonical answers: whatever is answered, no turn breaks an invariant.

import Audit
import Dialogue
import Testing
import Text

/// A small seeded generator (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct WalkTests {
  static let lines = [
    "yes", "no", "not sure", "skip", "no", "no", "6", "im 44", "2 weeks", "go back",
    "only joking", "my left buttock hurts when i sit", "numb between my legs", "why",
    "can i deadlift", "how do i do the bird dog", "show plan", "what if i had a fever",
    "both my legs tingle", "i am pregnant", "start over", "i cant pee", "it got worse",
    "its my right leg", "walking helps", "cough sends it down my leg", "asdf qwer",
  ]

  @Test(arguments: 0..<120) func noWalkBreaksAnInvariant(seed: Int) throws {
    let conversation = try #require(Shipped.conversation)
    let today = try #require(Day("2026-01-05"))
    var random = Seeded(state: UInt64(seed))
    var state = DialogueState()
    var said: [String] = []
    for _ in 0..<24 {
      let line = Self.lines.randomElement(using: &random) ?? "no"
      said.append(line)
      let turn = conversation.turn(line, state, today: today)
      let faults = violations(of: turn, conversation.catalogue)
      #expect(faults == [], "\(said)")
      state = turn.after
    }
  }
}
