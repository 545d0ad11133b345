// Whether a message is put as a question. It looks at the form of its clauses alone, and not at what
// they are about.

import Text

extension Reading {
  /// Whether a question mark stands in it, a sentence opens like a question, or a clause turns its
  /// verb round ("…, can i drive").
  var isQuestion: Bool {
    sheet.tokens.contains { $0.text == "?" }
      || clauses.sentenceRange.contains {
        sheet.tokens.indices.contains($0.lowerBound)
          && Self.openers.contains(sheet.tokens[$0.lowerBound].stem)
      }
      || clauses.segments.contains {
        turnsRound($0.opensWithContrast ? $0.tokens.dropFirst() : $0.tokens)
      }
  }

  private static let openers: Set<String> = [
    "what", "why", "how", "can", "could", "should", "be", "do", "will", "would", "when", "which",
    "where", "show", "tell", "explain", "give", "suppose", "shall", "may", "who", "am", "any",
  ]
  private static let modals: Set<String> = [
    "can", "could", "should", "do", "will", "would", "shall", "may", "am",
  ]
  private static let speakers: Set<String> = ["i", "it", "you", "we"]
  private static let subjects: Set<String> = [
    "i", "it", "this", "that", "these", "you", "he", "she", "they", "we", "there", "something",
    "anything", "anyone", "anybody",
  ]

  /// Whether a clause opens as a question does ("is it bad", "what now"), holds a verb turned round
  /// ("hurts at night could it be …") or closes on "why".
  private func turnsRound(_ clause: Range<Int>) -> Bool {
    let tokens = clause.map { sheet.tokens[$0] }
    guard let first = tokens.first else { return false }
    if ["what", "how", "why"].contains(first.text) || tokens.last?.text == "why" { return true }
    if opens(first, tokens.dropFirst().first) { return true }
    // "when i do it" turns nothing round.
    return zip(tokens, tokens.dropFirst()).contains { verb, subject in
      verb.text == "what" && Self.modals.contains(subject.stem)
        || verb.text == "is" && subject.text == "it"
        || Self.modals.contains(verb.text) && Self.speakers.contains(subject.text)
          && (verb.text != "do" || subject.text != "it")
    }
  }

  /// "Is it", "have you"; "had it a year" opens no question.
  private func opens(_ verb: Token, _ subject: Token?) -> Bool {
    guard let subject, Self.subjects.contains(subject.text) else { return false }
    return Self.modals.contains(verb.stem) || verb.stem == "be"
      || verb.stem == "have" && subject.text != "it"
  }
}
