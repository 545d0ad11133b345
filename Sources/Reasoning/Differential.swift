// The causes of a complaint with what speaks for each, as values. Nothing here is certain, and no
// cause is called likelier than the cap.

import Knowledge

/// What one answer did to one cause.
public struct Contribution: Equatable, Sendable {
  /// The finding or slot.
  public let source: String
  public let isPresent: Bool
  public let cause: String
  /// The natural logarithm of the likelihood ratio that was used, after damping and shrinking.
  public let weight: Double
}

/// A cause with its probability.
public struct CauseScore: Equatable, Sendable {
  public let cause: String
  public let probability: Double
}

/// The causes of a complaint with their probabilities.
public struct Differential: Equatable, Sendable {
  /// Causes one by one, likeliest first.
  public let causes: [CauseScore]
  /// By reported family, likeliest first.
  public let families: [CauseScore]
  public let contributions: [Contribution]
  /// The family that leads; nil when none does.
  public let leading: String?
  /// The leading cause inside its family; nil while its halves are undecided.
  public let half: String?

  /// Whether the leading cause's file wants a doctor to see it too.
  public let needsDoctor: Bool

  /// The leading family, or "unclear".
  public var label: String { leading ?? "unclear" }

  /// The words that `cause = …` is held against.
  public var conditionWords: String {
    guard let leading else { return "unclear" }
    return half.map { $0 == leading ? leading : "\($0) \(leading)" } ?? leading
  }

  /// The probability of the leading family, or of the likeliest.
  public var confidence: Double { families.first?.probability ?? 0 }

  /// What counts for a cause, strongest first.
  public func reasons(for cause: String) -> [Contribution] {
    contributions.filter { $0.cause == cause && $0.weight > 0 }
      .sorted { ($1.weight, $0.source) < ($0.weight, $1.source) }
  }
}
