// Why: why this move, why not that one, why this question, why this cause, and how sure. Every
// reason is taken from the rule that fired; nothing is told that was not concluded.

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
  private var differential: Differential { planner.weighing.differential(facts) }

  func explanation(_ understanding: Understanding) -> DialogueAct.Explanation {
    switch understanding.want {
    case .whatIf: return whatIf.explanation(understanding)
    case .howSure: return sureness()
    default: return why(understanding)
    }
  }

  private var whatIf: WhatIf {
    WhatIf(
      catalogue: catalogue, planner: planner, asking: asking, facts: facts, verdict: verdict,
      gap: gap)
  }

  // MARK: why

  private func why(_ understanding: Understanding) -> DialogueAct.Explanation {
    if case .emergency(let concerns) = verdict { return .danger(concerns) }
    if let full = understanding.argID {
      let id = full.split(separator: "/").last.map(String.init) ?? full
      if let move = catalogue.exercises[id], full.hasPrefix("exercises/") { return why(move) }
      if full.hasPrefix("causes/") { return .cause(differential) }
    }
    if let question = gap.question, question.isAboutFacts {
      return .question(question, outlook(of: question))
    }
    if case .hold(let concerns) = verdict { return .danger(concerns) }
    return facts.isEmpty ? .nothing : .cause(differential)
  }

  private func why(_ move: Exercise) -> DialogueAct.Explanation {
    if case .hold = verdict { return .held(exercise: move.id) }
    guard case .cleared(let clearance) = verdict else { return .notYet(exercise: move.id) }
    let regimen = planner.regimen(clearance)
    if let item = regimen.items.first(where: { $0.exercise == move.id }) {
      return .planned(exercise: move.id, item.reason, regimen.differential)
    }
    return .withheld(Barring(catalogue: catalogue, planner: planner).withheld(move, regimen))
  }

  // MARK: what a question would change

  private func outlook(of question: Question) -> DialogueAct.Outlook {
    switch gap {
    case .narrowing(_, let worth):
      guard case .cleared(let clearance) = verdict else { return .none }
      let now = planner.regimen(clearance)
      return .advice(
        worth.outcomes, cause: now.differential.conditionWords, exercises: now.exercises)
    case .danger: return .danger(grade(afterYesTo: question.asked.findings))
    case .gates: return .gates
    case .subject, .summary, .confirm, .plan, .none: return .none
    }
  }

  /// The most urgent grade that a yes to one of these could bring.
  private func grade(afterYesTo flags: [String]) -> Grade? {
    flags.flatMap { flag -> [Grade] in
      var then = facts
      then.findings[flag] = Fact(.present)
      return asking.triage.grade(of: flag, then).map { [$0] } ?? []
    }.min()
  }

  // MARK: how sure

  private func sureness() -> DialogueAct.Explanation {
    switch verdict {
    case .emergency(let concerns), .hold(let concerns): return .dangerSureness(concerns)
    case .screening, .cleared: break
    }
    if facts.isEmpty { return .nothing }
    return .sureness(differential, next: gap.worth(asking, verdict)?.question)
  }
}
