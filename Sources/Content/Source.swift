// The lines of a file as YAML counts them, so that every fault can point at its letters. It does
// not read what they mean.

/// The text of one file in lines of Unicode scalars.
final class Source: Sendable {
  let path: String
  let lines: [[Unicode.Scalar]]

  init(path: String, text: String) {
    self.path = path
    var lines: [[Unicode.Scalar]] = [[]]
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      let closesPair = last == "\r" && scalar == "\n"
      if Self.breaks.contains(scalar) {
        if !closesPair { lines.append([]) }
      } else {
        lines[lines.count - 1].append(scalar)
      }
      last = scalar
    }
    self.lines = lines
  }

  private static let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

  /// A line, counted from 1; empty beyond the end.
  func line(_ number: Int) -> [Unicode.Scalar] {
    lines.indices.contains(number - 1) ? lines[number - 1] : []
  }

  /// A place that surely lies in the file and marks at least one letter.
  func place(line: Int, column: Int, length: Int = 1) -> Place {
    let line = min(max(line, 1), lines.count)
    let width = lines[line - 1].count
    let column = min(max(column, 1), width + 1)
    let length = min(max(length, 1), max(1, width - column + 1))
    return Place(path: path, line: line, column: column, length: length)
  }

  /// Where a scalar first stands.
  func place(of wanted: Unicode.Scalar) -> Place? {
    for (index, line) in lines.enumerated() {
      guard let column = line.firstIndex(of: wanted) else { continue }
      return place(line: index + 1, column: column + 1)
    }
    return nil
  }
}
