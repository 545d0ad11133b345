// Says which intent a tokenised message comes nearest to, and what each word gave to it; it
// refuses to read findings: a red flag never depends on a score.

/// An intent, and how far the message lies on its side.
public struct Score: Sendable, Equatable {
  public var label: String
  public var margin: Float

  public init(label: String, margin: Float) {
    self.label = label
    self.margin = margin
  }
}

/// What one word of a message, counted from 0, gave to an intent.
public struct Contribution: Sendable, Equatable {
  public var word: Int
  public var weight: Float
}

/// One linear score for each intent.
public struct LinearMatcher: Sendable, Equatable {
  /// The intents, in alphabetical order.
  public let labels: [String]
  /// Below it the matcher abstains; see `abstains`.
  public var threshold: Float = -0.5
  let vocabulary: Vocabulary
  let weights: Weights
  let phrases: Phrases

  init(labels: [String], vocabulary: Vocabulary, weights: Weights, phrases: Phrases) {
    self.labels = labels
    self.vocabulary = vocabulary
    self.weights = weights
    self.phrases = phrases
  }

  /// How many features it knows, and how many weights it keeps.
  public var size: (features: Int, weights: Int) { (vocabulary.count, weights.entries.count) }

  /// All intents, the nearest first.
  ///
  /// `scores(["bye"]).map(\.label)  // ["quit", "greet", "thank"]`
  public func scores(_ words: [String]) -> [Score] {
    let margins = margins(vocabulary.vector(Features(words)))
    let order = labels.indices.sorted { (-margins[$0], $0) < (-margins[$1], $1) }
    return order.map { Score(label: labels[$0], margin: margins[$0]) }
  }

  /// How far the message lies on the side of each intent, in the order of `labels`.
  public func margins(_ words: [String]) -> [Float] {
    margins(vocabulary.vector(Features(words)))
  }

  /// The first few intents of some margins, the nearest first, among those whose number is wanted.
  public func nearest(
    _ count: Int, in margins: [Float], where isWanted: (Int) -> Bool
  ) -> [Score] {
    var best: [Int] = []
    for label in margins.indices where isWanted(label) {
      if best.count == count {
        guard let last = best.last, margins[label] > margins[last] else { continue }
        best.removeLast()
      }
      best.insert(label, at: best.firstIndex { margins[$0] < margins[label] } ?? best.endIndex)
    }
    return best.map { Score(label: labels[$0], margin: margins[$0]) }
  }

  /// The nearest intent, or nothing when there is none at all.
  public func best(_ words: [String]) -> Score? {
    best(among: margins(vocabulary.vector(Features(words))))
  }

  /// What an intent starts from, before any word: `bias(of: "quit")  // -0.9`
  public func bias(of label: String) -> Float? {
    labels.firstIndex(of: label).map { weights.biases[$0] }
  }

  /// What each word gave to an intent; with the bias they sum to the margin.
  ///
  /// A feature that stands in several places is split evenly among them, a pair's share between
  /// its two words.
  public func contributions(_ words: [String], to label: String) -> [Contribution] {
    guard let number = labels.firstIndex(of: label) else { return [] }
    let features = Features(words)
    var gifts: [UInt64: Float] = [:]
    for term in vocabulary.vector(features) {
      let id = Int(term.id)
      gifts[vocabulary.keys[id]] = term.value * weights.weight(id, number)
    }
    var places: [UInt64: Float] = [:]
    for feature in features.list { places[feature.key, default: 0] += 1 }
    var shares = [Float](repeating: 0, count: words.count)
    for feature in features.list {
      guard let gift = gifts[feature.key], let places = places[feature.key] else { continue }
      shares[Int(feature.first)] += gift / places / 2
      shares[Int(feature.second)] += gift / places / 2
    }
    return shares.enumerated().map { Contribution(word: $0.offset, weight: $0.element) }
  }

  func margins(_ terms: [Term]) -> [Float] {
    var sums = [Float](repeating: 0, count: labels.count)
    sums.withUnsafeMutableBufferPointer { sums in
      weights.entries.withUnsafeBufferPointer { entries in
        for term in terms {
          let id = Int(term.id)
          for place in Int(weights.starts[id])..<Int(weights.starts[id + 1]) {
            let entry = Weights.Entry(bits: entries[place])
            sums[entry.label] += term.value * entry.steps
          }
        }
      }
    }
    for label in sums.indices {
      sums[label] = sums[label] * weights.scales[label] + weights.biases[label]
    }
    return sums
  }

  func best(among margins: [Float]) -> Score? {
    guard var top = margins.indices.first else { return nil }
    for label in margins.indices where margins[label] > margins[top] { top = label }
    return Score(label: labels[top], margin: margins[top])
  }
}
