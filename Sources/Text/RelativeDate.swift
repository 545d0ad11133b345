// Reads days that count back from today: "yesterday", "since march", "this past week"; the day is
// given, the clock is never read.

extension QuantityReader {
  /// "yesterday", "since march", "last tuesday", "since 2019", "last year": days back from today.
  func relativeDate(at place: Int) -> Quantity? {
    func made(_ days: Int, _ end: Int) -> Quantity {
      Quantity(kind: .duration(days: Double(days)), start: place, end: end)
    }
    if stem(place) == "yesterday" { return made(1, place + 1) }
    if let gone = weekdayGone(at: place) { return gone }
    guard opensDate(at: place) else { return nil }
    var next = place + 1
    while between.contains(stem(next)) { next += 1 }
    guard next < tokens.count else { return nil }
    let isSince = ["since", "from"].contains(stem(place))
    if let days = fixedDays[stem(next)] { return made(days, next + 1) }
    if stem(place) == "this", partsOfDay.contains(stem(next)) { return made(0, next + 1) }
    if stem(next) == "night", stem(next - 1) == "last" { return made(1, next + 1) }
    if stem(next) == "morning", stem(next - 1) == "this" { return made(0, next + 1) }
    if let weekday = weekday(at: next),
      isSince || stem(next - 1) == "last" || ["on", "just"].contains(stem(place))
        || startVerbs.contains(tokens[place].text)
    {
      return made(today.days(sinceWeekday: weekday), next + 1)
    }
    if startVerbs.contains(tokens[place].text) { return nil }
    if let date = dayOfYear(from: place, at: next) { return date }
    if let year = tokens[next].number, year >= 1950, year < Double(today.year) {
      return made((today.year - Int(year)) * 365, next + 1)
    }
    if ["last", "past"].contains(stem(next - 1)), let unit = units[stem(next)] {
      return Quantity(kind: unit.kind(1), start: place, end: next + 1)
    }
    return nil
  }

  /// Words that a date may follow; "started thursday" needs no other, "just" an "after" behind it.
  private func opensDate(at place: Int) -> Bool {
    if stem(place) == "just" { return ["after", "before"].contains(stem(place + 1)) }
    if startVerbs.contains(tokens[place].text) { return weekday(at: place + 1) != nil }
    if partsOfMonth.contains(tokens[place].text) {
      return months[stem(stem(place + 1) == "-" ? place + 2 : place + 1)] != nil
    }
    if stem(place) == "over" || stem(place) == "at" {
      let next = stem(place + 1) == "the" ? place + 2 : place + 1
      return weekday(at: next) == 5 || holiday(at: next) != nil
    }
    return dateOpeners.contains(stem(place))
  }

  /// "Friday gone", "saturday just gone", "friday last".
  private func weekdayGone(at place: Int) -> Quantity? {
    guard let weekday = weekday(at: place) else { return nil }
    let next = stem(place + 1) == "just" ? place + 2 : place + 1
    guard tokens.indices.contains(next), ["gone", "last"].contains(tokens[next].text),
      weekday != 5 || stem(place) != "sit", units[stem(next + 1)] == nil
    else { return nil }
    let days = Double(today.days(sinceWeekday: weekday))
    return Quantity(kind: .duration(days: days), start: place, end: next + 1)
  }

  /// The weekday that a word names; of a weekend its saturday. "Sat" is the day only behind words
  /// that date, which the caller has seen.
  private func weekday(at place: Int) -> Int? {
    guard tokens.indices.contains(place) else { return nil }
    return weekendWords.contains(tokens[place].text) ? 5 : weekdays[stem(place)]
  }
}

/// Whether a stem names a month or a season.
public func isTimeOfYear(_ stem: String) -> Bool { months[stem] != nil }

private let dateOpeners: Set<String> = [
  "since", "last", "past", "from", "in", "on", "this", "back",
]
private let between: Set<String> = [
  "about", "around", "last", "past", "the", "early", "late", "mid", "in", "this", "back", "just",
  "befor", "before", "after", "shortly", "sometime", "roughly", "beginn", "begin", "start", "end",
  "middl", "middle", "of", "-",
]
private let partsOfMonth: Set<String> = ["early", "mid", "late"]
private let weekendWords: Set<String> = ["sat", "weekend"]
private let startVerbs: Set<String> = ["started", "began", "happened", "went", "hit", "woke"]
private let fixedDays = ["yesterday": 1, "today": 0, "tonight": 0]
private let partsOfDay: Set<String> = ["morning", "afternoon", "evening"]
private let weekdays = [
  "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "wednesday": 2, "wed": 2, "thursday": 3,
  "thur": 3, "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sunday": 6, "sun": 6,
]
let months = [
  "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "april": 4, "apr": 4, "may": 5,
  "june": 6, "jun": 6, "july": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
  "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
  "winter": 1, "spring": 4, "summer": 7, "autumn": 10,
]
