// Whether a message is put as a question. It looks at the form of its clauses alone, and not at what
// they are about.

import Text

extension Reading {
  /// Whether a question mark stands in it, a sentence opens like a question, or a clause turns its
  /// verb round ("…, can i drive").
  var isQuestion: Bool {
    sheet.tokens.contains { $0.text == "?" }
      || clauses.sentenceRange.contains(where: opensAsQuestion)
      || clauses.segments.contains {
        turnsRound($0.opensWithContrast ? $0.tokens.dropFirst() : $0.tokens)
      }
  }

  private static let askers: Set<String> = [
    "what", "why", "how", "which", "where", "who", "show", "tell", "explain", "give", "suppose",
    "whats", "hows",
  ]
  private static let modals: Set<String> = [
    "can", "could", "should", "do", "will", "would", "shall", "may", "am",
  ]
  /// Forms that open a question before any subject, "does heat help"; "been" and "done" do not.
  private static let verbs: Set<String> = [
    "is", "are", "do", "does", "did", "can", "could", "should", "will", "would", "shall", "may",
    "am",
  ]
  private static let speakers: Set<String> = ["i", "it", "you", "we"]
  private static let subjects: Set<String> = [
    "i", "it", "this", "that", "these", "you", "he", "she", "they", "we", "there", "something",
    "anything", "anyone", "anybody",
  ]

  /// "What is …", "does heat help", "when can i …", "any tips"; but not "cannot sit", "is fine",
  /// "when i sit", "any chair".
  private func opensAsQuestion(_ sentence: Range<Int>) -> Bool {
    let tokens = Array(sheet.tokens[sentence].prefix(3))
    guard let first = tokens.first else { return false }
    if Self.askers.contains(first.text) { return true }
    guard let second = tokens.dropFirst().first else { return false }
    let behind = sentence.lowerBound + 1
    switch first.text {
    case "when": return Self.modals.contains(second.stem) || second.stem == "be"
    case "any": return !isItem("activity", at: behind)
    default: break
    }
    guard Self.verbs.contains(first.text) else { return false }
    if second.stem == "not" {
      return tokens.last.map { Self.subjects.contains($0.text) } ?? false
    }
    return first.stem != "be" || !isItem("normal", at: behind) && !isItem("effect", at: behind)
  }

  private func isItem(_ kind: String, at place: Int) -> Bool {
    sheet.items.contains { $0.start == place && lexicon.kind($0.concept) == kind }
  }

  /// Whether a clause opens as a question does ("is it bad", "what now"), holds a verb turned round
  /// ("hurts at night could it be …") or closes on "why".
  private func turnsRound(_ clause: Range<Int>) -> Bool {
    let tokens = clause.map { sheet.tokens[$0] }
    guard let first = tokens.first else { return false }
    if ["what", "how", "why"].contains(first.text) || tokens.last?.text == "why" { return true }
    if opens(first, tokens.dropFirst().first) { return true }
    // "when i do it" and "that is it" turn nothing round.
    return zip(tokens.indices, zip(tokens, tokens.dropFirst())).contains { place, pair in
      let (verb, subject) = pair
      return verb.text == "what" && Self.modals.contains(subject.stem)
        || verb.text == "is" && subject.text == "it" && !isPointedAt(tokens[..<place].last)
        || Self.modals.contains(verb.text) && Self.speakers.contains(subject.text)
          && (verb.text != "do" || subject.text != "it")
    }
  }

  private func isPointedAt(_ token: Token?) -> Bool {
    ["that", "this", "there", "here"].contains(token?.text ?? "")
  }

  /// "Is it", "have you"; "had it a year" opens no question.
  private func opens(_ verb: Token, _ subject: Token?) -> Bool {
    guard let subject, Self.subjects.contains(subject.text) else { return false }
    return Self.modals.contains(verb.stem) || verb.stem == "be"
      || verb.stem == "have" && subject.text != "it"
  }
}
