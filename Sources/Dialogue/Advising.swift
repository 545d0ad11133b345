// Makes the acts that give advice: a plan with what is new in it, or where to go. A plan comes only
// out of a clearance.

import Knowledge
import Reasoning
import Understanding

extension ActWriter {
  func recommend(_ state: inout DialogueState) -> DialogueAct? {
    guard case .cleared(let clearance) = verdict else { return nil }
    let regimen = conversation.planner.regimen(clearance)
    let isWorse = state.record.isDue(.cleared) && state.record.isReopened
    let news = news(of: regimen, since: state.record.advised, isWorse)
    state.record.append(
      .advised(
        Advised(
          .cleared, exercises: regimen.exercises,
          easier: Set(regimen.items.filter(\.isEasier).map(\.exercise)),
          cause: regimen.differential.conditionWords, notes: clearance.notes.map(\.flag))))
    state.open = nil
    return .recommend(
      DialogueAct.Advice(regimen: regimen, news: news, test: test(clearance, regimen)))
  }

  // MARK: what is new

  private func news(
    of regimen: Regimen, since old: Advised?, _ isWorse: Bool
  ) -> DialogueAct.News {
    guard let old, old.verdict == .cleared else { return .first }
    let isConclusionNew = old.cause != regimen.differential.conditionWords
    let notes = regimen.clearance.notes.filter { !old.notes.contains($0.flag) }
    let new = regimen.items.filter { item in
      !old.exercises.contains(item.exercise) || old.easier.contains(item.exercise) != item.isEasier
    }.map(\.exercise)
    let dropped = old.exercises.filter { !regimen.exercises.contains($0) }
    if new.isEmpty, dropped.isEmpty, notes.isEmpty, !isConclusionNew {
      return .same(isWorse: isWorse)
    }
    return .changed(
      DialogueAct.PlanChange(
        new: new, stays: regimen.exercises.filter { !new.contains($0) },
        dropped: dropped.compactMap { withheld($0, regimen) }, isConclusionNew: isConclusionNew,
        notes: notes))
  }

  private func withheld(_ id: String, _ regimen: Regimen) -> DialogueAct.Withheld? {
    catalogue.exercises[id].map { move in
      Barring(catalogue: catalogue, planner: conversation.planner).withheld(move, regimen)
    }
  }

  /// When the cause is unclear, the home test that would tell most about it.
  private func test(_ clearance: Clearance, _ regimen: Regimen) -> DialogueAct.TestOffer? {
    guard regimen.differential.leading == nil else { return nil }
    return conversation.asking.test(clearance).map {
      DialogueAct.TestOffer(test: $0.id, steps: clearance.steps(of: $0))
    }
  }

  // MARK: where to go

  func refer(_ state: inout DialogueState) -> DialogueAct? {
    switch verdict {
    case .emergency(let concerns): return referral(.emergency, concerns, &state)
    case .hold(let concerns): return referral(.hold, concerns, &state)
    case .screening, .cleared: return nil
    }
  }

  private func referral(
    _ kind: VerdictKind, _ concerns: [Concern], _ state: inout DialogueState
  ) -> DialogueAct {
    let flags = concerns.map(\.flag)
    let isRepeated = state.record.advised?.verdict == kind && state.record.advised?.notes == flags
    if !isRepeated || state.record.isDue(kind) {
      state.record.append(.advised(Advised(kind, notes: flags)))
    }
    state.open = question(about: concerns)
    if let question = gap.question, question == state.open, question != before.open {
      state.record.append(.asked(question))
      state.isPutAgain = false
    }
    return .refer(
      DialogueAct.Referral(
        isEmergency: kind == .emergency, concerns: concerns, isRepeated: isRepeated,
        namesCrisis: before.isConsoled || isRepeated && concerns.contains(where: \.isOfCrisis)))
  }

  /// The one question that could lower an emergency, or, when somebody takes a sign back, the
  /// flag's own question, alone.
  private func question(about concerns: [Concern]) -> Question? {
    disputed(concerns).map(Question.flag) ?? gap.question
  }

  private func disputed(_ concerns: [Concern]) -> String? {
    let askable = concerns.filter { catalogue.findings[$0.flag]?.ask != nil }
    let denied = understanding.findings.first { mention in
      mention.reading == .absent && askable.contains { $0.flag == mention.finding }
    }
    if let denied { return denied.finding }
    // One sign was taken back by its own question: the next follows, until none stands.
    if case .flag(let id) = before.open, !facts.stands(id) { return askable.first?.flag }
    if let open = before.open.flatMap(stillOpen) { return open }
    let wantsBack: Set<Want> = [.undo, .correct, .deny, .chitchat, .offTopic]
    guard let want = understanding.want, wantsBack.contains(want), !isAnsweringOther else {
      return nil
    }
    return askable.first?.flag
  }

  /// "no" to the question that could lower the emergency takes nothing back.
  private var isAnsweringOther: Bool {
    guard let open = before.open, open.isAboutFacts else { return false }
    if case .flag = open { return understanding.want == .deny }
    return understanding.want == .deny || understanding.want == .correct
  }

  /// A flag's own question stays until it is answered.
  private func stillOpen(_ open: Question) -> String? {
    guard case .flag(let id) = open, understanding.answer == nil, facts.stands(id) else {
      return nil
    }
    return id
  }
}

extension Concern {
  /// Whether its own text names the crisis line.
  fileprivate var isOfCrisis: Bool { names(in: rule.tell).contains("crisis") }
}
