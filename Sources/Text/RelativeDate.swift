// Reads days that count back from today: "yesterday", "since march", "this past week"; the day is
// given, the clock is never read.

extension QuantityReader {
  /// "yesterday", "since march", "last tuesday", "since 2019", "last year": days back from today.
  func relativeDate(at place: Int) -> Quantity? {
    func made(_ days: Int, _ end: Int) -> Quantity {
      Quantity(kind: .duration(days: Double(days)), start: place, end: end)
    }
    if stem(place) == "yesterday" { return made(1, place + 1) }
    let opens = ["since", "last", "past", "from", "in", "on", "this", "back"].contains(stem(place))
    guard opens else { return nil }
    var next = place + 1
    while between.contains(stem(next)) { next += 1 }
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
    if ["last", "past"].contains(stem(next - 1)), let unit = units[stem(next)] {
      return Quantity(kind: unit.kind(1), start: place, end: next + 1)
    }
    return nil
  }
}

/// Whether a stem names a month or a season.
public func isTimeOfYear(_ stem: String) -> Bool { months[stem] != nil }

private let between: Set<String> = [
  "about", "around", "last", "past", "the", "early", "late", "mid", "in", "this", "back",
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
  "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
  "christma": 12, "xma": 12, "winter": 1, "spring": 4, "summer": 7, "autumn": 10,
]
