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
  let changes: [DialogueAct.Change]
  let before: DialogueState

  private var answering: Answering {
    Answering(
      catalogue: conversation.catalogue, planner: conversation.planner, facts: facts,
      verdict: verdict, state: before)
  }

  func act(_ kind: ActKind, _ state: inout DialogueState) -> DialogueAct? {
    switch kind {
    case .greet:
      state.open = .opening
      return .greet
    case .ask: return ask(&state)
    case .acknowledge: return changes.isEmpty ? nil : .acknowledge(changes)
    case .summarise: return summarise(&state)
    case .recommend: return recommend(&state)
    case .refer: return refer(&state)
    case .console:
      state.open = before.open
      return .console(inDanger: VerdictKind(verdict) == .emergency)
    case .explain: return .explain(explaining.explanation(understanding))
    case .answer: return answer(&state)
    case .repair: return .repair(misunderstanding())
    case .close:
      state.isOver = true
      return .close
    }
  }

  private var explaining: Explaining {
    Explaining(
      catalogue: conversation.catalogue, planner: conversation.planner,
      asking: conversation.asking, answering: answering, gap: gap)
  }

  // MARK: questions

  private func ask(_ state: inout DialogueState) -> DialogueAct? {
    guard let question = gap.question else { return nil }
    let isOpenAlready = before.open == question
    if !isOpenAlready, question != .summary { state.record.append(.asked(question)) }
    state.open = question
    return .ask(
      DialogueAct.Asking(
        question: question, number: question.isCounted ? state.count : nil,
        manner: manner(isOpenAlready)))
  }

  private func manner(_ isOpenAlready: Bool) -> DialogueAct.Asking.Manner {
    guard isOpenAlready else { return .first }
    return understanding.intent == nil || understanding.want == .inform ? .reworded : .short
  }

  private func summarise(_ state: inout DialogueState) -> DialogueAct {
    state.record.append(.summarised)
    state.open = .summary
    func ids(_ presence: Presence) -> [String] {
      facts.findings.filter { $0.value.presence == presence }.map(\.key).sorted()
    }
    return .summarise(
      DialogueAct.Summary(
        present: ids(.present), absent: ids(.absent), unsure: ids(.unsure) + ids(.declined),
        numbers: facts.numbers, words: facts.words))
  }

  // MARK: advice

  private func recommend(_ state: inout DialogueState) -> DialogueAct? {
    guard case .cleared(let clearance) = verdict else { return nil }
    let regimen = conversation.planner.regimen(clearance)
    let old = state.record.advised?.exercises
    state.record.append(.advised(exercises: regimen.exercises, verdict: "cleared"))
    state.open = nil
    return .recommend(
      DialogueAct.Advice(
        regimen: regimen, isNew: old != nil && old != regimen.exercises,
        test: test(clearance, regimen)))
  }

  /// When the cause is unclear, the home test that would tell the two likeliest apart.
  private func test(_ clearance: Clearance, _ regimen: Regimen) -> DialogueAct.TestOffer? {
    guard regimen.differential.leading == nil else { return nil }
    let likely = Set(regimen.differential.families.prefix(2).map(\.cause))
    let standing = Standing(
      clearance.facts, conversation.catalogue, cause: regimen.differential.conditionWords)
    let tests = conversation.catalogue.selfTests.values.sorted { $0.id < $1.id }
    let fitting = tests.filter { test in
      let families = Set(test.separates.map(conversation.catalogue.family))
      return test.notWhen.holds(for: standing) == .no && likely.isSubset(of: families)
    }
    return fitting.first.map {
      DialogueAct.TestOffer(test: $0.id, steps: clearance.steps(of: $0))
    }
  }

  private func refer(_ state: inout DialogueState) -> DialogueAct? {
    switch verdict {
    case .emergency(let concerns): return emergency(concerns, &state)
    case .hold(let concerns):
      let isRepeated = state.record.advised?.verdict == "hold"
      state.record.append(.advised(exercises: [], verdict: "hold"))
      state.open = nil
      return .refer(
        DialogueAct.Referral(isEmergency: false, concerns: concerns, isRepeated: isRepeated))
    case .screening, .cleared: return nil
    }
  }

  private func emergency(_ concerns: [Concern], _ state: inout DialogueState) -> DialogueAct {
    let isRepeated = state.record.advised?.verdict == "emergency"
    state.record.append(.advised(exercises: [], verdict: "emergency"))
    state.open = question(about: concerns, &state)
    return .refer(
      DialogueAct.Referral(isEmergency: true, concerns: concerns, isRepeated: isRepeated))
  }

  /// In an emergency: the one question that could lower it, or, when somebody takes it back, the
  /// flag's own question, alone.
  private func question(about concerns: [Concern], _ state: inout DialogueState) -> Question? {
    if let question = gap.question { return question }
    guard let flag = disputed(concerns) else { return nil }
    return .flag(flag)
  }

  private func disputed(_ concerns: [Concern]) -> String? {
    let denied = understanding.findings.first { mention in
      mention.reading == .absent && concerns.contains { $0.flag == mention.finding }
    }
    if let denied { return denied.finding }
    let wantsBack: Set<Want> = [.undo, .correct, .deny, .chitchat]
    guard let want = understanding.want, wantsBack.contains(want) else { return nil }
    return concerns.first { conversation.catalogue.findings[$0.flag]?.ask != nil }?.flag
  }

  // MARK: answers

  private func answer(_ state: inout DialogueState) -> DialogueAct {
    let answered = answering.answer(understanding)
    if case .topic(let id, _) = answered { state.lastTopic = id }
    if case .exercise(let move) = answered { state.lastMove = move.exercise }
    return .answer(answered)
  }

  private func misunderstanding() -> DialogueAct.Misunderstanding {
    if let outside = understanding.outside.first,
      understanding.findings.allSatisfy({ $0.reading == .unsaid })
    {
      return .outside(outside)
    }
    let nearest = understanding.topics.prefix(2).map(\.label)
    if VerdictKind(verdict) == .cleared, gap == .none {
      return .afterAdvice(nearest: nearest)
    }
    return facts.isEmpty ? .nothingUnderstood(nearest: nearest) : .nothingSaid
  }
}
