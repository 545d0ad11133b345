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

  /// The share of moves that only one of two plans holds.
  private static func moved(_ plan: [Choice], _ other: [Choice]) -> Double {
    let shared = plan.filter { choice in other.contains { $0.move == choice.move } }.count
    let union = plan.count + other.count - shared
    return union == 0 ? 0 : 1 - Double(shared) / Double(union)
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
  let asking: Asking
  let clearance: Clearance
  let standing: Standing
  let tally: Tally
  let tempered: [Double]
  let grounds: [PlanGround]
  let bonus: [Double]
  let leader: Weighing.Leader
  let now: Advice

  init(_ clearance: Clearance, _ asking: Asking) {
    self.asking = asking
    self.clearance = clearance
    let weighing = asking.planner.weighing
    let table = asking.planner.table
    tally = weighing.tally(clearance.facts)
    let plain = tally.shares(tally.sums)
    let leader = weighing.leader(plain)
    self.leader = leader
    tempered = weighing.tempered(plain)
    let shares = weighing.byFamily(plain)
    standing = Standing(
      clearance.facts, asking.catalogue, cause: weighing.conditionWords(of: leader))
    let phase = phase(of: standing)?.number ?? 1
    let closed = table.closed(standing)
    grounds = weighing.prospects(leader, shares).map {
      PlanGround(
        cause: $0, phase: phase, severity: clearance.facts.numbers["severity"], closed: closed)
    }
    let bonus = table.bonus(clearance.facts)
    self.bonus = bonus
    let noted = clearance.notes.isEmpty ? Level.selfCare : .advised
    now = Advice(
      cause: weighing.name(of: leader), plans: grounds.map { table.choose($0, bonus: bonus) },
      level: weighing.needsDoctor(leader) ? max(noted, .advised) : noted, shares: shares)
  }

  /// The advice if one answer more were known.
  func advice(_ name: String, _ value: Supposed.Value) -> Advice {
    let weighing = asking.planner.weighing
    let supposed = Supposed(standing: standing, name: name, value: value)
    let plain = shares(supposed)
    let leader = weighing.leader(plain)
    let level = level(supposed, leader)
    return Advice(
      cause: weighing.name(of: leader), plans: level > .advised ? [] : plans(supposed),
      level: level, shares: weighing.byFamily(plain))
  }

  private func shares(_ supposed: Supposed) -> [Double] {
    let scales = tally.scales
    var sums = tally.sums
    var priors = tally.priors
    switch supposed.value {
    case .present, .absent:
      if let row = scales.rows[supposed.name] {
        var isPresent = false
        if case .present = supposed.value { isPresent = true }
        let answer = Answer(
          source: supposed.name, isPresent: isPresent,
          weights: isPresent ? row.present : row.absent)
        sums = tally.sums(replacing: row.cluster, by: tally.clusters[row.cluster] + [answer])
      }
    case .number, .word:
      if supposed.name == "age", let age = supposed.number("age") {
        priors = scales.priors(age: age)
      }
      let rows = scales.slotRows.filter { $0.slot == supposed.name }
      if let first = rows.first {
        let answers = rows.filter { $0.when.holds(for: supposed) == .yes }.map {
          Answer(source: $0.slot, isPresent: true, weights: $0.weights)
        }
        sums = tally.sums(replacing: first.cluster, by: answers)
      }
    }
    return tally.shares(sums, priors: priors)
  }

  private func level(_ supposed: Supposed, _ leader: Weighing.Leader) -> Level {
    let touched = asking.flagsNaming[supposed.name] ?? []
    let kept = clearance.notes.filter { note in !touched.contains { $0.id == note.flag } }
    let grades =
      kept.map(\.grade)
      + touched.compactMap { asking.triage.concern($0, clearance.facts, supposed)?.grade }
    let doctor = asking.planner.weighing.needsDoctor(leader) ? Level.advised : .selfCare
    return grades.map(Level.init).max().map { max($0, doctor) } ?? doctor
  }

  /// The plans for the same causes on the ground that the answer would make.
  private func plans(_ supposed: Supposed) -> [[Choice]] {
    guard let ground = grounds.first, let then = self.ground(supposed, ground.cause) else {
      return now.plans
    }
    return grounds.map { choose(then.with(cause: $0.cause)) }
  }

  /// The plan that an answer would lead to, for the cause that would then lead.
  func plan(_ name: String, _ value: Supposed.Value, _ advice: Advice) -> [Choice] {
    guard advice.level <= .advised, let ground = grounds.first else { return [] }
    let supposed = Supposed(standing: standing, name: name, value: value)
    return choose((self.ground(supposed, ground.cause) ?? ground).with(cause: advice.cause))
  }

  private func choose(_ ground: PlanGround) -> [Choice] {
    asking.planner.table.choose(ground, bonus: bonus)
  }

  /// The ground after an answer; nil when it stays as it is.
  private func ground(_ supposed: Supposed, _ cause: String) -> PlanGround? {
    let table = asking.planner.table
    let naming = table.gatesNaming[supposed.name] ?? []
    let movesPhase = asking.phaseNames.contains(supposed.name)
    guard !naming.isEmpty || movesPhase, let ground = grounds.first else { return nil }
    let closed =
      ground.closed.filter { !naming.contains($0) }
      + naming.filter { table.gates[$0].when.holds(for: supposed) != .no }
    let phase = movesPhase ? phase(of: supposed, asking.catalogue)?.number ?? 1 : ground.phase
    let severity = supposed.number("severity")
    let isSame =
      phase == ground.phase && severity == ground.severity && Set(closed) == Set(ground.closed)
    return isSame
      ? nil : PlanGround(cause: cause, phase: phase, severity: severity, closed: closed)
  }
}
