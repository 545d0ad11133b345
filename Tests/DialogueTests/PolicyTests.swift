// The whole policy table: only a cleared person is recommended anything, no row is shadowed.

import Dialogue
import Testing

@Suite struct PolicyTests {
  @Test func onlyAClearedPersonIsRecommendedAnything() {
    for facts in PolicyFacts.all where facts.verdict != .cleared {
      #expect(!Policy.row(for: facts).acts.contains(.recommend), "\(facts)")
    }
  }

  @Test func anEmergencyIsAlwaysReferred() {
    for facts in PolicyFacts.all where facts.verdict == .emergency && facts.want != .restart {
      #expect(Policy.row(for: facts).acts.contains(.refer), "\(facts)")
    }
  }

  @Test func noRowIsShadowed() {
    let used = Set(PolicyFacts.all.map { Policy.row(for: $0).name })
    #expect(Policy.rows.map(\.name).filter { !used.contains($0) } == [])
    #expect(Policy.rows.count <= 40)
  }
}
