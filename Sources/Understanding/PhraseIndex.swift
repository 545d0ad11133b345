// The phrases of a catalogue as one graph: concepts, idioms, scopes, names, keywords, whole-message
// patterns and what bounds a value. It can be compiled into the program.

import Knowledge
import Letters
import Text

/// The phrases of a catalogue with what they stand for.
struct PhraseIndex: Equatable, Sendable {
  let graph: PhraseGraph
  /// What the payloads of the graph stand for.
  let entries: [PhraseEntry]

  init(_ catalogue: Catalogue, _ concepts: ConceptIndex) {
    var gathering = Gathering(catalogue: catalogue, concepts: concepts)
    gathering.insertConcepts()
    gathering.insertFindings()
    gathering.insertScopes()
    gathering.insertNames()
    gathering.insertKeywords()
    gathering.insertWholes()
    gathering.insertSlots()
    graph = gathering.builder.graph()
    entries = gathering.entries
  }

  func write(to letters: inout LetterWriter, _ concepts: ConceptIndex) {
    graph.write(to: &letters)
    let written = entries.map { $0.written(concepts) }
    letters.list(written.map(\.kind))
    letters.texts(written.map(\.name))
  }

  /// Reads what `write` wrote of the same catalogue.
  init?(_ letters: inout LetterReader, _ concepts: ConceptIndex) {
    guard let graph = PhraseGraph(&letters), let kinds = letters.list(),
      let names = letters.texts(),
      kinds.count == names.count
    else { return nil }
    let entries = kinds.indices.compactMap { PhraseEntry(kinds[$0], names[$0], concepts) }
    guard entries.count == kinds.count else { return nil }
    self.graph = graph
    self.entries = entries
  }
}

/// Phrases on their way into an index.
private struct Gathering {
  let catalogue: Catalogue
  let concepts: ConceptIndex
  var builder = PhraseGraphBuilder()
  var entries: [PhraseEntry] = []
  private var numbers: [PhraseEntry: UInt32] = [:]

  init(catalogue: Catalogue, concepts: ConceptIndex) {
    self.catalogue = catalogue
    self.concepts = concepts
  }

  private mutating func insert(_ pattern: String, _ entry: PhraseEntry) {
    guard let pattern = try? PhrasePattern(pattern) else { return }
    let number = numbers[entry] ?? UInt32(entries.count)
    if number == entries.count {
      entries.append(entry)
      numbers[entry] = number
    }
    builder.insert(pattern, payload: number)
  }

  mutating func insertConcepts() {
    for number in concepts.heard {
      for words in concepts[number].words { insert(words, .concept(number)) }
    }
  }

  mutating func insertFindings() {
    for finding in catalogue.findings.values.sorted(by: { $0.id < $1.id }) {
      for idiom in finding.says { insert(idiom, .idiom(finding: finding.id, reading: .present)) }
      for idiom in finding.denies { insert(idiom, .idiom(finding: finding.id, reading: .absent)) }
    }
  }

  mutating func insertScopes() {
    for scope in catalogue.scopes.values.sorted(by: { $0.id < $1.id }) {
      for words in scope.says { insert(words, .scope(scope.id)) }
    }
  }

  mutating func insertNames() {
    for exercise in catalogue.exercises.values.sorted(by: { $0.id < $1.id }) {
      name("exercises/\(exercise.id)", [exercise.name] + exercise.called)
    }
    for test in catalogue.selfTests.values.sorted(by: { $0.id < $1.id }) {
      name("self-tests/\(test.id)", [test.name] + test.called)
    }
    for cause in catalogue.causes.values.sorted(by: { $0.id < $1.id }) {
      name("causes/\(cause.id)", [cause.short])
    }
    for topic in catalogue.topics.values.sorted(by: { $0.id < $1.id }) where !topic.called.isEmpty {
      name("topics/\(topic.id)", topic.called)
    }
  }

  mutating func insertKeywords() {
    for topic in catalogue.topics.values.sorted(by: { $0.id < $1.id }) {
      for words in topic.keywords { insert(words, .keyword("topics/\(topic.id)")) }
    }
  }

  private mutating func name(_ full: String, _ patterns: [String]) {
    for pattern in patterns { insert(Self.plain(pattern), .name(full)) }
  }

  /// Names hold dashes and digits that are no pattern.
  private static func plain(_ name: String) -> String { name.replacing("\u{2019}", with: "'") }

  mutating func insertWholes() {
    for intent in catalogue.intents.values.sorted(by: { $0.id < $1.id }) {
      for pattern in intent.patterns { insert(pattern, .whole(intent: intent.id)) }
    }
  }

  mutating func insertSlots() {
    for slot in catalogue.slots.values.sorted(by: { $0.id < $1.id }) {
      for pattern in slot.says { insert(pattern, .fill(slot: slot.id)) }
      for pattern in slot.bars { insert(pattern, .bar(slot: slot.id)) }
    }
  }
}
