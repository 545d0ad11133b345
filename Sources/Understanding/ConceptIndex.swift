// The concepts of a catalogue by number, so that a message is read without comparing names.

import Knowledge

/// The concepts in the order of their names.
struct ConceptIndex: Sendable {
  private let concepts: [Concept]
  private let numbers: [String: Int]
  /// For each concept its kind.
  let kinds: [String]
  /// For each concept, the numbers of itself and all it is a case of.
  let ancestors: [Set<Int>]

  init(_ catalogue: Catalogue) {
    let concepts = catalogue.concepts.values.sorted { $0.id < $1.id }
    var numbers: [String: Int] = [:]
    for (number, concept) in concepts.enumerated() { numbers[concept.id] = number }
    self.concepts = concepts
    self.numbers = numbers
    kinds = concepts.map(\.kind)
    ancestors = concepts.indices.map { Self.closure(of: $0, in: concepts, numbers) }
  }

  subscript(number: Int) -> Concept { concepts[number] }

  /// The numbers of the concepts that have words of their own in a message.
  var heard: [Int] { concepts.indices.filter { kinds[$0] != "filler" } }

  func number(of concept: String) -> Int? { numbers[concept] }

  private static func closure(
    of number: Int, in concepts: [Concept], _ numbers: [String: Int]
  ) -> Set<Int> {
    var seen: Set<Int> = [number]
    var open = [number]
    while let next = open.popLast() {
      for parent in concepts[next].isA {
        if let id = numbers[parent], seen.insert(id).inserted { open.append(id) }
      }
    }
    return seen
  }
}
