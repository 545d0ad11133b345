// What must hold of every turn of every conversation. It is asked of replays, of walks and of the
// search alike, and judges by a catalogue of its own.

import Dialogue
import Knowledge
import Reasoning

/// What a turn breaks; empty when it is safe.
public func violations(of turn: Turn, _ catalogue: Catalogue) -> [String] {
  Inspector(catalogue).violations(of: turn)
}

/// Holds turns against the rules that no conversation may break.
public struct Inspector: Sendable {
  let catalogue: Catalogue
  private let triage: Triage
  private let flags: [Finding]
  private let screened: Set<String>

  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    triage = Triage(catalogue)
    flags = catalogue.flags
    screened = Set(catalogue.screening.flatMap(\.members))
  }

  /// What a turn breaks.
  public func violations(of turn: Turn) -> [String] {
    danger(turn) + moves(turn) + order(turn) + questions(turn)
      + lifted(from: turn.before.record.facts(catalogue), turn)
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
    let notes = Set(concerns.filter { $0.grade == .note }.map(\.flag))
    let derived = concerns.filter { concern in
      concern.grade < .note && catalogue.findings[concern.flag]?.derived != nil
    }.map(\.flag)
    return derived
      + flags.filter { flag in
        guard flag.derived == nil, !notes.contains(flag.id) else { return false }
        guard let presence = facts.presence(flag.id) else { return screened.contains(flag.id) }
        return presence != .absent
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

  private func closed(_ turn: Turn, _ differential: Differential) -> ClosedGates {
    var standing = Standing(turn.facts, catalogue, cause: differential.conditionWords)
    standing.phase = phase(of: standing)?.number
    return ClosedGates(standing)
  }

  private func kept(_ id: String, _ closed: ClosedGates) -> [String] {
    guard let move = catalogue.exercises[id] else { return [] }
    return closed.keeping(move).map { "\(id) was told although \($0.id) withholds it" }
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
    let isReopened =
      turn.after.record.statements.last(where: { $0 == .reopened }) != nil
      && turn.before.record.askedSinceReopened.count > turn.after.record.askedSinceReopened.count
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
    return flags.map(\.id).filter { flag in
      before.stands(flag) && !turn.facts.stands(flag)
        && !(turn.before.open == .flag(flag) && turn.understanding.answer == .no)
    }.map { "\($0) was lifted without a plain no to its own question" }
  }
}
