// Prepares a prompt for libedit; refuses to choose its words or colours.

import CTerminal

/// A prompt as libedit wants it: the last row alone, with its colours set in marks.
package struct Prompt: Equatable {
  /// Rows above the one that is edited, each with its newline; printed once.
  package let rowsAbove: String
  /// The row's scalars, U+0001 before and after what takes no cell.
  package let scalars: [UInt32]
  /// The cells that the row takes.
  package let width: Int

  package init(_ text: String, inColour: Bool = true) {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    rowsAbove = rows.dropLast().map { $0 + "\n" }.joined()
    var parts = Prompt.parts(of: Array((rows.last ?? "").unicodeScalars.map(\.value)))
    if !inColour { parts.removeAll(where: \.isColour) }
    // libedit loses marks at the very end: the last cell goes behind them.
    if parts.count > 1, parts[parts.count - 1].isColour,
      let cell = parts[parts.count - 2].scalars.popLast()
    {
      parts.append(Part(isColour: false, scalars: [cell]))
    }
    scalars = parts.flatMap { $0.isColour ? [1] + $0.scalars + [1] : $0.scalars }
    let shown = parts.filter { !$0.isColour }.flatMap(\.scalars)
    width = shown.reduce(0) { $0 + cells(of: $1) }
  }

  private struct Part {
    let isColour: Bool
    var scalars: [UInt32]
  }

  /// Text and colours by turns: two colours side by side are one part.
  private static func parts(of scalars: [UInt32]) -> [Part] {
    var parts: [Part] = []
    var index = 0
    while index < scalars.count {
      let end = endOfColour(in: scalars, from: index)
      let part = scalars[index..<(end ?? index + 1)]
      if let last = parts.indices.last, parts[last].isColour == (end != nil) {
        parts[last].scalars += part
      } else {
        parts.append(Part(isColour: end != nil, scalars: Array(part)))
      }
      index += part.count
    }
    return parts
  }

  /// The end of `ESC [ … m`, or nil when no colour starts here.
  private static func endOfColour(in scalars: [UInt32], from start: Int) -> Int? {
    guard scalars[start...].starts(with: [0x1B, 0x5B]) else { return nil }
    var index = start + 2
    while index < scalars.count, (0x30...0x3F).contains(scalars[index]) { index += 1 }
    return index < scalars.count && scalars[index] == 0x6D ? index + 1 : nil
  }
}

/// The row on which text ends that starts at a column of row 0.
package func rowAtEnd(of text: some Sequence<UInt32>, from start: Int, columns: Int) -> Int {
  let columns = max(1, columns)
  var row = start / columns
  var column = start % columns
  for scalar in text {
    let width = cells(of: scalar)
    if scalar == 0x0A || column + width > columns { (row, column) = (row + 1, 0) }
    column += width
    if column >= columns { (row, column) = (row + 1, 0) }
  }
  return row
}

/// The cells that libedit gives a scalar: a control character is shown as ^X.
private func cells(of scalar: UInt32) -> Int {
  if scalar == 0x0A { return 0 }
  let width = Int(ct_width(scalar))
  return width < 0 ? 2 : width
}
