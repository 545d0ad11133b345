// The order of the narrowing questions, and when they stop.

import Knowledge
import Reasoning
import Testing

@Suite struct AskingTests {
  let catalogue: Catalogue
  let asking: Asking

  init() throws {
    catalogue = try #require(Shipped.catalogue)
    asking = Asking(catalogue)
  }

  func cleared(_ present: [String], not absent: [String] = [], _ numbers: [String: Double] = [:])
    throws -> Clearance
  {
    let facts = PlanMatrix(catalogue: catalogue)
      .facts(present: present, absent: absent, numbers: numbers)
    guard case .cleared(let clearance) = Triage(catalogue).verdict(facts) else {
      throw NotCleared()
    }
    return clearance
  }

  struct NotCleared: Error {}

  /// Every question that is asked when each is answered with no, or with a typical value.
  func questions(_ present: [String], _ numbers: [String: Double]) throws -> [String] {
    var numbers = numbers
    var absent: [String] = []
    var asked: [String] = []
    let typical = ["age": 40.0, "severity": 5, "duration_days": 30]
    while asked.count < 20,
      let worth = asking.next(
        try cleared(present, not: absent, numbers), except: Set(asked))
    {
      asked.append(worth.question.name)
      switch worth.question {
      case .finding(let id): absent.append(id)
      case .slot(let id): numbers[id] = typical[id]
      }
    }
    return asked
  }

  @Test func theTellingQuestionsComeFirst() throws {
    let asked = try questions(["site.buttock", "worse.sitting"], ["duration_days": 21])
    let first = Set(asked.prefix(4))
    #expect(first.isSuperset(of: ["age", "severity", "radiates.below_knee"]), "\(asked)")
    #expect(asked.count <= 10, "\(asked)")
  }

  @Test func nothingIsAskedTwiceOrInVain() throws {
    let asked = try questions(["site.low_back"], [:])
    #expect(Set(asked).count == asked.count)
    #expect(!asked.contains("site.foot") && !asked.contains("said.other_illness"))
    if let sitting = asked.firstIndex(of: "worse.sitting"),
      let relief = asked.firstIndex(of: "better.sitting")
    {
      #expect(sitting < relief)
    }
  }

  @Test func itStopsWhenNothingCanChangeTheAdvice() throws {
    let clearance = try cleared(
      [
        "said.disc_herniation", "radiates.below_knee", "sense.tingling", "worse.sitting",
        "worse.bending_forward", "worse.cough_into_leg", "better.arching_back",
      ], not: ["worse.arching_back", "better.bending_forward"],
      ["age": 40, "severity": 5, "duration_days": 30])
    #expect(asking.next(clearance, except: [])?.question == nil)
  }

  /// Unknown severity counts as severe, so it is asked whatever else is known.
  @Test func howBadItIsIsAsked() throws {
    for cause in PlanMatrix.causes {
      let asked = try questions(cause.present, ["age": cause.age])
      #expect(asked.contains("severity"), "\(cause.cause): \(asked)")
    }
  }

  @Test func outcomesAddUp() throws {
    let clearance = try cleared(["site.buttock"])
    for id in catalogue.findings.keys.sorted() {
      guard let worth = asking.worth(of: .finding(id), clearance) else { continue }
      let sum = worth.outcomes.reduce(0) { $0 + $1.probability }
      #expect(abs(sum - 1) < 1e-9, "\(id)")
      #expect(worth.change >= 0, "\(id)")
    }
  }
}
