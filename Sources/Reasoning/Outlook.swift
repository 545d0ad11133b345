// The advice as it stands, and as it would stand after one answer more: cause, plan and triage. It
// weighs suppositions only and tells nobody anything.

import Knowledge

#if canImport(Glibc)
  import Glibc
#endif

/// How much care is advised.
enum Level: Int, Comparable, Sendable {
  case selfCare, advised, held, urgent

  init(_ grade: Grade) {
    switch grade {
    case .emergency, .sameDay: self = .urgent
    case .days: self = .held
    case .note: self = .advised
    }
  }

  static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

/// What somebody would be told.
struct Advice {
  /// The leading cause, its family while the halves are undecided, or "unclear".
  let cause: String
  /// The plan for the cause that stands now and, while none leads, for the likeliest one.
  let plans: [[Choice]]
  let level: Level
  /// The plain shares of the families.
  let shares: [Double]

  /// How far another advice lies from this one, the cause aside: 0 when both say the same.
  func distance(to other: Advice) -> Double {
    if level <= .advised, other.level > .advised { return 2 }
    let moved = zip(plans, other.plans).reduce(0) { $0 + Self.moved($1.0, $1.1) }
    return (level == other.level ? 0 : 0.75) + moved / Double(max(1, plans.count))
  }

  /// The share of moves that only one of two plans holds; a move in another form counts half.
  private static func moved(_ plan: [Choice], _ other: [Choice]) -> Double {
    var shared = 0.0
    for choice in plan {
      guard let same = other.first(where: { $0.move == choice.move }) else { continue }
      shared += same.code == choice.code ? 1 : 0.5
    }
    let union = Double(plan.count + other.count) - shared
    return union == 0 ? 0 : 1 - shared / union
  }

  /// The bits that the other's shares tell over these.
  func gain(to other: Advice) -> Double {
    zip(shares, other.shares).reduce(0) { sum, pair in
      pair.0 > 0 && pair.1 > 0 ? sum + pair.1 * log2(pair.1 / pair.0) : sum
    }
  }
}

/// A cleared person's advice with all it was concluded from.
struct Outlook {
  private let weighing: Weighing
  private let table: MoveTable
  private let notes: [Concern]
  private let words: String
  private let bonus: [Double]
  private let grounds: [PlanGround]
  private let plans: Plans
  let facts: Facts
  let tally: Tally
  let tempered: [Double]
  let leader: Weighing.Leader
  let now: Advice

  init(_ clearance: Clearance, _ asking: Asking) {
    let weighing = asking.planner.weighing
    let table = asking.planner.table
    let facts = clearance.facts.laid(over: table.restraints.register)
    self.weighing = weighing
    self.table = table
    self.facts = facts
    notes = clearance.notes
    tally = Tally(facts, weighing.scales)
    let plain = tally.shares(tally.sums)
    let shares = weighing.byFamily(plain)
    let leader = weighing.leader(plain, shares)
    self.leader = leader
    tempered = weighing.tempered(plain)
    let words = weighing.conditionWords(of: leader)
    self.words = words
    let phase = table.restraints.phase(facts, cause: words)?.number ?? 1
    let closed = table.restraints.closed(facts, cause: words, phase: nil)
    grounds = weighing.prospects(leader, shares).map {
      PlanGround(cause: $0, phase: phase, severity: facts.numbers["severity"], closed: closed)
    }
    bonus = table.bonus(facts)
    let plans = Plans(table, bonus)
    self.plans = plans
    now = Advice(
      cause: weighing.name(of: leader), plans: grounds.map(plans.plan),
      level: clearance.notes.isEmpty && !weighing.needsDoctor(leader) ? .selfCare : .advised,
      shares: shares)
  }

  /// Plans by their ground, each chosen once: most answers lead to one that was chosen before.
  private final class Plans {
    private let table: MoveTable
    private let bonus: [Double]
    private var chosen: [PlanGround: [Choice]] = [:]

    init(_ table: MoveTable, _ bonus: [Double]) {
      self.table = table
      self.bonus = bonus
    }

