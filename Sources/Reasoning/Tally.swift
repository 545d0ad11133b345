// What the answers of one person add up to, cause by cause. Answers in one cluster repeat each
// other: the strongest counts in full, the next by half, the rest not at all.

import Knowledge

#if canImport(Glibc)
  import Glibc
#endif

/// One answer on the scales.
struct Answer: Sendable {
  let source: String
  let isPresent: Bool
  let weights: [Double]
}

/// The answers of a person by cluster, with their sums.
struct Tally: Sendable {
  let scales: Scales
  private(set) var clusters: [[Answer]]
  private(set) var sums: [Double]
  private var parts: [[Double]]
  let priors: [Double]

  init(_ facts: Facts, _ scales: Scales) {
    let facts = facts.laid(over: scales.register)
    self.scales = scales
    priors = scales.priors(age: facts.numbers["age"])
    var clusters = [[Answer]](repeating: [], count: scales.clusterCount)
    for (place, row) in scales.rows {
      let truth = facts.findings.truth(at: place)
      guard truth != .unknown else { continue }
      let isPresent = truth == .yes
      clusters[row.cluster].append(
        Answer(
          source: row.finding, isPresent: isPresent,
          weights: isPresent ? row.present : row.absent))
    }
    for row in scales.slotRows where row.when.holds(for: facts) == .yes {
      clusters[row.cluster].append(
        Answer(source: row.slot, isPresent: true, weights: row.weights))
    }
    self.clusters = clusters
    let none = [Double](repeating: 0, count: scales.causes.count)
    parts = self.clusters.map { $0.isEmpty ? none : Self.damped($0, none) }
    sums = parts.reduce(none) { zip($0, $1).map { $0 + $1 } }
  }

  /// The sums if one answer more stood in a cluster.
  func sums(adding weights: [Double], to cluster: Int) -> [Double] {
    let answers = clusters[cluster]
    if answers.isEmpty { return sums.indices.map { sums[$0] + weights[$0] } }
    return sums.indices.map { cause in
      let (first, second) = Self.strongest(answers, cause)
      let full = first.map { answers[$0].weights[cause] } ?? 0
      let half = second.map { answers[$0].weights[cause] } ?? 0
      let new = weights[cause]
      let part =
        abs(new) > abs(full)
        ? new + full / 2 : abs(new) > abs(half) ? full + new / 2 : full + half / 2
      return sums[cause] - parts[cluster][cause] + part
    }
  }

  /// The sums if the answers of one cluster were others.
  func sums(replacing cluster: Int, by answers: [Answer]) -> [Double] {
    let part = Self.damped(answers, parts[cluster])
    return sums.indices.map { sums[$0] - parts[cluster][$0] + part[$0] }
  }

  private static func damped(_ answers: [Answer], _ like: [Double]) -> [Double] {
    like.indices.map { cause in
      let (first, second) = strongest(answers, cause)
      let full = first.map { answers[$0].weights[cause] } ?? 0
      return full + (second.map { answers[$0].weights[cause] } ?? 0) / 2
    }
  }

  /// The two answers of a cluster that move a cause most.
  private static func strongest(_ answers: [Answer], _ cause: Int) -> (Int?, Int?) {
    var first: Int?
    var second: Int?
    func size(_ index: Int?) -> Double { index.map { abs(answers[$0].weights[cause]) } ?? 0 }
    for index in answers.indices where size(index) > 0 {
      if size(index) > size(first) {
        second = first
        first = index
      } else if size(index) > size(second) {
        second = index
      }
    }
    return (first, second)
  }

  /// What each answer did to each cause, after damping and shrinking.
  func contributions(shrunk: Double) -> [Contribution] {
    var result: [Contribution] = []
    for (place, cause) in scales.causes.enumerated() {
      for answers in clusters where !answers.isEmpty {
        let (first, second) = Self.strongest(answers, place)
        for (index, share) in [(first, shrunk), (second, shrunk / 2)] {
          guard let index else { continue }
          result.append(
            Contribution(
              source: answers[index].source, isPresent: answers[index].isPresent,
              cause: cause.id, weight: answers[index].weights[place] * share))
        }
      }
    }
    return result
  }

  /// The shares of the causes, by the plain product.
  func shares(_ sums: [Double], priors: [Double]? = nil) -> [Double] {
    let priors = priors ?? self.priors
    let weights = sums.indices.map { priors[$0] * exp(sums[$0]) }
    let total = weights.reduce(0, +)
    return total > 0 ? weights.map { $0 / total } : weights
  }
}
