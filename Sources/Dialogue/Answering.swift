// Answers questions in the light of the facts. What tells somebody to move comes only out of a
// clearance.

import Knowledge
import Reasoning
import Understanding

/// Answers what a person asks.
struct Answering: Sendable {
  let catalogue: Catalogue
  let triage: Triage
  let planner: Planner
  let facts: Facts
  let verdict: Verdict
  let state: DialogueState

  private var clearance: Clearance? {
    guard case .cleared(let clearance) = verdict, state.record.isSummarised || isScreened else {
      return nil
    }
    return clearance
  }

  /// The gates are asked after danger; until then no movement is told.
  private var isScreened: Bool {
    guard let group = catalogue.gateGroup else { return true }
    return state.record.asked.contains { $0.group == group.id }
      || group.members.allSatisfy { facts.findings[$0] != nil }
  }

  /// Whether a doctor comes first, or will, by what was told so far.
  private var isHeld: Bool {
    switch verdict {
    case .hold, .emergency: return true
    case .screening: return triage.concerns(facts).contains { $0.grade < .note }
    case .cleared: return false
    }
  }

  private var isEmergency: Bool { VerdictKind(verdict) == .emergency }

  func answer(_ understanding: Understanding) -> DialogueAct.Answered {
    switch understanding.want {
    case .help: return .help
    case .thanks: return .thanks
    case .chitchat: return .chitchat
    case .offTopic: return .offTopic
    case .repeat: return more() ?? .again(hasQuestion: state.open != nil)
    case .reportProgress: return .progress(understanding.arg)
    case .showPlan: return plan
    case .askExercise: return exercise(understanding)
    case .askContraindication: return contraindication(understanding)
    default: return notion(understanding)
    }
  }

  /// The plan that was given, where there is one.
  private var plan: DialogueAct.Answered {
    clearance != nil && state.record.advised != nil ? .plan : .noPlanYet
  }

  // MARK: topics

  private func notion(_ understanding: Understanding) -> DialogueAct.Answered {
    if let id = understanding.topic, let topic = catalogue.topics[id] { return text(of: topic) }
    guard let full = understanding.argID else {
      return (understanding.arg == nil ? more() : nil) ?? unknown(understanding)
    }
    if let topic = catalogue.topics[Self.id(full)], full.hasPrefix("topics/") {
      return text(of: topic)
    }
    if full.hasPrefix("causes/") {
      return isEmergency ? .notNow : .cause(Self.id(full))
    }
    if full.hasPrefix("exercises/") { return exercise(understanding) }
    return unknown(understanding)
  }

  /// More on the topic that the last reply answered.
  private func more() -> DialogueAct.Answered? {
    guard !isEmergency, let id = state.lastTopic, let more = catalogue.topics[id]?.more
    else { return nil }
    return .more(id, text: more)
  }

  private func unknown(_ understanding: Understanding) -> DialogueAct.Answered {
    if isEmergency { return .notNow }
    return .unknownTerm(understanding.arg, nearest: understanding.topics.prefix(2).map(\.label))
  }

  /// The topic's text for this person: the open one, the one for after clearance, the one for
  /// somebody who should see a doctor first, or the one beside an emergency.
  private func text(of topic: Topic) -> DialogueAct.Answered {
    let standing = standing()
    if isEmergency {
      return topic.danger.map { .topic(topic.id, text: $0.text(for: standing)) } ?? .notNow
    }
    if let clearance, let cleared = clearance.answer(of: topic) {
      return .topic(topic.id, text: cleared.text(for: standing))
    }
    if isHeld, let hold = topic.hold { return .topic(topic.id, text: hold.text(for: standing)) }
    return .topic(topic.id, text: topic.say.text(for: standing))
  }

  private func standing() -> Standing {
    let differential = planner.weighing.differential(facts)
    var standing = Standing(facts, catalogue, cause: differential.conditionWords)
    standing.phase = phase(of: standing)?.number
    return standing
  }

  // MARK: moves

