// The values of a message: side, severity, length, age, onset. It takes a number only where the
// words around it say what it measures.

import Knowledge
import Text

/// A value with the words it was read from.
public struct Said<Value: Equatable & Sendable>: Equatable, Sendable {
  public let value: Value
  public let words: String

  public init(value: Value, words: String) {
    self.value = value
    self.words = words
  }
}

/// What a message says in numbers and sides.
public struct Values: Equatable, Sendable {
  public var side: Said<String>?
  public var severity: Said<Double>?
  public var durationDays: Said<Double>?
  public var age: Said<Double>?
  public var onset: Said<String>?

  public init() {}

  public var isEmpty: Bool {
    side == nil && severity == nil && durationDays == nil && age == nil && onset == nil
  }
}

/// Reads the values of a message.
struct ValueReader {
  let sheet: Sheet
  let clauses: Clauses
  let scopes: Scopes
  let lexicon: Lexicon
  let line: [Unicode.Scalar]
  /// The slot the program has just asked about: a bare number answers it.
  let asked: String?
  let subject: Subject

  func values() -> Values {
    var values = Values()
    values.side = word(slot: "side")
    values.onset = word(slot: "onset")
    values.age = age()
    values.severity = severity()
    values.durationDays = duration()
    return values
  }

  private func said<Value>(_ value: Value, _ start: Int, _ end: Int) -> Said<Value> {
    Said(value: value, words: sheet.words(start..<end, of: line))
  }

  private func isTakenAway(_ place: Int, _ categories: [ScopeRule.Category]) -> Bool {
    categories.contains { !scopes.over(place..<(place + 1), $0).isEmpty }
  }

  private func stem(_ place: Int) -> String {
    sheet.tokens.indices.contains(place) ? sheet.tokens[place].stem : ""
  }

  // MARK: words

  /// A slot whose values are words: the concepts its file names.
  private func word(slot id: String) -> Said<String>? {
    guard let slot = lexicon.catalogue.slots[id] else { return nil }
    var found: [(value: String, item: Item)] = []
    for item in sheet.items {
      for value in slot.values {
        guard let concept = lexicon.number(of: value.concept), lexicon.isA(item.concept, concept)
        else { continue }
        let away: [ScopeRule.Category] =
          subject == .other
          ? [.negated, .hypothetical, .asked] : [.negated, .hypothetical, .asked, .other]
        if !isTakenAway(item.start, away), asked == id || isPlaced(item, id) {
          found.append((value.value, item))
        }
      }
    }
    guard let first = found.first else { return nil }
    if id == "side" { return side(found) }
    return said(first.value, first.item.start, first.item.end)
  }

  /// "left" counts beside a part of the body or as "on the left".
  private func isPlaced(_ item: Item, _ slot: String) -> Bool {
    guard slot == "side", ["left", "right"].contains(sheet.tokens[item.start].stem) else {
      return true
    }
    let near = sheet.items.contains { other in
      lexicon.kind(other.concept) == "place" && other.start >= item.end
        && other.start - item.end <= 2
        && clauses.sentence(other.start) == clauses.sentence(item.start)
    }
    let follows = ["side", "one", "hand", "cheek", "leg"].contains(stem(item.end))
    let opened = ["the", "my", "on", "to", "her", "his"].contains(stem(item.start - 1))
    let closes =
      item.end >= sheet.tokens.count || sheet.tokens[item.end].isMark
      || ["be", "and", "more", "mainly", "most", "only", "not", "since", "for"]
        .contains(stem(item.end))
    return near || follows || opened && closes
  }

  private func side(_ found: [(value: String, item: Item)]) -> Said<String>? {
    guard let first = found.first else { return nil }
    let start = first.item.start
    let end = found.map(\.item.end).max() ?? first.item.end
    let values = Set(found.map(\.value))
    if values.contains("alternating") { return said("alternating", start, end) }
    if values.contains("both") || values.isSuperset(of: ["left", "right"]) {
      if let worst = emphasised(found) {
        return said(worst.value, worst.item.start, worst.item.end)
      }
      return said("both", start, end)
    }
    return said(first.value, start, first.item.end)
  }

  /// "left is worst": the side that leads.
  private func emphasised(_ found: [(value: String, item: Item)]) -> (value: String, item: Item)? {
    found.first { candidate in
      ["left", "right"].contains(candidate.value)
        && (["worse", "worst"].contains(stem(candidate.item.end))
          || stem(candidate.item.end) == "be"
            && ["worse", "worst"].contains(stem(candidate.item.end + 1))
          || ["mainly", "mostly", "main", "most", "more"].contains(stem(candidate.item.start - 1)))
    }
  }

  // MARK: numbers

