// How many of the content's own examples are understood as they say. The share may only rise.

import Audit
import Dialogue
import Testing
import Text
import Understanding

@Suite struct ExampleTests {
  @Test func mostExamplesOfFindingsAreUnderstood() throws {
    let conversation = try #require(Shipped.conversation)
    let today = try #require(Day("2026-01-05"))
    var right = 0
    var all = 0
    for finding in conversation.catalogue.findings.values {
      for example in finding.examples {
        let reading =
          conversation.reader.understand(
            example.text, asked: .moment("opening"), today: today
          ).reading(of: finding.id) ?? .unsaid
        all += 1
        if reading == example.reading { right += 1 }
      }
    }
    print("examples understood: \(right) of \(all)")
    #expect(Double(right) / Double(all) > 0.6)
  }
}
