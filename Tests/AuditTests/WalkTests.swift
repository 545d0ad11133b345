// Seeded walks: whatever is said in whatever order, no turn breaks an invariant; and a planted
// fault is found and made short.

import Audit
import Dialogue
import Knowledge
import Testing
import Text

@Suite struct WalkTests {
  static let lines = [
    "yes", "no", "not sure", "skip", "no", "no", "no", "6", "im 44", "2 weeks", "go back",
    "only joking", "my left buttock hurts when i sit", "numb between my legs", "why",
    "can i deadlift", "how do i do the bird dog", "show plan", "what if i had a fever",
    "both my legs tingle", "i am pregnant", "start over", "i cant pee", "it got worse",
    "its my right leg", "walking helps", "cough sends it down my leg", "asdf qwer", "more",
    "what would change your mind", "what else could it be", "how do i do the slump test", "2",
    "actually i can pee fine", "no numbness at all", "my mum has pain in her leg", "im 15",
  ]

  static func walker(_ conversation: Conversation) throws -> Walker {
    let today = try #require(Day("2026-01-05"))
    return Walker(truth: conversation.catalogue) { line, state in
      conversation.turn(line, state, today: today)
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>) func noWalkBreaksAnInvariant(seed: UInt64) throws {
    let walker = try Self.walker(try #require(Shipped.conversation))
    #expect(walker.walk(seed: seed, length: 30, lines: Self.lines) == nil)
  }

  /// The fault: "go back" drops a danger sign together with the answer.
  @Test func theFaultOfACorrectionThatLiftsAFlagIsFoundAndMadeShort() throws {
    let conversation = try #require(Shipped.conversation)
    let today = try #require(Day("2026-01-05"))
    let walker = Walker(truth: conversation.catalogue) { line, state in
      var state = state
      if line == "go back" {
        for flag in conversation.catalogue.flags { state.record.add([.lifted(flag.id)]) }
      }
      return conversation.turn(line, state, today: today)
    }
    let found = (0..<20 as Range<UInt64>).compactMap {
      walker.walk(seed: $0, length: 30, lines: Self.lines)
    }.filter { $0.fault.contains("flag.saddle_numbness") }.map(\.lines)
    #expect(found.contains(["numb between my legs", "go back"]), "\(found)")
  }

  @Test func theShortestDialogueThatFailsIsLeft() throws {
    let conversation = try #require(Shipped.conversation)
    let today = try #require(Day("2026-01-05"))
    let walker = Walker(truth: conversation.catalogue) { line, state in
      var state = state
      if line == "help" { state.record.add([.lifted("flag.saddle_numbness")]) }
      return conversation.turn(line, state, today: today)
    }
    let long = [
      "my left buttock hurts when i sit", "why", "numb between my legs", "why", "help", "no",
    ]
    #expect(walker.shrunk(long) == ["numb between my legs", "help"])
  }
}
