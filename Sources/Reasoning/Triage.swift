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
  public let register: Register
  let catalogue: Catalogue
  let signs: [Sign]
  private let groups: [Group]
  /// The places of the signs in the register, by name.
  private let places: [String: Int]

  /// A group of the screening, laid out.
  private final class Group: Sendable {
    let id: String
    let members: [(id: String, place: Int)]

    init(_ group: ScreeningGroup, _ register: Register) {
      id = group.id
      members = group.members.compactMap { id in register.place(of: id).map { (id, $0) } }
    }

    /// The members that stand so.
    func members(_ findings: Findings, _ fact: Fact?) -> [String] {
      members.contains { findings[$0.place] == fact }
        ? members.filter { findings[$0.place] == fact }.map(\.id) : []
    }
  }

  public init(_ catalogue: Catalogue) { self.init(catalogue, Register(catalogue)) }

  init(_ catalogue: Catalogue, _ register: Register) {
    self.catalogue = catalogue
    self.register = register
    signs = catalogue.flags.map { Sign($0, catalogue, register) }
    places = Dictionary(uniqueKeysWithValues: zip(signs.map(\.flag), signs.indices))
    groups = catalogue.screening.map { Group($0, register) }
  }

  /// The verdict on some facts.
  public func verdict(_ facts: Facts) -> Verdict {
    let facts = facts.laid(over: register)
    let concerns = concerns(facts)
    if let first = concerns.first, first.grade <= .sameDay {
      return .emergency(concerns.filter { $0.grade <= .sameDay })
    }
    if let need = need(facts) { return .screening(need) }
    if let first = concerns.first, first.grade == .days {
      return .hold(concerns.filter { $0.grade == .days })
    }
    return .cleared(Clearance(facts: facts, notes: concerns))
  }

  /// Every danger sign that counts, the most urgent first.
  ///
  /// What is not known counts as bad as it may be; with `onlySaid` as if it were not so, which
  /// is for reading a single message and never for advice.
  public func concerns(_ facts: Facts, onlySaid: Bool = false) -> [Concern] {
    let facts = facts.laid(over: register)
    var concerns: [Concern] = []
    for sign in signs {
      if let concern = sign.concern(facts, onlySaid) { concerns.append(concern) }
    }
    if concerns.count > 1 { concerns.sort { ($0.grade, $0.flag) < ($1.grade, $1.flag) } }
    return concerns
  }

  /// The grade at which one danger sign counts; nil when it does not.
  public func grade(of flag: String, _ facts: Facts) -> Grade? {
    places[flag].flatMap { signs[$0].concern(facts.laid(over: register), false)?.grade }
  }

  // MARK: what is still to be asked

  /// The next danger question; nil when every flag is answered.
  public func need(_ facts: Facts) -> Need? {
    let findings = facts.findings.laid(over: register)
    for flag in facts.asides.sorted() {
      if let sign = places[flag], signs[sign].isAskedAlone, findings[signs[sign].place] == nil {
        return .own(flag)
      }
    }
    if let sign = signs.first(where: { findings[$0.place] == Self.doubt }) {
      let group = groups.first { $0.members.contains { $0.place == sign.place } }
      let others = group?.members(findings, Self.doubt) ?? []
      return .check(Set(others + [sign.flag]).sorted())
    }
    for group in groups {
      let skipped = group.members(findings, Self.refusal)
      if !skipped.isEmpty { return .groupAgain(group.id, members: skipped) }
      let open = group.members(findings, nil)
      if !open.isEmpty { return .group(group.id, members: open) }
    }
    return nil
  }

  /// Not sure, and not checked yet.
  private static let doubt = Fact(.unsure, isSettled: false)
  /// Skipped, and not put again yet.
  private static let refusal = Fact(.declined, isSettled: false)
}
