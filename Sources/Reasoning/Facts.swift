// What is known of a person, as values: no words, no order, no history. Everything the program
// concludes is a function of it.

import Knowledge

/// What is known.
public struct Facts: Hashable, Sendable {
  public var findings = Findings()
  /// Flags that a scope took away: spoken of, but not stated. Their own question comes next.
  public var asides: Set<String> = []
  public var numbers: [String: Double] = [:]
  public var words: [String: String] = [:]
  /// Slots the person would not or could not give.
  public var declined: Set<String> = []
  public var isForOther = false

  public init() {}

  /// Nothing known yet, with a place for everything that a catalogue can ask.
  public init(_ register: Register) { findings = Findings(register) }

  public var register: Register { findings.register }

  /// The same facts over another register.
  public func laid(over register: Register) -> Facts {
    if self.register.mark == register.mark { return self }
    var facts = self
    facts.findings = findings.laid(over: register)
    return facts
  }

  public func presence(_ finding: String) -> Presence? { findings[finding]?.presence }

  public func isPresent(_ finding: String) -> Bool { presence(finding) == .present }

  /// Whether a slot was answered or declined.
  public func isClosed(slot: String) -> Bool {
    numbers[slot] != nil || words[slot] != nil || declined.contains(slot)
  }

  /// Whether nothing has been said.
  public var isEmpty: Bool {
    findings.isEmpty && numbers.isEmpty && words.isEmpty && asides.isEmpty
  }
}

/// Facts held against the conditions of a catalogue, with what has been concluded so far.
public struct Standing: Condition.Subject, Sendable {
  public let facts: Facts
  public let catalogue: Catalogue
  /// The leading cause and its family, or "unclear".
  public var cause: String?
  public var phase: Int?

  public init(_ facts: Facts, _ catalogue: Catalogue, cause: String? = nil, phase: Int? = nil) {
    self.facts = facts
    self.catalogue = catalogue
    self.cause = cause
    self.phase = phase
  }

  public func presence(of finding: String) -> Truth {
    if let derived = derivation(of: finding) { return derived.holds(for: self) }
    switch facts.presence(finding) {
    case .present: return .yes
    case .absent: return .no
    case .unsure, .declined, nil: return .unknown
    }
  }

  /// What a finding follows from, when it is never asked itself.
  func derivation(of finding: String) -> Condition? { catalogue.findings[finding]?.derived }

  public func isKnown(_ name: String) -> Bool {
    facts.presence(name) == .present || facts.presence(name) == .absent
      || facts.numbers[name] != nil || facts.words[name] != nil
  }

  public func number(_ name: String) -> Double? {
    name == "phase" ? phase.map(Double.init) : facts.numbers[name]
  }

  public func word(_ name: String) -> String? {
    name == "cause" ? cause : facts.words[name]
  }
}
