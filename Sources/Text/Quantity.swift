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

private struct QuantityReader {
  let tokens: [Token]
  let today: Day

  func stem(_ place: Int) -> String { place < tokens.count ? tokens[place].stem : "" }

  func quantity(at place: Int) -> Quantity? {
    if let date = relativeDate(at: place) { return date }
    if let age = sexAndAge(at: place) { return age }
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
    if number.isWhole, let end = ageEnd(after: next) { return made(.age(Int(number.value)), end) }
    if number.isWhole, let end = sexEnd(after: next) { return made(.age(Int(number.value)), end) }
    if stem(next) == "more" || stem(next) == "odd" || stem(next) == "good" { next += 1 }
    if stem(next) == "and", stem(next + 1) == "a", stem(next + 2) == "half" {
      if let unit = units[stem(next + 3)] { return made(unit.kind(number.value + 0.5), next + 4) }
    }
    if let unit = units[stem(next)] {
      if stem(next + 1) == "and", stem(next + 2) == "a", stem(next + 3) == "half" {
        return made(unit.kind(number.value + 0.5), next + 4)
      }
      return made(unit.kind(number.value), next + 1)
    }
    return made(.number(number.value), number.end)
  }

  private func isTen(_ place: Int) -> Bool {
    guard place < tokens.count else { return false }
    return tokens[place].number == 10 || tokens[place].stem == "ten"
  }

  /// "years old", "yo", "y/o", "year old": the token after it.
  private func ageEnd(after place: Int) -> Int? {
    if ["yo", "yrold", "yearold"].contains(stem(place)) { return place + 1 }
    if stem(place) == "y", stem(place + 1) == "/", stem(place + 2) == "o" { return place + 3 }
    if ["year", "yr", "y"].contains(stem(place)) {
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
    guard tokens[place].isWord, text.count == 3, text.hasPrefix("m") || text.hasPrefix("f"),
      let age = Int(text.dropFirst())
    else { return nil }
    return Quantity(kind: .age(age), start: place, end: place + 1)
  }

  /// "years", "months" with no number: a guess, marked vague.
  private func vagueUnits(at place: Int) -> Quantity? {
    guard ["for", "since", "past", "last", "over", "been"].contains(tokens[place].text) else {
      return nil
    }
    let next = stem(place + 1) == "many" || stem(place + 1) == "the" ? place + 2 : place + 1
    guard next < tokens.count, tokens[next].text.hasSuffix("s"), let unit = units[stem(next)]
    else { return nil }
    return Quantity(kind: unit.kind(3), start: place, end: next + 1, isVague: true)
  }
}

// MARK: numbers and ranges

private struct Amount {
  var value: Double
  var end: Int
  var isVague = false
  var isWhole: Bool { value == value.rounded() && value >= 0 && value < 130 && !isVague }
}

extension QuantityReader {
  /// A number or the middle of a range: "2-3", "two or three".
  fileprivate func range(at place: Int) -> Amount? {
    guard let first = amount(at: place) else { return nil }
    guard ["-", "to", "or", "/"].contains(stem(first.end)),
      let second = amount(at: first.end + 1), second.value > first.value,
      stem(first.end) != "/" || second.value != 10 && units[stem(second.end)] != nil,
      stem(first.end) != "to" || units[stem(second.end)] != nil || second.value <= 10
    else { return first }
    return Amount(value: (first.value + second.value) / 2, end: second.end)
  }

  private func amount(at place: Int) -> Amount? {
    guard place < tokens.count else { return nil }
    if let value = tokens[place].number { return halved(Amount(value: value, end: place + 1)) }
    if let vague = vagueAmount(at: place) { return vague }
    guard tokens[place].isWord, let first = numberWords[tokens[place].text] else {
      return article(at: place)
    }
    var total = first
    var end = place + 1
    if first >= 20, first < 100, end < tokens.count, let ones = numberWords[tokens[end].text],
      ones > 0, ones < 10
    {
      total += ones
      end += 1
    }
    if stem(end) == "hundred" {
      total *= 100
      end += 1
    }
    return halved(Amount(value: total, end: end))
  }

  /// "2 1/2".
  private func halved(_ amount: Amount) -> Amount {
    let end = amount.end
    guard end + 2 < tokens.count, tokens[end].number == 1, stem(end + 1) == "/",
      tokens[end + 2].number == 2
    else { return amount }
    return Amount(value: amount.value + 0.5, end: end + 3)
  }

