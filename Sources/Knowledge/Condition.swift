// The one language of grades, gates and variants: "worse.running or severity >= 7". It is
// three-valued: what nobody has said makes a condition neither true nor false.

import Text

/// True, false or not known (Kleene's strong logic).
public enum Truth: Equatable, Sendable {
  case yes, no, unknown

  public init(_ value: Bool) { self = value ? .yes : .no }

  package static func and(_ left: Truth, _ right: Truth) -> Truth {
    if left == .no || right == .no { return .no }
    return left == .yes && right == .yes ? .yes : .unknown
  }

  package static func or(_ left: Truth, _ right: Truth) -> Truth {
    if left == .yes || right == .yes { return .yes }
    return left == .no && right == .no ? .no : .unknown
  }

  package static func not(_ value: Truth) -> Truth {
    switch value {
    case .yes: return .no
    case .no: return .yes
    case .unknown: return .unknown
    }
  }
}

/// A condition over what is known of a person.
public indirect enum Condition: Equatable, Sendable {
  public enum Comparison: String, Equatable, Sendable {
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
    case equal = "="
  }

  case always
  case present(String)
  case known(String)
  case number(String, Comparison, Double)
  case word(String, String)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)

  /// What is wrong with a condition, and at which character of it, counted from 0.
  public struct Fault: Error, Equatable, Sendable {
    public let message: String
    public let offset: Int
  }

  /// What a condition asks of the person it is held against.
  public protocol Subject {
    /// Whether a finding is present; unknown when it was not said, is unsure or was declined.
    func presence(of finding: String) -> Truth
    /// Whether anything was answered about a finding or slot.
    func isKnown(_ name: String) -> Bool
    func number(_ name: String) -> Double?
    func word(_ name: String) -> String?
  }

  public func holds(for subject: some Subject) -> Truth {
    switch self {
    case .always: return .yes
    case .present(let id): return subject.presence(of: id)
    case .known(let name): return Truth(subject.isKnown(name))
    case .number(let name, let comparison, let limit):
      guard let value = subject.number(name) else { return .unknown }
      return Truth(comparison.holds(value, limit))
    case .word(let name, let wanted):
      guard let value = subject.word(name) else { return .unknown }
      return Truth(value.split(separator: " ").contains { $0 == wanted })
    case .not(let inner): return .not(inner.holds(for: subject))
    case .and(let left, let right):
      return .and(left.holds(for: subject), right.holds(for: subject))
    case .or(let left, let right):
      return .or(left.holds(for: subject), right.holds(for: subject))
    }
  }

  /// Every finding and slot the condition names.
  public var names: [String] {
    switch self {
    case .always: return []
    case .present(let name), .known(let name), .number(let name, _, _), .word(let name, _):
      return [name]
    case .not(let inner): return inner.names
    case .and(let left, let right), .or(let left, let right): return left.names + right.names
    }
  }
}

extension Condition.Comparison {
  package func holds(_ value: Double, _ limit: Double) -> Bool {
    switch self {
    case .less: return value < limit
    case .atMost: return value <= limit
    case .more: return value > limit
    case .atLeast: return value >= limit
    case .equal: return value == limit
    }
  }
}

// MARK: reading and printing

extension Condition {
  /// Reads a condition.
  ///
  /// `try Condition("severity >= 7 or not worse.sitting")`
  /// - Throws: `Fault` with the place of the slip.
  public init(_ source: String) throws(Fault) {
    var parser = ConditionParser(source: source)
    self = try parser.disjunction()
    try parser.expectEnd()
  }
}

extension Condition: CustomStringConvertible {
  /// The condition as it is written; reading it gives the same condition.
  public var description: String {
    switch self {
    case .always: return "always"
    case .present(let name): return name
    case .known(let name): return "known \(name)"
    case .number(let name, let comparison, let limit):
      let text = Int(exactly: limit).map { String($0) } ?? String(limit)
      return "\(name) \(comparison.rawValue) \(text)"
    case .word(let name, let wanted): return "\(name) = \(wanted)"
    case .not(let inner): return "not \(inner.bracketed)"
    case .and(let left, let right): return "\(left.bracketed) and \(right.bracketed)"
    case .or(let left, let right): return "\(left.bracketed) or \(right.bracketed)"
    }
  }

  private var bracketed: String {
    switch self {
    case .and, .or: return "(\(self))"
    default: return description
    }
  }
}

extension Condition: Codable {
  public init(from decoder: any Decoder) throws {
    self = try Condition(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

private struct ConditionParser {
  private var words: [(text: String, offset: Int)] = []
  private var place = 0

  init(source: String) {
    var current = ""
    var start = 0
    func isSign(_ c: Character) -> Bool { "<>=".contains(c) }
    for (offset, character) in source.enumerated() {
      let joins =
        !current.isEmpty && character != " " && !"()".contains(character)
        && !"()".contains(current.last ?? " ")
        && isSign(character) == isSign(current.last ?? " ")
      if !joins {
        if !current.isEmpty { words.append((current, start)) }
        current = ""
        start = offset
      }
      if character != " " { current.append(character) }
    }
    if !current.isEmpty { words.append((current, start)) }
  }

  /// No figure of a person reaches it.
  private static let limit = 1_000_000.0

  private var next: String? { place < words.count ? words[place].text : nil }
  private var offset: Int {
    place < words.count ? words[place].offset : words.last.map { $0.offset + $0.text.count } ?? 0
  }

  mutating func disjunction() throws(Condition.Fault) -> Condition {
    var result = try conjunction()
    while next == "or" {
      place += 1
      result = .or(result, try conjunction())
    }
    return result
  }

  private mutating func conjunction() throws(Condition.Fault) -> Condition {
    var result = try negation()
    while next == "and" {
      place += 1
      result = .and(result, try negation())
    }
    return result
  }

  private mutating func negation() throws(Condition.Fault) -> Condition {
    guard next == "not" else { return try atom() }
    place += 1
    return .not(try negation())
  }

  private mutating func atom() throws(Condition.Fault) -> Condition {
    guard let word = next else { throw fault("the condition ends too early") }
    if word == "(" {
      place += 1
      let inner = try disjunction()
      guard next == ")" else { throw fault("\")\" is missing") }
      place += 1
      return inner
    }
    place += 1
    if word == "always" { return .always }
    if word == "known" { return .known(try name()) }
    place -= 1
    let subject = try name()
    guard let sign = next, let comparison = Condition.Comparison(rawValue: sign) else {
      return .present(subject)
    }
    place += 1
    return try compared(subject, comparison)
  }

  private mutating func compared(
    _ subject: String, _ comparison: Condition.Comparison
  ) throws(Condition.Fault) -> Condition {
    guard let value = next else { throw fault("a value is missing") }
    if let number = Double(value) {
      guard number.isFinite, abs(number) < Self.limit else {
        throw fault("\"\(value)\" is out of bounds")
      }
      place += 1
      return .number(subject, comparison, number)
    }
    guard comparison == .equal else { throw fault("\"\(value)\" is not a number") }
    return .word(subject, try name())
  }

  private mutating func name() throws(Condition.Fault) -> String {
    guard let word = next else { throw fault("a name is missing") }
    let reserved = ["and", "or", "not", "(", ")", "<", ">", "=", "<=", ">=", "known"]
    if reserved.contains(word) { throw fault("\"\(word)\" stands where a name should be") }
    place += 1
    return word
  }

  func expectEnd() throws(Condition.Fault) {
    if let word = next { throw fault("\"\(word)\" was not expected here") }
  }

  private func fault(_ message: String) -> Condition.Fault {
    Condition.Fault(message: message, offset: offset)
  }
}
