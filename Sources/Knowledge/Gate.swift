// What withholds moves, and what opens it again.

/// A gate: closed when its condition is true or not known.
public struct Gate: Equatable, Codable, Sendable {
  public let id: String
  public let when: Condition
  /// Traits, kinds or ids of moves; `all` for every move.
  public let withholds: [String]
  /// Kinds or ids that stay allowed.
  public let but: [String]
  public let because: String
  public let opens: String
  public let evidence: [String]

  public init(
    id: String, when: Condition, withholds: [String], but: [String], because: String,
    opens: String, evidence: [String]
  ) {
    self.id = id
    self.when = when
    self.withholds = withholds
    self.but = but
    self.because = because
    self.opens = opens
    self.evidence = evidence
  }

  /// Whether the gate, when closed, keeps this move back.
  public func withholds(_ move: Exercise) -> Bool {
    let names = move.traits + [move.kind.rawValue, move.id]
    if but.contains(where: names.contains) { return false }
    return withholds.contains("all") || withholds.contains(where: names.contains)
  }
}

/// A phase of recovery: calm, correct, load, maintain.
public struct Phase: Equatable, Codable, Sendable {
  public let number: Int
  public let name: String
  /// When somebody is in this phase and no later one; the last to be entered has none.
  public let enter: Condition?
  public let means: String
  /// What to see before the next.
  public let next: String

  public init(number: Int, name: String, enter: Condition?, means: String, next: String) {
    self.number = number
    self.name = name
    self.enter = enter
    self.means = means
    self.next = next
  }
}
