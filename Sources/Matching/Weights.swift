// Keeps the heaviest weights, each rounded to twelve bits; it refuses to keep more than was asked.

/// What each feature gives to each label, feature after feature, most labels left out.
struct Weights: Sendable, Equatable {
  /// What one step of a label's weights is worth.
  var scales: [Float]
  var biases: [Float]
  /// Where the entries of each feature start; one more at the end.
  var starts: [UInt32]
  /// Each the bits of an `Entry`, as they are written: reading a matcher copies none of them.
  var entries: [UInt32]

  /// A label's number and its weight in steps, in 24 bits.
  struct Entry {
    let bits: UInt32

    @inline(__always)
    var label: Int { Int(bits >> 12) }
    @inline(__always)
    var steps: Float { Float(Int32(truncatingIfNeeded: bits & 4095) - 2048) }
  }

  /// What a feature gives to a label; 0 where nothing was kept.
  func weight(_ feature: Int, _ label: Int) -> Float {
    let entries = entries[Int(starts[feature])..<Int(starts[feature + 1])].lazy.map(Entry.init)
    return entries.first { $0.label == label }.map { $0.steps * scales[label] } ?? 0
  }
}

extension Weights {
  /// The heaviest weights, `kept` for each feature in the mean.
  init(_ descent: DualDescent, kept: Float) {
    let labels = 0..<descent.problem.labelCount
    let features = descent.problem.places.indices
    let least = Weights.least(descent, kept: kept)
    var heaviest = [Float](repeating: 0, count: labels.count)
    for feature in features {
      for label in labels {
        heaviest[label] = max(heaviest[label], abs(descent.weight(feature, label)))
      }
    }
    biases = labels.map(descent.bias)
    scales = heaviest.map { $0 / 2047 }
    starts = [0]
    entries = []
    for feature in features {
      for label in labels where abs(descent.weight(feature, label)) >= least {
        let steps = (descent.weight(feature, label) / scales[label]).rounded()
        guard abs(steps) >= 1, abs(steps) < 2048 else { continue }
        entries.append(UInt32(label << 12) | UInt32(2048 + steps))
      }
      starts.append(UInt32(entries.count))
    }
  }

  /// The weight from which on no more than are kept are heavier, within one part in 128.
  ///
  /// The upper half of a float's bits sorts as the float does, so one count of them is enough.
  private static func least(_ descent: DualDescent, kept: Float) -> Float {
    var counts = [Int](repeating: 0, count: 1 << 16)
    for feature in descent.problem.places.indices {
      for label in 0..<descent.problem.labelCount {
        counts[Int(abs(descent.weight(feature, label)).bitPattern >> 16)] += 1
      }
    }
    var left = kept > 0 ? Int(Float(descent.problem.places.count) * min(kept, 4096)) : 0
    var least = counts.count - 1
    while least > 0, left >= counts[least] {
      left -= counts[least]
      least -= 1
    }
    return Float(bitPattern: UInt32(least + 1) << 16)
  }
}
