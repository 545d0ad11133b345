// The standing of a person if one answer more were known. It changes no facts, so that many
// suppositions cost little.

import Knowledge

/// A standing with one finding or slot supposed.
struct Supposed: Condition.Subject {
  let standing: Standing
  let name: String
  let value: Value

  enum Value {
    case present, absent
    case number(Double)
    case word(String)
  }

  func presence(of finding: String) -> Truth {
    if let derived = standing.derivation(of: finding) { return derived.holds(for: self) }
    guard finding == name else { return standing.presence(of: finding) }
    switch value {
    case .present: return .yes
    case .absent: return .no
    case .number, .word: return .unknown
    }
  }

  func isKnown(_ name: String) -> Bool { name == self.name || standing.isKnown(name) }

  func number(_ name: String) -> Double? {
    if name == self.name, case .number(let number) = value { return number }
    return standing.number(name)
  }

  func word(_ name: String) -> String? {
    if name == self.name, case .word(let word) = value { return word }
    return standing.word(name)
  }
}
