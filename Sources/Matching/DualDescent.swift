// Finds the weights of all labels in lock-step, by dual coordinate descent on the squared hinge
// (Hsieh et al. 2008); it refuses to choose an order of its own or to say when to stop.

/// The weights while they are being found: for each shared feature a row of all labels, the bias
/// last.
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
    weights = Array(repeating: Lane(), count: (problem.rowCount + 1) * lanes)
    duals = Array(repeating: Lane(), count: problem.rows.count * lanes)
    squares = zip(problem.rows, problem.loneSquares).map { row, lone in
      row.reduce(1 + lone) { $0 + $1.value * $1.value }
    }
  }

  func weight(_ feature: Int, _ label: Int) -> Float {
    switch problem.places[feature] {
    case .row(let row): return rowWeight(row, label)
    case .lone(let lone):
      let sign: Float = problem.labels[lone.example] == label ? 1 : -1
      let lane = duals[lone.example * lanes + label / Lane.scalarCount]
      return sign * lane[label % Lane.scalarCount] * lone.value
    }
  }

  func bias(_ label: Int) -> Float { rowWeight(problem.rowCount, label) }

  private func rowWeight(_ row: Int, _ label: Int) -> Float {
    weights[row * lanes + label / Lane.scalarCount][label % Lane.scalarCount]
  }

  /// Visits the examples in the order given; returns the largest slope it had to go down.
  mutating func pass(_ order: [Int]) -> Float {
    var worst: Float = 0
    var steps = [Lane](repeating: Lane(), count: lanes)
    var moved: [Int] = []
    for example in order {
      sumMargins(of: example, into: &steps)
      let slope = settle(example, &steps, &moved)
      if slope > 0 { add(steps, at: moved, of: example) }
      worst = max(worst, slope)
    }
    return worst
  }

  /// The margins without what the example's lone terms add.
  private func sumMargins(of example: Int, into sums: inout [Lane]) {
    weights.withUnsafeBufferPointer { weights in
      sums.withUnsafeMutableBufferPointer { sums in
        let bias = problem.rowCount * lanes
        for lane in 0..<lanes { sums[lane] = weights[bias + lane] }
        for term in problem.rows[example] {
          let start = Int(term.id) * lanes
          let value = Lane(repeating: term.value)
          for lane in 0..<lanes { sums[lane] += weights[start + lane] * value }
        }
      }
    }
  }

  /// Replaces the margins by the steps the weights must take, and names the lanes that move;
  /// returns the largest slope.
  private mutating func settle(
    _ example: Int, _ sums: inout [Lane], _ moved: inout [Int]
  ) -> Float {
    let own = problem.labels[example]
    let lone = problem.loneSquares[example]
    var worst = Lane()
    moved.removeAll(keepingCapacity: true)
    for lane in 0..<lanes {
      var sign = Lane(repeating: -1)
      var slack = Lane(repeating: self.slack)
      if own / Lane.scalarCount == lane {
        sign[own % Lane.scalarCount] = 1
        slack[own % Lane.scalarCount] = ownSlack
      }
      let curve = slack + squares[example]
      let old = duals[example * lanes + lane]
      var new = old - (sign * sums[lane] - 1 + old * (slack + lone)) / curve
      new.replace(with: 0, where: new .< 0)
      guard new != old else { continue }
      duals[example * lanes + lane] = new
      sums[lane] = (new - old) * sign
      moved.append(lane)
      worst = pointwiseMax(worst, pointwiseMax(new - old, old - new) * curve)
    }
    return worst.max()
  }

  private mutating func add(_ steps: [Lane], at moved: [Int], of example: Int) {
    let (lanes, row, bias) = (lanes, problem.rows[example], problem.rowCount * lanes)
    weights.withUnsafeMutableBufferPointer { weights in
      for lane in moved { weights[bias + lane] += steps[lane] }
      for term in row {
        let start = Int(term.id) * lanes
        let value = Lane(repeating: term.value)
        for lane in moved { weights[start + lane] += steps[lane] * value }
      }
    }
  }
}
