// What concepts say when they stand together in a clause, looked up by the last of them.

import Knowledge

/// What a concept, or several in one clause, say.
struct Meaning: Sendable {
  let finding: String
  let reading: Example.Reading
  let concepts: [Int]
}

/// The meanings of a catalogue's findings, for each concept by its number: its own and those of
/// all it is a case of.
struct Meanings: Sendable {
  /// What a concept says alone, and as the last of several.
  let lone: [[Meaning]]
  let joint: [[Meaning]]
  /// The findings that it takes part in, red flags aside.
  let ordinary: [Set<String>]

  init(_ catalogue: Catalogue, _ concepts: ConceptIndex) {
    let all = catalogue.findings.values.sorted { $0.id < $1.id }.flatMap { finding in
      Self.meanings(finding.heard, finding.id, .present, concepts)
        + Self.meanings(finding.denied, finding.id, .absent, concepts)
    }
    let byLast = Dictionary(grouping: all) { $0.concepts.last ?? 0 }
    let families = concepts.ancestors.map { $0.sorted().flatMap { byLast[$0] ?? [] } }
    lone = families.map { $0.filter { $0.concepts.count == 1 } }
    joint = families.map { $0.filter { $0.concepts.count > 1 } }
    var parts: [Int: Set<String>] = [:]
    for meaning in all where catalogue.findings[meaning.finding]?.isFlag == false {
      for concept in meaning.concepts { parts[concept, default: []].insert(meaning.finding) }
    }
    ordinary = concepts.ancestors.map { family in
      family.reduce(into: []) { $0.formUnion(parts[$1] ?? []) }
    }
  }

  private static func meanings(
    _ compositions: [Composition], _ finding: String, _ reading: Example.Reading,
    _ concepts: ConceptIndex
  ) -> [Meaning] {
    compositions.compactMap { composition in
      let ids = composition.concepts.compactMap(concepts.number)
      guard ids.count == composition.concepts.count, !ids.isEmpty else { return nil }
      return Meaning(finding: finding, reading: reading, concepts: ids)
    }
  }
}
