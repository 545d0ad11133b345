// What keeps a move back from somebody, and what would open it. It opens nothing itself.

import Knowledge
import Reasoning

/// Says why a move is not for somebody now.
struct Barring: Sendable {
  let catalogue: Catalogue
  let planner: Planner

  /// What keeps a move back; nil when nothing does, also of a move that was only left out.
  func bar(on move: Exercise, _ clearance: Clearance) -> DialogueAct.Withheld? {
    let withheld = withheld(move, planner.regimen(clearance))
    let isFree = withheld.gates.isEmpty && withheld.laterPhase == nil && !withheld.isAvoided
    return isFree ? nil : withheld
  }

  /// What keeps a move out of a plan.
  func withheld(_ move: Exercise, _ regimen: Regimen) -> DialogueAct.Withheld {
    let here = standing(regimen)
    let matrix = planner.standing(of: move, here, regimen.differential)
    return DialogueAct.Withheld(
      exercise: move.id, gates: gates(keeping: move, here), laterPhase: matrix.laterPhase,
      isAvoided: matrix.isAvoided, opensAt: matrix.isAvoided ? opensAt(move, here) : nil,
      instead: move.instead.filter(regimen.exercises.contains))
  }

  /// The gates that keep a move back: first what a person has or had, then what was said of the
  /// pain, then what holds for everybody, and last what nobody knows yet.
  private func gates(keeping move: Exercise, _ here: Standing) -> [Gate] {
    let lasting = Set(catalogue.gateGroup?.members ?? [])
    func rank(_ gate: Gate) -> Int {
      let grounds = gate.when.grounds(for: here)
      if gate.when.holds(for: here) != .yes { return 3 }
      if grounds.isEmpty { return 2 }
      return grounds.contains { lasting.contains($0) || catalogue.slots[$0] != nil } ? 0 : 1
    }
    return ClosedGates(here).keeping(move).map { (rank($0), $0) }
      .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  private func standing(_ regimen: Regimen) -> Standing {
    Standing(
      regimen.clearance.facts, catalogue, cause: regimen.differential.conditionWords,
      phase: regimen.phase?.number)
  }

  private func isAllowed(_ move: Exercise, _ standing: Standing) -> Bool {
    let differential = planner.weighing.differential(standing.facts)
    return planner.standing(of: move, standing, differential).isAllowed
  }

  /// The upper ends of moderate and mild pain, tried in the matrix.
  private func opensAt(_ move: Exercise, _ here: Standing) -> Double? {
    [6.0, 3.0].first { severity in
      guard severity < here.facts.numbers["severity"] ?? 10 else { return false }
      var facts = here.facts
      facts.numbers["severity"] = severity
      return isAllowed(
        move, Standing(facts, catalogue, cause: here.cause, phase: here.phase))
    }
  }
}
