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
  private let triage: Triage
  private let clearance: Clearance
  private let known: Known
  let tally: Tally
  let tempered: [Double]
  let grounds: [PlanGround]
  let bonus: [Double]
  let leader: Weighing.Leader
  let now: Advice

  init(_ clearance: Clearance, _ asking: Asking) {
    let weighing = asking.planner.weighing
    let table = asking.planner.table
    self.weighing = weighing
    self.table = table
    triage = asking.triage
    self.clearance = clearance
    tally = weighing.tally(clearance.facts)
    let plain = tally.shares(tally.sums)
    let shares = weighing.byFamily(plain)
    let leader = weighing.leader(plain, shares)
    self.leader = leader
    tempered = weighing.tempered(plain)
    let standing = Standing(
      clearance.facts, asking.catalogue, cause: weighing.conditionWords(of: leader))
    known = Known(standing)
    let phase = phase(of: standing)?.number ?? 1
    let closed = table.closed(standing)
    grounds = weighing.prospects(leader, shares).map {
      PlanGround(
        cause: $0, phase: phase, severity: clearance.facts.numbers["severity"], closed: closed)
    }
    let bonus = table.bonus(clearance.facts)
    self.bonus = bonus
    now = Advice(
      cause: weighing.name(of: leader), plans: grounds.map { table.choose($0, bonus: bonus) },
      level: clearance.notes.isEmpty && !weighing.needsDoctor(leader) ? .selfCare : .advised,
      shares: shares)
  }

  var standing: Standing { known.standing }

  /// The advice if one answer more were known.
  func advice(_ candidate: Candidate, _ value: Supposed.Value) -> Advice {
    let supposed = Supposed(known: known, name: candidate.name, value: value)
    let plain = shares(candidate, supposed)
    let families = weighing.byFamily(plain)
    let leader = weighing.leader(plain, families)
    let level = level(candidate, supposed, leader)
    return Advice(
      cause: weighing.name(of: leader),
      plans: level > .advised ? [] : plans(candidate, supposed), level: level, shares: families)
  }

  /// The plain shares of the causes after an answer.
  private func shares(_ candidate: Candidate, _ supposed: Supposed) -> [Double] {
    switch supposed.value {
    case .present, .absent:
      guard let row = candidate.row else { return tally.shares(tally.sums) }
      var weights = row.absent
      if case .present = supposed.value { weights = row.present }
      return tally.shares(tally.sums(adding: weights, to: row.cluster))
    case .number, .word:
      let age = candidate.name == "age" ? supposed.number("age") : nil
      return tally.shares(
        sums(candidate, supposed), priors: age.map { weighing.scales.priors(age: $0) })
    }
  }

  private func sums(_ candidate: Candidate, _ supposed: Supposed) -> [Double] {
    guard let first = candidate.slotRows.first else { return tally.sums }
    let answers = candidate.slotRows.filter { $0.when.holds(for: supposed) == .yes }.map {
      Answer(source: $0.slot, isPresent: true, weights: $0.weights)
    }
    return tally.sums(replacing: first.cluster, by: answers)
  }

  private func level(
    _ candidate: Candidate, _ supposed: Supposed, _ leader: Weighing.Leader
  ) -> Level {
    let doctor = weighing.needsDoctor(leader) ? Level.advised : .selfCare
    if candidate.flags.isEmpty { return clearance.notes.isEmpty ? doctor : .advised }
    let kept = clearance.notes.filter { note in !candidate.flags.contains { $0.id == note.flag } }
    let touched = candidate.flags.compactMap { triage.concern($0, clearance.facts, supposed) }
    return (kept + touched).map { max(Level($0.grade), doctor) }.max() ?? doctor
  }

  /// The plans for the same causes on the ground that the answer would make.
  private func plans(_ candidate: Candidate, _ supposed: Supposed) -> [[Choice]] {
    guard let then = ground(candidate, supposed) else { return now.plans }
    return grounds.map { table.choose(then.with(cause: $0.cause), bonus: bonus) }
  }

  /// The plan that an answer would lead to, for the cause that would then lead.
  func plan(_ candidate: Candidate, _ value: Supposed.Value, _ advice: Advice) -> [Choice] {
    let supposed = Supposed(known: known, name: candidate.name, value: value)
    guard advice.level <= .advised,
      let ground = ground(candidate, supposed) ?? grounds.first
    else { return [] }
    return table.choose(ground.with(cause: advice.cause), bonus: bonus)
  }

  /// The ground after an answer; nil when it stays as it is.
  private func ground(_ candidate: Candidate, _ supposed: Supposed) -> PlanGround? {
    guard !candidate.gates.isEmpty || candidate.movesPhase, let ground = grounds.first else {
      return nil
    }
    let closed =
      ground.closed.filter { !candidate.gates.contains($0) }
      + candidate.gates.filter { table.gates[$0].when.holds(for: supposed) != .no }
    let phase =
      candidate.movesPhase
      ? phase(of: supposed, standing.catalogue)?.number ?? 1 : ground.phase
    let severity = supposed.number("severity")
    let isSame =
      phase == ground.phase && severity == ground.severity
      && closed.sorted() == ground.closed.sorted()
    return isSame
      ? nil
      : PlanGround(cause: ground.cause, phase: phase, severity: severity, closed: closed)
  }
}
