// What if: the same reasoning over the facts and one more, and back to the truth. It may add a
// danger, never take one away.

import Knowledge
import Reasoning
import Understanding

/// Supposes other answers.
struct WhatIf: Sendable {
  let catalogue: Catalogue
  let planner: Planner
  let asking: Asking
  let facts: Facts
  let verdict: Verdict
  let gap: Gap

  private var weighing: Weighing { planner.weighing }

  func explanation(_ understanding: Understanding) -> DialogueAct.Explanation {
    let thoughts = understanding.findings.map { mention in
      let presence = presence(of: mention)
      return (mention.finding, presence.rawValue, supposing(mention.finding, presence))
    }
    if let first = thoughts.first(where: { isGrave(after($0.2)) }) ?? thoughts.first {
      return supposed(first.0, first.1, first.2)
    }
    if let (slot, answer, then) = slot(of: understanding.values) {
      return supposed(slot, answer, then)
    }
    return facts.isEmpty ? .nothing : .turning(turnings())
  }

  private func supposed(
    _ name: String, _ answer: String, _ then: Facts
  ) -> DialogueAct.Explanation {
    .whatIf(
      DialogueAct.Supposition(name: name, answer: answer), before: weighing.differential(facts),
      after: after(then))
  }

  /// The first value that the question supposes, with the facts it would make.
  private func slot(of values: Values) -> (String, String, Facts)? {
    var then = facts
    let numbers: [(String, Double?)] = [
      ("severity", values.severity?.value), ("age", values.age?.value),
      ("duration_days", values.durationDays?.value),
    ]
    for case (let slot, let number?) in numbers {
      then.numbers[slot] = number
      return (slot, String(number), then)
    }
    guard let side = values.side?.value, side != "other" else { return nil }
    then.words["side"] = side
    return ("side", side, then)
  }

  /// The finding supposed: what the question speaks of, turned against what is known.
  private func presence(of mention: Mention) -> Presence {
    switch mention.reading {
    case .present: return .present
    case .absent: return .absent
    case .unsure, .unsaid: return facts.isPresent(mention.finding) ? .absent : .present
    }
  }

  /// "What if my leg was weak" supposes the weakness, which counts for more than the leg.
  private func isGrave(_ outcome: DialogueAct.WhatIf) -> Bool {
    switch outcome {
    case .danger, .hold: return true
    case .stands, .plan, .beforeScreening: return false
    }
  }

  private func after(_ then: Facts) -> DialogueAct.WhatIf {
    let new = asking.triage.verdict(then)
    switch (new, verdict) {
    case (.screening, .emergency), (.screening, .hold), (.cleared, .emergency), (.cleared, .hold),
      (.hold, .emergency):
      return .stands
    case (.emergency, .emergency): return then == facts ? .stands : .danger
    case (.emergency, _): return .danger
    case (.hold, .hold): return then == facts ? .stands : .hold
    case (.hold, _): return .hold
    case (.cleared(let new), .cleared(let old)):
      let before = planner.regimen(old).exercises
      let plan = planner.regimen(new)
      return .plan(
        plan.differential, added: plan.exercises.filter { !before.contains($0) },
        dropped: before.filter { !plan.exercises.contains($0) },
        stays: before.filter { plan.exercises.contains($0) })
    case (.screening, _), (.cleared, .screening):
      return .beforeScreening(weighing.differential(then))
    }
  }

  /// A danger sign is never supposed away.
  private func supposing(_ finding: String, _ presence: Presence) -> Facts {
    var then = facts
    let isFlag = catalogue.findings[finding]?.isFlag ?? false
    if !isFlag || presence == .present { then.findings[finding] = Fact(presence) }
    return then
  }

  // MARK: what would change the advice

  private static let most = 4

  /// The answers given that would turn the advice if they were the other way, and the open
  /// question that could; a changed conclusion before changed moves.
  private func turnings() -> [DialogueAct.Turning] {
    guard case .cleared(let clearance) = verdict else { return conclusions() }
    let now = planner.regimen(clearance)
    let given = turnable.compactMap { id -> DialogueAct.Turning? in
      let presence: Presence = facts.isPresent(id) ? .absent : .present
      let then = asking.triage.verdict(supposing(id, presence))
      return turning(id, presence, then, now)
    }
    return Array((given + open(now)).sorted { $0.rank < $1.rank }.prefix(Self.most))
  }

  private var turnable: [String] {
    facts.findings.filter { id, fact in
      catalogue.findings[id]?.isFlag == false && catalogue.gateGroup?.members.contains(id) != true
        && (fact.presence == .present || fact.presence == .absent)
    }.map(\.key)
  }

  private func turning(
    _ id: String, _ presence: Presence, _ then: Verdict, _ now: Regimen
  ) -> DialogueAct.Turning? {
    guard case .cleared(let clearance) = then else {
      return DialogueAct.Turning(
        name: id, answer: presence.rawValue, isGiven: true, cause: "doctor", isNewCause: true,
        added: [], dropped: [])
    }
    let plan = planner.regimen(clearance)
    return changed(
      id, presence.rawValue, isGiven: true, plan.differential.conditionWords, plan.exercises, now)
  }

  /// Nil when neither the conclusion nor the moves would change.
  private func changed(
    _ name: String, _ answer: String, isGiven: Bool, _ cause: String, _ exercises: [String],
    _ now: Regimen
  ) -> DialogueAct.Turning? {
    let isNew = cause != now.differential.conditionWords
    guard isNew || exercises != now.exercises else { return nil }
    let isDoctor = cause == "doctor"
    return DialogueAct.Turning(
      name: name, answer: answer, isGiven: isGiven, cause: cause, isNewCause: isNew,
      added: exercises.filter { !now.exercises.contains($0) },
      dropped: isDoctor ? [] : now.exercises.filter { !exercises.contains($0) })
  }

  private func open(_ now: Regimen) -> [DialogueAct.Turning] {
    guard let worth = gap.worth(asking, verdict) else { return [] }
    return worth.outcomes.compactMap {
      changed(worth.question.name, $0.answer, isGiven: false, $0.cause, $0.exercises, now)
    }
  }

  /// Before danger is ruled out only the conclusion is spoken of.
  private func conclusions() -> [DialogueAct.Turning] {
    let now = weighing.differential(facts).conditionWords
    let found = turnable.compactMap { id -> DialogueAct.Turning? in
      let presence: Presence = facts.isPresent(id) ? .absent : .present
      let then = weighing.differential(supposing(id, presence)).conditionWords
      guard then != now else { return nil }
      return DialogueAct.Turning(
        name: id, answer: presence.rawValue, isGiven: true, cause: then, isNewCause: true,
        added: [], dropped: [])
    }
    return Array(found.prefix(Self.most))
  }
}

extension DialogueAct.Turning {
  /// A new conclusion first, then the moves; what was given before what is open.
  fileprivate var rank: Int { (isNewCause ? 0 : 2) + (isGiven ? 0 : 1) }
}
