// Whether an emergency could turn out to be less, and the one question that would show it. It
// lowers nothing itself: only answers do.

import Knowledge
import Reasoning

/// Looks for the question that could lower a danger sign.
struct Lowering: Sendable {
  let catalogue: Catalogue
  let triage: Triage

  /// The question to put; nil when no answers could lower the sign, or none is left to ask.
  func question(_ concern: Concern, _ facts: Facts, _ state: DialogueState) -> Question? {
    guard let flag = catalogue.findings[concern.flag], flag.grades.count > 1 else { return nil }
    let names = unknown(flag, facts)
    guard !names.isEmpty, couldBeLess(flag, names, facts) else { return nil }
    let asked = state.record.asked
    return names.map { catalogue.slots[$0] == nil ? Question.finding($0) : .slot($0) }
      .first { !asked.contains($0) || state.open == $0 }
  }

  /// What the sign's grades depend on and nobody has said, slots first, once each.
  private func unknown(_ flag: Finding, _ facts: Facts) -> [String] {
    var names: [String] = []
    for name in flag.grades.compactMap(\.when).flatMap(\.names) where !names.contains(name) {
      if catalogue.slots[name] != nil, !facts.isClosed(slot: name) { names.append(name) }
      if let finding = catalogue.findings[name], finding.ask != nil, !finding.isFlag,
        facts.findings[name] == nil
      {
        names.append(name)
      }
    }
    return names.filter { catalogue.slots[$0] != nil } + names.filter { catalogue.slots[$0] == nil }
  }

  /// Whether some answers to all of these would bring the grade below "today".
  private func couldBeLess(_ flag: Finding, _ names: [String], _ facts: Facts) -> Bool {
    guard let name = names.first else {
      return triage.grade(of: flag.id, facts).map { $0 > .sameDay } ?? true
    }
    return trials(name, flag, facts).contains {
      couldBeLess(flag, Array(names.dropFirst()), $0)
    }
  }

  /// The facts with each answer that can matter: both presences, both sides of each limit.
  private func trials(_ name: String, _ flag: Finding, _ facts: Facts) -> [Facts] {
    guard catalogue.slots[name] != nil else {
      return [Presence.absent, .present].map { presence in
        var then = facts
        then.findings[name] = Fact(presence)
        return then
      }
    }
    let limits = flag.grades.compactMap(\.when).flatMap { $0.limits(of: name) }
    return Set(limits.flatMap { [$0 - 1, $0, $0 + 1] }).sorted().map { number in
      var then = facts
      then.numbers[name] = number
      return then
    }
  }
}

extension Condition {
  /// The numbers that a slot is held against.
  fileprivate func limits(of slot: String) -> [Double] {
    switch self {
    case .number(slot, _, let limit): return [limit]
    case .always, .present, .known, .number, .word: return []
    case .not(let inner): return inner.limits(of: slot)
    case .and(let left, let right), .or(let left, let right):
      return left.limits(of: slot) + right.limits(of: slot)
    }
  }
}
