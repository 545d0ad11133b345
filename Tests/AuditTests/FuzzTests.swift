// A seeded stretch of the fuzzing that `bench fuzz` goes on with: no message traps, none is read
// against the rules; and a planted fault is found.

import Audit
import Testing
import Text
import Understanding

@Suite struct FuzzTests {
  @Test(arguments: [1, 2] as [UInt64]) func noMessageBreaksARule(seed: UInt64) throws {
    let conversation = try #require(Shipped.conversation)
    let today = try #require(Day("2026-01-05"))
    var fuzzer = Fuzzer(conversation.catalogue, seed: seed) { line, asked in
      conversation.reader.understand(line, asked: asked, today: today)
    }
    #expect(fuzzer.fault(in: 150_000) == nil)
  }

  /// The fault: what was read first stands in the way of what is read next.
  @Test func aReadingThatRemembersIsFound() throws {
    let conversation = try #require(Shipped.conversation)
    let today = try #require(Day("2026-01-05"))
    var last = ""
    var fuzzer = Fuzzer(conversation.catalogue, seed: 1) { line, asked in
      defer { last = line }
      let line = line == last ? "no" : line
      return conversation.reader.understand(line, asked: asked, today: today)
    }
    #expect(fuzzer.fault(in: 10_000)?.fault == "read otherwise a second time")
  }
}
