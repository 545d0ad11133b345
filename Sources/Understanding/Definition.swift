// Whether a message asks what a word means, though the content may not know the word.

import Text

extension Wanting {
  /// "What is osteoporosis", "saddle area? what is that", "what does sequestered mean": a word is
  /// asked about, though the content may not know it.
  var isDefinition: Bool {
    guard sheet.tokens.count <= 12, sheet.quantities.isEmpty else { return false }
    let stems = sheet.tokens.map(\.stem)
    return stems.indices.contains { place in
      guard stems[place] == "what", place + 1 < stems.count else { return false }
      let rest = stems[(place + 1)...].prefix { !["?", "."].contains($0) }
      if rest.contains(where: lexicon.noTerms.contains) { return false }
      if rest.first == "do" { return rest.contains("mean") && (3...5).contains(rest.count) }
      return rest.contains("be") && rest.count <= (rest.last == "that" ? 5 : 3)
        && !rest.contains { ["i", "you", "we", "my", "your"].contains($0) }
    }
  }
}
