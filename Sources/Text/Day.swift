// A day of the calendar as a value; the clock is never read here.

/// A day of the Gregorian calendar.
public struct Day: Equatable, Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Makes a day; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.length(of: month, in: year)).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads "2026-01-05"; nil when it is no such day.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The day as "2026-01-05".
  public var text: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }

  /// Days since 1970-01-01, by Howard Hinnant's civil-date arithmetic.
  public var number: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The weekday, Monday 0 to Sunday 6.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// Days from the last such weekday before this day: 1 to 7.
  public func days(sinceWeekday other: Int) -> Int {
    let gap = (weekday - other + 7) % 7
    return gap == 0 ? 7 : gap
  }

  /// Days from such a day of a year; without one, from the last that is behind this day.
  func days(sinceMonth month: Int, day: Int, year given: Int?) -> Int {
    func days(_ year: Int) -> Int? {
      Day(year: year, month: month, day: min(day, Self.length(of: month, in: year)))
        .map { number - $0.number }
    }
    if let given { return days(given) ?? 0 }
    let here = days(year) ?? 0
    return here > 0 ? here : days(year - 1) ?? 0
  }
}
