// Why: why this move, why not that one, why this question, why this cause, how sure, and what if.
// Every reason is taken from the rule that fired; nothing is told that was not concluded.

import Knowledge
import Reasoning
import Understanding

/// Explains what the program said.
struct Explaining: Sendable {
  let catalogue: Catalogue
  let planner: Planner
  let asking: Asking
  let answering: Answering
  let gap: Gap

  private var facts: Facts { answering.facts }
  private var verdict: Verdict { answering.verdict }

  func explanation(_ understanding: Understanding) -> DialogueAct.Explanation {
    switch understanding.want {
    case .whatIf: return whatIf(understanding)
    case .howSure: return sureness()
    default: return why(understanding)
    }
  }

  // MARK: why

  private func why(_ understanding: Understanding) -> DialogueAct.Explanation {
    if case .emergency(let concerns) = verdict { return .danger(concerns) }
    if let full = understanding.argID {
      let id = full.split(separator: "/").last.map(String.init) ?? full
      if let move = catalogue.exercises[id], full.hasPrefix("exercises/") { return why(move) }
      if full.hasPrefix("causes/") { return .cause(differential) }
    }
    if let question = gap.question, question != .summary { return why(question) }
    if case .hold(let concerns) = verdict { return .danger(concerns) }
    return facts.isEmpty ? .nothing : .cause(differential)
  }

  private func why(_ move: Exercise) -> DialogueAct.Explanation {
    guard case .cleared(let clearance) = verdict else { return .notYet(exercise: move.id) }
    let regimen = planner.regimen(clearance)
    if let item = regimen.items.first(where: { $0.exercise == move.id }) {
      return .planned(exercise: move.id, item.reason)
    }
    if case .withheld(let id, let gates, let later, let avoided) = answering.bar(
      on: move, clearance)
    {
      return .withheld(exercise: id, gates: gates, laterPhase: later, isAvoided: avoided)
    }
    return .withheld(exercise: move.id, gates: [], laterPhase: nil, isAvoided: false)
  }

  private func why(_ question: Question) -> DialogueAct.Explanation {
    if case .narrowing(_, let worth) = gap { return .question(question, outcomes: worth.outcomes) }
    return .question(question, outcomes: [])
  }

  // MARK: how sure

  private var differential: Differential { planner.weighing.differential(facts) }

  private func sureness() -> DialogueAct.Explanation {
    if facts.isEmpty { return .nothing }
    if case .narrowing(_, let worth) = gap {
      return .sureness(differential, next: worth.question)
    }
    guard case .cleared(let clearance) = verdict else { return .sureness(differential, next: nil) }
    return .sureness(differential, next: asking.next(clearance, except: [])?.question)
  }

  // MARK: what if

  /// The same function over the facts and one more. It may add a danger, never take one away.
  private func whatIf(_ understanding: Understanding) -> DialogueAct.Explanation {
    guard let supposed = supposition(understanding) else { return .nothing }
    var then = facts
    let isFlag = catalogue.findings[supposed.finding]?.isFlag ?? false
    if !(isFlag && facts.isPresent(supposed.finding)) {
      then.findings[supposed.finding] = Fact(supposed.presence)
    }
    let weighing = planner.weighing
    let after: DialogueAct.WhatIf
    switch (Triage(catalogue).verdict(then), verdict) {
    case (.emergency, _): after = .danger
    case (.hold, _): after = .hold
    case (.cleared(let new), .cleared(let old)):
      let before = planner.regimen(old).exercises
      let plan = planner.regimen(new)
      after = .plan(
        plan.differential, added: plan.exercises.filter { !before.contains($0) },
        dropped: before.filter { !plan.exercises.contains($0) })
    default: after = .beforeScreening(weighing.differential(then))
    }
    return .whatIf(
      finding: supposed.finding, supposed.presence, before: weighing.differential(facts),
      after: after)
  }

  /// The finding supposed: what the question speaks of, turned against what is known.
  private func supposition(
    _ understanding: Understanding
  ) -> (finding: String, presence: Presence)? {
    guard let mention = understanding.findings.first else { return nil }
    switch mention.reading {
    case .present: return (mention.finding, .present)
    case .absent: return (mention.finding, .absent)
    case .unsure, .unsaid:
      return (mention.finding, facts.isPresent(mention.finding) ? .absent : .present)
    }
  }
}
