// What concepts say when they stand together in a clause, looked up by the last of them.

import Knowledge

/// What a concept, or several in one clause, say.
struct Meaning: Sendable {
  let finding: String
  let reading: Example.Reading
  let concepts: [Int]
}

/// The meanings of a catalogue's findings.
struct Meanings: Sendable {
  /// Meanings of one concept alone, and of several, by the number of their last concept.
  private(set) var lone: [Int: [Meaning]] = [:]
  private(set) var joint: [Int: [Meaning]] = [:]

  init(_ catalogue: Catalogue, _ concepts: ConceptIndex) {
    for finding in catalogue.findings.values.sorted(by: { $0.id < $1.id }) {
      for composition in finding.heard { add(composition, finding.id, .present, concepts) }
      for composition in finding.denied { add(composition, finding.id, .absent, concepts) }
    }
  }

  private mutating func add(
    _ composition: Composition, _ finding: String, _ reading: Example.Reading,
    _ concepts: ConceptIndex
  ) {
    let ids = composition.concepts.compactMap(concepts.number)
    guard ids.count == composition.concepts.count, let last = ids.last else { return }
    let meaning = Meaning(finding: finding, reading: reading, concepts: ids)
    if ids.count == 1 {
      lone[last, default: []].append(meaning)
    } else {
      joint[last, default: []].append(meaning)
    }
  }
}
