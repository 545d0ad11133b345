// Makes the acts that the policy chose, with all their words will need, and notes in the state
// what was asked and advised.

import Knowledge
import Reasoning
import Understanding

/// Fills the acts of one turn.
struct ActWriter {
  let conversation: Conversation
  let understanding: Understanding
  let facts: Facts
  let verdict: Verdict
  let gap: Gap
  let taken: Taken
  let before: DialogueState

  var catalogue: Catalogue { conversation.catalogue }

  private var answering: Answering {
    Answering(
      catalogue: catalogue, triage: conversation.triage, planner: conversation.planner,
      facts: facts, verdict: verdict, state: before)
  }

  private var changes: [DialogueAct.Change] {
    Changes(catalogue: catalogue, taken: taken, facts: facts, understanding: understanding).all
  }

  /// The acts of a row. The first answer that depends on what was not told yet asks what hurts;
  /// danger is asked after somebody has told that, or any word could pass for an answer to it.
  func acts(of row: PolicyRow, _ state: inout DialogueState) -> [DialogueAct] {
    let acts = row.acts.compactMap { act($0, &state) }
    guard case .danger = gap, before.open == .opening, !before.isPutAgain,
      !row.acts.contains(.ask), acts.contains(where: awaitsScreening)
    else { return acts }
    state.open = .opening
    state.isPutAgain = true
    let opening = DialogueAct.Asking(question: .opening, number: nil, manner: .first)
    return acts + [.ask(opening)]
  }

  /// Whether more would be said once danger is ruled out.
  private func awaitsScreening(_ act: DialogueAct) -> Bool {
    switch act {
    case .answer(.exerciseNotYet), .answer(.noPlanYet), .explain(.notYet): return true
    case .answer(.topic(let id, _)): return catalogue.topics[id]?.cleared != nil
    default: return false
    }
  }

  func act(_ kind: ActKind, _ state: inout DialogueState) -> DialogueAct? {
    switch kind {
    case .greet:
      state.open = .opening
      return .greet
    case .ask: return ask(&state)
    case .acknowledge:
      let changes = changes
      return changes.isEmpty ? nil : .acknowledge(changes)
    case .summarise: return summarise(&state)
    case .recommend: return recommend(&state)
    case .refer: return refer(&state)
    case .console:
      state.open = before.open
      state.isConsoled = true
      return .console(inDanger: VerdictKind(verdict) == .emergency)
    case .explain: return .explain(explaining.explanation(understanding))
    case .answer: return answer(&state)
    case .repair: return .repair(misunderstanding(&state))
    case .close:
      state.isOver = true
      return .close
    }
  }

  private var explaining: Explaining {
    Explaining(
      catalogue: catalogue, planner: conversation.planner, asking: conversation.asking,
      answering: answering, gap: gap)
  }

  // MARK: questions

  private func ask(_ state: inout DialogueState) -> DialogueAct? {
    guard let question = gap.question else { return nil }
    let isOpenAlready = before.open == question
    let wasPut = isOpenAlready || state.record.askedSinceReopened.contains(question)
    if !wasPut, question != .summary { state.record.append(.asked(question)) }
    if !isOpenAlready { state.isPutAgain = false }
    state.open = question
    let isNumbered = question.isCounted && !state.record.isReopened
    return .ask(
      DialogueAct.Asking(
        question: question, number: isNumbered ? state.count : nil,
        manner: wasPut || question == .summary ? manner : .first))
  }

  private var manner: DialogueAct.Asking.Manner {
    taken.isBeside || gap == .confirm && taken.want == .deny ? .reworded : .short
  }

  private func summarise(_ state: inout DialogueState) -> DialogueAct {
    state.record.append(.summarised)
    state.open = .summary
    state.isPutAgain = false
    func ids(_ presence: Presence) -> [String] {
      facts.findings.filter { $0.value.presence == presence }.map(\.key).sorted()
    }
    return .summarise(
      DialogueAct.Summary(
        present: ids(.present), absent: ids(.absent), unsure: ids(.unsure) + ids(.declined),
        numbers: facts.numbers, words: facts.words))
  }

  // MARK: answers

  private func answer(_ state: inout DialogueState) -> DialogueAct {
    if let result = taken.result {
      return .answer(.result(test: result.test, means: result.means))
    }
    if taken.isWorse { return .answer(.progress("worse")) }
    let answered = answering.answer(understanding)
    if case .topic(let id, _) = answered { state.lastTopic = id }
    if case .test(let id, _) = answered, gap == .none { state.open = .test(id) }
    if case .exercise(let move) = answered { state.lastMove = move.exercise }
    return .answer(answered)
  }

  private func misunderstanding(_ state: inout DialogueState) -> DialogueAct.Misunderstanding {
    if before.open == .subject { return .forYourself }
    if taken.isBeside, before.isPutAgain { return .leftOpen }
    if taken.undone != nil { return .fromTheStart }
    if let outside = understanding.outside.first,
      understanding.findings.allSatisfy({ $0.reading == .unsaid })
    {
      return .outside(outside)
    }
    if case .test(let id) = before.open, gap == .none, !before.isPutAgain {
      state.open = before.open
      state.isPutAgain = true
      return .testUnread(id)
    }
    let nearest = understanding.topics.prefix(2).map(\.label)
    if VerdictKind(verdict) == .cleared, gap == .none {
      return .afterAdvice(nearest: nearest)
    }
    return facts.isEmpty
      ? .nothingUnderstood(nearest: nearest) : .nothingSaid(nearest: nearest)
  }
}
