// Home tests: offered where they would settle something, never where their file forbids them.

import Knowledge
import Reasoning
import Testing

@Suite struct SelfTestTests {
  let catalogue: Catalogue

  init() throws { catalogue = try #require(Shipped.catalogue) }

  func test(_ present: [String], not absent: [String], _ severity: Double) throws -> String? {
    let facts = PlanMatrix(catalogue: catalogue).facts(
      present: present, absent: absent,
      numbers: ["age": 40, "severity": severity, "duration_days": 60])
    guard case .cleared(let clearance) = Triage(catalogue).verdict(facts) else { return nil }
    return Asking(catalogue).test(clearance)?.id
  }

  @Test func aButtockPatternGetsATestOfTheButtock() throws {
    let offered = try test(
      ["site.buttock", "worse.sitting", "tender.buttock"],
      not: ["radiates.below_knee", "worse.arching_back", "better.arching_back"], 4)
    #expect(["seated-knee-across", "side-lying-push", "seated-slump"].contains(offered))
  }

  @Test func strongPainGetsNone() throws {
    let present = ["site.buttock", "worse.sitting"]
    #expect(try test(present, not: ["radiates.below_knee"], 8) == nil)
    #expect(try test(present, not: ["radiates.below_knee"], 4) != nil)
  }

  @Test func everyTestSetsSomethingThatWeighs() {
    for test in catalogue.selfTests.values {
      let findings = test.reads.flatMap(\.sets.keys).compactMap { catalogue.findings[$0] }
      #expect(findings.contains { !$0.weighs.isEmpty }, "\(test.id)")
    }
  }

  /// What a test shows is a finding like any other: it moves the causes.
  @Test func anOutcomeMovesTheCauses() throws {
    let test = try #require(catalogue.selfTests["seated-knee-across"])
    let sets = try #require(test.reads.first).sets
    let before = facts(["site.buttock", "worse.sitting"])
    var after = before
    for (finding, reading) in sets {
      after.findings[finding] = Fact(reading == .present ? .present : .absent)
    }
    func piriformis(_ facts: Facts) -> Double {
      Weighing(catalogue).differential(facts).families
        .first { $0.cause == "piriformis" }?.probability ?? 0
    }
    #expect(piriformis(after) > piriformis(before) + 0.05)
  }
}
