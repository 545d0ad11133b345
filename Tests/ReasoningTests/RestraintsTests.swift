// Conditions that were laid out once say what the same conditions say when they are read as they
// stand, whatever is known; and facts mean the same over any register.

import Knowledge
import Reasoning
import Testing

@Suite struct RestraintsTests {
  let catalogue: Catalogue

  init() throws { catalogue = try #require(Shipped.catalogue) }

  /// Facts of every kind in a fixed disorder.
  private func facts(_ seed: Int) -> Facts {
    var facts = Facts()
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for (id, finding) in catalogue.findings.sorted(by: { $0.key < $1.key })
    where finding.derived == nil {
      let standing = next(6)
      if standing < 4 {
        facts.findings[id] = Fact(Presence.allCases[standing], isSettled: next(4) > 0)
      }
    }
    if next(3) > 0 { facts.numbers["age"] = Double(10 + next(80)) }
    if next(3) > 0 { facts.numbers["severity"] = Double(next(11)) }
    if next(3) > 0 { facts.numbers["duration_days"] = Double(next(40)) }
    return facts
  }

  @Test func gatesAndPhasesAreWhatTheirConditionsSay() {
    let restraints = Restraints(catalogue)
    for seed in 0..<200 {
      let facts = facts(seed)
      let standing = Standing(facts, catalogue, cause: "disc")
      let closed = restraints.closed(facts, cause: "disc", phase: nil)
      #expect(closed.map { restraints.gates[$0].id } == ClosedGates(standing).gates.map(\.id))
      #expect(restraints.phase(facts, cause: "disc") == phase(of: standing))
      for move in catalogue.exercises.values {
        #expect(restraints.keeping(move.id, closed) == ClosedGates(standing).keeping(move))
      }
    }
  }

  @Test func factsMeanTheSameOverAnyRegister() {
    let triage = Triage(catalogue)
    for seed in 0..<50 {
      let loose = facts(seed)
      let laid = loose.laid(over: Register(catalogue))
      #expect(triage.verdict(loose) == triage.verdict(laid))
      #expect(loose.findings.map(\.key) == laid.findings.map(\.key))
      #expect(loose.findings.map(\.value) == laid.findings.map(\.value))
      #expect(laid.findings.changes(from: loose.findings).isEmpty)
    }
  }
}
