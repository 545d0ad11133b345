// Lays lines out in a width, breaking at words. It cuts no word and drops nothing but control
// characters.

/// Lays out lines as text rows.
public struct Layout: Sendable {
  public let width: Int
  private let cells: @Sendable (Unicode.Scalar) -> Int

  /// - Parameters:
  ///   - width: in terminal cells; at least 20 are used.
  ///   - cells: how many cells a scalar takes.
  public init(width: Int, cells: @escaping @Sendable (Unicode.Scalar) -> Int = { _ in 1 }) {
    self.width = max(20, width)
    self.cells = cells
  }

  /// The rows of some lines.
  public func rows(_ lines: [Line]) -> [String] { lines.flatMap(rows) }

  /// The rows of one line; rows after the first of an item are indented to its words.
  public func rows(_ line: Line) -> [String] {
    let indent = line.style == .item ? String(repeating: " ", count: hang(line.text)) : ""
    let text = Self.harmless(line.text)
    let lead = String(text.prefix { $0 == " " })
    var rows: [String] = []
    var row = ""
    for word in text.split(separator: " ") {
      if row.isEmpty {
        row = (rows.isEmpty ? lead : indent) + word
      } else if measure(row) + 1 + measure(word) <= width {
        row += " " + word
      } else {
        rows.append(row)
        row = indent + word
      }
    }
    rows.append(row)
    return rows.map(Self.trimmed)
  }

  /// Where the words of an item begin: behind "1. " or "- ".
  private func hang(_ text: String) -> Int {
    guard let space = text.firstIndex(of: " ") else { return 0 }
    let mark = text[..<space]
    guard mark == "-" || mark.hasSuffix(".") && mark.count <= 3 else {
      return text.prefix { $0 == " " }.count
    }
    return mark.count + 1
  }

  private func measure(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + cells($1) }
  }

  private static func trimmed(_ row: String) -> String {
    var row = row
    while row.last == " " { row.removeLast() }
    return row
  }

  /// The text without control characters: escape codes lose their power.
  public static func harmless(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result.append(" ")
      } else if scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
