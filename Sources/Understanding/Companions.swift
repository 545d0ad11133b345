// What a yes says beside its question: "yes, and driving" adds driving to sitting. It adds only
// activities that stand alone, and none that the reply speaks of otherwise.

import Knowledge
import Text

extension Frame {
  /// The findings like the one asked about whose other half stands alone beside a plain yes.
  func companions(of answer: Answer?, besides said: [Mention]) -> [Mention] {
    guard answer == .yes, case .finding(let id) = asked, let kind = lexicon.catalogue.findings[id]
    else { return [] }
    let effects = Set(kind.heard.compactMap { $0.concepts.first.flatMap(lexicon.number) })
    let free = sheet.items.filter { item in
      standsAlone(item) && !said.contains { $0.tokens.overlaps(item.tokens) }
    }
    return free.flatMap { item in
      lexicon.meanings.joint[item.concept].filter {
        $0.finding != id && $0.reading == .present && !lexicon.isFlag($0.finding)
          && lexicon.name($0.concepts[0]) == "worse" && effects.contains($0.concepts[0])
      }.map { turned($0.finding, .present, item) }
    }
  }

  /// "And driving", "coughing no": nothing but small words and answers stands beside it.
  private func standsAlone(_ item: Item) -> Bool {
    guard lexicon.kind(item.concept) == "activity" else { return false }
    return reading.clauses.segment(item.start).tokens.allSatisfy { place in
      let word = sheet.tokens[place].text
      return item.tokens.contains(place) || lexicon.padding.contains(word)
        || lexicon.fillers.contains(word) || lexicon.yeses.contains(word)
        || lexicon.noes.contains(word) || ["too", "also", "well", "as", "when"].contains(word)
    }
  }
}