    func plan(_ ground: PlanGround) -> [Choice] {
      if let known = chosen[ground] { return known }
      let plan = table.choose(ground, bonus: bonus)
      chosen[ground] = plan
      return plan
    }
  }

  /// The facts if one answer more were known.
  private func facts(with value: Candidate.Value, of candidate: Candidate) -> Facts {
    var then = facts
    switch value {
    case .present: then.findings[candidate.place] = Fact(.present)
    case .absent: then.findings[candidate.place] = Fact(.absent)
    case .number(let number): then.numbers[candidate.name] = number
    case .word(let word): then.words[candidate.name] = word
    }
    return then
  }

  /// The advice if one answer more were known.
  func advice(_ candidate: Candidate, _ value: Candidate.Value) -> Advice {
    let then = candidate.movesMore ? facts(with: value, of: candidate) : facts
    let plain = shares(candidate, value, then)
    let families = weighing.byFamily(plain)
    let leader = weighing.leader(plain, families)
    let level = level(candidate, then, leader)
    return Advice(
      cause: weighing.name(of: leader),
      plans: level > .advised ? [] : plans(candidate, then), level: level, shares: families)
  }

  /// The plain shares of the causes after an answer.
  private func shares(_ candidate: Candidate, _ value: Candidate.Value, _ then: Facts) -> [Double] {
    switch value {
    case .present, .absent:
      guard let row = candidate.row else { return tally.shares(tally.sums) }
      var weights = row.absent
      if case .present = value { weights = row.present }
      return tally.shares(tally.sums(adding: weights, to: row.cluster))
    case .number, .word:
      let age = candidate.name == "age" ? then.numbers["age"] : nil
      return tally.shares(
        sums(candidate, then), priors: age.map { weighing.scales.priors(age: $0) })
    }
  }

  private func sums(_ candidate: Candidate, _ then: Facts) -> [Double] {
    guard let first = candidate.slotRows.first else { return tally.sums }
    let answers = candidate.slotRows.filter { $0.when.holds(for: then) == .yes }.map {
      Answer(source: $0.slot, isPresent: true, weights: $0.weights)
    }
    return tally.sums(replacing: first.cluster, by: answers)
  }

  private func level(_ candidate: Candidate, _ then: Facts, _ leader: Weighing.Leader) -> Level {
    let doctor = weighing.needsDoctor(leader) ? Level.advised : .selfCare
    if candidate.signs.isEmpty { return notes.isEmpty ? doctor : .advised }
    let kept = notes.filter { note in !candidate.signs.contains { $0.flag == note.flag } }
    let touched = candidate.signs.compactMap { $0.concern(then, false) }
    return (kept + touched).map { max(Level($0.grade), doctor) }.max() ?? doctor
  }

  /// The plans for the same causes on the ground that the answer would make.
  private func plans(_ candidate: Candidate, _ then: Facts) -> [[Choice]] {
    guard let then = ground(candidate, then) else { return now.plans }
    return grounds.map { plans.plan(then.with(cause: $0.cause)) }
  }

  /// The plan that an answer would lead to, for the cause that would then lead.
  func plan(_ candidate: Candidate, _ value: Candidate.Value, _ advice: Advice) -> [Choice] {
    let then = facts(with: value, of: candidate)
    guard advice.level <= .advised, let ground = ground(candidate, then) ?? grounds.first
    else { return [] }
    return plans.plan(ground.with(cause: advice.cause))
  }

  /// The ground after an answer; nil when it stays as it is.
  private func ground(_ candidate: Candidate, _ then: Facts) -> PlanGround? {
    guard !candidate.gates.isEmpty || candidate.movesPhase, let ground = grounds.first else {
      return nil
    }
    let restraints = table.restraints
    let closed =
      ground.closed.filter { !candidate.gates.contains($0) }
      + candidate.gates.filter { restraints.isClosed($0, then, words, nil) }
    let phase =
      candidate.movesPhase
      ? restraints.phase(then, cause: words)?.number ?? 1 : ground.phase
    let new = PlanGround(
      cause: ground.cause, phase: phase, severity: then.numbers["severity"],
      closed: closed.sorted())
    return new == ground ? nil : new
  }
}
