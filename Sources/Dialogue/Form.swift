// What is still to be asked, grouped and counted: danger, then what a plan must leave out, then
// what narrows down, then the summary.

import Knowledge
import Reasoning
import Understanding

/// What the conversation still lacks.
public enum Gap: Equatable, Sendable {
  /// Whether to go on for somebody else.
  case subject
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
    case subject, danger, gates, narrowing, summary, confirm, plan, none
  }

  public var kind: Kind {
    switch self {
    case .subject: return .subject
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
    case .subject: return .subject
    case .confirm: return .summary
    case .summary, .plan, .none: return nil
    }
  }
}

extension Gap {
  /// The question that would tell most: the one that is due, else the best of all.
  func worth(_ asking: Asking, _ verdict: Verdict) -> Worth? {
    if case .narrowing(_, let worth) = self { return worth }
    guard case .cleared(let clearance) = verdict else { return nil }
    return asking.next(clearance, except: [])
  }
}

/// Finds what is missing.
struct Form: Sendable {
  let catalogue: Catalogue
  let asking: Asking

  func gap(_ state: DialogueState, _ facts: Facts, _ verdict: Verdict) -> Gap {
    if case .emergency(let concerns) = verdict { return emergencyGap(state, facts, concerns) }
    let asked = state.record.asked
    if facts.isForOther, !asked.contains(.subject) { return .subject }
    switch verdict {
    case .emergency, .hold: return state.record.isDue(.hold) ? .plan : .none
    case .screening(let need): return .danger(danger(need, state, facts))
    case .cleared(let clearance): return cleared(state, facts, clearance, asked)
    }
  }

  // MARK: danger

  /// A flag spoken of, or a check, comes before the rest of a group that was answered by half.
  func danger(_ need: Need, _ state: DialogueState, _ facts: Facts) -> Question {
    switch need {
    case .own, .check: return Question(need)
    case .group: return followUp(state, facts) ?? Question(need)
    case .groupAgain:
      if case .which = state.open { return followUp(state, facts) ?? Question(need) }
      return Question(need)
    }
  }

  /// A bare "yes" to a group, or half an answer, is followed up before anything else.
  private func followUp(_ state: DialogueState, _ facts: Facts) -> Question? {
    guard let open = state.open, let id = open.group else { return nil }
    let all = open.asked.findings
    let members = all.filter { facts.findings[$0]?.isSettled != true }
    if members.isEmpty { return nil }
    if members.count == all.count { return open }
    if case .rest = open { return .group(id, members: members) }
    return .rest(id, members: members)
  }

  /// The one question that could lower an emergency; once put it stays until it is answered.
  private func emergencyGap(
    _ state: DialogueState, _ facts: Facts, _ concerns: [Concern]
  ) -> Gap {
    guard let concern = concerns.first, concerns.count == 1,
      let question = Lowering(catalogue: catalogue, triage: asking.triage)
        .question(concern, facts, state),
      question == state.open || state.count < DialogueState.limit
    else { return .none }
    return .danger(question)
  }

  // MARK: what narrows down

  private func cleared(
    _ state: DialogueState, _ facts: Facts, _ clearance: Clearance, _ asked: [Question]
  ) -> Gap {
    if !state.record.isSummarised {
      if let open = stillOpen(state, facts, clearance) { return open }
      if state.count < DialogueState.limit {
        if let question = gates(facts, asked) { return .gates(question) }
        if let worth = asking.next(clearance, except: left(asked, facts)) {
          return .narrowing(Question(worth.question), worth)
        }
      }
      return .summary
    }
    if state.record.advised == nil { return .confirm }
    return state.record.isDue(.cleared) ? .plan : .none
  }

  /// A question that the reply did not answer stays open.
  private func stillOpen(_ state: DialogueState, _ facts: Facts, _ clearance: Clearance) -> Gap? {
    switch state.open {
    case .slot(let id) where !facts.isClosed(slot: id):
      return narrowing(.slot(id), clearance)
    case .finding(let id) where facts.findings[id] == nil:
      return narrowing(.finding(id), clearance)
    case .group(let id, _), .rest(let id, _), .which(let id, _):
      guard id == catalogue.gateGroup?.id else { return nil }
      guard let more = followUp(state, facts) else { return nil }
      return more == state.open || state.count < DialogueState.limit ? .gates(more) : nil
    default: return nil
    }
  }

  /// What was asked and is not answered: it is not asked again.
  private func left(_ asked: [Question], _ facts: Facts) -> Set<String> {
    Set(
      asked.compactMap { question in
        switch question {
        case .slot(let id): return facts.isClosed(slot: id) ? nil : id
        case .finding(let id): return facts.findings[id] == nil ? id : nil
        default: return nil
        }
      })
  }

  /// It stays only while its answer could still change the advice.
  private func narrowing(_ question: Narrowing, _ clearance: Clearance) -> Gap? {
    guard let worth = asking.worth(of: question, clearance), worth.change > 0 else { return nil }
    return .narrowing(Question(question), worth)
  }

  private func gates(_ facts: Facts, _ asked: [Question]) -> Question? {
    guard let group = catalogue.gateGroup, !asked.contains(where: { $0.group == group.id }) else {
      return nil
    }
    let open = group.members.filter { facts.findings[$0] == nil }
    return open.isEmpty ? nil : .group(group.id, members: open)
  }
}
