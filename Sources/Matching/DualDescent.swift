// Finds the weights of all labels in lock-step, by dual coordinate descent on the squared hinge
// (Hsieh et al. 2008); it refuses to choose an order of its own or to say when to stop.

/// What is to be told apart: for each example its terms and the number of its label.
struct Problem {
  var rows: [[Term]]
  var labels: [Int]
  var features: Int
  var labelCount: Int
}

/// The weights while they are being found: for each feature a row of all labels, the bias last.
struct DualDescent {
  private typealias Lane = SIMD8<Float>

  let problem: Problem
  private let lanes: Int
  private let slack: Float
  private let ownSlack: Float
  private var weights: [Lane]
  private var duals: [Lane]
  private let squares: [Float]

  /// An error on a label's own example costs `own` times as much as one on another's.
  init(_ problem: Problem, cost: Float, own: Float) {
    self.problem = problem
    lanes = (problem.labelCount + Lane.scalarCount - 1) / Lane.scalarCount
    let proper = { (price: Float) in price > 1e-4 ? min(price, 1e4) : 1e-4 }
    slack = 1 / (2 * proper(cost))
    ownSlack = slack / proper(own)
    weights = Array(repeating: Lane(), count: (problem.features + 1) * lanes)
    duals = Array(repeating: Lane(), count: problem.rows.count * lanes)
    squares = problem.rows.map { row in row.reduce(1) { $0 + $1.value * $1.value } }
  }

  func weight(_ feature: Int, _ label: Int) -> Float {
    weights[feature * lanes + label / Lane.scalarCount][label % Lane.scalarCount]
  }

  func bias(_ label: Int) -> Float { weight(problem.features, label) }

  /// Visits the examples in the order given; returns the largest slope it had to go down.
  mutating func pass(_ order: [Int]) -> Float {
    var worst: Float = 0
    var steps = [Lane](repeating: Lane(), count: lanes)
    for example in order {
      sumMargins(of: example, into: &steps)
      let slope = settle(example, &steps)
      if slope > 0 { add(steps, of: example) }
      worst = max(worst, slope)
    }
    return worst
  }

  private func sumMargins(of example: Int, into sums: inout [Lane]) {
    weights.withUnsafeBufferPointer { weights in
      sums.withUnsafeMutableBufferPointer { sums in
        let bias = problem.features * lanes
        for lane in 0..<lanes { sums[lane] = weights[bias + lane] }
        for term in problem.rows[example] {
          let start = Int(term.id) * lanes
          let value = Lane(repeating: term.value)
          for lane in 0..<lanes { sums[lane] += weights[start + lane] * value }
        }
      }
    }
  }

  /// Replaces the margins by the steps the weights must take; returns the largest slope.
  private mutating func settle(_ example: Int, _ sums: inout [Lane]) -> Float {
    let own = problem.labels[example]
    var worst = Lane()
    for lane in 0..<lanes {
      var sign = Lane(repeating: -1)
      var slack = Lane(repeating: self.slack)
      if own / Lane.scalarCount == lane {
        sign[own % Lane.scalarCount] = 1
        slack[own % Lane.scalarCount] = ownSlack
      }
      let curve = slack + squares[example]
      let old = duals[example * lanes + lane]
      var new = old - (sign * sums[lane] - 1 + old * slack) / curve
      new.replace(with: 0, where: new .< 0)
      duals[example * lanes + lane] = new
      sums[lane] = (new - old) * sign
      worst = pointwiseMax(worst, pointwiseMax(new - old, old - new) * curve)
    }
    return worst.max()
  }

  private mutating func add(_ steps: [Lane], of example: Int) {
    let (lanes, row, bias) = (lanes, problem.rows[example], problem.features * lanes)
    weights.withUnsafeMutableBufferPointer { weights in
      steps.withUnsafeBufferPointer { steps in
        for lane in 0..<lanes { weights[bias + lane] += steps[lane] }
        for term in row {
          let start = Int(term.id) * lanes
          let value = Lane(repeating: term.value)
          for lane in 0..<lanes { weights[start + lane] += steps[lane] * value }
        }
      }
    }
  }
}
