// Lays lines out in a width, breaking at words. It cuts no word and drops nothing but control
// characters.

/// Lays out lines as text rows.
public struct Layout: Sendable {
  public let width: Int
  /// Whether bars are drawn; else they are items.
  public let hasCharts: Bool
  private let cells: @Sendable (Unicode.Scalar) -> Int
  private static let barWidth = 20

  /// - Parameters:
  ///   - width: in terminal cells; at least 20 are used.
  ///   - hasCharts: whether bars are drawn, where there is room.
  ///   - cells: how many cells a scalar takes.
  public init(
    width: Int, hasCharts: Bool = false,
    cells: @escaping @Sendable (Unicode.Scalar) -> Int = { _ in 1 }
  ) {
    self.width = max(20, width)
    self.hasCharts = hasCharts && width >= 3 * Self.barWidth
    self.cells = cells
  }

  /// The rows of some lines.
  public func rows(_ lines: [Line]) -> [String] { lines.flatMap(rows) }

  /// The rows of one line; rows after the first of an item are indented to its words.
  public func rows(_ line: Line) -> [String] {
    guard case .bar(let bar) = line.style else {
      return rows(line.text, hang: line.style == .item ? hang(line.text) : 0)
    }
    guard hasCharts else { return rows(line.text, hang: hang(line.text)) }
    let words = line.text.dropFirst(line.text.hasPrefix("- ") ? 2 : 0)
    return rows("\(bar.drawn(Self.barWidth)) \(words)", hang: Self.barWidth + 1)
  }

  private func rows(_ line: String, hang: Int) -> [String] {
    let indent = String(repeating: " ", count: hang)
    let text = Self.harmless(line)
    let lead = String(text.prefix { $0 == " " })
    var rows: [String] = []
    var row = ""
    for word in Self.words(text) {
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

  private static let longestNumber = 16

  /// The words of a text; the parts of a number to call stay together: "116 123".
  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").reduce(into: []) { words, word in
      if let last = words.last, last.last?.isNumber == true, word.first?.isNumber == true,
        last.count + word.count < longestNumber
      {
        words[words.count - 1] = "\(last) \(word)"
      } else {
        words.append(String(word))
      }
    }
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

  /// Braces name what a text leaves open, so a person's own become brackets.
  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["{": "(", "}": ")"]

  /// The text without control characters and braces: escape codes lose their power.
  public static func harmless(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result.append(" ")
      } else if let bracket = Self.brackets[scalar] {
        result.append(bracket)
      } else if scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
