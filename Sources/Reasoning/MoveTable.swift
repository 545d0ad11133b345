// The moves of a catalogue laid out against the matrix and the gates, so that a plan is chosen by
// looking up. It tells nobody how a move is done.

import Knowledge

/// What a plan depends on.
struct PlanGround {
  /// The leading cause, its family while the halves are undecided, or "unclear".
  let cause: String
  let phase: Int
  let severity: Double?
  /// The places of the closed gates.
  let closed: [Int]

  func with(cause: String) -> PlanGround {
    PlanGround(cause: cause, phase: phase, severity: severity, closed: closed)
  }
}

/// A move chosen, by its place, with what the matrix says of it.
struct Choice: Equatable {
  let move: Int
  let code: FitCode
  let score: Double
}

/// Moves, gates and matrix. Built once for a catalogue and shared.
final class MoveTable: Sendable {
  let moves: [Exercise]
  let gates: [Gate]
  /// By gate, then by move.
  private let withholds: [[Bool]]
  /// The columns of the matrix that must all allow a move, by what leads.
  private let columns: [String: [String]]
  private let fits: [String: [Fit?]]
  private let isCore: [String: [Bool]]
  private let burdens: [Double]
  /// The moves that an answer speaks for.
  private let answered: [String: [(move: Int, weight: Double)]]
  /// The gates whose condition names a finding or slot.
  let gatesNaming: [String: [Int]]

  /// The most moves of each kind in one plan.
  private static let most: [MoveKind: Int] = [
    .position: 1, .activity: 1, .release: 1, .stretch: 2, .corrective: 3, .loading: 1,
  ]
  /// Staying active has a place in every plan that allows it (NG59).
  private static let always = MoveKind.activity
  /// What most homes have.
  private static let atHand: Set<String> = ["mat", "floor", "pillow", "chair", "wall"]

  init(_ catalogue: Catalogue) {
    let moves = catalogue.exercises.values.sorted { $0.id < $1.id }
    let gates = catalogue.gates.values.sorted { $0.id < $1.id }
    self.moves = moves
    self.gates = gates
    withholds = gates.map { gate in moves.map(gate.withholds) }
    columns = Self.columns(catalogue, moves)
    var fits: [String: [Fit?]] = [:]
    var isCore: [String: [Bool]] = [:]
    for column in Set(moves.flatMap(\.fits.keys)) {
      fits[column] = moves.map { $0.fits[column] }
      isCore[column] = moves.map { $0.core.contains(column) }
    }
    self.fits = fits
    self.isCore = isCore
    burdens = moves.map { Double($0.needs.filter { !Self.atHand.contains($0) }.count) * 0.5 }
    var answered: [String: [(move: Int, weight: Double)]] = [:]
    for (place, move) in moves.enumerated() {
      for (rank, answer) in move.answers.enumerated() {
        answered[answer, default: []].append((place, 1 / Double(rank + 2)))
      }
    }
    self.answered = answered
    var naming: [String: [Int]] = [:]
    for (place, gate) in gates.enumerated() {
      for name in Set(gate.when.names) { naming[name, default: []].append(place) }
    }
    gatesNaming = naming
  }

  /// While the halves of a family are undecided, all of them must allow a move; a cause that the
  /// matrix does not know gets what suits everybody.
  private static func columns(_ catalogue: Catalogue, _ moves: [Exercise]) -> [String: [String]] {
    let known = Set(moves.flatMap(\.fits.keys))
    var result = ["unclear": ["unclear"]]
    let families = Dictionary(grouping: catalogue.causes.values, by: \.family)
    for (family, members) in families {
      let ids = members.map(\.id).sorted()
      result[family] = known.isSuperset(of: ids) ? ids : ["unclear"]
    }
    for id in catalogue.causes.keys { result[id] = known.contains(id) ? [id] : ["unclear"] }
    return result
  }

  // MARK: the matrix

  private func code(_ place: Int, _ columns: [[Fit?]], _ ground: PlanGround) -> FitCode? {
    var worst: FitCode?
    for column in columns {
      guard let fit = column[place], fit.phase <= ground.phase else { return nil }
      let code = fit.code(severity: ground.severity)
      if code == .avoid { return .avoid }
      worst = worst == .regress ? worst : code
    }
    return worst
  }

  /// What the matrix says of a move here; nil where it has no purpose or comes later.
  func code(of move: Exercise, cause: String, phase: Int, severity: Double?) -> FitCode? {
    let ground = PlanGround(cause: cause, phase: phase, severity: severity, closed: [])
    return moves.firstIndex { $0.id == move.id }.flatMap { code($0, matrix(cause), ground) }
  }

  func fit(of move: Exercise, cause: String) -> Fit? {
    (columns[cause] ?? []).compactMap { move.fits[$0] }.first
  }

  private func matrix(_ cause: String) -> [[Fit?]] {
    (columns[cause] ?? ["unclear"]).map { fits[$0] ?? moves.map { _ in nil } }
  }

  // MARK: gates

  /// The places of the gates that are closed.
  func closed(_ standing: some Condition.Subject) -> [Int] {
    gates.indices.filter { gates[$0].when.holds(for: standing) != .no }
  }

  /// The closed gates that keep back a move with a place in the matrix here.
  func keeping(_ ground: PlanGround) -> [Int] {
    let matrix = matrix(ground.cause)
    return ground.closed.filter { gate in
      moves.indices.contains { move in
        withholds[gate][move] && matrix.contains { $0[move] != nil }
      }
    }
  }

  // MARK: choosing

  /// How far the answers of a person speak for each move.
  func bonus(_ facts: Facts) -> [Double] {
    var bonus = [Double](repeating: 0, count: moves.count)
    for (id, fact) in facts.findings where fact.presence == .present {
      for (move, weight) in answered[id] ?? [] { bonus[move] += weight }
    }
    return bonus
  }

  /// The moves of a plan in their order: release and stretch, then correctives, then loading.
  func choose(_ ground: PlanGround, bonus: [Double]) -> [Choice] {
    let candidates = candidates(ground, bonus).sorted {
      ($1.score, $0.move) < ($0.score, $1.move)
    }
    var left = Self.most
    var chosen: [Choice] = []
    let staying = candidates.first { moves[$0.move].kind == Self.always }
    for candidate in [staying].compactMap({ $0 }) + candidates
    where chosen.count < Regimen.size.upperBound {
      let kind = moves[candidate.move].kind
      guard let room = left[kind], room > 0 else { continue }
      left[kind] = room - 1
      chosen.append(candidate)
    }
    return chosen.sorted {
      (moves[$0.move].kind, $1.score, $0.move) < (moves[$1.move].kind, $0.score, $1.move)
    }
  }

  private func candidates(_ ground: PlanGround, _ bonus: [Double]) -> [Choice] {
    let matrix = matrix(ground.cause)
    let cores = (columns[ground.cause] ?? []).compactMap { isCore[$0] }
    return moves.indices.compactMap { move in
      guard let code = code(move, matrix, ground), code != .avoid,
        !ground.closed.contains(where: { withholds[$0][move] })
      else { return nil }
      let core = cores.contains { $0[move] } ? 2.0 : 0
      let recommended = code == .recommended ? 1.0 : 0
      return Choice(
        move: move, code: code, score: core + recommended + bonus[move] - burdens[move])
    }
  }
}
