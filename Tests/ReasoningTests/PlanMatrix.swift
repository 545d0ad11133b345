// Every cause at every severity and length, with every single gate: the plans that come of it. It
// answers as a person would and judges nothing.

import Knowledge
import Reasoning

/// One combination with its plan; no plan where a doctor comes first.
struct PlannedCase {
  let name: String
  let cause: String
  let regimen: Regimen?
  let standing: Standing
}

struct PlanMatrix {
  let catalogue: Catalogue
  private let planner: Planner

  init(catalogue: Catalogue) {
    self.catalogue = catalogue
    planner = Planner(catalogue)
  }

  /// Answers that make a cause lead.
  static let causes: [(cause: String, present: [String], absent: [String], age: Double)] = [
    ("disc", ["said.disc_herniation", "site.low_back", "history.leg_over_back"], [], 40),
    (
      "piriformis", ["said.piriformis", "site.buttock", "tender.buttock"],
      ["radiates.below_knee", "site.low_back"], 40
    ),
    ("stenosis", ["said.stenosis", "worse.walking", "site.thigh_back"], ["worse.sitting"], 62),
    (
      "spondylolisthesis", ["said.spondylolisthesis", "worse.standing", "site.low_back"],
      ["worse.sitting", "worse.bending_forward"], 28
    ),
    ("other", ["site.groin", "history.groin_shoes", "site.thigh_front"], [], 60),
    ("unclear", ["site.whole_leg"], [], 40),
  ]

  /// Answers that close one gate, or open one that the unknown keeps closed.
  static let gates: [(name: String, present: [String], absent: [String], age: Double?)] = [
    ("none", [], [], nil),
    ("pregnant", ["history.pregnant"], [], nil),
    ("surgery", ["history.prior_surgery"], [], nil),
    ("recent surgery", ["history.recent_surgery"], [], nil),
    ("blood thinners", ["history.blood_thinners"], [], nil),
    ("hip replacement", ["history.hip_replacement"], [], nil),
    ("pressure", ["history.hernia_or_pressure"], [], nil),
    ("unsteady", ["history.unsteady"], [], nil),
    ("older", [], [], 76),
    ("thin bones", ["flag.steroids_osteoporosis"], [], nil),
    ("numb", ["sense.numbness"], [], nil),
    ("tingling", ["sense.tingling"], [], nil),
    ("bending", ["worse.bending_forward"], ["worse.arching_back"], nil),
    ("arching", ["worse.arching_back"], ["worse.bending_forward"], nil),
    ("neither", [], ["worse.bending_forward", "worse.arching_back"], nil),
    ("both ways", ["worse.bending_forward", "worse.arching_back"], [], nil),
  ]

  /// Every combination.
  func cases() -> [PlannedCase] {
    Self.causes.flatMap { cause in
      Self.gates.flatMap { gate in
        [3.0, 10, 30, 200].flatMap { days in
          [2.0, 5, 8].map { severity in
            planned(
              "\(cause.cause), \(gate.name), \(Int(days)) days, \(Int(severity)) of 10",
              facts(
                present: cause.present + gate.present, absent: cause.absent + gate.absent,
                numbers: [
                  "age": gate.age ?? cause.age, "duration_days": days, "severity": severity,
                ]))
          }
        }
      }
    }
  }

  /// Nothing dangerous, nothing to leave out, but what is named.
  func facts(present: [String], absent: [String], numbers: [String: Double]) -> Facts {
    var facts = Facts()
    for id in catalogue.groups.flatMap(\.members) { facts.findings[id] = Fact(.absent) }
    for id in absent { facts.findings[id] = Fact(.absent) }
    for id in present { facts.findings[id] = Fact(.present) }
    facts.numbers = numbers
    facts.words["onset"] = "gradual"
    return facts
  }

  private func planned(_ name: String, _ facts: Facts) -> PlannedCase {
    let differential = planner.weighing.differential(facts)
    var regimen: Regimen?
    if case .cleared(let clearance) = Triage(catalogue).verdict(facts) {
      regimen = planner.regimen(clearance)
    }
    return PlannedCase(
      name: name, cause: differential.half ?? differential.label, regimen: regimen,
      standing: Standing(
        facts, catalogue, cause: differential.conditionWords, phase: regimen?.phase?.number))
  }
}
