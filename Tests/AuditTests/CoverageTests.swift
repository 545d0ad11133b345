// What is counted as visited, and how the rest is named.

import Audit
import Dialogue
import Testing
import Text

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
    #expect(rows.contains("questions: 1 of 3, 33 %"))
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

  @Test func aQuestionPutInsideAReferralCounts() throws {
    let conversation = try #require(Shipped.conversation)
    let today = try #require(Day("2026-01-05"))
    let turn = conversation.turn("both legs hurt", DialogueState(), today: today)
    let question = try #require(turn.after.open?.names.first)
    #expect(turn.acts.map(\.kind) == [.refer])
    #expect(visited(by: turn).contains("questions/\(question)"))
  }

  @Test func whatCannotBeAskedIsNotMissing() throws {
    let catalogue = try #require(Shipped.loaded).catalogue
    let none = Coverage()
    let questions = none.missing(.questions, catalogue)
    for member in catalogue.groups.flatMap(\.members) {
      #expect(!questions.contains("questions/\(member)"))
    }
    #expect(none.missing(.regions, catalogue).contains("regions/GB"))
    #expect(none.missing(.selfTests, catalogue).contains("self-tests/bend-or-arch"))
  }
}
