// What must hold of every turn of every conversation. It is asked of replays, of walks and of the
// search alike.

import Dialogue
import Knowledge
import Reasoning

/// What a turn breaks; empty when it is safe.
public func violations(of turn: Turn, _ catalogue: Catalogue) -> [String] {
  var found: [String] = []
  let plans = turn.acts.compactMap { act -> Regimen? in
    if case .recommend(let advice) = act { return advice.regimen }
    return nil
  }
  let dangers = unansweredDangers(turn.facts, catalogue)
  if !plans.isEmpty, let danger = dangers.first {
    found.append("a plan was given although \(danger) is not ruled out")
  }
  for plan in plans { found += faults(of: plan, turn, catalogue) }
  if case .emergency = turn.verdict, let first = turn.acts.first?.kind,
    first != .refer, first != .console, turn.row != "start-over", turn.row != "goodbye"
  {
    found.append("an emergency does not come first")
  }
  if turn.after.count > DialogueState.limit {
    found.append("more than twelve questions were asked")
  }
  found += lifted(turn, catalogue)
  return found
}

/// Flags that are present, unsure, declined or never answered, at a grade above a note.
private func unansweredDangers(_ facts: Facts, _ catalogue: Catalogue) -> [String] {
  let notes = Set(
    Triage(catalogue).concerns(facts).filter { $0.grade == .note }.map(\.flag))
  let asked = Set(catalogue.screening.flatMap(\.members))
  return catalogue.flags.filter { flag in
    guard flag.derived == nil, !notes.contains(flag.id) else { return false }
    guard let presence = facts.presence(flag.id) else { return asked.contains(flag.id) }
    return presence != .absent
  }.map(\.id)
}

private func faults(of plan: Regimen, _ turn: Turn, _ catalogue: Catalogue) -> [String] {
  var standing = Standing(
    turn.facts, catalogue, cause: plan.differential.conditionWords, phase: plan.phase?.number)
  standing.phase = plan.phase?.number
  let closed = ClosedGates(standing)
  var found: [String] = []
  for item in plan.items {
    guard let move = catalogue.exercises[item.exercise] else { continue }
    for gate in closed.keeping(move) {
      found.append("\(item.exercise) is in the plan although \(gate.id) withholds it")
    }
    for name in item.reason.findings where !isGiven(name, turn.facts) {
      found.append("the reason for \(item.exercise) names \(name), which was never given")
    }
    if item.reason.findings.isEmpty {
      found.append("\(item.exercise) has no reason from the person's answers")
    }
  }
  return found
}

private func isGiven(_ name: String, _ facts: Facts) -> Bool {
  facts.isPresent(name) || facts.numbers[name] != nil || facts.words[name] != nil
}

/// A flag goes away only by a plain no to its own question, or by starting over.
private func lifted(_ turn: Turn, _ catalogue: Catalogue) -> [String] {
  guard turn.row != "start-over" else { return [] }
  let before = turn.before.record.facts(catalogue)
  return catalogue.flags.map(\.id).filter { flag in
    before.isPresent(flag) && !turn.facts.isPresent(flag) && turn.before.open != .flag(flag)
  }.map { "\($0) was lifted without its own question" }
}
