// Puts lines on a terminal: width, colour and plain ASCII where the locale has no more. Colour is
// never the only signal.

import Presentation
import Terminal

/// How lines are shown here.
struct Paint {
  let layout: Layout
  let hasColour: Bool
  let isASCII: Bool

  init(_ outside: Outside, isPlain: Bool = false) {
    layout = Layout(
      width: Machine.width, hasCharts: Output.standard.isTerminal && !isPlain,
      cells: { cellWidth(of: $0) })
    hasColour = Machine.hasColour(outside.noColor)
    isASCII = !Output.standard.takesUnicode
  }

  func text(_ lines: [Line]) -> String { lines.map(text).joined() }

  private func text(_ line: Line) -> String {
    let rows = layout.rows(line).map { isASCII ? Self.ascii($0) : $0 }
    let (open, close) = hasColour ? codes(line.style) : ("", "")
    return rows.map { "\(open)\($0)\(close)\n" }.joined()
  }

  private func codes(_ style: Line.Style) -> (String, String) {
    switch style {
    case .alert: return ("\u{1B}[1m", "\u{1B}[0m")
    case .quiet: return ("\u{1B}[2m", "\u{1B}[0m")
    case .normal, .item, .question, .bar: return ("", "")
    }
  }

  private static func ascii(_ row: String) -> String {
    String(String.UnicodeScalarView(row.unicodeScalars.map { $0.isASCII ? $0 : "?" }))
  }
}
