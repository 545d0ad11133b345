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
  let mentions: [Mention]

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
      for value in slot.values + (asked == id ? slot.asked : []) {
        guard let concept = lexicon.number(of: value.concept), lexicon.isA(item.concept, concept)
        else { continue }
        let away: [ScopeRule.Category] =
          subject == .other
          ? [.negated, .hypothetical, .asked, .past]
          : [.negated, .hypothetical, .asked, .past, .other]
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
    // Several words say that a side of the body is meant: "on the left", "left is worse".
    guard slot == "side", item.end - item.start == 1, !standsAlone(item.start..<item.end) else {
      return true
    }
    return sheet.items.contains { other in
      lexicon.kind(other.concept) == "place" && other.end > item.end
        && other.start - item.end <= 2
        && clauses.sentence(other.start) == clauses.sentence(item.start)
    }
  }

  /// "numb patch on the thigh. left", "back pain, 3 weeks": between two marks nothing else stands
  /// but small words.
  private func standsAlone(_ range: Range<Int>, besides more: Set<String> = []) -> Bool {
    clauses.segment(range.lowerBound).tokens.allSatisfy {
      let token = sheet.tokens[$0]
      return range.contains($0) || lexicon.padding.contains(token.text)
        || lexicon.fillers.contains(token.text) || more.contains(token.stem)
    }
  }

  /// Small words beside a length of time.
  private static let besideLength: Set<String> = [
    "for", "about", "since", "be", "now", "i", "around",
  ]

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
    best(of: "age") { kind in
      switch kind {
      case .age(let age): return Double(age)
      case .number(let number) where number == number.rounded(): return number
      default: return nil
      }
    } where: {
      $0 >= 1 && $0 < 115
    } unsaid: {
      isBareAge($0)
    }
  }

  /// "52.", "lorry driver, 48", "46 f": a number from 16 on that stands alone, or at the end of a
  /// few words that describe a person.
  private func isBareAge(_ quantity: Quantity) -> Bool {
    guard case .number(let number) = quantity.kind, (16..<100).contains(number),
      sheet.tokens[quantity.start].number != nil
    else { return false }
    let segment = clauses.segment(quantity.start)
    let before = sheet.tokens[segment.start..<quantity.start]
    let after = sheet.tokens[min(quantity.end, segment.end)..<segment.end]
    let describes = lexicon.describers
    let isMarked = after.first.map { describes.contains($0.text) } ?? true
    if before.isEmpty { return isMarked && after.count <= 3 }
    guard isMarked, let last = before.last, last.isWord, before.count <= 4 else { return false }
    return !lexicon.padding.contains(last.text) && !lexicon.fillers.contains(last.text)
      && !sheet.items.contains { $0.start < quantity.start && $0.start >= segment.start }
      && lexicon.introducers.isDisjoint(with: before.map(\.text))
  }

  /// The worst of the scores that a message gives, at most ten.
  private func severity() -> Said<Double>? {
    let found = candidates(of: "severity") { kind in
      switch kind {
      case .score(let score): return score
      case .number(let number): return number
      default: return nil
      }
    }
    let worst = found.filter { $0.value <= 11 }.max { $0.value < $1.value }
    return worst.map { said(min(10, $0.value), $0.quantity.start, $0.quantity.end) }
  }

  /// Of several lengths of time the one whose words say most surely that it is the complaint's.
  private func duration() -> Said<Double>? {
    best(of: "duration_days") { kind in
      if case .duration(let days) = kind { return days }
      return nil
    } where: { _ in
      true
    } unsaid: {
      !isOfSomethingLasting($0)
    } worth: {
      standsAlone($0.start..<$0.end, besides: Self.besideLength)
        ? 4 : isOfSomethingLasting($0) ? -4 : 0
    }
  }

  /// "had a discectomy 4 years ago": the length is of what lasts, not of this complaint.
  private func isOfSomethingLasting(_ quantity: Quantity) -> Bool {
    let segment = clauses.segment(quantity.start).tokens
    let beside = mentions.filter { $0.tokens.overlaps(segment) }
    let lasting = beside.filter { lexicon.catalogue.findings[$0.finding]?.isLasting == true }
    return !lasting.isEmpty && lasting.count == beside.count
  }

  /// A quantity that may fill a slot, and how many words say so.
  private struct Candidate {
    let quantity: Quantity
    let value: Double
    let cue: Int
  }

  private func best(
    of slot: String, _ read: (Quantity.Kind) -> Double?, where isFit: (Double) -> Bool,
    unsaid: (Quantity) -> Bool = { _ in false }, worth: (Quantity) -> Int = { _ in 0 }
  ) -> Said<Double>? {
    var best: Candidate?
    var most = Int.min
    for candidate in candidates(of: slot, read, unsaid: unsaid) where isFit(candidate.value) {
      let value = candidate.cue + worth(candidate.quantity)
      if value > most { (best, most) = (candidate, value) }
    }
    return best.map { said($0.value, $0.quantity.start, $0.quantity.end) }
  }

  /// The quantities that the slot's patterns name and none of its bars takes away; while the slot
  /// is asked for, every quantity of its kind. A length of time needs no pattern (`unsaid`).
  private func candidates(
    of slot: String, _ read: (Quantity.Kind) -> Double?,
    unsaid: (Quantity) -> Bool = { _ in false }
  ) -> [Candidate] {
    sheet.quantities.compactMap { quantity in
      guard let value = read(quantity.kind), !isAway(quantity, slot) else { return nil }
      func holds(_ fill: Fill) -> Bool {
        fill.slot == slot && fill.range.contains(quantity.start)
      }
      if case .age = quantity.kind {
        return Candidate(quantity: quantity, value: value, cue: 3)
      }
      guard !sheet.bars.contains(where: holds) else { return nil }
      let cue = sheet.fills.filter(holds).map(\.range.count).max() ?? 0
      guard cue > 0 || asked == slot || unsaid(quantity) else { return nil }
      return Candidate(quantity: quantity, value: value, cue: cue)
    }
  }

  private func isAway(_ quantity: Quantity, _ slot: String) -> Bool {
    guard asked != slot else { return false }
    if quantity.isVague { return true }
    if subject == .me, isTakenAway(quantity.start, [.other]) { return true }
    return slot != "age" && isTakenAway(quantity.start, [.hypothetical, .asked, .past])
  }
}
