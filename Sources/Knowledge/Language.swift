// The language of content: words of one meaning, how they compose, and how far a scope reaches.

import Text

/// Words of one meaning.
public struct Concept: Equatable, Codable, Sendable {
  /// Kind and name: `activity.sitting`.
  public let id: String
  public internal(set) var words: [String]
  /// Concepts this one is a case of: `place.calf` is a `place.below_knee`.
  public let isA: [String]
  /// Kinds of concepts that do not count inside these words: in "stretch my leg" no leg is
  /// complained of. "all" covers every kind.
  public let covers: [String]

  public init(id: String, words: [String], isA: [String], covers: [String]) {
    self.id = id
    self.words = words
    self.isA = isA
    self.covers = covers
  }

  /// The part before the dot.
  public var kind: String { String(id.prefix { $0 != "." }) }
}

/// How two kinds of concepts compose in a clause.
public struct Rule: Equatable, Codable, Sendable {
  public enum Order: String, Codable, CaseIterable, Sendable {
    case any, forward, backward
  }
  public let id: String
  public let kinds: [String]
  /// How far apart two concepts may stand and still belong together.
  public enum Reach: String, Codable, CaseIterable, Sendable {
    /// Between the same two commas, or in the same list.
    case segment
    /// In the same sentence, when the first has no partner of its own beside it.
    case free
    /// In the same sentence, unless a contrast stands between them.
    case sentence
    /// Anywhere before: a complaint goes on from sentence to sentence.
    case message
  }
  public let order: Order
  public let reach: Reach
  /// The most tokens between the two.
  public let within: Int
  /// Whether a list of the last kind shares the first: "stand, sit or walk".
  public let shares: Bool
  /// The concept that the first kind counts as: pain "when" an activity is an effect.
  public let gives: String?
  /// Kinds that must not stand in the same clause.
  public let unless: [String]
  public internal(set) var examples: [Example]

  public init(
    id: String, kinds: [String], order: Order, reach: Reach, within: Int, shares: Bool,
    gives: String?, unless: [String], examples: [Example]
  ) {
    self.id = id
    self.kinds = kinds
    self.order = order
    self.reach = reach
    self.within = within
    self.shares = shares
    self.gives = gives
    self.unless = unless
    self.examples = examples
  }
}

/// Words that change what the words beside them mean: "no", "if", "my mum".
public struct ScopeRule: Equatable, Codable, Sendable {
  public enum Category: String, Codable, CaseIterable, Sendable {
    case negated, doubtful, hypothetical, other, past, asked
    /// Takes away what happened once: a fall ten years ago, but not pain that began then.
    case longAgo = "long_ago"
    /// The words look like a scope and are none: "not only".
    case none
    /// Ends the scopes before it: "but".
    case stop
  }
  public enum Direction: String, Codable, CaseIterable, Sendable {
    case forward, backward, both
  }
  public let id: String
  public let category: Category
  public let direction: Direction
  /// The most tokens it reaches; the clause when nil.
  public let reach: Int?
  /// Counts only where it opens a sentence or follows a comma.
  public let opens: Bool
  /// Counts only where it closes a clause: "numbness? no", not "numb no tingling".
  public let closes: Bool
  /// Reaches over commas and "and" to the end of the sentence.
  public let sentence: Bool
  public internal(set) var says: [String]
  public internal(set) var examples: [ScopeExample]

  public init(
    id: String, category: Category, direction: Direction, reach: Int?, opens: Bool,
    closes: Bool, sentence: Bool, says: [String], examples: [ScopeExample]
  ) {
    self.id = id
    self.category = category
    self.direction = direction
    self.reach = reach
    self.opens = opens
    self.closes = closes
    self.sentence = sentence
    self.says = says
    self.examples = examples
  }
}

/// A sentence and the readings of the findings in it: "no numbness" gives `sense.numbness: absent`.
public struct ScopeExample: Equatable, Codable, Sendable {
  public let text: String
  public let readings: [String: Example.Reading]

  public init(text: String, readings: [String: Example.Reading]) {
    self.text = text
    self.readings = readings
  }
}
