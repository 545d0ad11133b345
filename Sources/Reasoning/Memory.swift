// Remembers what a pure function gave, for the search through millions of dialogues; a
// conversation with a person needs none and keeps nothing. It never changes what is concluded.

import Knowledge
import Synchronization

/// What reasoning depends on once danger is ruled out: a doubt and a refusal count alike.
struct Known: Hashable, Sendable {
  private let row: [UInt8]
  private let numbers: [String: Double]
  private let words: [String: String]
  private let declined: Set<String>
  private let asked: Set<String>

  init(_ facts: Facts, asked: Set<String> = []) {
    row = facts.findings.levelled
    numbers = facts.numbers
    words = facts.words
    declined = facts.declined
    self.asked = asked
  }

  func hash(into hasher: inout Hasher) {
    row.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(numbers)
    hasher.combine(asked)
  }
}

/// Conclusions by what they depend on.
final class Memory<Value: Sendable>: Sendable {
  private let kept = Mutex<[Known: Value]>([:])

  /// The conclusion remembered, or made and kept.
  func value(for key: Known, _ make: () -> Value) -> Value {
    if let known = kept.withLock({ $0[key] }) { return known }
    let made = make()
    kept.withLock { $0[key] = made }
    return made
  }
}
