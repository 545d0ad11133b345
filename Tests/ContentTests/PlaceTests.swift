// Faults point at their letters, however the text is written.

import Content
import Testing

@Suite struct PlaceTests {
  /// The marked letters of a file of one topic, whose name is wrong in `{nope}`.
  private func marked(_ say: String) -> [String] {
    let text = "reply: r\nsay: \(say)\n"
    let loaded = load(
      [SourceFile(root: "Intents", name: "replies/r.yaml", text: text)],
      Requirements(replyNames: ["r": []]))
    return loaded.diagnostics.map { fault in
      let line = Array(fault.line.unicodeScalars)
      let marked = line.dropFirst(fault.place.column - 1).prefix(fault.place.length)
      return "\(fault.place.line) " + String(String.UnicodeScalarView(marked))
    }
  }

  @Test(
    arguments: [
      ("go {nope} now", "2 {nope}"),
      ("\"go {nope} now\"", "2 {nope}"),
      ("'it''s {nope} now'", "2 {nope}"),
      ("\"so \\\"well\\\" {nope}\"", "2 {nope}"),
      ("caf\u{E9} {nope}", "2 {nope}"),
      ("caf\u{65}\u{301} \u{1F600} {nope}", "2 {nope}"),
      ("go on\n  and {nope} now", "3 {nope}"),
      (">-\n  go on\n  and {nope} now", "4 {nope}"),
      ("\"go on\n\n  and {nope} now\"", "4 {nope}"),
    ])
  func lettersAreFound(say: String, expected: String) { #expect(marked(say) == [expected]) }
}
