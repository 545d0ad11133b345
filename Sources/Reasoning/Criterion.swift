// A condition with its names looked up once, so that it can be held against many facts. It means
// what the condition means, and knows no more than that.

import Knowledge

/// A condition over facts that are laid over one register.
indirect enum Criterion: Sendable {
  case always
  case unknown
  case present(Int)
  case known(Int)
  case given(String)
  case number(String, Condition.Comparison, Double)
  case word(String, String)
  case not(Criterion)
  case and(Criterion, Criterion)
  case or(Criterion, Criterion)

  init(_ condition: Condition, _ catalogue: Catalogue, _ register: Register) {
    func compiled(_ condition: Condition) -> Criterion {
      Criterion(condition, catalogue, register)
    }
    switch condition {
    case .always: self = .always
    case .present(let id):
      if let derived = catalogue.findings[id]?.derived {
        self = compiled(derived)
      } else {
        self = register.place(of: id).map(Criterion.present) ?? .unknown
      }
    case .known(let name): self = register.place(of: name).map(Criterion.known) ?? .given(name)
    case .number(let name, let comparison, let limit): self = .number(name, comparison, limit)
    case .word(let name, let wanted): self = .word(name, wanted)
    case .not(let inner): self = .not(compiled(inner))
    case .and(let left, let right): self = .and(compiled(left), compiled(right))
    case .or(let left, let right): self = .or(compiled(left), compiled(right))
    }
  }

  /// Whether it holds, as far as is known.
  func holds(for facts: Facts, cause: String? = nil, phase: Int? = nil) -> Truth {
    switch self {
    case .always: return .yes
    case .unknown: return .unknown
    case .present(let place): return facts.findings.truth(at: place)
    case .known(let place): return Truth(facts.findings.truth(at: place) != .unknown)
    case .given(let name):
      return Truth(facts.numbers[name] != nil || facts.words[name] != nil)
    case .number(let name, let comparison, let limit):
      let value = name == "phase" ? phase.map(Double.init) : facts.numbers[name]
      return value.map { Truth(comparison.holds($0, limit)) } ?? .unknown
    case .word(let name, let wanted):
      let value = name == "cause" ? cause : facts.words[name]
      return value.map { Truth($0.split(separator: " ").contains { $0 == wanted }) } ?? .unknown
    case .not(let inner): return .not(inner.holds(for: facts, cause: cause, phase: phase))
    case .and(let left, let right):
      let first = left.holds(for: facts, cause: cause, phase: phase)
      return first == .no
        ? .no : .and(first, right.holds(for: facts, cause: cause, phase: phase))
    case .or(let left, let right):
      let first = left.holds(for: facts, cause: cause, phase: phase)
      return first == .yes
        ? .yes : .or(first, right.holds(for: facts, cause: cause, phase: phase))
    }
  }
}
