// A message laid out for reading: its tokens, and every concept, idiom, scope and name that the
// lexicon finds in them. It weighs nothing yet.

import Knowledge
import Text

/// An idiom found in a message.
struct IdiomMatch: Equatable, Sendable {
  let finding: String
  let reading: Example.Reading
  let start: Int
  let end: Int
}

/// A name found in a message: an exercise, a cause, a notion.
public struct NameMatch: Equatable, Sendable {
  /// The path below Intents: `exercises/bird-dog`.
  public let name: String
  public let start: Int
  public let end: Int
}

/// Words that say which slot a quantity among them fills, or may not fill.
struct Fill: Equatable, Sendable {
  let slot: String
  let range: Range<Int>
}

/// A message with all that the lexicon finds in it.
struct Sheet: Sendable {
  let tokens: [Token]
  let quantities: [Quantity]
  private(set) var items: [Item] = []
  private(set) var idioms: [IdiomMatch] = []
  private(set) var scopeMatches: [(rule: String, start: Int, end: Int)] = []
  private(set) var names: [NameMatch] = []
  /// Words that hint at topics; they may overlap with all else.
  private(set) var keywords: [NameMatch] = []
  /// Intents whose pattern fits the whole message, and for each the words it used.
  private(set) var wholes: [(intent: String, start: Int, end: Int)] = []

  private(set) var fills: [Fill] = []
  private(set) var bars: [Fill] = []
  private(set) var owners: [Fill] = []

  /// The most tokens that are read; a longer message is cut there.
  static let limit = 20_000

  /// - Parameter answers: whether a question is open: then "no" before a clause of its own is
  ///   the answer, and denies nothing in "no walking is the only thing that helps".
  init(_ line: String, lexicon: Lexicon, today: Day, answers: Bool = false) {
    let mended = Self.mend(Array(tokenize(line).prefix(Self.limit)), lexicon)
    tokens = mended
    quantities = Text.quantities(mended, today: today)
    find(in: lexicon)
    if answers, opensWithAnswer(lexicon.noes) { scopeMatches.removeAll { $0.start == 0 } }
  }

  private func opensWithAnswer(_ noes: Set<String>) -> Bool {
    guard let first = tokens.first, noes.contains(first.text) else { return false }
    let clause = tokens.dropFirst(2).prefix { !$0.isMark && !["but", "and"].contains($0.text) }
    return clause.contains { Self.verbs.contains($0.stem) }
  }

  private static let verbs = Set(["be", "help", "make", "do", "feel", "ease"].map { stem($0) })

  /// Words that are no words, mended to the lexicon's.
  private static func mend(_ tokens: [Token], _ lexicon: Lexicon) -> [Token] {
    tokens.map { token in
      guard token.isWord, token.text.utf8.count >= 4,
        !lexicon.phrases.graph.holds(stem: token.stem),
        let better = lexicon.repair(token.text)
      else { return token }
      return Token(
        kind: .word, text: better, stem: stem(better), start: token.start, end: token.end,
        typed: token.text)
    }
  }

  private mutating func find(in lexicon: Lexicon) {
    let line = lexicon.phrases.graph.line(tokens, fillers: lexicon.fillers, values: valueIndex())
    var free = Free()
    for place in tokens.indices where line.mayStart(at: place) {
      let found = lexicon.phrases.graph.matches(from: place, in: line).sorted { $0.end > $1.end }
      take(found, at: place, lexicon, &free)
    }
    dropNamed(lexicon)
  }

  /// What a part or a feeling is called inside the name of an exercise says nothing of the person:
  /// "glute bridge", "dead bug".
  private mutating func dropNamed(_ lexicon: Lexicon) {
    let moves = names.filter {
      lexicon.kindOfName[$0.name] == "{exercise}" && $0.end - $0.start > 1
    }
    items.removeAll { item in
      ["place", "sense", "feeling", "event"].contains(lexicon.kind(item.concept))
        && moves.contains { $0.start <= item.start && item.end <= $0.end }
    }
  }