  private func age() -> Said<Double>? {
    var plain: Said<Double>?
    for quantity in sheet.quantities {
      let isAway = subject == .me && isTakenAway(quantity.start, [.other])
      switch quantity.kind {
      case .age(let age) where !isAway && age > 0 && age < 115:
        return said(Double(age), quantity.start, quantity.end)
      case .number(let number)
      where number >= 1 && number < 115 && number == number.rounded() && !isAway:
        if asked == "age" || introducesAge(quantity) {
          plain = plain ?? said(number, quantity.start, quantity.end)
        }
      default: break
      }
    }
    return plain
  }

  /// "i am 43", "aged 43", "turning 60", "my wife is 64".
  private func introducesAge(_ quantity: Quantity) -> Bool {
    let next = stem(quantity.end)
    let blocked = ["%", "/", "week", "kg", "lb", "out", "st", "stone", "month", "day", "min"]
    guard !blocked.contains(next) else { return false }
    let before = stem(quantity.start - 1)
    if ["age", "aged", "ag", "turn", "approaching", "approach"].contains(before) { return true }
    guard before == "be" || before == "nearly" || before == "near" || before == "almost" else {
      return false
    }
    if case .number(let number) = quantity.kind, number < 14 { return false }
    let who = stem(quantity.start - (before == "be" ? 2 : 3))
    let isEnd =
      quantity.end >= sheet.tokens.count || sheet.tokens[quantity.end].isMark
      || ["and", "with", "so", "now", "have", "but", "male", "female", "year", "man", "woman"]
        .contains(next)
    let isPerson = ["i", "he", "she", "wife", "husband", "mum", "mom", "dad", "mother", "father"]
      .contains(who)
    return isPerson && isEnd
  }

  private func severity() -> Said<Double>? {
    var best: Said<Double>?
    for quantity in sheet.quantities {
      guard !isTakenAway(quantity.start, [.past, .negated]) else { continue }
      let value: Double
      switch quantity.kind {
      case .score(let score): value = score
      case .number(let number)
      where number <= 11 && (asked == "severity" || introducesSeverity(quantity)):
        value = number
      default: continue
      }
      guard value <= 11 else { continue }
      let candidate = said(min(10, value), quantity.start, quantity.end)
      if best.map({ candidate.value > $0.value }) ?? true { best = candidate }
    }
    return best
  }

  /// "it's a 10", "pain level 7", "down to a 2".
  private func introducesSeverity(_ quantity: Quantity) -> Bool {
    let before = stem(quantity.start - 1)
    let two = stem(quantity.start - 2)
    let next = stem(quantity.end)
    let units = ["kg", "lb", "min", "%", "time", "x", "rep", "km", "mile", "day", "of", "more"]
    guard !units.contains(next), !(next == "-") else { return false }
    if ["level", "score", "scale", "pain", "rate", "solid"].contains(before) { return true }
    if before == "a" {
      return ["a", "be", "to", "at", "about", "like", "say", "around", "now", "hit"].contains(two)
    }
    return before == "be" && two == "pain" || before == "at" && two == "pain"
  }

  private func duration() -> Said<Double>? {
    var best: (score: Int, said: Said<Double>)?
    for quantity in sheet.quantities {
      guard case .duration(let days) = quantity.kind else { continue }
      guard asked == "duration_days" || !quantity.isVague else { continue }
      let score = durationScore(quantity)
      guard score > 0 else { continue }
      if best.map({ score > $0.score }) ?? true {
        best = (score, said(days, quantity.start, quantity.end))
      }
    }
    if best == nil, asked == "duration_days" { return bareNumberOfDays() }
    return best?.said
  }

  private func bareNumberOfDays() -> Said<Double>? { nil }

  /// How surely a length of time is that of the complaint; 0 is not.
  private func durationScore(_ quantity: Quantity) -> Int {
    if isTakenAway(quantity.start, [.negated, .hypothetical, .asked]) { return 0 }
    let before = stem(quantity.start - 1)
    let two = stem(quantity.start - 2)
    let next = stem(quantity.end)
    let first = stem(quantity.start)
    if ["pregnant", "old", "gone", "post", "course", "until", "till", "ahead"].contains(next) {
      return 0
    }
    if [
      "every", "per", "within", "each", "next", "after", "in", "another", "only", "twice", "once",
    ]
    .contains(before) && asked != "duration_days" {
      return before == "in" || before == "only" ? 1 : 0
    }
    let openers = ["for", "since", "past", "about", "over", "nearly", "almost", "around", "been"]
    if first == "since" || openers.contains(before) || openers.contains(two) { return 4 }
    if next == "now" || next == "ago" || next == "back" { return 3 }
    if asked == "duration_days" { return 3 }
    if ["last", "yesterday", "today", "this"].contains(first) { return 2 }
    return 2
  }
}
