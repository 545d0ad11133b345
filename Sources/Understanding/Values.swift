// The values of a message: side, severity, length, age, onset. It takes a number only where the
// words around it say what it measures.

import Knowledge
import Text

/// A value with the words it was read from.
public struct Said<Value: Equatable & Sendable>: Equatable, Sendable {
  public let value: Value
  public let words: String

  public init(value: Value, words: String) {
    self.value = value
    self.words = words
  }
}

/// What a message says in numbers and sides.
public struct Values: Equatable, Sendable {
  public var side: Said<String>?
  public var severity: Said<Double>?
  public var durationDays: Said<Double>?
  public var age: Said<Double>?
  public var onset: Said<String>?

  public init() {}

  public var isEmpty: Bool {
    side == nil && severity == nil && durationDays == nil && age == nil && onset == nil
  }
}

/// Reads the values of a message.
struct ValueReader {
  let sheet: Sheet
  let clauses: Clauses
  let scopes: Scopes
  let lexicon: Lexicon
  let line: [Unicode.Scalar]
  /// The slot the program has just asked about: a bare number answers it.
  let asked: String?
  /// Whether it has asked about a finding: "had an accident yesterday" then gives no length.
  let isFramed: Bool
  let subject: Subject
  let mentions: [Mention]

  func values() -> Values {
    var values = Values()
    values.side = word(slot: "side")
    values.onset = word(slot: "onset")
    let age = age()
    values.age = age.map(said)
    values.severity = severity().map(said)
    values.durationDays = duration(besides: age).map(said)
    return values
  }

  func said<Value>(_ value: Value, _ start: Int, _ end: Int) -> Said<Value> {
    Said(value: value, words: sheet.words(start..<end, of: line))
  }

  func isTakenAway(_ place: Int, _ categories: [ScopeRule.Category]) -> Bool {
    categories.contains { !scopes.over(place..<(place + 1), $0).isEmpty }
  }

  func stem(_ place: Int) -> String {
    sheet.tokens.indices.contains(place) ? sheet.tokens[place].stem : ""
  }

  /// "numb patch on the thigh. left", "back pain, 3 weeks": between two marks nothing else stands
  /// but small words.
  func standsAlone(_ range: Range<Int>, besides more: Set<String> = []) -> Bool {
    clauses.segment(range.lowerBound).tokens.allSatisfy {
      let token = sheet.tokens[$0]
      return range.contains($0) || isSmall(token) || more.contains(token.stem)
    }
  }

  func isSmall(_ token: Token) -> Bool {
    lexicon.padding.contains(token.text) || lexicon.fillers.contains(token.text)
  }
}
