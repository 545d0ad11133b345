// Numbers, lengths of time, scores and ages, as people write them.

import Testing
import Text

@Suite struct QuantityTests {
  @Test(arguments: [
    ("two weeks", 14.0), ("3 wks", 21), ("a fortnight", 14), ("half a year", 183),
    ("a year and a half", 548), ("2-3 days", 3), ("since march", 310), ("since tuesday", 6),
    ("yesterday", 1), ("a couple of months", 60), ("10 yrs", 3650), ("since 2019", 2555),
    ("last week", 7), ("3+ weeks", 21), ("x3 wks", 21), ("2/52", 14), ("6/12", 180), ("4/7", 4),
    ("day 4 of this", 4), ("on week three", 21), ("this past wk", 7), ("the past month", 30),
    ("1 year and half", 548), ("2 full weeks", 14), ("a good year", 365),
    ("a solid month", 30), ("since the weekend", 2), ("since christmas day", 11),
    ("just after new year", 4), ("since mid november", 51), ("since june 2023", 949),
    ("since the 20th of november", 46), ("started thursday", 4), ("friday gone", 3),
    ("last january", 369), ("on sat", 2), ("48 hours", 2), ("day 3 of being stuck", 3),
  ])
  func lengthsAreCountedInDays(text: String, days: Double) throws {
    let today = try #require(Day("2026-01-05"))
    #expect(quantities(tokenize(text), today: today).map(\.kind) == [.duration(days: days)])
  }

  @Test(arguments: [
    ("7/10", Quantity.Kind.score(7)), ("8 out of 10", .score(8)), ("34 yo", .age(34)),
    ("28f", .age(28)), ("m37", .age(37)), ("forty two", .number(42)), ("20 mins", .minutes(20)),
    ("mid forties", .age(45)),
    ("late 30s", .age(38)), ("70 yrs old", .age(70)), ("from 4 to 8", .number(8)),
    ("4 to 8", .number(6)), ("big 5-0", .age(50)), ("big four oh", .age(40)),
    ("50 hours", .minutes(3000)),
  ])
  func otherMeasures(text: String, kind: Quantity.Kind) throws {
    let today = try #require(Day("2026-01-05"))
    #expect(quantities(tokenize(text), today: today).map(\.kind) == [kind])
  }

  @Test(arguments: [
    "on the m62", "l5", "every day 2 tablets", "3/12/25", "i sat down", "at the weekends",
  ])
  func noLengthAndNoAgeIsRead(text: String) throws {
    let today = try #require(Day("2026-01-05"))
    let kinds = quantities(tokenize(text), today: today).map(\.kind)
    #expect(
      kinds.allSatisfy { kind in
        if case .number = kind { return true }
        return false
      })
  }
}
