// What is to be told apart. A term that one example alone holds is kept with that example: its
// weights follow from the example's own duals, so they need no row. It refuses to weigh.

/// For each example its terms and the number of its label.
struct Problem: Sendable {
  /// A feature that one example alone holds, and what it counts for there.
  struct Lone: Sendable, Equatable {
    let example: Int
    let value: Float
  }

  /// For each example the terms that others hold too, by the number of their row.
  let rows: [[Term]]
  let labels: [Int]
  let labelCount: Int
  /// For each example the squares of the terms that it alone holds, summed.
  let loneSquares: [Float]
  /// For each example the squares of all its terms, and of the bias.
  let squares: [Float]
  /// For each feature its row, or the example that alone holds it.
  let places: [Place]
  let rowCount: Int

  enum Place: Sendable, Equatable {
    case row(Int)
    case lone(Lone)
  }

  init(_ examples: [[Term]], labels: [Int], features: Int, labelCount: Int) {
    self.labels = labels
    self.labelCount = labelCount
    var holders = [Int](repeating: 0, count: features)
    for term in examples.joined() { holders[Int(term.id)] += 1 }
    var rows = 0
    var places = [Place](repeating: .lone(Lone(example: 0, value: 0)), count: features)
    for feature in 0..<features where holders[feature] > 1 {
      places[feature] = .row(rows)
      rows += 1
    }
    var squares = [Float](repeating: 0, count: examples.count)
    self.rows = examples.enumerated().map { example, terms in
      terms.compactMap { term in
        if case .row(let row) = places[Int(term.id)] {
          return Term(id: Int32(truncatingIfNeeded: row), value: term.value)
        }
        places[Int(term.id)] = .lone(Lone(example: example, value: term.value))
        squares[example] += term.value * term.value
        return nil
      }
    }
    loneSquares = squares
    self.squares = examples.map { terms in terms.reduce(1) { $0 + $1.value * $1.value } }
    self.places = places
    rowCount = rows
  }
}
