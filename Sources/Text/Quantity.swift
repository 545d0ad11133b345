// Reads numbers, lengths of time, scores and ages from tokens, in figures and words; it decides
// only what is written, not what it is about.

/// A number with its kind, and the tokens it stands on.
public struct Quantity: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case number(Double)
    /// A length of time in days, counted back from today.
    case duration(days: Double)
    /// A length under a day, in minutes.
    case minutes(Double)
    /// A share of ten: "7/10".
    case score(Double)
    case age(Int)
  }

  public let kind: Kind
  public let start: Int
  public let end: Int
  /// "A few weeks" has no number of its own; the value is a guess of its size.
  public var isVague = false
}

/// The quantities of a line, leftmost and longest first.
///
/// `quantities(tokenize("two weeks"), today: day)  // duration(14)`
public func quantities(_ tokens: [Token], today: Day) -> [Quantity] {
  let reader = QuantityReader(tokens: tokens, today: today)
  var found: [Quantity] = []
  var place = 0
  while place < tokens.count {
    if let quantity = reader.quantity(at: place) {
      found.append(quantity)
      place = max(place + 1, quantity.end)
    } else {
      place += 1
    }
  }
  return found
}

/// Reads the quantity that begins at a token.
struct QuantityReader {
  let tokens: [Token]
  let today: Day

  func stem(_ place: Int) -> String {
    tokens.indices.contains(place) ? tokens[place].stem : ""
  }

  func quantity(at place: Int) -> Quantity? {
    if let date = relativeDate(at: place) { return date }
    if let age = sexAndAge(at: place) { return age }
    if let age = decadeOfLife(at: place) { return age }
    if let day = countedDay(at: place) { return day }
    if let age = bigNumber(at: place) { return age }
    guard let first = range(at: place) else { return vagueUnits(at: place) }
    return measured(first, from: place)
  }

  /// A number with the unit behind it.
  private func measured(_ number: Amount, from place: Int) -> Quantity {
    func made(_ kind: Quantity.Kind, _ end: Int) -> Quantity {
      Quantity(kind: kind, start: place, end: end, isVague: number.isVague)
    }
    var next = number.end
    if stem(next) == "out", stem(next + 1) == "of", isTen(next + 2) {
      return made(.score(number.value), next + 3)
    }
    if stem(next) == "/" || stem(next) == "of", isTen(next + 1) {
      return made(.score(number.value), next + 2)
    }
    if let unit = nursesUnit(at: next) { return made(unit.kind(number.value), next + 2) }
    if number.isWhole, let end = ageEnd(after: next) { return made(.age(Int(number.value)), end) }
    if number.isWhole, let end = sexEnd(after: next) { return made(.age(Int(number.value)), end) }
    if ["more", "odd", "good", "+", "plus", "full", "whole", "long", "solid"].contains(stem(next)) {
      next += 1
    }
    if let half = halfEnd(at: next), let unit = units[stem(half)] {
      return made(unit.kind(number.value + 0.5), half + 1)
    }
    guard let unit = units[stem(next)] else { return made(.number(number.value), number.end) }
    let half = halfEnd(at: next + 1)
    return made(unit.kind(number.value + (half == nil ? 0 : 0.5)), half ?? next + 1)
  }

  /// "and a half", "and half": the token after it.
  private func halfEnd(at place: Int) -> Int? {
    guard stem(place) == "and" else { return nil }
    let half = stem(place + 1) == "a" ? place + 2 : place + 1
    return stem(half) == "half" ? half + 1 : nil
  }

  /// "2/52", "6/12", "4/7": weeks, months and days, as nurses write them; "3/12/25" is a date.
  private func nursesUnit(at place: Int) -> Unit? {
    guard stem(place) == "/", place + 1 < tokens.count, stem(place + 2) != "/",
      let parts = tokens[place + 1].number, tokens[place - 1].number.map({ $0 <= parts }) ?? false
    else { return nil }
    return [7: .days(1), 52: .days(7), 12: .days(30)][parts]
  }

  /// "day 4 of this", "on week three": the how-manieth it is, counted as its length.
  private func countedDay(at place: Int) -> Quantity? {
    guard stem(place) != "night", case .days(let days)? = units[stem(place)],
      place + 1 < tokens.count,
      let count = amount(at: place + 1), count.isWhole, units[stem(count.end)] == nil
    else { return nil }
    let openers = ["on", "now", "be", "into", "hit", "only", "this"]
    let isOpened = place == 0 || tokens[place - 1].isMark || openers.contains(stem(place - 1))
    let isOf = stem(count.end) == "of"
    let complaint = ["this", "it", "the", "pain", "be", "hell", "misery", "sciatica"]
    guard isOf ? complaint.contains(stem(count.end + 1)) : isOpened else { return nil }
    return Quantity(kind: .duration(days: count.value * days), start: place, end: count.end)
  }

