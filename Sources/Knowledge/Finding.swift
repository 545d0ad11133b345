// A finding: something a person has or has not, with how it is heard, asked and weighed. A red
// flag is a finding with grades.

import Text

/// How soon somebody must be seen; the most urgent first.
public enum Grade: String, Codable, CaseIterable, Comparable, Sendable {
  case emergency
  case sameDay = "same_day"
  case days
  case note

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (left: Grade, right: Grade) -> Bool { left.rank < right.rank }
}

/// What a grade says, and when it applies.
public struct GradeRule: Equatable, Codable, Sendable {
  public let when: Condition?
  public let grade: Grade
  /// The first line of the reply, when it is not the usual one.
  public let act: String?
  public let tell: String
  /// What to say at the desk.
  public let desk: String?

  public init(when: Condition?, grade: Grade, act: String?, tell: String, desk: String?) {
    self.when = when
    self.grade = grade
    self.act = act
    self.tell = tell
    self.desk = desk
  }
}

/// The likelihood ratios of a finding for one cause or family of causes.
public struct Weight: Equatable, Codable, Sendable {
  /// When the finding is present.
  public let present: Double
  /// When it is absent.
  public let absent: Double

  public init(present: Double, absent: Double) {
    self.present = present
    self.absent = absent
  }
}

/// How well a likelihood ratio is founded: A pooled or reviewed, B one diagnostic study, C case
/// series, D our estimate.
public enum EvidenceGrade: String, Codable, CaseIterable, Sendable {
  case pooled = "A"
  case single = "B"
  case series = "C"
  case estimate = "D"
}

/// A finding is heard when all its concepts stand together in one clause.
public struct Composition: Equatable, Codable, Sendable {
  public let concepts: [String]
  public init(concepts: [String]) { self.concepts = concepts }
}

/// An example with what must be understood of it.
public struct Example: Equatable, Codable, Sendable {
  public enum Reading: String, Codable, CaseIterable, Sendable {
    case present, absent, unsure, unsaid
  }
  public let text: String
  public let reading: Reading

  public init(text: String, reading: Reading) {
    self.text = text
    self.reading = reading
  }
}

/// Something a person has or has not.
public struct Finding: Equatable, Codable, Sendable {
  public let id: String
  /// A short noun phrase.
  public let name: String
  /// What its presence and absence mean, to stand after "You said that".
  public let present: String
  public let absent: String
  public let heard: [Composition]
  public let denied: [Composition]
  /// Idioms, as patterns.
  public internal(set) var says: [String]
  public internal(set) var denies: [String]
  public let ask: String?
  public let again: String?
  public let why: String?
  /// 1 easy, 2 awkward or hard to know, 3 very private.
  public let cost: Int
  /// The share of people with this complaint who have it (an estimate).
  public let rate: Double
  public let cluster: String?
  public let weighs: [String: Weight]
  public let grade: EvidenceGrade?
  /// The finding follows from others and is never asked.
  public let derived: Condition?
  /// What is long past still counts: surgery, cancer, a diagnosis.
  public let isLasting: Bool
  /// Whether it happens once, as a fall does, and long ago counts no more.
  public let isEvent: Bool
  /// Whether a "no" over its concepts denies it; "no pain in my legs" does not deny that both
  /// legs are affected.
  public let isDeniable: Bool
  /// Whether a group or a question asks for it.
  public let isAsked: Bool
  /// The question is not put while this is surely not so.
  public let askIf: Condition?
  public internal(set) var examples: [Example]
  public let evidence: [String]
  /// How soon somebody with this finding must be seen; empty for an ordinary finding.
  public let grades: [GradeRule]
  /// How a person can check, for a second "not sure".
  public let check: String?
  /// The grade when it stays unsure.
  public let unsure: Grade?

  public init(
    id: String, name: String, present: String, absent: String, heard: [Composition],
    denied: [Composition], says: [String], denies: [String], ask: String?, again: String?,
    why: String?, cost: Int, rate: Double, cluster: String?, weighs: [String: Weight],
    grade: EvidenceGrade?, derived: Condition?, isLasting: Bool, isEvent: Bool, isDeniable: Bool,
    isAsked: Bool, askIf: Condition?,
    examples: [Example],
    evidence: [String], grades: [GradeRule], check: String?, unsure: Grade?
  ) {
    self.id = id
    self.name = name
    self.present = present
    self.absent = absent
    self.heard = heard
    self.denied = denied
    self.says = says
    self.denies = denies
    self.ask = ask
    self.again = again
    self.why = why
    self.cost = cost
    self.rate = rate
    self.cluster = cluster
    self.weighs = weighs
    self.grade = grade
    self.derived = derived
    self.isLasting = isLasting
    self.isEvent = isEvent
    self.isDeniable = isDeniable
    self.isAsked = isAsked
    self.askIf = askIf
    self.examples = examples
    self.evidence = evidence
    self.grades = grades
    self.check = check
    self.unsure = unsure
  }

  public var isFlag: Bool { !grades.isEmpty }
}
