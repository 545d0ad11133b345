// From facts to a verdict, anew every turn; the only maker of a clearance. It never stores a
// verdict and never lowers a grade on what is not known.

import Knowledge

/// A danger sign that counts, with the grade its file gives it here.
public struct Concern: Equatable, Sendable {
  public let flag: String
  public let grade: Grade
  public let presence: Presence
  public let rule: GradeRule
}

/// A question that must be asked before anything is recommended.
public enum Need: Hashable, Sendable {
  /// A flag's own question: it was spoken of but not stated.
  case own(String)
  /// How to check, after a "not sure"; members of one group are checked together.
  case check([String])
  /// A group, with the members that are still open.
  case group(String, members: [String])
  /// A group once more, with its reason, after it was skipped.
  case groupAgain(String, members: [String])
}

/// Leave to recommend movement. Only triage makes one, for the very facts it wraps.
public struct Clearance: Equatable, Sendable {
  public let facts: Facts
  /// Danger signs that are only a note, and why a doctor's view is advised.
  public let notes: [Concern]

  fileprivate init(facts: Facts, notes: [Concern]) {
    self.facts = facts
    self.notes = notes
  }
}

/// What follows from the danger signs alone.
public enum Verdict: Equatable, Sendable {
  case screening(Need)
  case emergency([Concern])
  /// A doctor first: no plan.
  case hold([Concern])
  case cleared(Clearance)
}

/// Judges facts against a catalogue.
public struct Triage: Sendable {
  let catalogue: Catalogue
  private let flags: [Finding]

  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    flags = catalogue.flags
  }

  /// The verdict on some facts.
  public func verdict(_ facts: Facts) -> Verdict {
    let concerns = concerns(facts)
    let urgent = concerns.filter { $0.grade <= .sameDay }
    if !urgent.isEmpty { return .emergency(urgent) }
    if let need = need(facts) { return .screening(need) }
    let held = concerns.filter { $0.grade == .days }
    if !held.isEmpty { return .hold(held) }
    return .cleared(Clearance(facts: facts, notes: concerns))
  }

  /// Every danger sign that counts, the most urgent first.
  ///
  /// What is not known counts as bad as it may be; with `onlySaid` as if it were not so, which
  /// is for reading a single message and never for advice.
  public func concerns(_ facts: Facts, onlySaid: Bool = false) -> [Concern] {
    let standing = Standing(facts, catalogue)
    return flags.compactMap { concern($0, facts, standing, onlySaid) }
      .sorted { ($0.grade, $0.flag) < ($1.grade, $1.flag) }
  }

  /// How a flag counts in somebody's standing; nil when it does not.
  func concern(
    _ flag: Finding, _ facts: Facts, _ standing: some Condition.Subject, _ onlySaid: Bool = false
  ) -> Concern? {
    if flag.derived != nil {
      guard standing.presence(of: flag.id) == .yes else { return nil }
      return graded(flag, standing, onlySaid)
    }
    guard let fact = facts.findings[flag.id] else { return nil }
    switch fact.presence {
    case .absent: return nil
    case .present: return graded(flag, standing, onlySaid)
    case .unsure: return fact.isSettled ? unsure(flag) : nil
    case .declined: return fact.isSettled ? declined(flag) : nil
    }
  }

  /// The first rule that holds or cannot be ruled out.
  private func graded(
    _ flag: Finding, _ standing: some Condition.Subject, _ onlySaid: Bool
  ) -> Concern? {
    let rule = flag.grades.first { rule in
      guard let holds = rule.when?.holds(for: standing) else { return true }
      return onlySaid ? holds == .yes : holds != .no
    }
    return (rule ?? flag.grades.first).map {
      Concern(flag: flag.id, grade: $0.grade, presence: .present, rule: $0)
    }
  }

  /// Twice unsure counts as present at the grade the file names for it.
  private func unsure(_ flag: Finding) -> Concern? {
    let grade = flag.unsure ?? .days
    let rule = flag.grades.first { $0.grade == grade } ?? flag.grades.first
    return rule.map { Concern(flag: flag.id, grade: grade, presence: .unsure, rule: $0) }
  }

  /// Not answered, twice: a doctor first, since it could not be ruled out.
  private func declined(_ flag: Finding) -> Concern? {
    flag.grades.last.map {
      Concern(flag: flag.id, grade: .days, presence: .declined, rule: $0)
    }
  }

  // MARK: what is still to be asked

  /// The next danger question; nil when every flag is answered.
  public func need(_ facts: Facts) -> Need? {
    for flag in flags where facts.asides.contains(flag.id) && facts.findings[flag.id] == nil {
      if flag.ask != nil { return .own(flag.id) }
    }
    let unsure = flags.map(\.id).filter { facts.findings[$0] == Fact(.unsure, isSettled: false) }
    if let first = unsure.first {
      let group = catalogue.screening.first { $0.members.contains(first) }
      return .check(unsure.filter { $0 == first || group?.members.contains($0) == true })
    }
    for group in catalogue.screening {
      let skipped = group.members.filter { facts.findings[$0] == Fact(.declined, isSettled: false) }
      if !skipped.isEmpty { return .groupAgain(group.id, members: skipped) }
      let open = group.members.filter { facts.findings[$0] == nil }
      if !open.isEmpty { return .group(group.id, members: open) }
    }
    return nil
  }
}
