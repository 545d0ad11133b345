// Checks that no text for people holds a word that frightens. What people type may hold any word.

/// C017: the words of `frightening-words.txt`, and the forms that an ending makes of them.
@Sendable func checkFrighteningWords(_ draft: Draft) {
  let terms = (draft.frightening + draft.requirements.frightening).map {
    $0.lowercased().split(separator: " ").map(String.init)
  }
  if terms.isEmpty { return }
  for sentence in draft.notes.prose {
    let words = words(of: sentence.field.text)
    for start in words.indices {
      for term in terms where matches(term, words[start...]) {
        let length = term.count == 1 ? words[start].text.unicodeScalars.count : 1
        draft.notes.fault(
          .frighteningWord, sentence.field.place(at: words[start].offset, length: length),
          "\"\(term.joined(separator: " "))\" frightens people who are in pain",
          help: "say what happens in calmer words")
      }
    }
  }
}

private struct Word {
  let text: String
  let offset: Int
}

private func words(of text: String) -> [Word] {
  var words: [Word] = []
  var current = ""
  for (offset, scalar) in (text + " ").unicodeScalars.enumerated() {
    if scalar.properties.isAlphabetic || scalar == "-" {
      current.unicodeScalars.append(scalar)
    } else if !current.isEmpty {
      let word = Word(text: current.lowercased(), offset: offset - current.unicodeScalars.count)
      words.append(word)
      current = ""
    }
  }
  return words
}

private func matches(_ term: [String], _ words: ArraySlice<Word>) -> Bool {
  guard term.count <= words.count, !term.isEmpty else { return false }
  return zip(term, words).allSatisfy { isForm($1.text, of: $0) }
}

/// The word itself, or with an ending: "crumble" is "crumbles" and "crumbled".
private func isForm(_ word: String, of term: String) -> Bool {
  guard word.hasPrefix(term) else { return false }
  return ["", "s", "d", "ed", "es", "ing"].contains(word.dropFirst(term.count))
}
