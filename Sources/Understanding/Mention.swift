// A finding heard: in which words, by which rule, under which scope. It decides nothing.

import Knowledge

/// A finding that a message says something about.
public struct Mention: Equatable, Sendable {
  public let finding: String
  /// Present, absent or unsure; `unsaid` when a scope took it away.
  public var reading: Example.Reading
  /// The tokens it stands on.
  public let tokens: Range<Int>
  /// The place of its words in the line, in Unicode scalars.
  public let place: Range<Int>
  /// The words as typed.
  public let words: String
  /// The rule that made it: `effect+activity`, `idiom`, `answer`.
  public let rule: String
  /// The scope that turned it, if any.
  public var scope: String?

  public init(
    finding: String, reading: Example.Reading, tokens: Range<Int>, place: Range<Int>,
    words: String, rule: String, scope: String?
  ) {
    self.finding = finding
    self.reading = reading
    self.tokens = tokens
    self.place = place
    self.words = words
    self.rule = rule
    self.scope = scope
  }
}

/// A concept found in a message.
struct Item: Equatable, Sendable {
  /// The concept's number in the lexicon.
  let concept: Int
  let start: Int
  let end: Int
  var tokens: Range<Int> { start..<end }

  func holds(_ other: Item) -> Bool { start <= other.start && end >= other.end }
}

/// A scope found in a message, with the tokens it covers.
struct Scope: Equatable, Sendable {
  let rule: String
  let category: ScopeRule.Category
  let start: Int
  let end: Int
  var covers: [Range<Int>] = []

  /// Whether it reaches into some tokens.
  func reaches(_ part: Range<Int>) -> Bool { covers.contains { $0.overlaps(part) } }
}
