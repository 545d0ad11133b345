// Reads the examples of findings and scopes as a person's first message, and says which are not
// understood as their file expects, and whose rule took the words instead.

import Content
import Dialogue
import Knowledge
import Text
import Understanding

/// C031 for each example that reads otherwise than its file says and is not known to; C032 for each
/// that is known to be misread and is not. In the order of their places.
public func misreadExamples(_ loaded: Loaded) -> [Diagnostic] {
  let misread = misreadings(loaded)
  let known = Set(loaded.misreadings.map(\.entry))
  let new = misread.filter { !known.contains(KnownMisreading.entry($0.use)) }
  let missed = Set(misread.map { KnownMisreading.entry($0.use) })
  let all = Set(loaded.examples.map(KnownMisreading.entry))
  let stale = loaded.misreadings.filter { !missed.contains($0.entry) }
  let faults = new.map(\.fault) + stale.map { fault(of: $0, isThere: all.contains($0.entry)) }
  return faults.sorted { $0.place < $1.place }
}

/// The list of known misreadings as it should now be.
public func misreadingList(_ loaded: Loaded) -> String {
  """
  # Examples that are known to be misread, one a line. An example that is understood is taken out,
  # and one that was understood is not put in without a reason.

  """
    + Set(misreadings(loaded).map { KnownMisreading.entry($0.use) }).sorted()
    .map { $0 + "\n" }.joined()
}

private struct Misreading {
  let use: ExampleUse
  let fault: Diagnostic
}

private func misreadings(_ loaded: Loaded) -> [Misreading] {
  guard let today = Day(year: 2026, month: 1, day: 5) else { return [] }
  let reader = Reader(catalogue: loaded.catalogue, matcher: nil)
  return loaded.examples.compactMap { use in
    let understanding = reader.understand(
      use.example.text, asked: .moment("opening"), today: today)
    let reading = understanding.reading(of: use.finding) ?? .unsaid
    guard reading != use.example.reading else { return nil }
    let expected = use.example.reading.rawValue
    let fault = Diagnostic(
      code: .misreadExample, place: use.place,
      message: "this says \"\(reading.rawValue)\" of \"\(use.finding)\", not \"\(expected)\""
        + taken(from: use.finding, understanding), nearest: nil,
      help: "see how it is read: sciatica read; then mend the concept, rule or scope",
      line: use.line)
    return Misreading(use: use, fault: fault)
  }
}

/// The other file whose rule took words of the example.
private func taken(from finding: String, _ understanding: Understanding) -> String {
  let other = understanding.findings.first { $0.finding != finding && $0.reading != .unsaid }
  guard let other else { return "" }
  return "; \"\(other.words)\" is heard as \"\(other.finding)\" by \(other.rule)"
}

private func fault(of known: KnownMisreading, isThere: Bool) -> Diagnostic {
  Diagnostic(
    code: .staleMisreading, place: known.place,
    message: isThere ? "this example is understood now" : "no file has this example",
    nearest: nil, help: "take the line out", line: known.line)
}
