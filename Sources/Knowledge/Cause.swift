// A likely cause: how common it is, what it looks like and what follows from it.

/// A cause of the complaint, or a mimic of one.
public struct Cause: Equatable, Codable, Sendable {
  public let id: String
  /// The cause it is reported under; its own id when left out.
  public let family: String
  /// Fits in "This looks most like …".
  public let name: String
  public let short: String
  public let prior: [Prior]
  public let pattern: String
  public let says: String
  public let plan: String
  /// Why a doctor should see it too; nil when nobody has to.
  public let refer: String?
  public let evidence: [String]

  public init(
    id: String, family: String, name: String, short: String, prior: [Prior], pattern: String,
    says: String, plan: String, refer: String?, evidence: [String]
  ) {
    self.id = id
    self.family = family
    self.name = name
    self.short = short
    self.prior = prior
    self.pattern = pattern
    self.says = says
    self.plan = plan
    self.refer = refer
    self.evidence = evidence
  }

  /// The share of people with this cause before any answer, at an age in years.
  public func prior(age: Double) -> Double {
    prior.first { $0.below.map { age < $0 } ?? true }?.share ?? 0
  }
}

/// A prior probability for people under an age; the last has no age.
public struct Prior: Equatable, Codable, Sendable {
  public let below: Double?
  public let share: Double

  public init(below: Double?, share: Double) {
    self.below = below
    self.share = share
  }
}
