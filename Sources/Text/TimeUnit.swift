// The units that lengths of time are given in, by their stems; they are never guessed from a number.

/// What a number of a unit is.
enum Unit {
  case days(Double)
  case minutes(Double)

  func kind(_ number: Double) -> Quantity.Kind {
    switch self {
    case .days(let days): return .duration(days: (number * days).rounded())
    case .minutes(let minutes):
      // "48 hours" are two days; "50 hours" a week's work.
      let isDays = minutes == 60 && [24, 36, 48, 72, 96].contains(number)
      return isDays ? .duration(days: (number / 24).rounded()) : .minutes(number * minutes)
    }
  }
}

let units: [String: Unit] = [
  "day": .days(1), "night": .days(1), "week": .days(7), "wk": .days(7), "wks": .days(7),
  "yrs": .days(365), "mos": .days(30),
  "hrs": .minutes(60), "fortnight": .days(14),
  "month": .days(30), "mth": .days(30), "mo": .days(30), "mnth": .days(30), "year": .days(365),
  "yr": .days(365), "decad": .days(3650), "hour": .minutes(60), "hr": .minutes(60),
  "minut": .minutes(1), "min": .minutes(1), "second": .minutes(1 / 60), "sec": .minutes(1 / 60),
]