  /// Keeps of each layer the longest match that starts here.
  private mutating func take(
    _ found: [PhraseGraph.Match], at place: Int, _ lexicon: Lexicon,
    _ free: inout Free
  ) {
    var best = Free()
    for match in found {
      for payload in match.payloads {
        switch lexicon.phrases.entries[Int(payload)] {
        case .concept(let concept):
          take(concept, place..<match.end, lexicon, free, &best)
        case .idiom(let finding, let reading):
          // "My back goes out more than I do" holds the words of a complaint, and is none.
          guard match.end > free.absorbed, match.end >= best.absorbed else { continue }
          idioms.append(
            IdiomMatch(finding: finding, reading: reading, start: place, end: match.end))
        case .scope(let rule):
          guard place >= free.scope, best.scope == 0 || best.scope == match.end else { continue }
          best.scope = match.end
          scopeMatches.append((rule, place, match.end))
        case .name(let name):
          guard place >= free.name, best.name == 0 || best.name == match.end else { continue }
          best.name = match.end
          names.append(NameMatch(name: name, start: place, end: match.end))
        case .keyword(let topic):
          keywords.append(NameMatch(name: topic, start: place, end: match.end))
        case .fill(let slot): fills.append(Fill(slot: slot, range: place..<match.end))
        case .bar(let slot): bars.append(Fill(slot: slot, range: place..<match.end))
        case .owner(let slot): owners.append(Fill(slot: slot, range: place..<match.end))
        case .whole(let intent):
          wholes.append((intent, place, match.end))
        }
      }
    }
    free.merge(best)
  }

  private mutating func take(
    _ concept: Int, _ range: Range<Int>, _ lexicon: Lexicon, _ free: Free, _ best: inout Free
  ) {
    let kind = lexicon.kind(concept)
    let isCovered = range.lowerBound < free.absorbed || range.upperBound <= best.absorbed
    let isTaken =
      range.lowerBound < free.items[kind] ?? 0 || range.upperBound < best.items[kind] ?? 0
    guard !isCovered, !isTaken else { return }
    if kind == "none" { best.absorbed = range.upperBound }
    best.items[kind] = range.upperBound
    for other in lexicon.concepts[concept].covers {
      best.items[other] = max(best.items[other] ?? 0, range.upperBound)
    }
    items.append(Item(concept: concept, start: range.lowerBound, end: range.upperBound))
  }

  /// The token from which each layer, and each kind of concept, may match again.
  private struct Free {
    var items: [String: Int] = [:]
    /// Up to here the words look like concepts and are none: "go back".
    var absorbed = 0
    var scope = 0
    var name = 0

    mutating func merge(_ other: Free) {
      for (kind, end) in other.items { items[kind] = max(items[kind] ?? 0, end) }
      absorbed = max(absorbed, other.absorbed)
      scope = max(scope, other.scope)
      name = max(name, other.name)
    }
  }

  /// A number with a decimal in the range of body heat, by either scale: hot or cool.
  private func heat(_ number: Double) -> [String] {
    guard number != number.rounded() else { return [] }
    switch number {
    case 38..<43, 100.4..<109: return ["hot"]
    case 35..<38, 95..<100.4: return ["cool"]
    default: return []
    }
  }

  private func valueIndex() -> [Int: [PhraseGraph.Value]] {
    var index: [Int: [PhraseGraph.Value]] = [:]
    for (place, token) in tokens.enumerated() where token.number != nil {
      index[place, default: []].append(PhraseGraph.Value(name: "number", end: place + 1))
    }
    for quantity in quantities {
      let names: [String]
      switch quantity.kind {
      case .number(let number):
        names = (tokens[quantity.start].number == nil ? ["number"] : []) + heat(number)
      case .duration(let days): names = ["duration", "day", "days"] + (days >= 180 ? ["long"] : [])
      case .minutes: names = ["duration", "day", "minutes"]
      case .score: names = ["score"]
      case .age: names = ["age"]
      }
      index[quantity.start, default: []] += names.map {
        PhraseGraph.Value(name: $0, end: quantity.end)
      }
      // "In 2012" is a length of time by its "in"; a pattern may name that word itself.
      if names.contains("long"), tokens[quantity.start].text == "in" {
        index[quantity.start + 1, default: []].append(
          PhraseGraph.Value(name: "long", end: quantity.end))
      }
    }
    return index
  }

  /// Whether a length of time of a day or more is given.
  var hasLength: Bool {
    quantities.contains { quantity in
      if case .duration(let days) = quantity.kind { return days >= 1 }
      return false
    }
  }

  /// The place of some tokens in the line, in Unicode scalars.
  func place(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= tokens.count else { return 0..<0 }
    let start = tokens[range.lowerBound].start
    return start..<max(start, tokens[range.upperBound - 1].end)
  }

  func words(_ range: Range<Int>, of line: [Unicode.Scalar]) -> String {
    tokens.words(in: line, from: range.lowerBound, to: range.upperBound)
  }
}
