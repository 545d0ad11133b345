// Finds the weights of the labels by dual coordinate descent on the squared hinge (Hsieh et al.
// 2008), eight labels at a time; it refuses to leave the order of its steps to chance.

import Dispatch

/// What is to be told apart: for each example its terms and the number of its label.
struct Problem: Sendable {
  let terms: [Term]
  /// Where the terms of each example start; one more at the end.
  let starts: [Int]
  let labels: [Int]
  let features: Int
  let labelCount: Int
  /// For each example the sum of its squared terms, the bias among them.
  let squares: [Float]

  init(rows: [[Term]], labels: [Int], features: Int, labelCount: Int) {
    terms = rows.flatMap { $0 }
    starts = rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    squares = rows.map { row in row.reduce(1) { $0 + $1.value * $1.value } }
    self.labels = labels
    self.features = features
    self.labelCount = labelCount
  }
}

/// The weights of all labels, found.
struct DualDescent {
  /// How far to go down, and at what price.
  struct Settings: Sendable {
    /// What a dual costs: the less, the dearer is an error on the example.
    var slack: Float
    /// The same for the label's own examples.
    var ownSlack: Float
    var passes: Int
    /// Passes end when no slope was steeper.
    var nearEnough: Float
    var seed: UInt64

    /// An error costs `cost`, one on a label's own example `own` times as much.
    init(cost: Float, own: Float, passes: Int, nearEnough: Float, seed: UInt64) {
      let proper = { (price: Float) in price > 1e-4 ? min(price, 1e4) : 1e-4 }
      slack = 1 / (2 * proper(cost))
      ownSlack = slack / proper(own)
      self.passes = passes
      self.nearEnough = nearEnough
      self.seed = seed
    }
  }

  let problem: Problem
  private let octets: [Octet]

  /// Labels do not meet each other, so all cores may descend at once: the weights are the same.
  init(_ problem: Problem, _ settings: Settings) {
    self.problem = problem
    let count = (problem.labelCount + Octet.size - 1) / Octet.size
    octets = Array(unsafeUninitializedCapacity: count) { octets, filled in
      nonisolated(unsafe) let octets = octets
      DispatchQueue.concurrentPerform(iterations: count) { number in
        var octet = Octet(problem, first: number * Octet.size)
        octet.descend(problem, settings)
        octets.initializeElement(at: number, to: octet)
      }
      filled = count
    }
  }

  func weight(_ feature: Int, _ label: Int) -> Float {
    octets[label / Octet.size].weights[feature][label % Octet.size]
  }

  func bias(_ label: Int) -> Float { weight(problem.features, label) }
}
