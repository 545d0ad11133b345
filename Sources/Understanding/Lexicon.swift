// What a catalogue's words mean to a reader, looked up fast. It is built once and only read, and
// shared by reference, since it is large.

import Knowledge
import Letters
import Text

/// Everything a message is matched against.
public final class Lexicon: Sendable {
  public let catalogue: Catalogue
  let phrases: PhraseIndex
  let meanings: Meanings
  let repair: Repair
  /// Small words that phrases step over: "really", "my".
  let fillers: Set<String>
  /// Words that may stand beside a plain answer: "um, no thanks".
  let padding: Set<String>
  /// Words that may stand behind a "no" that closes its clause: "no longer", "gone weeks ago".
  let closers: Set<String>
  /// Words that may follow a bare age, "46 f", and words before a number that is no age.
  let describers: Set<String>
  /// Words that answer no, or yes, where a reply opens with them.
  let noes: Set<String>
  let yeses: Set<String>
  /// Words that may stand beside "fine" in a plain answer: "all", "there".
  let plain: Set<String>
  /// Words that leave a "fine" neither yes nor no: "until", "mostly".
  let limits: Set<String>
  /// Words behind a "no" that leave something of it open: "except".
  let exceptions: Set<String>
  /// Words behind a "no" that do so before an occasion or a sign: "only".
  let restrictions: Set<String>
  /// Words that "what is the …" asks no meaning of: "point".
  let noTerms: Set<String>
  let introducers: Set<String>
  let concepts: ConceptIndex
  /// For every name among the phrases, what it names: `{exercise}`.
  let kindOfName: [String: String]
  /// The rules by the kind they end in, in the order of their names.
  let rulesByLast: [String: [Rule]]
  /// For each kind, the kinds that a rule of two joins to it.
  let partners: [String: Set<String>]

  /// Builds the lexicon of a catalogue; patterns that do not read are left out, since checking
  /// the content has already reported them.
  public convenience init(_ catalogue: Catalogue) {
    let concepts = ConceptIndex(catalogue)
    self.init(
      catalogue, concepts, PhraseIndex(catalogue, concepts),
      Repair(words: vocabulary(of: catalogue), common: Set(catalogue.commonWords)))
  }

  private init(
    _ catalogue: Catalogue, _ concepts: ConceptIndex, _ phrases: PhraseIndex, _ repair: Repair
  ) {
    self.catalogue = catalogue
    self.concepts = concepts
    self.phrases = phrases
    self.repair = repair
    meanings = Meanings(catalogue, concepts)
    kindOfName = names(of: catalogue)
    fillers = Self.words(of: "filler.inside", catalogue)
    padding = Self.words(of: "filler.beside", catalogue)
    closers = padding.union(Self.words(of: "filler.closing", catalogue))
    noes = Self.words(of: "filler.opening_no", catalogue)
    yeses = Self.words(of: "filler.opening_yes", catalogue)
    plain = Self.words(of: "filler.beside_fine", catalogue)
    limits = Self.words(of: "filler.limiting", catalogue)
    exceptions = Self.words(of: "filler.excepting", catalogue)
    restrictions = Self.words(of: "filler.restricting", catalogue)
    noTerms = Self.words(of: "filler.no_term", catalogue)
    describers = Self.words(of: "filler.behind_age", catalogue)
    introducers = Self.words(of: "filler.before_number", catalogue)
    let rules = catalogue.rules.values.sorted { $0.id < $1.id }
    rulesByLast = Dictionary(grouping: rules) { $0.kinds.last ?? "" }
    partners = rules.filter { $0.kinds.count == 2 }.reduce(into: [:]) {
      $0[$1.kinds[1], default: []].insert($1.kinds[0])
    }
  }

  private static func words(of concept: String, _ catalogue: Catalogue) -> Set<String> {
    let patterns = catalogue.concepts[concept]?.words ?? []
    return Set(
      patterns.flatMap { $0.split(whereSeparator: { "(|) ".contains($0) }).map(String.init) })
  }

  func number(of concept: String) -> Int? { concepts.number(of: concept) }

  func isA(_ concept: Int, _ other: Int) -> Bool { concepts.ancestors[concept].contains(other) }

  func kind(_ concept: Int) -> String { concepts.kinds[concept] }

  /// Whether it names what is none of the back and the legs: a hand, the parts one wipes.
  func isOutside(_ concept: Int) -> Bool {
    concepts.ancestors[concept].contains { concepts.kinds[$0] == "outside" }
  }

  /// Whether it can end a finding: a place or an activity, not "it is".
  func speaks(_ concept: Int) -> Bool {
    !meanings.lone[concept].isEmpty || !meanings.joint[concept].isEmpty
  }

  func isFlag(_ finding: String) -> Bool { catalogue.findings[finding]?.isFlag == true }

  /// The part of a concept's id behind its kind.
  func name(_ concept: Int) -> String {
    String(concepts[concept].id.dropFirst(kind(concept).count + 1))
  }
}

extension Lexicon {
  /// The phrases and words as text, for a program that has the catalogue beside it.
  public func encoded() -> String {
    var letters = LetterWriter()
    phrases.write(to: &letters, concepts)
    repair.write(to: &letters)
    return letters.text
  }

  /// Reads what `encoded` wrote of the lexicon of this catalogue.
  public convenience init?(_ catalogue: Catalogue, encoded text: StaticString) {
    let concepts = ConceptIndex(catalogue)
    var letters = LetterReader(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    guard let phrases = PhraseIndex(&letters, concepts), let repair = Repair(&letters),
      letters.isAtEnd
    else { return nil }
    self.init(catalogue, concepts, phrases, repair)
  }
}

/// For every name that a message may hold, what it names.
private func names(of catalogue: Catalogue) -> [String: String] {
  var names: [String: String] = [:]
  for id in catalogue.exercises.keys { names["exercises/\(id)"] = "{exercise}" }
  for id in catalogue.selfTests.keys { names["self-tests/\(id)"] = "{exercise}" }
  for id in catalogue.causes.keys { names["causes/\(id)"] = "{cause}" }
  for topic in catalogue.topics.values where !topic.called.isEmpty {
    names["topics/\(topic.id)"] = topic.isNotion ? "{notion}" : "{activity}"
  }
  return names
}
