// The catalogue's words as one trie: concepts, idioms, scopes, names and whole-message patterns.
// It is built once and only read.

import Knowledge
import Text

/// Everything a message is matched against.
public struct Lexicon: Sendable {
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
  }

  /// What a pair of concepts in one clause says.
  struct Meaning: Sendable {
    let finding: String
    let reading: Example.Reading
    let concepts: [Int]
  }

  public let catalogue: Catalogue
  private(set) var trie = PhraseTrie()
  private(set) var entries: [Entry] = []
  let repair: Repair
  /// Small words that phrases step over: "really", "my".
  let fillers: Set<String>
  /// Words that may stand beside a plain answer: "um, no thanks".
  let padding: Set<String>
  /// Words that may follow a bare age, "46 f", and words before a number that is no age.
  let describers: Set<String>
  let introducers: Set<String>
  /// Concepts by number, in the order of their names.
  let concepts: [Concept]
  /// For each concept, the numbers of itself and all it is a case of.
  let ancestors: [Set<Int>]
  private let numbers: [String: Int]
  /// Meanings of one concept alone, and of several, by the number of their last concept.
  private(set) var lone: [Int: [Meaning]] = [:]
  private(set) var joint: [Int: [Meaning]] = [:]
  /// For every name in the trie, whether it is an exercise, cause or notion: `{exercise}`.
  private(set) var kindOfName: [String: String] = [:]

  /// Builds the lexicon of a catalogue; patterns that do not read are left out, since checking
  /// the content has already reported them.
  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    concepts = catalogue.concepts.values.sorted { $0.id < $1.id }
    var numbers: [String: Int] = [:]
    for (number, concept) in concepts.enumerated() { numbers[concept.id] = number }
    self.numbers = numbers
    ancestors = concepts.indices.map { Self.closure(of: $0, in: catalogue, numbers) }
    fillers = Self.words(of: "filler.inside", catalogue)
    padding = Self.words(of: "filler.beside", catalogue)
    describers = Self.words(of: "filler.behind_age", catalogue)
    introducers = Self.words(of: "filler.before_number", catalogue)
    var words = WordCollector()
    Self.collect(catalogue, into: &words)
    repair = Repair(words: words.words, common: Set(catalogue.commonWords))
    insertConcepts()
    insertFindings()
    insertScopes()
    insertNames()
    insertWholes()
    insertSlots()
  }

  private static func words(of concept: String, _ catalogue: Catalogue) -> Set<String> {
    let patterns = catalogue.concepts[concept]?.words ?? []
    return Set(
      patterns.flatMap { $0.split(whereSeparator: { "(|) ".contains($0) }).map(String.init) })
  }

  func number(of concept: String) -> Int? { numbers[concept] }

  func isA(_ concept: Int, _ other: Int) -> Bool { ancestors[concept].contains(other) }

  func kind(_ concept: Int) -> String { concepts[concept].kind }

  /// The part of its id behind the kind.
  func name(_ concept: Int) -> String {
    String(concepts[concept].id.dropFirst(kind(concept).count + 1))
  }

  private static func closure(
    of number: Int, in catalogue: Catalogue, _ numbers: [String: Int]
  ) -> Set<Int> {
    var seen: Set<Int> = [number]
    var open = [number]
    let sorted = catalogue.concepts.values.sorted { $0.id < $1.id }
    while let next = open.popLast() {
      for parent in sorted[next].isA {
        if let id = numbers[parent], seen.insert(id).inserted { open.append(id) }
      }
    }
    return seen
  }
}

// MARK: filling the trie

extension Lexicon {
  private mutating func insert(_ pattern: String, _ entry: Entry) {
    guard let phrases = try? PhrasePattern(pattern).phrases else { return }
    entries.append(entry)
    for phrase in phrases { trie.insert(phrase, payload: entries.count - 1) }
  }

  private mutating func insertConcepts() {
    for (number, concept) in concepts.enumerated() where concept.kind != "filler" {
      for words in concept.words { insert(words, .concept(number)) }
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
    let ids = composition.concepts.compactMap { numbers[$0] }
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
    }
  }

  /// Every word of the content that a slip may be mended to.
  private static func collect(_ catalogue: Catalogue, into words: inout WordCollector) {
    for concept in catalogue.concepts.values { words.add(concept.words) }
    for finding in catalogue.findings.values { words.add(finding.says + finding.denies) }
    for exercise in catalogue.exercises.values { words.add(exercise.called + [exercise.name]) }
    for topic in catalogue.topics.values { words.add(topic.called) }
    for cause in catalogue.causes.values { words.add([cause.short]) }
    for scope in catalogue.scopes.values { words.add(scope.says) }
  }
}

/// Gathers the plain words of patterns.
private struct WordCollector {
  var words: Set<String> = []

  mutating func add(_ patterns: [String]) {
    for pattern in patterns {
      for part in pattern.split(whereSeparator: { " ()[]|{}".contains($0) }) {
        words.insert(part.lowercased())
      }
    }
  }
}
