// The words that the matcher sees: stems without marks, with every name replaced by its kind, so
// that "why {exercise}" is learnt once for all exercises. What a message is about is added as hints:
// its concepts, the topics it names, and those that its words hint at.

import Knowledge
import Matching
import Text

/// The matcher's view of a typed message, or of a part of it.
func intentWords(_ sheet: Sheet, _ range: Range<Int>, _ lexicon: Lexicon) -> [String] {
  var words: [String] = []
  var place = range.lowerBound
  while place < range.upperBound {
    if let name = sheet.names.first(where: { $0.start == place }),
      let kind = lexicon.kindOfName[name.name]
    {
      words.append(kind)
      place = max(place + 1, name.end)
      continue
    }
    let token = sheet.tokens[place]
    if !token.isMark { words.append(token.number == nil ? token.stem : "0") }
    place += 1
  }
  return words + hints(sheet, range, lexicon)
}

/// Each once, in the order of their names. The words of an exercise's or a cause's name hint at
/// nothing else: "straight leg bridge" speaks of no leg.
private func hints(_ sheet: Sheet, _ range: Range<Int>, _ lexicon: Lexicon) -> [String] {
  let named = sheet.names.filter {
    ["{exercise}", "{cause}"].contains(lexicon.kindOfName[$0.name])
  }
  func counts(_ place: Int) -> Bool {
    range.contains(place) && !named.contains { ($0.start..<$0.end).contains(place) }
  }
  var hints: Set<String> = []
  for item in sheet.items where counts(item.start) {
    hints.insert("#" + lexicon.concepts[item.concept].id)
  }
  for name in sheet.names where range.contains(name.start) { hints.insert("#" + name.name) }
  for topic in sheet.keywords where counts(topic.start) { hints.insert("#" + topic.name) }
  return hints.sorted()
}

/// The matcher's view of an example phrase, in which `{exercise}` may stand for a name.
func intentWords(ofExample text: String, _ lexicon: Lexicon, today: Day) -> [String] {
  var words: [String] = []
  var rest = Substring(text)
  while !rest.isEmpty {
    let open = rest.firstIndex(of: "{") ?? rest.endIndex
    let plain = String(rest[..<open])
    let sheet = Sheet(plain, lexicon: lexicon, today: today)
    words += intentWords(sheet, sheet.tokens.indices, lexicon)
    guard open < rest.endIndex, let close = rest[open...].firstIndex(of: "}") else { break }
    words.append(String(rest[open...close]))
    rest = rest[rest.index(after: close)...]
  }
  return words
}

/// The examples that a catalogue's matcher is trained on: intents by name, topics by path.
public func trainingExamples(of catalogue: Catalogue) -> [Matching.Example] {
  let lexicon = Lexicon(catalogue)
  guard let today = Day(year: 2026, month: 1, day: 5) else { return [] }
  var examples: [Matching.Example] = []
  for intent in catalogue.intents.values.sorted(by: { $0.id < $1.id }) {
    let told = intent.id == Want.inform.rawValue ? statements(of: catalogue) : []
    examples += (intent.examples + told).map {
      Matching.Example(
        label: intent.id, words: intentWords(ofExample: $0, lexicon, today: today))
    }
  }
  for topic in catalogue.topics.values.sorted(by: { $0.id < $1.id }) {
    examples += topic.phrases.map {
      Matching.Example(
        label: "topics/\(topic.id)", words: intentWords(ofExample: $0, lexicon, today: today))
    }
  }
  return examples.filter { !$0.words.isEmpty }
    + lexicon.kindOfName.sorted { $0.key < $1.key }.filter { $0.key.hasPrefix("topics/") }
    .map {
      Matching.Example(label: $0.key, words: [$0.value, "#\($0.key)"])
    }
}

/// Messages that only tell: of each finding's examples the first few that say something of it.
private func statements(of catalogue: Catalogue) -> [String] {
  catalogue.findings.values.sorted { $0.id < $1.id }.flatMap { finding in
    finding.examples.filter { $0.reading != .unsaid }.prefix(5).map(\.text)
  }
}

/// The words of a label's own name, as the matcher sees them.
public let topicNaming: @Sendable (String) -> [String] = { name in
  name.split(whereSeparator: { "_-/".contains($0) }).map { stem(String($0)) }
    .filter { $0 != "topic" }
}

/// The matcher of a catalogue, its threshold chosen by folds; nil when there is nothing to learn.
public func trainedMatcher(for catalogue: Catalogue) -> LinearMatcher? {
  let examples = trainingExamples(of: catalogue)
  guard !examples.isEmpty else { return nil }
  var settings = Trainer.Settings()
  settings.naming = topicNaming
  return Trainer(settings: settings).train(examples, folds: 4)
}
