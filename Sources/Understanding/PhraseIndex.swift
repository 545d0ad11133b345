// The phrases of a catalogue as one trie: concepts, idioms, scopes, names and whole-message
// patterns, and what the compositions of concepts say.

import Knowledge
import Text

/// The phrases of a catalogue with what they stand for.
struct PhraseIndex: Sendable {
  /// What a phrase of the trie stands for.
  enum Entry: Sendable {
    case concept(Int)
    case idiom(finding: String, reading: Example.Reading)
    case scope(String)
    case name(String)
    /// Words that hint at a topic.
    case keyword(String)
    case whole(intent: String)
    /// A quantity among these words fills a slot, or does not.
    case fill(slot: String)
    case bar(slot: String)
    /// A length of time beside these words is theirs.
    case owner(slot: String)
  }

  /// What a pair of concepts in one clause says.
  struct Meaning: Sendable {
    let finding: String
    let reading: Example.Reading
    let concepts: [Int]
  }

  private let catalogue: Catalogue
  private let concepts: ConceptIndex
  private(set) var trie = PhraseTrie()
  private(set) var entries: [Entry] = []
  /// Meanings of one concept alone, and of several, by the number of their last concept.
  private(set) var lone: [Int: [Meaning]] = [:]
  private(set) var joint: [Int: [Meaning]] = [:]
  /// For every name in the trie, whether it is an exercise, cause or notion: `{exercise}`.
  private(set) var kindOfName: [String: String] = [:]

  init(_ catalogue: Catalogue, _ concepts: ConceptIndex) {
    self.catalogue = catalogue
    self.concepts = concepts
    insertConcepts()
    insertFindings()
    insertScopes()
    insertNames()
    insertKeywords()
    insertWholes()
    insertSlots()
  }

  private mutating func insert(_ pattern: String, _ entry: Entry) {
    guard let pattern = try? PhrasePattern(pattern) else { return }
    entries.append(entry)
    trie.insert(pattern, payload: entries.count - 1)
  }

  private mutating func insertConcepts() {
    for number in concepts.heard {
      for words in concepts[number].words { insert(words, .concept(number)) }
    }
  }

  private mutating func insertFindings() {
    for finding in catalogue.findings.values.sorted(by: { $0.id < $1.id }) {
      for idiom in finding.says { insert(idiom, .idiom(finding: finding.id, reading: .present)) }
      for idiom in finding.denies { insert(idiom, .idiom(finding: finding.id, reading: .absent)) }
      for composition in finding.heard { add(composition, finding.id, .present) }
      for composition in finding.denied { add(composition, finding.id, .absent) }
    }
  }

  private mutating func add(
    _ composition: Composition, _ finding: String, _ reading: Example.Reading
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

  private mutating func insertScopes() {
    for scope in catalogue.scopes.values.sorted(by: { $0.id < $1.id }) {
      for words in scope.says { insert(words, .scope(scope.id)) }
    }
  }

  private mutating func insertNames() {
    for exercise in catalogue.exercises.values.sorted(by: { $0.id < $1.id }) {
      name("exercises/\(exercise.id)", "{exercise}", [exercise.name] + exercise.called)
    }
    for test in catalogue.selfTests.values.sorted(by: { $0.id < $1.id }) {
      name("self-tests/\(test.id)", "{exercise}", [test.name] + test.called)
    }
    for cause in catalogue.causes.values.sorted(by: { $0.id < $1.id }) {
      name("causes/\(cause.id)", "{cause}", [cause.short])
    }
    for topic in catalogue.topics.values.sorted(by: { $0.id < $1.id }) where !topic.called.isEmpty {
      name("topics/\(topic.id)", topic.isNotion ? "{notion}" : "{activity}", topic.called)
    }
  }

  private mutating func insertKeywords() {
    for topic in catalogue.topics.values.sorted(by: { $0.id < $1.id }) {
      for words in topic.keywords { insert(words, .keyword("topics/\(topic.id)")) }
    }
  }

  private mutating func name(_ full: String, _ kind: String, _ patterns: [String]) {
    kindOfName[full] = kind
    for pattern in patterns { insert(Self.plain(pattern), .name(full)) }
  }

  /// Names hold dashes and digits that are no pattern.
  private static func plain(_ name: String) -> String { name.replacing("\u{2019}", with: "'") }

  private mutating func insertWholes() {
    for intent in catalogue.intents.values.sorted(by: { $0.id < $1.id }) {
      for pattern in intent.patterns { insert(pattern, .whole(intent: intent.id)) }
    }
  }

  private mutating func insertSlots() {
    for slot in catalogue.slots.values.sorted(by: { $0.id < $1.id }) {
      for pattern in slot.says { insert(pattern, .fill(slot: slot.id)) }
      for pattern in slot.bars { insert(pattern, .bar(slot: slot.id)) }
      for pattern in slot.owners { insert(pattern, .owner(slot: slot.id)) }
    }
  }
}
