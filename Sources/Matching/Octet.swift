// Goes down for eight labels in lock-step, so that their weights fit into the fast memory of one
// core; it refuses to look again at an example that lay still, until all of them do.

/// Eight labels, from the `first` on.
struct Octet: Sendable {
  typealias Lane = SIMD8<Float>
  static let size = Lane.scalarCount

  private let first: Int
  /// What a dual costs: the less, the dearer is an error on the example.
  private let slack: Float
  /// The same for the labels' own examples.
  private let ownSlack: Float
  /// For each row what it gives to each label, the bias last.
  private(set) var weights: [Lane]
  /// For each example the dual of each label.
  private(set) var duals: [Lane]

  init(_ problem: Problem, first: Int, _ settings: Trainer.Settings) {
    self.first = first
    let proper = { (price: Float) in price > 1e-4 ? min(price, 1e4) : 1e-4 }
    slack = 1 / (2 * proper(settings.cost))
    ownSlack = slack / proper(settings.ownCost)
    weights = Array(repeating: Lane(), count: problem.rowCount + 1)
    duals = Array(repeating: Lane(), count: problem.labels.count)
  }

  /// Visits the examples, each time in another order, until none has a slope worth going down.
  ///
  /// From the second pass on an example that lay still is left out, until the others lie still,
  /// too; then all are visited once more.
  mutating func descend(_ problem: Problem, _ settings: Trainer.Settings) {
    let all = Array(problem.labels.indices)
    var shuffler = Shuffler(seed: settings.seed)
    var awake = all
    for pass in 0..<max(settings.passes, 0) {
      shuffler.shuffle(&awake)
      let slopes = awake.map { visit($0, problem) }
      if slopes.allSatisfy({ $0 < settings.nearEnough }) {
        if awake.count == all.count { break }
        awake = all
      } else if pass > 0 {
        let still = settings.nearEnough / 10
        awake = zip(awake, slopes).filter { $0.1 >= still }.map { $0.0 }
      }
    }
  }

  /// Takes the duals of one example to where they cost least; returns the steepest slope.
  private mutating func visit(_ example: Int, _ problem: Problem) -> Float {
    let row = problem.rows[example]
    let (steps, slope) = settle(example, margins(row), problem)
    if slope > 0 { add(steps, row) }
    return slope
  }

  /// The margins without what the example's lone terms add.
  @inline(__always)
  private func margins(_ row: [Term]) -> Lane {
    weights.withUnsafeBufferPointer { weights in
      var sums = weights[weights.count - 1]
      for term in row { sums += weights[Int(term.id)] * term.value }
      return sums
    }
  }

  @inline(__always)
  private mutating func add(_ steps: Lane, _ row: [Term]) {
    weights.withUnsafeMutableBufferPointer { weights in
      weights[weights.count - 1] += steps
      for term in row { weights[Int(term.id)] += steps * term.value }
    }
  }

  /// The steps the weights must take, and the steepest slope.
  @inline(__always)
  private mutating func settle(
    _ example: Int, _ margins: Lane, _ problem: Problem
  ) -> (steps: Lane, slope: Float) {
    let own = problem.labels[example] - first
    var sign = Lane(repeating: -1)
    var slack = Lane(repeating: self.slack)
    if (0..<Octet.size).contains(own) {
      sign[own] = 1
      slack[own] = ownSlack
    }
    let lone = problem.loneSquares[example]
    let curve = slack + problem.squares[example]
    let old = duals[example]
    var new = old - (sign * margins - 1 + old * (slack + lone)) / curve
    new.replace(with: 0, where: new .< 0)
    duals[example] = new
    return ((new - old) * sign, (pointwiseMax(new - old, old - new) * curve).max())
  }
}
