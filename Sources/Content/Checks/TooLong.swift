// Checks the few texts whose length matters: what is said first in an emergency, and questions.

import Knowledge

/// C028: a first line over 76 letters, a question over 140.
@Sendable func checkLengths(_ draft: Draft) {
  let numbers = ["emergency": "0000", "urgent": "0000", "crisis_call": "0000"]
  for field in draft.notes.acts {
    measure(fill(field.text, numbers), field, most: 76, "the first line", draft)
  }
  for (name, field) in draft.notes.fields where name.hasSuffix(".ask") {
    measure(field.text, field, most: 140, "a question", draft)
  }
}

private func measure(_ text: String, _ field: Field, most: Int, _ what: String, _ draft: Draft) {
  guard text.count > most else { return }
  draft.notes.fault(
    .tooLong, field.place, "\(what) has \(text.count) letters, \(text.count - most) too many",
    help: "\(what) has at most \(most) letters, with the numbers filled in")
}
