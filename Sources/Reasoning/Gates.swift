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
  phase(of: standing, standing.catalogue)
}

func phase(of subject: some Condition.Subject, _ catalogue: Catalogue) -> Phase? {
  catalogue.phases.first { phase in
    phase.enter.map { $0.holds(for: subject) != .no } ?? true
  }
}
