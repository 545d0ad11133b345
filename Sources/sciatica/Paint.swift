// Puts lines on a terminal: width, colour and plain ASCII where the locale has no more. Colour is
// never the only signal.

import Presentation
import Terminal

/// How lines are shown here.
struct Paint {
  let layout: Layout
  let hasColour: Bool

  /// - Parameter isPlain: whether decoration was refused.
  init(_ outside: Outside, isPlain: Bool) {
    layout = Layout(
      width: Machine.width, hasCharts: Output.standard.isTerminal && !isPlain,
      cells: { cellWidth(of: $0) })
    hasColour = !isPlain && Machine.hasColour(outside.noColor)
  }

  func text(_ lines: [Line]) -> String { lines.map(text).joined() }

  private func text(_ line: Line) -> String {
    // Replaced before it is laid out: three points are wider than the one sign for them.
    let rows = layout.rows(Line(shown(line.text), line.style))
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
}
