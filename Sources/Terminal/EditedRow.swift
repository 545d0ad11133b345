// Keeps the row that is edited in order on the screen; refuses to read keys or to decide anything.

import CTerminal

/// The prompt and the line behind it: libedit holds the text, this knows where both stand.
///
/// libedit draws where the cursor is, not where it drew before: so each change erases first.
struct EditedRow {
  private let editor: OpaquePointer
  private let understandsEscapes = ct_understands_escapes() != 0
  private var prompt = Prompt("")
  /// The width that rows were wrapped to when they were last drawn.
  private(set) var columns = measuredColumns()

  init(editor: OpaquePointer) {
    self.editor = editor
  }

  /// What was typed so far: all of it, and what stands before the cursor.
  var line: (all: String, before: String) {
    var count: Int32 = 0
    var before: Int32 = 0
    let start = ct_editor_line(editor, &count, &before)
    let scalars = UnsafeBufferPointer(start: start, count: Int(count))
    return (string(scalars), string(scalars.prefix(Int(before))))
  }

  mutating func begin(prompt text: String) {
    prompt = Prompt(text, inColour: understandsEscapes)
    ct_editor_prompt(editor, prompt.scalars, prompt.scalars.count)
    show(prompt.rowsAbove)
  }

  func show(_ text: String) {
    var text = text
    text.withUTF8 { ct_editor_print(editor, $0.baseAddress, $0.count) }
  }

  /// Before libedit draws the prompt, or a key pressed at once would be read as the shell does.
  mutating func takeTerminal() {
    columns = measuredColumns()
    ct_editor_ready(editor, 1)
    ct_reading(1)
    if understandsEscapes { show("\u{1b}[?2004h") }
  }

  func giveTerminal() {
    if understandsEscapes { show("\u{1b}[?2004l") }
    ct_reading(0)
    ct_editor_ready(editor, 0)
  }

  /// Terminals that wrap anew have moved the prompt's row: it is counted in the new width.
  mutating func redrawResized() {
    columns = measuredColumns()
    erase()
    ct_editor_resize(editor)
    ct_editor_draw(editor)
  }

  /// Draws prompt and line from the cursor's row on, leaving alone what stands above it.
  mutating func redrawBelow() {
    columns = measuredColumns()
    ct_editor_resize(editor)
    show("\r")
    ct_editor_draw(editor)
  }

  func insert(_ text: String) {
    replace("", by: text)
  }

  /// Puts a text where another one stands, just before the cursor.
  func replace(_ old: String, by new: String) {
    erase()
    let scalars = new.unicodeScalars.map(\.value)
    ct_editor_delete_before(editor, Int32(old.unicodeScalars.count))
    ct_editor_insert(editor, scalars, scalars.count)
    ct_editor_draw(editor)
  }

  /// Puts the cursor behind the last letter, so that what is printed next spoils nothing; returns
  /// how far it went.
  @discardableResult
  func moveToEnd() -> Int {
    let line = line
    let distance = line.all.unicodeScalars.count - line.before.unicodeScalars.count
    move(by: distance)
    return distance
  }

  func moveBack(by distance: Int) {
    move(by: -distance)
  }

  private func move(by distance: Int) {
    guard distance != 0 else { return }
    erase()
    ct_editor_move(editor, Int32(distance))
    ct_editor_draw(editor)
  }

  /// Takes prompt and line off the screen, and puts the cursor where the prompt began.
  private func erase() {
    guard understandsEscapes else { return show("\n") }
    let before = line.before.unicodeScalars.map(\.value)
    let up = rowAtEnd(of: before, from: prompt.width, columns: columns)
    show(up > 0 ? "\r\u{1b}[\(up)A\u{1b}[J" : "\r\u{1b}[J")
  }
}

private func measuredColumns() -> Int {
  var columns: Int32 = 0
  var rows: Int32 = 0
  ct_size(1, &columns, &rows)
  return columns > 0 ? Int(columns) : 80
}

/// The text of libedit's scalars.
func string(_ scalars: some Sequence<UInt32>) -> String {
  var text = String.UnicodeScalarView()
  for value in scalars { text.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
  return String(text)
}
