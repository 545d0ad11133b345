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
public struct Planner: Equatable, Sendable {
  let catalogue: Catalogue
  public let weighing: Weighing
  public let restraints: Restraints
  let table: MoveTable
  private let plans: Memory<Regimen>?

  var register: Register { restraints.register }
  var remembers: Bool { plans != nil }

  /// - Parameters:
  ///   - catalogue: the content.
  ///   - remembers: whether what was concluded is kept, for a search.
  public init(_ catalogue: Catalogue, remembers: Bool = false) {
    let register = Register(catalogue)
    self.catalogue = catalogue
    weighing = Weighing(catalogue, register)
    restraints = Restraints(catalogue, register)
    table = MoveTable(catalogue, restraints)
    plans = remembers ? Memory() : nil
  }

  /// Equal when made from one and the same catalogue.
  public static func == (left: Planner, right: Planner) -> Bool { left.weighing == right.weighing }

  /// The plan for the facts of a clearance.
  public func regimen(_ clearance: Clearance) -> Regimen {
    guard let plans else { return made(clearance) }
    let known = plans.value(for: Known(clearance.facts)) { made(clearance) }
    return Regimen(
      clearance: clearance, items: known.items, phase: known.phase,
      differential: known.differential, gates: known.gates)
  }

  private func made(_ clearance: Clearance) -> Regimen {
    let facts = clearance.facts.laid(over: register)
    let differential = weighing.differential(facts)
    var standing = Standing(facts, catalogue, cause: differential.conditionWords)
    let phase = restraints.phase(facts, cause: differential.conditionWords)
    standing.phase = phase?.number
    let ground = PlanGround(
      cause: differential.half ?? differential.label, phase: standing.phase ?? 1,
      severity: facts.numbers["severity"],
      closed: restraints.closed(
        facts, cause: differential.conditionWords, phase: standing.phase))
    let reasoning = Reasons(standing: standing, differential: differential)
    let items = table.choose(ground, bonus: table.bonus(facts)).map { choice in
      RegimenItem(
        table.moves[choice.move], isEasier: choice.code == .regress,
        reason: reasoning.reason(for: table.moves[choice.move]))
    }
    return Regimen(
      clearance: clearance, items: items, phase: phase, differential: differential,
      gates: table.keeping(ground).map { restraints.gates[$0] })
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
    let cause = differential.half ?? differential.label
    let phase = standing.phase ?? 1
    let code = table.code(
      of: move, cause: cause, phase: phase, severity: standing.facts.numbers["severity"])
    let later = table.fit(of: move, cause: cause).flatMap { $0.phase > phase ? $0.phase : nil }
    return MoveStanding(
      isAllowed: code == .recommended || code == .regress, laterPhase: later,
      isAvoided: code == .avoid)
  }
}
