// Prints faults for the people who write content: place, sentence, the line with carets, the way
// out. It judges nothing.

extension Diagnostic: CustomStringConvertible {
  /// The fault as people see it.
  ///
  /// ```
  /// Intents/findings/worse.sitting.yaml:4:22: error: there is no value called "duraton" [C014]
  ///   4 |   - cannot sit [for] {duraton}
  ///     |                      ^^^^^^^^^ did you mean {duration}?
  ///   help: the values are age, day, duration, number, score and side
  /// ```
  public var description: String {
    let number = String(place.line)
    let gap = String(repeating: " ", count: number.count)
    let carets = String(repeating: "^", count: place.length)
    let question = nearest.map { " did you mean \($0)?" } ?? ""
    return """
      \(place.path):\(place.line):\(place.column): error: \(message) [\(code.rawValue)]
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

  private var indent: String { String(repeating: " ", count: place.column - 1) }
}

/// All faults as people see them, one after another.
public func printed(_ faults: [Diagnostic]) -> String {
  faults.map { $0.description + "\n" }.joined()
}
