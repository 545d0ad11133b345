// A question people ask, or a notion they meet. What says yes to a movement is guarded.

/// The part of an exercise that a question is about.
public enum ExercisePart: String, Codable, CaseIterable, Sendable {
  case easier, harder, mistakes, instead, dose
  /// It hurts: what to stop at, the easier form and what to do instead.
  case hurts
}

/// A question or notion with its answers.
public struct Topic: Equatable, Codable, Sendable {
  public let id: String
  /// The row of the list of questions it answers.
  public let row: String?
  public let intent: String
  public let called: [String]
  /// Patterns of words that hint at it wherever they stand, and decide nothing alone.
  public internal(set) var keywords: [String]
  public internal(set) var phrases: [String]
  /// For anybody at any moment; it tells nobody to move.
  public let say: Wording
  /// For a person who should see a doctor first.
  public let hold: Wording?
  /// Said beside a standing emergency; a topic without it has nothing to say there.
  public let danger: Wording?
  /// Said in its place once danger is ruled out; it may say yes to a movement.
  public let cleared: Guarded<Wording>?
  public let more: String?
  /// What the answer adds of the exercise meant, or of those in the plan.
  public let part: ExercisePart?
  /// The tools and traits that the person has to do without.
  public let without: [String]
  public let reviewed: String

  public init(
    id: String, row: String?, intent: String, called: [String], keywords: [String],
    phrases: [String],
    say: Wording,
    hold: Wording?, danger: Wording?, cleared: Guarded<Wording>?, more: String?,
    part: ExercisePart?,
    without: [String], reviewed: String
  ) {
    self.id = id
    self.row = row
    self.intent = intent
    self.called = called
    self.keywords = keywords
    self.phrases = phrases
    self.say = say
    self.hold = hold
    self.danger = danger
    self.cleared = cleared
    self.more = more
    self.part = part
    self.without = without
    self.reviewed = reviewed
  }

  public var isNotion: Bool { intent == "ask_what_is" }
}