  private func exercise(_ understanding: Understanding) -> DialogueAct.Answered {
    if let topic = understanding.topic.flatMap({ catalogue.topics[$0] }) {
      return part(of: topic, understanding)
    }
    guard let full = understanding.argID else { return plan }
    if full.hasPrefix("topics/") { return notion(understanding) }
    let id = Self.id(full)
    if full.hasPrefix("self-tests/"), let test = catalogue.selfTests[id] { return self.test(test) }
    guard let move = catalogue.exercises[id] else { return unknown(understanding) }
    guard let clearance else { return isHeld ? .exerciseHeld(id) : .exerciseNotYet(id) }
    if let bar = bar(on: move, clearance), bar.isShut { return .withheld(bar) }
    return .exercise(told(move, clearance))
  }

  /// A question about one part of a move: of the one named, else of the one last explained, else
  /// of all in the plan.
  private func part(of topic: Topic, _ understanding: Understanding) -> DialogueAct.Answered {
    guard let part = topic.part, let clearance, case .topic(_, let text) = self.text(of: topic)
    else { return self.text(of: topic) }
    guard topic.without.isEmpty else {
      let told = moves(asking: topic.without, clearance)
      return .part(
        part, of: told.map { self.told($0, clearance, without: topic.without) }, text: text)
    }
    let named = namedMove(understanding)
    if let named, let bar = bar(on: named, clearance), bar.isShut { return .withheld(bar) }
    let moves = (named?.id ?? state.lastMove).map { [$0] } ?? planned(clearance)
    let told = moves.compactMap { catalogue.exercises[$0] }.map { self.told($0, clearance) }
    return .part(part, of: told, text: text)
  }

  /// The moves of the plan that ask for what somebody has to do without.
  private func moves(asking without: [String], _ clearance: Clearance) -> [Exercise] {
    planned(clearance).compactMap { catalogue.exercises[$0] }.filter { move in
      without.contains { move.asks(for: $0) }
    }
  }

  private func planned(_ clearance: Clearance) -> [String] {
    state.record.advised?.exercises ?? planner.regimen(clearance).exercises
  }

  private func namedMove(_ understanding: Understanding) -> Exercise? {
    guard let full = understanding.argID, full.hasPrefix("exercises/") else { return nil }
    return catalogue.exercises[Self.id(full)]
  }

  /// A move with those that may take its place: nothing keeps them back, and they need nothing
  /// that the person has to do without.
  private func told(
    _ move: Exercise, _ clearance: Clearance, without: [String] = []
  ) -> DialogueAct.MoveAnswer {
    let instead = move.instead.compactMap { catalogue.exercises[$0] }.filter { other in
      without.allSatisfy { !other.asks(for: $0) } && bar(on: other, clearance) == nil
    }
    return DialogueAct.MoveAnswer(
      exercise: move.id, instructions: clearance.instructions(of: move),
      instead: instead.map(\.id))
  }

  private func test(_ test: SelfTest) -> DialogueAct.Answered {
    guard let clearance else {
      return isHeld ? .exerciseHeld(test.id) : .exerciseNotYet(test.id)
    }
    guard test.notWhen.holds(for: standing()) == .no else { return .testNotNow(test.id) }
    return .test(test.id, steps: clearance.steps(of: test))
  }

  private func contraindication(_ understanding: Understanding) -> DialogueAct.Answered {
    if let id = understanding.topic, let topic = catalogue.topics[id],
      understanding.argID?.hasPrefix("exercises/") != true
    {
      return text(of: topic)
    }
    guard let move = namedMove(understanding) else { return notion(understanding) }
    guard let clearance else { return isHeld ? .exerciseHeld(move.id) : .exerciseNotYet(move.id) }
    if let bar = bar(on: move, clearance) { return .withheld(bar) }
    let inPlan = planner.regimen(clearance).exercises.contains(move.id)
    return .may(told(move, clearance), inPlan: inPlan)
  }

  /// What keeps a move back here; nil when nothing does.
  func bar(on move: Exercise, _ clearance: Clearance) -> DialogueAct.Withheld? {
    Barring(catalogue: catalogue, planner: planner).bar(on: move, clearance)
  }

  private static func id(_ full: String) -> String {
    full.split(separator: "/").last.map(String.init) ?? full
  }
}
