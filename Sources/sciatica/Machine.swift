// What is taken from the machine when it was not given: the day, the region, the width, colour.
// Replays never ask it.

import Foundation
import Terminal
import Text

/// The clock.
enum Clock {
  static func day(_ text: String) -> Day? { Day(text) }

  /// Today, where the machine is.
  static func today() -> Day? {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return Day(year: parts.year ?? 2026, month: parts.month ?? 1, day: parts.day ?? 5)
  }
}

/// The environment.
enum Machine {
  private static var variables: [String: String] { ProcessInfo.processInfo.environment }

  /// The region of the locale; `world` when it names none.
  static var region: String {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = variables[name], let mark = value.firstIndex(of: "_") else { continue }
      let code = value[value.index(after: mark)...].prefix { $0.isLetter }
      if code.count == 2 { return code.uppercased() }
    }
    return "world"
  }

  static var width: Int {
    let given = variables["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return given ?? Output.standard.columns ?? 80
  }

  /// NO_COLOR beats CLICOLOR_FORCE; else a terminal that is not dumb has colour.
  static func hasColour(_ refused: Bool) -> Bool {
    if refused || !(variables["NO_COLOR"] ?? "").isEmpty { return false }
    if let forced = variables["CLICOLOR_FORCE"], !forced.isEmpty, forced != "0" { return true }
    return Output.standard.isTerminal && variables["TERM"] != "dumb"
  }
}
