// A value of a YAML file with its place. Every scalar is text; what the text means is decided by
// who reads it.

/// A text, a list or a mapping, and where it stands.
struct Field: Sendable {
  enum Shape: Sendable {
    case text(String)
    case list([Field])
    case map([(key: Field, value: Field)])
  }

  /// How a text is written, which decides where its letters stand.
  enum Style: Sendable {
    case plain, quoted, block
  }

  let shape: Shape
  let style: Style
  let source: Source
  let line: Int
  let column: Int

  /// The text; empty for what is none.
  var text: String {
    if case .text(let text) = shape { return text }
    return ""
  }

  /// The word for its shape in a sentence.
  var kind: String {
    switch shape {
    case .text: "a text"
    case .list: "a list"
    case .map: "a mapping"
    }
  }

  /// The letters of the value, as far as they stand in its first line.
  var place: Place {
    guard case .text(let text) = shape else {
      return source.place(line: line, column: column)
    }
    let marks = style == .quoted ? 2 : 0
    let length = style == .block ? 1 : text.unicodeScalars.count + marks
    return source.place(line: line, column: column, length: length)
  }

  /// The place of some letters of the text, counted from 0.
  func place(at offset: Int, length: Int = 1) -> Place {
    var walk = Walk(source: source, line: line, column: column - 1, style: style)
    for scalar in text.unicodeScalars.prefix(offset) { walk.step(over: scalar) }
    walk.settle()
    return source.place(line: walk.line, column: walk.column + 1, length: length)
  }
}

/// Follows a text through the lines it is written over.
private struct Walk {
  let source: Source
  let style: Field.Style
  var line: Int
  var column: Int
  /// How far a block is indented; what goes beyond it belongs to the text.
  private var indent = Int.max
  /// Blank lines are stepped over with the first newline that they give.
  private var isAfterNewline = false

  init(source: Source, line: Int, column: Int, style: Field.Style) {
    self.source = source
    self.style = style
    self.line = line
    self.column = column
    switch style {
    case .plain: break
    case .quoted: self.column += 1
    case .block:
      nextLine()
      indent = self.column
      isAfterNewline = true
    }
  }

  mutating func step(over scalar: Unicode.Scalar) {
    defer { isAfterNewline = scalar == "\n" }
    if scalar == "\n" {
      if isAfterNewline { return }
      if rest.allSatisfy({ $0 == " " }) { return nextLine() }
    } else if scalar == " " {
      // Blanks at the end of a block's line are its own; elsewhere a fold swallows them.
      let isFold = style == .block ? rest.isEmpty : rest.allSatisfy { $0 == " " }
      if isFold { return nextLine() }
    } else {
      settle()
      if let here = rest.first, here != scalar, here == "\\" || here == "'" { column += 1 }
    }
    column += 1
  }

  /// Goes on to the next line when this one is used up.
  mutating func settle() {
    if rest.isEmpty, line < source.lines.count { nextLine() }
  }

  private var rest: ArraySlice<Unicode.Scalar> { source.line(line).dropFirst(column) }

  private mutating func nextLine() {
    repeat { line += 1 } while line < source.lines.count && isBlank
    column = min(source.line(line).prefix { $0 == " " }.count, indent)
  }

  private var isBlank: Bool { source.line(line).allSatisfy { $0 == " " } }
}
