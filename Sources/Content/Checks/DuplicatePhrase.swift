// Checks that no phrase is learnt for two wishes: a topic's phrase or an intent's example stands
// once. Idioms and concepts may share words, since everything they mean is heard.

import Text

/// C015: the thing whose file comes first wins.
@Sendable func checkPhrases(_ draft: Draft) {
  var owners: [PhraseKey: String] = [:]
  let uses = draft.notes.phrases.filter(\.isLearnt).sorted { $0.field.place < $1.field.place }
  for use in uses {
    var blamed: Set<String> = []
    for phrase in use.phrases {
      let key = PhraseKey(group: use.group.rawValue, phrase: phrase)
      guard let owner = owners[key] else {
        owners[key] = use.owner
        continue
      }
      if owner == use.owner || !blamed.insert(owner).inserted { continue }
      draft.notes.fault(
        .duplicatePhrase, use.field.place,
        "\"\(shown(phrase))\" belongs to \"\(owner)\" too, which wins",
        help: "leave it to the one that it should mean")
    }
  }
}

private struct PhraseKey: Hashable {
  let group: String
  let phrase: [PhrasePattern.Symbol]
}

private func shown(_ phrase: [PhrasePattern.Symbol]) -> String {
  phrase.map { symbol in
    switch symbol {
    case .word(let stem): stem
    case .value(let name): "{\(name)}"
    }
  }.joined(separator: " ")
}

extension PhraseUse {
  fileprivate var isLearnt: Bool {
    switch group {
    case .concept, .idiom, .scope, .keyword: false
    default: true
    }
  }
}
