// What makes a condition true of somebody, by name. What is not so, or not known, is no ground.

extension Condition {
  /// The findings and slots that the truth of the condition rests on, in order; empty where it is
  /// not surely true, or true of everybody.
  ///
  /// `(a or b).grounds(for: somebody with b)  // [b]`
  public func grounds(for subject: some Subject) -> [String] {
    guard holds(for: subject) == .yes else { return [] }
    switch self {
    case .always, .not, .known: return []
    case .present(let name), .number(let name, _, _), .word(let name, _): return [name]
    case .and(let left, let right), .or(let left, let right):
      let names = left.grounds(for: subject)
      return names + right.grounds(for: subject).filter { !names.contains($0) }
    }
  }

  /// The names that would have to be known to settle the condition, in order; empty where it is
  /// settled.
  public func unknowns(for subject: some Subject) -> [String] {
    guard holds(for: subject) == .unknown else { return [] }
    switch self {
    case .always, .known: return []
    case .present(let name), .number(let name, _, _), .word(let name, _): return [name]
    case .not(let inner): return inner.unknowns(for: subject)
    case .and(let left, let right), .or(let left, let right):
      let names = left.unknowns(for: subject)
      return names + right.unknowns(for: subject).filter { !names.contains($0) }
    }
  }
}
