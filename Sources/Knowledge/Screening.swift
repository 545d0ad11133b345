// The questions asked of everybody: groups of danger signs, then what a plan must leave out.

/// A grouped question over several findings.
public struct ScreeningGroup: Equatable, Codable, Sendable {
  /// What a bare "yes" to the group means.
  public enum Yes: String, Codable, CaseIterable, Sendable {
    case present
    case which
  }
  public let id: String
  public let members: [String]
  public let ask: String
  /// The same once more, with the reason why it must be answered.
  public let again: String
  public let why: String
  public let yes: Yes
  /// Asked when a bare "yes" leaves open which member is meant.
  public let which: String?

  public init(
    id: String, members: [String], ask: String, again: String, why: String, yes: Yes,
    which: String?
  ) {
    self.id = id
    self.members = members
    self.ask = ask
    self.again = again
    self.why = why
    self.yes = yes
    self.which = which
  }
}

/// A value a person can give, with its question.
public struct Slot: Equatable, Codable, Sendable {
  public let id: String
  public let name: String
  /// `{value}` stands for the value; fits after "You said that".
  public let means: String
  public let ask: String
  public let again: String
  public let why: String
  /// The words that can answer it, with the concept that gives each; empty for numbers.
  public let values: [SlotValue]
  /// Further concepts that answer it while it is asked: "shifting a fridge".
  public let asked: [SlotValue]
  /// Phrases in which a number or a length of time fills the slot: "aged {number}".
  public let says: [String]
  /// Phrases in which one does not: "{number} kg".
  public let bars: [String]
  /// Words beside which a length of time is theirs: "surgery", "waiting list".
  public let owners: [String]
  public let weighs: [SlotWeight]
  /// Typical values with their shares among people with this complaint (estimates).
  public let trials: [Trial]
  public let grade: EvidenceGrade?
  public let evidence: [String]

  public init(
    id: String, name: String, means: String, ask: String, again: String, why: String,
    values: [SlotValue], asked: [SlotValue], says: [String], bars: [String],
    owners: [String], weighs: [SlotWeight], trials: [Trial], grade: EvidenceGrade?,
    evidence: [String]
  ) {
    self.id = id
    self.name = name
    self.means = means
    self.ask = ask
    self.again = again
    self.why = why
    self.values = values
    self.asked = asked
    self.says = says
    self.bars = bars
    self.owners = owners
    self.weighs = weighs
    self.trials = trials
    self.grade = grade
    self.evidence = evidence
  }
}

/// A typical value of a slot, with the share of people who would give it.
public struct Trial: Equatable, Codable, Sendable {
  public let value: String
  public let share: Double

  public init(value: String, share: Double) {
    self.value = value
    self.share = share
  }
}

/// One value of a slot and the concept it is heard by.
public struct SlotValue: Equatable, Codable, Sendable {
  public let value: String
  public let concept: String

  public init(value: String, concept: String) {
    self.value = value
    self.concept = concept
  }
}

/// Likelihood ratios that hold under a condition: "side = both".
public struct SlotWeight: Equatable, Codable, Sendable {
  public let when: Condition
  public let weighs: [String: Double]

  public init(when: Condition, weighs: [String: Double]) {
    self.when = when
    self.weighs = weighs
  }
}
