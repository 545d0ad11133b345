// What is counted as visited, and how the rest is named.

import Audit
import Testing

@Suite struct CoverageTests {
  @Test func theReportHasAShareForEachKindAndNamesTheRest() throws {
    let conversation = try #require(Small.conversation)
    var report = ReplayReport()
    report.add(
      "story", try Transcript("> it is worse when i sit\n> hello there\n"), Replayer(conversation))
    let rows = report.coverage.text(conversation.catalogue).split(separator: "\n")
    #expect(rows.first == "intents: 0 of 1, 0 %")
    #expect(rows.contains("  not visited: intents/greet"))
    #expect(rows.contains("findings: 1 of 1, 100 %"))
    #expect(rows.contains("flags: 0 of 1, 0 %"))
    #expect(rows.contains("questions: 1 of 4, 25 %"))
    #expect(rows.allSatisfy { $0.count <= 80 })
  }

  @Test func everyKindIsCounted() throws {
    let catalogue = try #require(Shipped.loaded).catalogue
    let none = Coverage()
    for kind in Coverage.Kind.allCases { #expect(!none.missing(kind, catalogue).isEmpty) }
    var some = none
    some.add(["exercises/bird-dog", "policy/emergency", "questions/severity"])
    for (kind, name) in [
      (Coverage.Kind.exercises, "exercises/bird-dog"), (.policy, "policy/emergency"),
      (.questions, "questions/severity"),
    ] {
      #expect(some.missing(kind, catalogue) == none.missing(kind, catalogue).filter { $0 != name })
    }
  }
}
