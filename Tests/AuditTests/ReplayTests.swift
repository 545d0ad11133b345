// How a difference is told: reply and understanding apart, and which rule decided.

import Audit
import Foundation
import Testing

@Suite struct ReplayTests {
  private func report(_ text: String, isKnownWrong: Bool = false) throws -> ReplayReport {
    let replayer = Replayer(try #require(Small.conversation))
    let transcript = try Transcript(text)
    var report = ReplayReport()
    report.add(
      "story", transcript, replayer.replay(transcript), replayer.conversation.catalogue,
      isKnownWrong: isKnownWrong)
    return report
  }

  private static let story = """
    > it is worse when i sit
    = heard worse.sitting «something else»
    = want inform
    = policy summary: summarise
    < danger-first
    < Nothing like this.

    """

  @Test func aDifferenceIsSmallAndSaysWhy() throws {
    var report = try report(Self.story)
    #expect(
      report.takeRows() == """
        story:1: turn 1 differs: it is worse when i sit
          understood, expected - and got +
          - heard worse.sitting «something else»
          + heard worse.sitting «is worse when i sit»
          + set side both «is worse»
          - policy summary: summarise
          + policy danger-first: ask
          said, expected - and got +
          - danger-first
          - Nothing like this.
          + progress
          + Has anything changed when you pee?
          why: policy row "danger-first" now, "summary" before
            worse.sitting by effect+activity now, before by a rule that no longer hears «something else»

        """)
    #expect(report.different == 1 && report.faulty == 0)
    #expect(report.summary == "1 transcripts, 1 turns, 1 differ, 0 faulty\n")
  }

  /// The rows below "why" for one message and the rows that were recorded of it.
  private func reasons(_ typed: String, _ understood: String) throws -> [String] {
    var report = try report("> \(typed)\n\(understood)\n")
    let rows = report.takeRows().split(separator: "\n").map(String.init)
    let start = try #require(rows.firstIndex { $0.hasPrefix("  why: ") })
    return rows[start...].map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func aReadingThatIsGoneSaysWhereItsWordsWent() throws {
    #expect(
      try reasons(
        "it is worse when i sit",
        """
        = heard flag.bladder «worse when i sit»
        = set side both «is worse»
        = want inform
        = policy danger-first: ask
        """) == [
          "why: policy row \"danger-first\", as before",
          "flag.bladder not heard now, its words go to worse.sitting by effect+activity; before by a "
            + "rule that no longer hears «worse when i sit»",
          "worse.sitting by effect+activity now, nothing before",
        ])
  }

  @Test func aReadingThatIsGoneNamesTheRuleThatHearsItsWordsAlone() throws {
    #expect(
      try reasons(
        "good morning to you", "= unsure worse.sitting «it is worse when i sit» (doubt)"
      ).dropFirst() == [
        "worse.sitting not heard now, before by effect+activity under doubt"
      ])
  }

  @Test func whatIsOnlySaidOtherwiseSaysThatTheReadingIsTheSame() throws {
    let replayer = Replayer(try #require(Small.conversation))
    var story = replayer.recorded(try Transcript("> it is worse when i sit\n"))
    story.turns[0].said = ["Nothing like this."]
    var report = try report(story.text)
    #expect(
      report.takeRows().hasSuffix(
        """
          why: policy row "danger-first", as before
            read as before: a text, a weight or what follows from the facts has changed

        """))
  }

  @Test func whatWasRecordedIsReplayedWithoutADifference() throws {
    let replayer = Replayer(try #require(Small.conversation))
    let story = try Transcript("# why\nnow: 2026-01-05\n\n\(Self.story)# between\n> no\n")
    let recorded = replayer.recorded(story)
    var report = try report(recorded.text)
    #expect(report.takeRows() == "")
    #expect(report.different == 0 && report.turns == 2)
    #expect(recorded.head == story.head)
    #expect(recorded.turns.map(\.typed) == story.turns.map(\.typed))
    #expect(recorded.turns.map(\.lead) == story.turns.map(\.lead))
  }

  @Test func aKnownMisunderstandingMustFail() throws {
    let missed = try report(Self.story, isKnownWrong: true)
    #expect(missed.different == 0)
    var understood = try report(
      "> it is worse when i sit\n= heard worse.sitting «is worse when i sit»\n", isKnownWrong: true)
    #expect(understood.different == 1)
    #expect(
      understood.takeRows()
        == "story:1: this is understood now: it is worse when i sit\n"
        + "  move it to a transcript of its own\n")
  }

  @Test func everyKnownMisunderstandingStillFails() throws {
    let path = "\(Shipped.root)/Tests/known-misunderstandings.transcript"
    let transcript = try Transcript(String(contentsOfFile: path, encoding: .utf8))
    let replayer = Replayer(try #require(Shipped.conversation))
    var report = ReplayReport()
    report.add(
      path, transcript, replayer.replay(transcript), replayer.conversation.catalogue,
      isKnownWrong: true)
    #expect(report.takeRows() == "")
    #expect(report.turns >= 15)
  }

  @Test func junitHoldsEachTurnAndNoLetterLeavesItsPlace() throws {
    let report = try report("> a <b> & \"c\" 'd' \u{1}\u{FFFF}\n> it is worse when i sit\n")
    let text = report.junit
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"))
    #expect(text.contains("tests=\"1\" failures=\"1\" errors=\"0\""))
    #expect(
      text.contains("name=\"turn 1: a &lt;b&gt; &amp; &quot;c&quot; &apos;d&apos; \u{FFFD}\u{FFFD}")
    )
    #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0xFFFF })
    #expect(text.components(separatedBy: "<").count == text.components(separatedBy: ">").count)
  }
}
