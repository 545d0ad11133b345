// Reads months, dates and feast days as days back from today: "mid october", "the 20th of march",
// "new year's eve", "june 2023"; never a day that is yet to come.

extension QuantityReader {
  /// A date of the year whose opening word stands at `start` and whose name begins at `place`.
  func dayOfYear(from start: Int, at place: Int) -> Quantity? {
    func made(_ month: Int, _ day: Int, _ end: Int) -> Quantity {
      let (year, after) = year(at: end)
      var days = today.days(sinceMonth: month, day: day, year: year)
      // "Last january", said in january, is a year ago.
      if year == nil, stem(place - 1) == "last", days < 28 { days += 365 }
      return Quantity(kind: .duration(days: Double(max(0, days))), start: start, end: after)
    }
    if let feast = holiday(at: place) { return made(feast.month, feast.day, feast.end) }
    if let dated = dayOfMonth(at: place) { return made(dated.month, dated.day, dated.end) }
    let isSince = ["since", "from"].contains(stem(start))
    guard let month = months[stem(place)], tokens[place].text != "may" || isSince else {
      return nil
    }
    if let day = dayNumber(at: place + 1), !tokens[place].isMark {
      return made(month, day.value, day.end)
    }
    return made(month, partOfMonth(from: start, to: place), place + 1)
  }

  /// "Christmas", "boxing day", "new year's eve".
  func holiday(at place: Int) -> (month: Int, day: Int, end: Int)? {
    guard tokens.indices.contains(place) else { return nil }
    var end = place + 1
    let date: (Int, Int)
    if stem(place) == "new", stem(end) == "year" {
      date = (1, 1)
      end += 1
    } else if stem(place) == "box", stem(end) == "day" {
      date = (12, 26)
    } else if let found = holidays[tokens[place].text] {
      date = found
    } else {
      return nil
    }
    if ["day", "eve", "time"].contains(stem(end)) { end += 1 }
    return (date.0, date.1, end)
  }

  /// "20th of november", "3 jan".
  private func dayOfMonth(at place: Int) -> (month: Int, day: Int, end: Int)? {
    guard let day = dayNumber(at: place) else { return nil }
    let next = stem(day.end) == "of" ? day.end + 1 : day.end
    return months[stem(next)].map { ($0, day.value, next + 1) }
  }

  private func dayNumber(at place: Int) -> (value: Int, end: Int)? {
    guard tokens.indices.contains(place), let number = tokens[place].number,
      (1...31).contains(number), number == number.rounded()
    else { return nil }
    let end = place + 1
    if tokens.indices.contains(end), ["st", "nd", "rd", "th"].contains(tokens[end].text) {
      return (Int(number), end + 1)
    }
    return units[stem(end)] == nil && !["/", "out"].contains(stem(end)) ? (Int(number), end) : nil
  }

  /// A year behind the month: "june 2023", "march last year".
  private func year(at place: Int) -> (Int?, Int) {
    let next = stem(place) == "of" ? place + 1 : place
    if tokens.indices.contains(next), let number = tokens[next].number,
      number >= 1950, number <= Double(today.year)
    {
      return (Int(number), next + 1)
    }
    if stem(place) == "last", stem(place + 1) == "year" { return (today.year - 1, place + 2) }
    return (nil, place)
  }

  /// The day that stands for "mid", "late", "the end of" a month.
  private func partOfMonth(from start: Int, to place: Int) -> Int {
    let words = Set(tokens[start..<max(start, place)].map(\.text))
    if !words.isDisjoint(with: ["late", "end"]) { return 25 }
    return words.isDisjoint(with: ["mid", "middle"]) ? 1 : 15
  }
}

private let holidays: [String: (Int, Int)] = [
  "christmas": (12, 25), "xmas": (12, 25), "chrimbo": (12, 25), "crimbo": (12, 25),
  "hogmanay": (12, 31), "thanksgiving": (11, 27), "halloween": (10, 31), "easter": (4, 10),
  "diwali": (10, 20),
]
