// Reads each example with a matcher that never saw it; it refuses to judge an example by one that
// did.

/// How held-out examples were read.
public struct HeldOut: Sendable, Equatable {
  /// One example, and what it was read as.
  public struct Reading: Sendable, Equatable {
    public var example: Example
    /// The three likeliest labels, best first.
    public var likeliest: [String]
    public var sureness: Float
    public var readAs: String { likeliest.first ?? "" }
    public var isRight: Bool { readAs == example.label }
  }

  /// How often a label's examples were read rightly.
  public struct Tally: Sendable, Equatable {
    public var label: String
    public var right: Int
    public var total: Int
  }

  /// In the order of the examples.
  public var readings: [Reading]

  /// The share that was read rightly: `accuracy  // 0.93`
  public var accuracy: Float {
    readings.isEmpty ? 0 : Float(readings.count { $0.isRight }) / Float(readings.count)
  }

  /// Each label's share, in alphabetical order.
  public var tallies: [Tally] {
    var tallies: [String: Tally] = [:]
    for reading in readings {
      let label = reading.example.label
      tallies[label, default: Tally(label: label, right: 0, total: 0)].total += 1
      tallies[label]?.right += reading.isRight ? 1 : 0
    }
    return tallies.values.sorted { $0.label < $1.label }
  }

  /// What was taken for something else.
  public var misread: [Reading] { readings.filter { !$0.isRight } }

  /// The highest threshold at which no more than `losing` of all readings are right but unsure.
  public func threshold(losing share: Float) -> Float {
    let right = readings.filter(\.isRight).map(\.sureness).sorted()
    let lost = share > 0 ? Int(Float(readings.count) * min(share, 1)) : 0
    guard let last = right.indices.last else { return 0 }
    return right[min(lost, last)]
  }
}

extension Trainer {
  /// Trains `folds` times, each time without one part of the examples, and reads that part.
  ///
  /// `heldOut(examples, folds: 10).accuracy  // 0.93`
  public func heldOut(_ examples: [Example], folds: Int) -> HeldOut {
    let folds = min(max(folds, 2), max(examples.count, 2))
    let parts = parts(of: examples, folds: folds)
    var readings: [(place: Int, reading: HeldOut.Reading)] = []
    for fold in 0..<folds {
      let matcher = train(zip(examples, parts).filter { $0.1 != fold }.map { $0.0 })
      for (place, example) in examples.enumerated() where parts[place] == fold {
        readings.append((place, matcher.reading(of: example)))
      }
    }
    return HeldOut(readings: readings.sorted { $0.place < $1.place }.map(\.reading))
  }

  /// The part each example belongs to; each label's examples are dealt out evenly.
  private func parts(of examples: [Example], folds: Int) -> [Int] {
    var parts = [Int](repeating: 0, count: examples.count)
    var dealt: [String: Int] = [:]
    var shuffler = Shuffler(seed: settings.seed)
    for place in shuffler.order(examples.count) {
      let label = examples[place].label
      // Labels start at different parts, or small ones would all leave from the first.
      let start = Int(Hash.word(label) % UInt64(folds))
      parts[place] = (start + dealt[label, default: 0]) % folds
      dealt[label, default: 0] += 1
    }
    return parts
  }
}

extension LinearMatcher {
  fileprivate func reading(of example: Example) -> HeldOut.Reading {
    let scores = scores(example.words).prefix(3)
    let best = scores.first ?? Score(label: "", margin: 0)
    return HeldOut.Reading(
      example: example, likeliest: scores.map(\.label),
      sureness: sureness(of: best, in: example.words))
  }
}
