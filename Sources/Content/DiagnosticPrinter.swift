// Prints faults for the people who write content: place, sentence, the line with carets, the way
// out. It judges nothing.

/// A fault as people see it, whatever kind of file it is in.
///
/// ```
/// Intents/findings/worse.sitting.yaml:4:22: error: there is no value called "duraton" [C014]
///   4 |   - cannot sit [for] {duraton}
///     |                      ^^^^^^^^^ did you mean {duration}?
///   help: the values are age, day, duration, number, score and side
/// ```
public struct FaultPicture: CustomStringConvertible, Sendable {
  let place: Place
  let kind: String
  let code: String
  let message: String
  let line: String
  let nearest: String?
  let help: String

  /// The picture of an "error" or a "warning"; the line is the one that the place is in.
  public init(
    _ place: Place, kind: String = "error", code: String, message: String, line: String,
    nearest: String?, help: String
  ) {
    self.place = place
    self.kind = kind
    self.code = code
    self.message = message
    self.line = line
    self.nearest = nearest
    self.help = help
  }

  public var description: String {
    let number = String(place.line)
    let gap = String(repeating: " ", count: number.count)
    let carets = String(repeating: "^", count: max(1, place.length))
    let question = nearest.map { " did you mean \($0)?" } ?? ""
    return """
      \(place.path):\(place.line):\(place.column): \(kind): \(message) [\(code)]
        \(number) | \(shown)
        \(gap) | \(indent)\(carets)\(question)
        help: \(help)
      """
  }

  /// The line without what would break its picture: a tab is one space, a control a dot.
  private var shown: String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let isControl = scalar.value < 32 || (127..<160).contains(scalar.value)
      result.append(scalar == "\t" ? " " : isControl ? "." : scalar)
    }
    return String(result)
  }

  private var indent: String { String(repeating: " ", count: max(0, place.column - 1)) }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String {
    FaultPicture(
      place, kind: code.isWarning ? "warning" : "error", code: code.rawValue, message: message,
      line: line, nearest: nearest, help: help
    ).description
  }
}

/// All faults as people see them, one after another.
public func printed(_ faults: [Diagnostic]) -> String {
  faults.map { $0.description + "\n" }.joined()
}
