// What is still to be asked, grouped and counted: danger, then what a plan must leave out, then
// what narrows down, then the summary.

import Knowledge
import Reasoning
import Understanding

/// What the conversation still lacks.
public enum Gap: Equatable, Sendable {
  /// A danger question.
  case danger(Question)
  /// What a plan must leave out.
  case gates(Question)
  case narrowing(Question, Worth)
  /// The summary is due.
  case summary
  /// The summary was given and waits for a word.
  case confirm
  /// Advice is due, or has changed.
  case plan
  case none

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case danger, gates, narrowing, summary, confirm, plan, none
  }

  public var kind: Kind {
    switch self {
    case .danger: return .danger
    case .gates: return .gates
    case .narrowing: return .narrowing
    case .summary: return .summary
    case .confirm: return .confirm
    case .plan: return .plan
    case .none: return .none
    }
  }

  /// The question that would fill it.
  public var question: Question? {
    switch self {
    case .danger(let question), .gates(let question), .narrowing(let question, _): return question
    case .confirm: return .summary
    case .summary, .plan, .none: return nil
    }
  }
}

/// Finds what is missing.
struct Form: Sendable {
  let catalogue: Catalogue
  let asking: Asking

  func gap(_ state: DialogueState, _ facts: Facts, _ verdict: Verdict) -> Gap {
    switch verdict {
    case .emergency(let concerns): return emergencyGap(state, facts, concerns)
    case .hold:
      return state.record.advised?.verdict == "hold" ? .none : .plan
    case .screening(let need): return .danger(followUp(state, facts) ?? Question(need))
    case .cleared(let clearance): return cleared(state, facts, clearance)
    }
  }

  /// A bare "yes" to a group, or half an answer, is followed up before anything else.
  private func followUp(_ state: DialogueState, _ facts: Facts) -> Question? {
    guard let open = state.open, let id = open.group,
      let group = catalogue.groups.first(where: { $0.id == id })
    else { return nil }
    let members = open.asked.findings.filter { facts.findings[$0] == nil }
    guard !members.isEmpty else { return nil }
    if members.count < open.asked.findings.count {
      if case .rest = open { return nil }
      return .rest(group.id, members: members)
    }
    return nil
  }

  /// The one question that could lower or lift an emergency.
  private func emergencyGap(
    _ state: DialogueState, _ facts: Facts, _ concerns: [Concern]
  ) -> Gap {
    guard let concern = concerns.first, concerns.count == 1,
      let flag = catalogue.findings[concern.flag]
    else { return .none }
    let names = flag.grades.compactMap(\.when).flatMap(\.names)
    for name in names where catalogue.slots[name] != nil {
      let question = Question.slot(name)
      if !facts.isClosed(slot: name), !state.record.asked.contains(question) {
        return .danger(question)
      }
    }
    for name in names {
      let question = Question.finding(name)
      if let finding = catalogue.findings[name], finding.ask != nil, !finding.isFlag,
        facts.findings[name] == nil, !state.record.asked.contains(question),
        flag.grades.count > 1
      {
        return .danger(question)
      }
    }
    return .none
  }

  private func cleared(
    _ state: DialogueState, _ facts: Facts, _ clearance: Clearance
  ) -> Gap {
    let asked = state.record.asked
    if state.count < DialogueState.limit, !state.record.isSummarised {
      if let question = gates(state, facts) { return .gates(question) }
      let names = Set(asked.filter(\.isCounted).flatMap(\.names))
      if let worth = asking.next(clearance, except: names) {
        return .narrowing(Question(worth.question), worth)
      }
    }
    if !state.record.isSummarised { return .summary }
    guard let advised = state.record.advised else { return .confirm }
    return advised.verdict == "cleared" ? .none : .plan
  }

  private func gates(_ state: DialogueState, _ facts: Facts) -> Question? {
    guard let group = catalogue.gateGroup else { return nil }
    if let more = followUp(state, facts), more.group == group.id { return more }
    let open = group.members.filter { facts.findings[$0] == nil }
    let wasAsked = state.record.asked.contains { $0.group == group.id }
    guard !open.isEmpty, !wasAsked else { return nil }
    return .group(group.id, members: open)
  }
}
