// The one language of grades, gates and variants: "worse.running or severity >= 7". It is
// three-valued: what nobody has said makes a condition neither true nor false.

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