  private func isTen(_ place: Int) -> Bool {
    guard place < tokens.count else { return false }
    return tokens[place].number == 10 || tokens[place].stem == "ten"
  }

  /// "years old", "yo", "y/o", "year old": the token after it.
  private func ageEnd(after place: Int) -> Int? {
    if ["yo", "yrold", "yearold"].contains(stem(place)) { return place + 1 }
    if stem(place) == "y", stem(place + 1) == "/", stem(place + 2) == "o" { return place + 3 }
    if ["year", "yr", "yrs", "y"].contains(stem(place)) {
      if stem(place + 1) == "old" { return place + 2 }
      if stem(place + 1) == "of", stem(place + 2) == "age" { return place + 3 }
      if stem(place + 1) == "o", place + 2 >= tokens.count || tokens[place + 2].isMark {
        return place + 2
      }
    }
    return nil
  }

  /// "28f", "24 m": an age with the sex behind it, written together.
  private func sexEnd(after place: Int) -> Int? {
    guard place > 0, place < tokens.count, ["f", "m"].contains(stem(place)) else { return nil }
    return tokens[place].start == tokens[place - 1].end ? place + 1 : nil
  }

  /// "m37", "f28".
  private func sexAndAge(at place: Int) -> Quantity? {
    let text = tokens[place].text
    // "On the m62" is a road.
    guard tokens[place].isWord, text.utf8.count == 3, text.hasPrefix("m") || text.hasPrefix("f"),
      stem(place - 1) != "the", stem(place - 1) != "on",
      let age = Int(text.dropFirst())
    else { return nil }
    return Quantity(kind: .age(age), start: place, end: place + 1)
  }

  /// "mid forties", "late 30s": the age in the middle of that part of the decade; "in my fifties"
  /// is no more than a guess.
  private func decadeOfLife(at place: Int) -> Quantity? {
    let part = partsOfDecade[tokens[place].text]
    guard part != nil || stem(place - 1) == "in" && owners.contains(stem(place)) else { return nil }
    let next = stem(place + 1) == "-" ? place + 2 : place + 1
    guard tokens.indices.contains(next) else { return nil }
    func made(_ decade: Int, _ end: Int) -> Quantity {
      Quantity(
        kind: .age(decade + (part ?? 5)), start: place, end: end, isVague: part == nil)
    }
    if let decade = decades[tokens[next].text] { return made(decade, next + 1) }
    guard let number = tokens[next].number, (20...90).contains(number),
      number.truncatingRemainder(dividingBy: 10) == 0, stem(next + 1) == "s"
    else { return nil }
    return made(Int(number), next + 2)
  }

  /// "The big 5-0", "the big four oh": a round birthday.
  private func bigNumber(at place: Int) -> Quantity? {
    guard stem(place - 1) == "big", let tens = amount(at: place), tens.isWhole,
      (2...9).contains(tens.value)
    else { return nil }
    let next = stem(tens.end) == "-" ? tens.end + 1 : tens.end
    guard ["0", "oh", "o", "zero"].contains(stem(next)) else { return nil }
    return Quantity(kind: .age(Int(tens.value) * 10), start: place, end: next + 1)
  }

  /// "years", "months" with no number: a guess, marked vague.
  private func vagueUnits(at place: Int) -> Quantity? {
    guard openers.contains(tokens[place].text) else { return nil }
    let next = stem(place + 1) == "many" || stem(place + 1) == "the" ? place + 2 : place + 1
    guard next < tokens.count, tokens[next].text.hasSuffix("s"), let unit = units[stem(next)]
    else { return nil }
    return Quantity(kind: unit.kind(3), start: place, end: next + 1, isVague: true)
  }
}

/// Words that "months" and "years" may follow without a number.
private let openers: Set<String> = ["for", "since", "past", "last", "over", "been"]
private let partsOfDecade = ["early": 2, "mid": 5, "middle": 5, "late": 8]
private let owners: Set<String> = ["my", "his", "her", "their"]
private let decades = [
  "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
  "eighties": 80, "nineties": 90,
]
