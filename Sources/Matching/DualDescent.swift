// Finds the weights of all labels by dual coordinate descent on the squared hinge (Hsieh et al.
// 2008), eight labels at a time; it refuses to leave the order of its steps to chance.

import Dispatch

/// The weights of all labels, found.
struct DualDescent {
  let problem: Problem
  private let octets: [Octet]

  /// Labels do not meet each other, so all cores may descend at once: the weights stay the same.
  init(_ problem: Problem, _ settings: Trainer.Settings) {
    self.problem = problem
    let count = (problem.labelCount + Octet.size - 1) / Octet.size
    octets = Array(unsafeUninitializedCapacity: count) { octets, filled in
      nonisolated(unsafe) let octets = octets
      DispatchQueue.concurrentPerform(iterations: count) { number in
        var octet = Octet(problem, first: number * Octet.size, settings)
        octet.descend(problem, settings)
        octets.initializeElement(at: number, to: octet)
      }
      filled = count
    }
  }

  func weight(_ feature: Int, _ label: Int) -> Float {
    let octet = octets[label / Octet.size]
    switch problem.places[feature] {
    case .row(let row): return octet.weights[row][label % Octet.size]
    case .lone(let lone):
      let sign: Float = problem.labels[lone.example] == label ? 1 : -1
      return sign * octet.duals[lone.example][label % Octet.size] * lone.value
    }
  }

  func bias(_ label: Int) -> Float {
    octets[label / Octet.size].weights[problem.rowCount][label % Octet.size]
  }
}
