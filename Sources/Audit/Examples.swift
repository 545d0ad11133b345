// Reads the examples of findings as a person's first message, and says which are not understood as
// their file expects, and whose rule took the words instead.

import Content
import Dialogue
import Knowledge
import Text
import Understanding

/// C031: each example that reads otherwise than its file says, in the order of the files.
public func misreadExamples(_ loaded: Loaded) -> [Diagnostic] {
  guard let today = Day(year: 2026, month: 1, day: 5) else { return [] }
  let reader = Reader(catalogue: loaded.catalogue, matcher: nil)
  return loaded.examples.compactMap { use in
    let understanding = reader.understand(
      use.example.text, asked: .moment("opening"), today: today)
    let reading = understanding.reading(of: use.finding) ?? .unsaid
    guard reading != use.example.reading else { return nil }
    let expected = use.example.reading.rawValue
    return Diagnostic(
      code: .misreadExample, place: use.place,
      message: "this says \"\(reading.rawValue)\" of \"\(use.finding)\", not \"\(expected)\""
        + taken(from: use.finding, understanding), nearest: nil,
      help: "see how it is read: sciatica read; then mend the concept, rule or scope",
      line: use.line)
  }
}

/// The other file whose rule took words of the example.
private func taken(from finding: String, _ understanding: Understanding) -> String {
  let other = understanding.findings.first { $0.finding != finding && $0.reading != .unsaid }
  guard let other else { return "" }
  return "; \"\(other.words)\" is heard as \"\(other.finding)\" by \(other.rule)"
}
