// What withholds which moves, and the phase somebody is in. A gate that cannot be ruled out is
// closed.

import Knowledge

/// The gates that are closed for some facts.
public struct ClosedGates: Equatable, Sendable {
  public let gates: [Gate]

  public init(_ standing: Standing) {
    gates = standing.catalogue.gates.values.sorted { $0.id < $1.id }
      .filter { $0.when.holds(for: standing) != .no }
  }

  /// The gates that keep a move back.
  public func keeping(_ move: Exercise) -> [Gate] { gates.filter { $0.withholds(move) } }
}

/// The phase that facts put somebody in: the first that may still apply.
public func phase(of standing: Standing) -> Phase? {
  standing.catalogue.phases.first { phase in
    phase.enter.map { $0.holds(for: standing) != .no } ?? true
  }
}

/// Every gate and phase of a catalogue, laid out once: the same answers, faster.
public final class Restraints: Sendable {
  let register: Register
  public let gates: [Gate]
  private let conditions: [Criterion]
  /// The places of the gates that withhold a move, by its name.
  private let withholding: [String: [Int]]
  private let phases: [(phase: Phase, enter: Criterion?)]

  public convenience init(_ catalogue: Catalogue) { self.init(catalogue, Register(catalogue)) }

  init(_ catalogue: Catalogue, _ register: Register) {
    self.register = register
    let gates = catalogue.gates.values.sorted { $0.id < $1.id }
    self.gates = gates
    conditions = gates.map { Criterion($0.when, catalogue, register) }
    withholding = catalogue.exercises.mapValues { move in
      gates.indices.filter { gates[$0].withholds(move) }
    }
    phases = catalogue.phases.map { phase in
      (phase, phase.enter.map { Criterion($0, catalogue, register) })
    }
  }

  /// The places of the gates that are closed.
  public func closed(_ facts: Facts, cause: String, phase: Int?) -> [Int] {
    let facts = facts.laid(over: register)
    return gates.indices.filter { isClosed($0, facts, cause, phase) }
  }

  func isClosed(_ gate: Int, _ facts: Facts, _ cause: String, _ phase: Int?) -> Bool {
    conditions[gate].holds(for: facts, cause: cause, phase: phase) != .no
  }

  /// The closed gates that keep a move back.
  public func keeping(_ move: String, _ closed: [Int]) -> [Gate] {
    (withholding[move] ?? []).filter(closed.contains).map { gates[$0] }
  }

  /// The phase that facts put somebody in: the first that may still apply.
  public func phase(_ facts: Facts, cause: String) -> Phase? {
    let facts = facts.laid(over: register)
    return phases.first { phase in
      phase.enter.map { $0.holds(for: facts, cause: cause) != .no } ?? true
    }?.phase
  }
}
