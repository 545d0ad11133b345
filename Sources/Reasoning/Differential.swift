// How likely each cause is, by Bayes' rule over likelihood ratios that are content. Answers are
// correlated and self-reported, so clusters are damped and the sum is shrunk; nothing is certain.

import Knowledge

#if canImport(Glibc)
  import Glibc
#endif

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

/// Weighs facts.
public struct Weighing: Sendable {
  /// Self-reported answers are over-confident: the summed logarithms are multiplied by this
  /// (clinical evidence, section 3.2; an estimate).
  public static let shrinkage = 0.6
  /// No cause is called more likely than this (an estimate).
  public static let cap = 0.90
  /// A cause leads from this probability on, and at this many times the next.
  public static let lead = (probability: 0.60, ratio: 2.0)
  /// Likelihood ratios are held within these bounds.
  static let bounds = 0.2...5.0

  let catalogue: Catalogue
  private let causes: [Cause]

  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    causes = catalogue.causes.values.sorted { $0.id < $1.id }
  }

  /// The causes in the light of some facts.
  public func differential(_ facts: Facts) -> Differential {
    var contributions: [Contribution] = []
    var weights: [String: Double] = [:]
    let answers = answers(facts)
    for cause in causes {
      let parts = damped(
        answers.compactMap { answer in
          weight(of: answer, for: cause).map { (answer, $0) }
        })
      contributions += parts.map { answer, weight in
        Contribution(
          source: answer.source, isPresent: answer.isPresent, cause: cause.id,
          weight: weight * Self.shrinkage)
      }
      let sum = parts.reduce(0) { $0 + $1.1 } * Self.shrinkage
      weights[cause.id] = cause.prior(age: facts.numbers["age"]) * exp(sum)
    }
    return ranked(weights, contributions)
  }

  private func ranked(
    _ weights: [String: Double], _ contributions: [Contribution]
  ) -> Differential {
    let total = weights.values.reduce(0, +)
    guard total > 0 else {
      return Differential(
        causes: [], families: [], contributions: [], leading: nil, half: nil,
        needsDoctor: false)
    }
    let shares = sorted(weights.mapValues { $0 / total })
    var byFamily: [String: Double] = [:]
    for share in shares {
      byFamily[catalogue.family(of: share.cause), default: 0] += share.probability
    }
    let plain = sorted(byFamily)
    let leading = leader(plain)
    let half = leading.flatMap { self.half(of: $0, shares) }
    let likeliest = shares.first { leading == catalogue.family(of: $0.cause) }?.cause
    return Differential(
      causes: shares,
      families: plain.map {
        CauseScore(cause: $0.cause, probability: min(Self.cap, $0.probability))
      },
      contributions: contributions, leading: leading,
      half: half,
      needsDoctor: likeliest.map { catalogue.causes[$0]?.refer != nil } ?? false)
  }

  private func sorted(_ shares: [String: Double]) -> [CauseScore] {
    shares.map { CauseScore(cause: $0.key, probability: $0.value) }
      .sorted { ($1.probability, $0.cause) < ($0.probability, $1.cause) }
  }

  private func leader(_ families: [CauseScore]) -> String? {
    guard let first = families.first, first.probability >= Self.lead.probability else { return nil }
    let second = families.dropFirst().first?.probability ?? 0
    return first.probability >= Self.lead.ratio * second ? first.cause : nil
  }

  /// The member of a family that is twice as likely as any other of it.
  private func half(of family: String, _ shares: [CauseScore]) -> String? {
    let members = shares.filter { catalogue.family(of: $0.cause) == family }
    guard let first = members.first else { return nil }
    let second = members.dropFirst().first?.probability ?? 0
    return first.probability >= Self.lead.ratio * second ? first.cause : nil
  }
}

// MARK: answers and their weights

private struct Evidenced {
  let source: String
  let isPresent: Bool
  let cluster: String
  let weigh: (Cause) -> Double?
}

extension Weighing {
  /// Everything said that can weigh.
  fileprivate func answers(_ facts: Facts) -> [Evidenced] {
    var result: [Evidenced] = []
    for (id, fact) in facts.findings.sorted(by: { $0.key < $1.key }) {
      guard let finding = catalogue.findings[id], !finding.weighs.isEmpty,
        fact.presence == .present || fact.presence == .absent
      else { continue }
      let isPresent = fact.presence == .present
      result.append(
        Evidenced(source: id, isPresent: isPresent, cluster: finding.cluster ?? id) { cause in
          (finding.weighs[cause.id] ?? finding.weighs[cause.family]).map {
            isPresent ? $0.present : $0.absent
          }
        })
    }
    let standing = Standing(facts, catalogue)
    for slot in catalogue.slots.values.sorted(by: { $0.id < $1.id }) {
      for weight in slot.weighs where weight.when.holds(for: standing) == .yes {
        result.append(
          Evidenced(source: slot.id, isPresent: true, cluster: slot.id) { cause in
            weight.weighs[cause.id] ?? weight.weighs[cause.family]
          })
      }
    }
    return result
  }

  fileprivate func weight(of answer: Evidenced, for cause: Cause) -> Double? {
    guard let ratio = answer.weigh(cause) else { return nil }
    let bounded = min(Self.bounds.upperBound, max(Self.bounds.lowerBound, ratio))
    return bounded == 1 ? nil : log(bounded)
  }

  /// In each cluster the strongest counts in full, the next by half, the rest not at all.
  fileprivate func damped(_ parts: [(Evidenced, Double)]) -> [(Evidenced, Double)] {
    var rank: [String: Int] = [:]
    let strongest = parts.sorted { abs($1.1) < abs($0.1) }
    return strongest.compactMap { answer, weight in
      let place = rank[answer.cluster, default: 0]
      rank[answer.cluster] = place + 1
      return place > 1 ? nil : (answer, place == 0 ? weight : weight / 2)
    }
  }
}
