// Whether a "no" to a question about danger leaves something open: "no, only when i cough", "no, i
// think", "not so much". Such a no is never a plain one.

import Knowledge
import Text

extension Frame {
  /// Whether a reply to a danger question begins with a "no" that an exception, a doubt or a sign
  /// behind it takes back in part.
  var isQualifiedNo: Bool {
    guard asked.findings.contains(where: lexicon.isFlag), !isWhole(Answer.no.intent),
      let first = sheet.tokens.firstIndex(where: {
        $0.isWord && !lexicon.padding.contains($0.text)
      })
    else { return false }
    let word = sheet.tokens[first].text
    guard lexicon.noes.contains(word) || ["not", "never", "nothing", "none"].contains(word) else {
      return false
    }
    let rest = first + 1..<sheet.tokens.count
    if rest.contains(where: { lexicon.exceptions.contains(sheet.tokens[$0].text) }) { return true }
    if word == "not", !rest.contains(where: isSign) { return true }
    return isDoubted(rest) || isRestricted(rest)
  }

  private func isDoubted(_ rest: Range<Int>) -> Bool {
    reading.scopes.scopes.contains { $0.category == .doubtful && rest.contains($0.start) }
  }

  /// "Only when i laugh", "just a bit numb".
  private func isRestricted(_ rest: Range<Int>) -> Bool {
    guard let word = rest.first(where: { lexicon.restrictions.contains(sheet.tokens[$0].text) })
    else { return false }
    return (word + 1..<max(word + 1, rest.upperBound)).contains { place in
      ["when", "if", "after"].contains(sheet.tokens[place].text) || isSign(place)
    }
  }

  /// Whether something that may be a sign of what was asked begins here; a place alone is none.
  private func isSign(_ place: Int) -> Bool {
    sheet.items.contains { item in
      let kind = lexicon.kind(item.concept)
      return item.start == place && kind != "place" && Self.signs.contains(kind)
        && asked.findings.contains { speaks(item, of: $0) }
    }
  }

  private func speaks(_ item: Item, of finding: String) -> Bool {
    let compositions = lexicon.catalogue.findings[finding]?.heard ?? []
    return compositions.flatMap(\.concepts).compactMap(lexicon.number).contains {
      lexicon.isA(item.concept, $0)
    }
  }
}
