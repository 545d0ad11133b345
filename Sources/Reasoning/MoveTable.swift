// The moves of a catalogue laid out against the matrix and the gates, so that a plan is chosen by
// looking up. It tells nobody how a move is done.

import Knowledge

/// What a plan depends on.
struct PlanGround: Hashable {
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
  let restraints: Restraints
  private let kinds: [MoveKind]
  private let ranks: [Int]
  private let staysActive: [Bool]
  /// By gate, then by move.
  private let withholds: [[Bool]]
  /// What must all allow a move, by what leads: columns of the matrix, and whether it is a
  /// signature move there.
  private let columns: [String: [Column]]
  private let everybody: [Column]
  private let burdens: [Double]
  /// The moves that an answer speaks for.
  private let answered: [(place: Int, move: Int, weight: Double)]
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

  init(_ catalogue: Catalogue, _ restraints: Restraints) {
    let moves = catalogue.exercises.values.sorted { $0.id < $1.id }
    let gates = restraints.gates
    self.moves = moves
    self.restraints = restraints
    kinds = moves.map(\.kind)
    ranks = moves.map { MoveKind.allCases.firstIndex(of: $0.kind) ?? 0 }
    staysActive = moves.map { $0.kind == Self.always }
    withholds = gates.map { gate in moves.map(gate.withholds) }
    columns = Self.columns(catalogue, moves)
    everybody = columns["unclear"] ?? []
    burdens = moves.map { Double($0.needs.filter { !Self.atHand.contains($0) }.count) * 0.5 }
    answered = moves.indices.flatMap { move in
      moves[move].answers.enumerated().compactMap { rank, answer in
        restraints.register.place(of: answer).map { ($0, move, 1 / Double(rank + 2)) }
      }
    }
    var naming: [String: [Int]] = [:]
    for (place, gate) in gates.enumerated() {
      for name in Set(gate.when.names) { naming[name, default: []].append(place) }
    }
    gatesNaming = naming
  }

  /// A column of the matrix, by move.
  private struct Column {
    let fits: [Fit?]
    let isCore: [Bool]

    init(_ name: String, _ moves: [Exercise]) {
      fits = moves.map { $0.fits[name] }
      isCore = moves.map { $0.core.contains(name) }
    }
  }

  /// While the halves of a family are undecided, all of them must allow a move; a cause that the
  /// matrix does not know gets what suits everybody.
  private static func columns(_ catalogue: Catalogue, _ moves: [Exercise]) -> [String: [Column]] {
    let known = Set(moves.flatMap(\.fits.keys))
    func columns(_ ids: [String]) -> [Column] {
      (known.isSuperset(of: ids) ? ids : ["unclear"]).map { Column($0, moves) }
    }
    var result = ["unclear": columns(["unclear"])]
    let families = Dictionary(grouping: catalogue.causes.values, by: \.family)
    for (family, members) in families { result[family] = columns(members.map(\.id).sorted()) }
    for id in catalogue.causes.keys { result[id] = columns([id]) }
    return result
  }

  // MARK: the matrix

  private func code(_ place: Int, _ columns: [Column], _ ground: PlanGround) -> FitCode? {
    var worst: FitCode?
    for column in columns {
      guard let fit = column.fits[place], fit.phase <= ground.phase else { return nil }
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
    guard let place = moves.firstIndex(where: { $0.id == move.id }) else { return nil }
    return matrix(cause).compactMap { $0.fits[place] }.first
  }

  private func matrix(_ cause: String) -> [Column] { columns[cause] ?? everybody }

  // MARK: gates

  /// The closed gates that keep back a move with a place in the matrix here.
  func keeping(_ ground: PlanGround) -> [Int] {
    let matrix = matrix(ground.cause)
    return ground.closed.filter { gate in
      moves.indices.contains { move in
        withholds[gate][move] && matrix.contains { $0.fits[move] != nil }
      }
    }
  }

  // MARK: choosing

  /// How far the answers of a person speak for each move.
  func bonus(_ facts: Facts) -> [Double] {
    var bonus = [Double](repeating: 0, count: moves.count)
    let findings = facts.findings.laid(over: restraints.register)
    for (place, move, weight) in answered where findings.truth(at: place) == .yes {
      bonus[move] += weight
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
    let staying = candidates.first { staysActive[$0.move] }
    for candidate in [staying].compactMap({ $0 }) + candidates
    where chosen.count < Regimen.size.upperBound {
      let kind = kinds[candidate.move]
      guard let room = left[kind], room > 0 else { continue }
      left[kind] = room - 1
      chosen.append(candidate)
    }
    return chosen.sorted {
      (ranks[$0.move], $1.score, $0.move) < (ranks[$1.move], $0.score, $1.move)
    }
  }

  private func candidates(_ ground: PlanGround, _ bonus: [Double]) -> [Choice] {
    let matrix = matrix(ground.cause)
    return moves.indices.compactMap { move in
      guard let code = code(move, matrix, ground), code != .avoid,
        !ground.closed.contains(where: { withholds[$0][move] })
      else { return nil }
      let core = matrix.contains { $0.isCore[move] } ? 2.0 : 0
      let recommended = code == .recommended ? 1.0 : 0
      return Choice(
        move: move, code: code, score: core + recommended + bonus[move] - burdens[move])
    }
  }
}
