// Checks that no phrase shadows another: what is learnt for a wish, or names a thing, stands for one
// thing only, and no finding is both said and denied by the same words. Idioms and concepts of
// different things may share words, since everything they mean is heard.

import Text

/// C015: the phrase that comes first, by file and line, wins.
@Sendable func checkPhrases(_ draft: Draft) {
  var firsts: [PhraseKey: PhraseUse] = [:]
  for use in draft.notes.phrases.sorted(by: { $0.field.place < $1.field.place }) {
    var blamed: Set<String> = []
    for phrase in use.phrases {
      guard let key = PhraseKey(use, phrase) else { continue }
      guard let first = firsts[key] else {
        firsts[key] = use
        continue
      }
      if first.owner == use.owner || !blamed.insert(first.owner).inserted { continue }
      draft.notes.fault(
        .duplicatePhrase, use.field.place,
        "\"\(shown(phrase))\" belongs to \"\(first.owner)\" too, which wins",
        help: "leave it to the one that it should mean")
    }
  }
}

/// Phrases that cannot both be heard.
private struct PhraseKey: Hashable {
  let realm: String
  let phrase: [PhrasePattern.Symbol]

  /// Nil for phrases that may be shared.
  init?(_ use: PhraseUse, _ phrase: [PhrasePattern.Symbol]) {
    if use.group.mayBeShared { return nil }
    self.phrase = phrase
    guard use.group == .idiom else {
      realm = use.group.rawValue
      return
    }
    guard let end = use.owner.firstIndex(of: ":") else { return nil }
    realm = String(use.owner[..<end])
  }
}

private func shown(_ phrase: [PhrasePattern.Symbol]) -> String {
  phrase.map { symbol in
    switch symbol {
    case .word(let stem): stem
    case .value(let name): "{\(name)}"
    }
  }.joined(separator: " ")
}
