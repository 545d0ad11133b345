// Every dialogue over canonical answers with the real content, as far as a test may go; set
// SEARCH_STATES for a longer run. A planted grade that does not block must be found.

import Audit
import Dialogue
import Foundation
import Knowledge
import Testing
import Understanding

@Suite struct PathTests {
  static var states: Int {
    ProcessInfo.processInfo.environment["SEARCH_STATES"].flatMap(Int.init) ?? 150_000
  }

  @Test func noPathBreaksAnInvariant() throws {
    let catalogue = try #require(Shipped.loaded).catalogue
    var search = Search(
      Search.conversation(over: catalogue), truth: catalogue, limit: Self.states)
    let clock = ContinuousClock()
    var report = SearchReport()
    let time = clock.measure { report = search.run(Search.openings) }
    let seconds = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    print(
      "search: \(report.states) states, \(report.turns) turns, \(report.paths) paths,",
      "\(report.ends) ends, \(seconds) s, \(Int(Double(report.turns) / seconds)) turns a second,",
      "complete \(report.isComplete), longest \(report.longest),",
      "mean questions \(report.meanQuestions)")
    #expect(report.faults == [])
    #expect(report.states >= Self.states || report.isComplete)
    #expect(report.longest <= DialogueState.limit)
  }

  /// Twenty thousand whole dialogues at random, for what lies deeper than a bounded search goes: a
  /// bare "yes" at the last question once asked a thirteenth.
  @Test func noDeepPathBreaksAnInvariant() throws {
    let catalogue = try #require(Shipped.loaded).catalogue
    let conversation = Search.conversation(over: catalogue)
    let inspector = Inspector(catalogue)
    var random = SplitMix(seed: 12)
    for _ in 0..<20_000 {
      var state = DialogueState()
      var said = Search.openings.randomElement(using: &random)
      while let understanding = said {
        let turn = conversation.step(state, understanding)
        #expect(inspector.violations(of: turn) == [])
        state = turn.after
        said = Answer.allCases.randomElement(using: &random)?
          .understanding(to: state.open, catalogue)
      }
    }
  }

  /// What a search remembers changes no reply: the same walks, with and without.
  @Test func rememberingChangesNothing() throws {
    let catalogue = try #require(Shipped.loaded).catalogue
    let plain = Conversation(reader: Reader(catalogue: catalogue, matcher: nil))
    let remembering = Search.conversation(over: catalogue)
    for seed in 0..<60 as Range<UInt64> {
      var random = SplitMix(seed: seed)
      var state = DialogueState()
      var said = Search.openings.randomElement(using: &random)
      for _ in 0..<30 {
        guard let understanding = said else { break }
        let turn = plain.step(state, understanding)
        let remembered = remembering.step(state, understanding)
        #expect(turn.acts == remembered.acts)
        #expect(turn.after == remembered.after)
        #expect(turn.gap == remembered.gap)
        state = turn.after
        let reply = seed % 3 == 0 ? Answer.allCases.randomElement(using: &random) : .no
        said = reply?.understanding(to: state.open, catalogue)
      }
    }
  }

  /// The fault: a fever counts as a note.
  @Test func theFaultOfAGradeThatDoesNotBlockIsFound() throws {
    let real = try #require(Shipped.conversation)
    var broken = real.catalogue
    let flag = try #require(broken.findings["flag.fever"])
    broken.findings["flag.fever"] = try flag.graded(.note)
    let conversation = Conversation(reader: Reader(catalogue: broken, matcher: nil))
    var readings = real.catalogue.findings.filter { $0.value.ask != nil }
      .mapValues { _ in Knowledge.Example.Reading.absent }
    readings["site.buttock"] = .present
    readings["flag.fever"] = .present
    let opening = Understanding(intent: "inform", readings: readings)
    var search = Search(conversation, truth: real.catalogue, limit: 300)
    let faults = search.run([opening]).faults
    #expect(
      faults.contains { $0.hasPrefix("a plan was given although flag.fever is not ruled out") },
      "\(faults)")
  }

  @Test func whatIsCorrectedIsReasonedAsIfSaidAtFirst() throws {
    let conversation = try #require(Shipped.conversation)
    func facts(_ readings: [[String: Knowledge.Example.Reading]]) -> Turn? {
      var state = DialogueState()
      var last: Turn?
      for reading in readings {
        let turn = conversation.step(state, Understanding(intent: "inform", readings: reading))
        state = turn.after
        last = turn
      }
      return last
    }
    let corrected = facts([["worse.sitting": .present], ["worse.sitting": .absent]])
    let direct = facts([["worse.sitting": .absent]])
    #expect(corrected?.facts == direct?.facts)
    #expect(corrected?.differential == direct?.differential)
    #expect(corrected?.verdict == direct?.verdict)
  }
}

extension Finding {
  /// The same flag with one grade whatever else is said.
  func graded(_ grade: Grade) throws -> Finding {
    let rule = GradeRule(
      when: nil, grade: grade, act: nil, tell: grades.first?.tell ?? "", desk: nil,
      isMilderInSchema: false)
    return try changed(["grades": [rule]])
  }

  /// The same flag without any words that it is heard by.
  func unheard() throws -> Finding {
    try changed(["heard": [Composition]()]).changed(["says": [String]()])
  }

  /// The same finding with some of its values replaced, by way of its JSON.
  private func changed(_ values: [String: some Encodable]) throws -> Finding {
    func object(_ value: some Encodable) throws -> [String: Any] {
      let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value))
      return json as? [String: Any] ?? [:]
    }
    let merged = try object(self).merging(try object(values)) { _, new in new }
    return try JSONDecoder().decode(
      Finding.self, from: JSONSerialization.data(withJSONObject: merged))
  }
}