  /// "a week", "half a year", "a couple of months": one, a half, two.
  private func article(at place: Int) -> Amount? {
    let word = tokens[place].text
    if word == "half", stem(place + 1) == "a", units[stem(place + 2)] != nil {
      return Amount(value: 0.5, end: place + 2)
    }
    let start = word == "a" || word == "an" || word == "the" ? place + 1 : place
    if ["couple", "coupl"].contains(stem(start)) {
      return Amount(value: 2, end: stem(start + 1) == "of" ? start + 2 : start + 1)
    }
    guard word == "a" || word == "an", units[stem(place + 1)] != nil else { return nil }
    return Amount(value: 1, end: place + 1)
  }

  private func vagueAmount(at place: Int) -> Amount? {
    let start = stem(place) == "a" ? place + 1 : place
    let sizes: [String: Double] = ["few": 3, "several": 5, "some": 3, "many": 6]
    guard let size = sizes[stem(start)] else { return nil }
    let end = stem(start + 1) == "of" ? start + 2 : start + 1
    guard units[stem(end)] != nil || stem(end) == "more" else { return nil }
    return Amount(value: size, end: end, isVague: true)
  }
}

// MARK: dates

extension QuantityReader {
  /// "yesterday", "since march", "last tuesday", "since 2019", "last year": days back from today.
  fileprivate func relativeDate(at place: Int) -> Quantity? {
    func made(_ days: Int, _ end: Int) -> Quantity {
      Quantity(kind: .duration(days: Double(days)), start: place, end: end)
    }
    if stem(place) == "yesterday" { return made(1, place + 1) }
    let opens = ["since", "last", "from", "in", "on", "this", "back"].contains(stem(place))
    guard opens else { return nil }
    var next = place + 1
    while ["about", "around", "last", "the", "early", "late", "mid", "in", "this", "back"]
      .contains(stem(next))
    { next += 1 }
    guard next < tokens.count else { return nil }
    let isSince = stem(place) == "since" || stem(place) == "from"
    if let days = fixedDays[stem(next)] { return made(days, next + 1) }
    if stem(place) == "this", partsOfDay.contains(stem(next)) { return made(0, next + 1) }
    if stem(next) == "night", stem(next - 1) == "last" { return made(1, next + 1) }
    if stem(next) == "morning", stem(next - 1) == "this" { return made(0, next + 1) }
    if let weekday = weekdays[stem(next)],
      isSince || stem(next - 1) == "last" || stem(place) == "on"
    {
      return made(today.days(sinceWeekday: weekday), next + 1)
    }
    if let month = months[stem(next)], tokens[next].text != "may" || isSince {
      return made(today.days(sinceMonth: month), next + 1)
    }
    if let year = tokens[next].number, year >= 1950, year < Double(today.year) {
      return made((today.year - Int(year)) * 365, next + 1)
    }
    if stem(next - 1) == "last", let unit = units[stem(next)] {
      return Quantity(kind: unit.kind(1), start: place, end: next + 1)
    }
    return nil
  }
}

// MARK: words

private enum Unit {
  case days(Double)
  case minutes(Double)

  func kind(_ number: Double) -> Quantity.Kind {
    switch self {
    case .days(let days): return .duration(days: (number * days).rounded())
    case .minutes(let minutes): return .minutes(number * minutes)
    }
  }
}

private let units: [String: Unit] = [
  "day": .days(1), "night": .days(1), "week": .days(7), "wk": .days(7), "wks": .days(7),
  "yrs": .days(365), "mos": .days(30),
  "hrs": .minutes(60), "fortnight": .days(14),
  "month": .days(30), "mth": .days(30), "mo": .days(30), "mnth": .days(30), "year": .days(365),
  "yr": .days(365), "decad": .days(3650), "hour": .minutes(60), "hr": .minutes(60),
  "minut": .minutes(1), "min": .minutes(1), "second": .minutes(1 / 60), "sec": .minutes(1 / 60),
]

private let numberWords: [String: Double] = [
  "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
  "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
  "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
  "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
  "ninety": 90,
]

private let fixedDays = ["yesterday": 1, "today": 0, "tonight": 0]
private let partsOfDay: Set<String> = ["morning", "afternoon", "evening"]
private let weekdays = [
  "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "wednesday": 2, "wed": 2, "thursday": 3,
  "thur": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
]
private let months = [
  "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "april": 4, "apr": 4, "may": 5,
  "june": 6, "jun": 6, "july": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
  "october": 10,
  "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12, "christma": 12, "winter": 1,
  "spring": 4, "summer": 7, "autumn": 10,
]
