// What must hold of every turn of every conversation. It is asked of replays, of walks and of the
// search alike, and judges by a catalogue of its own.

import Dialogue
import Knowledge
import Reasoning

/// Holds turns against the rules that no conversation may break.
public struct Inspector: Sendable {
  let catalogue: Catalogue
  private let triage: Triage
  private let restraints: Restraints
  private let register: Register
  private let flags: [Flag]

  /// A flag with its place, and whether everybody is asked for it.
  private struct Flag {
    let id: String
    let place: Int
    let isDerived: Bool
    let isScreened: Bool
  }

  public init(_ catalogue: Catalogue) {
    let register = Register(catalogue)
    let screened = Set(catalogue.screening.flatMap(\.members))
    self.catalogue = catalogue
    self.register = register
    triage = Triage(catalogue)
    restraints = Restraints(catalogue)
    flags = catalogue.flags.compactMap { flag in
      register.place(of: flag.id).map {
        Flag(
          id: flag.id, place: $0, isDerived: flag.derived != nil,
          isScreened: screened.contains(flag.id))
      }
    }
  }

  /// What a turn breaks; empty when it is safe.
  public func violations(of turn: Turn) -> [String] {
    danger(turn) + moves(turn) + order(turn) + questions(turn)
      + lifted(from: turn.before.record.facts, turn)
  }

  // MARK: danger

  /// No plan beside a danger sign that is present, unsure, declined or never answered.
  private func danger(_ turn: Turn) -> [String] {
    guard turn.acts.contains(where: { $0.kind == .recommend }) else { return [] }
    return openDangers(turn.facts).prefix(1).map {
      "a plan was given although \($0) is not ruled out"
    }
  }

  /// Danger signs that may be, at a grade above a note.
  private func openDangers(_ facts: Facts) -> [String] {
    let concerns = triage.concerns(facts)
    let findings = facts.findings.laid(over: register)
    return flags.filter { flag in
      let grade = concerns.first { $0.flag == flag.id }?.grade
      if flag.isDerived { return grade.map { $0 < .note } ?? false }
      if grade == .note { return false }
      return findings[flag.place].map { $0.presence != .absent } ?? flag.isScreened
    }.map(\.id)
  }

  private func order(_ turn: Turn) -> [String] {
    guard case .emergency = turn.verdict else { return [] }
    let first = turn.acts.first?.kind
    return first == .refer || first == .console ? [] : ["an emergency does not come first"]
  }

  // MARK: moves

  /// No move told without a clearance, against a gate, or for a reason that was never given.
  private func moves(_ turn: Turn) -> [String] {
    turn.acts.flatMap { act -> [String] in
      switch act {
      case .recommend(let advice): return faults(of: advice.regimen, turn)
      case .answer(.exercise(let move)): return faults(of: move.exercise, turn)
      case .answer(.may(let move, _)): return faults(of: move.exercise, turn)
      case .answer(.part(_, of: let moves, text: _)):
        return moves.flatMap { faults(of: $0.exercise, turn) }
      case .answer(.test(let id, _)):
        return isCleared(turn) ? [] : ["\(id) was told without a clearance"]
      default: return []
      }
    }
  }

  private func isCleared(_ turn: Turn) -> Bool {
    if case .cleared = turn.verdict { return openDangers(turn.facts).isEmpty }
    return false
  }

  private func faults(of id: String, _ turn: Turn) -> [String] {
    guard isCleared(turn) else { return ["\(id) was told without a clearance"] }
    return kept(id, closed(turn, turn.differential))
  }

  private func closed(_ turn: Turn, _ differential: Differential) -> [Int] {
    let cause = differential.conditionWords
    let phase = restraints.phase(turn.facts, cause: cause)?.number
    return restraints.closed(turn.facts, cause: cause, phase: phase)
  }

  private func kept(_ id: String, _ closed: [Int]) -> [String] {
    restraints.keeping(id, closed).map { "\(id) was told although \($0.id) withholds it" }
  }

  private func faults(of plan: Regimen, _ turn: Turn) -> [String] {
    let closed = closed(turn, plan.differential)
    return plan.items.flatMap { item in
      let names = item.reason.findings
      let invented = names.filter { !isGiven($0, turn.facts) }
      return kept(item.exercise, closed)
        + invented.map { "the reason for \(item.exercise) names \($0), which was never given" }
        + (names.isEmpty ? ["\(item.exercise) has no reason from the person's answers"] : [])
    }
  }

  private func isGiven(_ name: String, _ facts: Facts) -> Bool {
    facts.isPresent(name) || facts.numbers[name] != nil || facts.words[name] != nil
  }

  // MARK: questions

  private func questions(_ turn: Turn) -> [String] {
    var found: [String] = []
    if turn.after.count > DialogueState.limit {
      found.append("more than twelve questions were asked")
    }
    let isReopened = turn.after.record.count < turn.before.record.count
    let before = isReopened ? [] : turn.before.record.askedSinceReopened
    for case .ask(let asking) in turn.acts
    where asking.manner == .first && before.contains(asking.question) && turn.row != "start-over" {
      found.append("\(asking.question.names.joined(separator: ", ")) was asked twice")
    }
    return found
  }

  // MARK: what stands

  /// A flag goes away only by a plain no to its own question, or by starting over.
  public func lifted(from before: Facts, _ turn: Turn) -> [String] {
    guard turn.row != "start-over", turn.before.open != .subject else { return [] }
    let before = before.findings.laid(over: register)
    let after = turn.facts.findings.laid(over: register)
    if before == after { return [] }
    return flags.filter { flag in
      before.stands(flag.place) && !after.stands(flag.place)
        && !(turn.before.open == .flag(flag.id) && turn.understanding.answer == .no)
    }.map { "\($0.id) was lifted without a plain no to its own question" }
  }
}

extension Findings {
  /// Whether a danger sign stands: it is present, or stayed unsure.
  fileprivate func stands(_ place: Int) -> Bool {
    self[place]?.presence == .present || self[place] == Fact(.unsure)
  }
}
