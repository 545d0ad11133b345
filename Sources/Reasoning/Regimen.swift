// A plan for today, made from a clearance alone: by cause, phase, severity and gates, four to six
// moves, release and stretch before correctives before loading.

@_spi(Movement) import Knowledge

/// A move of a plan, with how it is done.
public struct RegimenItem: Equatable, Sendable {
  public let exercise: String
  public let name: String
  public let kind: MoveKind
  public let isEasier: Bool
  public let instructions: Instructions
  public let reason: Reason

  fileprivate init(_ move: Exercise, isEasier: Bool, reason: Reason) {
    exercise = move.id
    name = move.name
    kind = move.kind
    self.isEasier = isEasier
    instructions = move.instructions.opened
    self.reason = reason
  }
}

/// A plan.
public struct Regimen: Equatable, Sendable {
  public let clearance: Clearance
  public let items: [RegimenItem]
  public let phase: Phase?
  public let differential: Differential
  /// Gates that kept moves of this plan back.
  public let gates: [Gate]

  /// The fewest and the most items of a plan.
  public static let size = 4...6

  fileprivate init(
    clearance: Clearance, items: [RegimenItem], phase: Phase?, differential: Differential,
    gates: [Gate]
  ) {
    self.clearance = clearance
    self.items = items
    self.phase = phase
    self.differential = differential
    self.gates = gates
  }

  public var isShort: Bool { items.count < Self.size.lowerBound }
  public var exercises: [String] { items.map(\.exercise) }
}

/// Makes plans.
public struct Planner: Sendable {
  let catalogue: Catalogue
  private let weighing: Weighing
  private let moves: [Exercise]
  /// The most moves of each kind in one plan.
  private static let most: [MoveKind: Int] = [
    .position: 1, .activity: 1, .release: 1, .stretch: 2, .corrective: 3, .loading: 1,
  ]

  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    weighing = Weighing(catalogue)
    moves = catalogue.exercises.values.sorted { $0.id < $1.id }
  }

  /// The plan for the facts of a clearance.
  public func regimen(_ clearance: Clearance) -> Regimen {
    let differential = weighing.differential(clearance.facts)
    return regimen(clearance, differential)
  }

  func regimen(_ clearance: Clearance, _ differential: Differential) -> Regimen {
    var standing = Standing(
      clearance.facts, catalogue, cause: differential.conditionWords)
    let phase = phase(of: standing)
    standing.phase = phase?.number
    let closed = ClosedGates(standing)
    let candidates = moves.compactMap { candidate($0, standing, differential, closed) }
    let chosen = choose(candidates)
    let reasoning = Reasons(standing: standing, differential: differential)
    let items = chosen.map {
      RegimenItem(
        $0.move, isEasier: $0.code == .regress,
        reason: reasoning.reason(for: $0.move))
    }
    let used = closed.gates.filter { gate in
      moves.contains { gate.withholds($0) && fit(of: $0, differential) != nil }
    }
    return Regimen(
      clearance: clearance, items: items, phase: phase, differential: differential, gates: used)
  }

  // MARK: which moves

  private struct Candidate {
    let move: Exercise
    let code: FitCode
    let score: Double
  }

  private func candidate(
    _ move: Exercise, _ standing: Standing, _ differential: Differential, _ closed: ClosedGates
  ) -> Candidate? {
    guard let code = code(of: move, standing, differential), code != .avoid,
      closed.keeping(move).isEmpty
    else { return nil }
    return Candidate(
      move: move, code: code, score: score(move, code, standing, differential))
  }

  /// What the matrix says of a move here; nil where it has no purpose or comes later.
  func code(
    of move: Exercise, _ standing: Standing, _ differential: Differential
  ) -> FitCode? {
    let severity = standing.facts.numbers["severity"]
    let codes = columns(differential).map { column -> FitCode? in
      guard let fit = move.fits[column], fit.phase <= standing.phase ?? 1 else { return nil }
      return fit.code(severity: severity)
    }
    guard !codes.isEmpty, !codes.contains(nil) else { return nil }
    let known = codes.compactMap { $0 }
    return known.contains(.avoid) ? .avoid : known.contains(.regress) ? .regress : .recommended
  }

  func fit(of move: Exercise, _ differential: Differential) -> Fit? {
    columns(differential).compactMap { move.fits[$0] }.first
  }

  /// The columns of the matrix that must all allow a move.
  private func columns(_ differential: Differential) -> [String] {
    guard let leading = differential.leading else { return ["unclear"] }
    if let half = differential.half {
      return moves.contains { $0.fits[half] != nil } ? [half] : ["unclear"]
    }
    let members = catalogue.causes.values.filter { $0.family == leading }.map(\.id).sorted()
    let known = members.filter { member in moves.contains { $0.fits[member] != nil } }
    return known.count == members.count ? known : ["unclear"]
  }

  private func score(
    _ move: Exercise, _ code: FitCode, _ standing: Standing, _ differential: Differential
  ) -> Double {
    let isCore = columns(differential).contains { move.core.contains($0) }
    let answered = move.answers.enumerated().reduce(0.0) { sum, answer in
      standing.presence(of: answer.element) == .yes ? sum + 1 / Double(answer.offset + 2) : sum
    }
    let tools = Set(["mat", "floor", "pillow", "chair", "wall"])
    let burden = Double(move.needs.filter { !tools.contains($0) }.count) * 0.5
    return (isCore ? 2 : 0) + (code == .recommended ? 1 : 0) + answered - burden
  }

  private func choose(_ candidates: [Candidate]) -> [Candidate] {
    var left = Self.most
    var chosen: [Candidate] = []
    let best = candidates.sorted { ($1.score, $0.move.id) < ($0.score, $1.move.id) }
    for candidate in best where chosen.count < Regimen.size.upperBound {
      let room = left[candidate.move.kind] ?? 0
      guard room > 0 else { continue }
      left[candidate.move.kind] = room - 1
      chosen.append(candidate)
    }
    return chosen.sorted {
      ($0.move.kind, $1.score, $0.move.id) < ($1.move.kind, $0.score, $1.move.id)
    }
  }
}

extension Clearance {
  /// How a move is done.
  public func instructions(of move: Exercise) -> Instructions { move.instructions.opened }

  /// How a home test is done.
  public func steps(of test: SelfTest) -> [String] { test.steps.opened }

  /// The answer of a topic that may say yes to a movement.
  public func answer(of topic: Topic) -> Wording? { topic.cleared?.opened }
}

/// Where a move stands in the matrix for somebody.
public struct MoveStanding: Equatable, Sendable {
  public let isAllowed: Bool
  /// The phase it waits for, when it is one to come.
  public let laterPhase: Int?
  public let isAvoided: Bool
}

extension Planner {
  /// Whether the matrix allows a move here and, if not, why.
  public func standing(
    of move: Exercise, _ standing: Standing, _ differential: Differential
  ) -> MoveStanding {
    let code = code(of: move, standing, differential)
    let phase = standing.phase ?? 1
    let later = fit(of: move, differential).flatMap { $0.phase > phase ? $0.phase : nil }
    return MoveStanding(
      isAllowed: code == .recommended || code == .regress, laterPhase: later,
      isAvoided: code == .avoid)
  }
}
