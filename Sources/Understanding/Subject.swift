// For whom a message speaks: the writer, or one other person all through. An aside about
// somebody else leaves it with the writer.

import Knowledge
import Text

/// Whose complaint it is.
public enum Subject: String, Codable, Equatable, Sendable {
  case me = "self"
  case other
}

/// Finds the subject of a message.
func subject(of sheet: Sheet, _ lexicon: Lexicon) -> Subject {
  let others = sheet.scopeMatches.filter {
    lexicon.catalogue.scopes[$0.rule]?.category == .other
  }
  guard let first = others.first, first.start <= 14 else { return .me }
  let complaints = sheet.items.filter {
    ["place", "pain", "sense", "said", "trouble"].contains(lexicon.kind($0.concept))
  }
  guard !complaints.isEmpty, !complaints.contains(where: { $0.end <= first.start }) else {
    return .me
  }
  guard ownSigns(sheet.tokens, sheet, lexicon) == 0 else { return .me }
  return speaksOn(of: others.map(\.start), complaints, sheet) ? .other : .me
}

/// Whether the complaints are told of the other person: by "she" and "his", or in the very
/// sentences that name them.
private func speaksOn(of others: [Int], _ complaints: [Item], _ sheet: Sheet) -> Bool {
  let third: Set<String> = [
    "he", "she", "him", "his", "her", "hers", "they", "their", "hes", "shes",
  ]
  if sheet.tokens.contains(where: { third.contains($0.text) }) { return true }
  func sentence(_ place: Int) -> Int {
    sheet.tokens[..<place].count { $0.isMark && [".", "?", "!", "\n"].contains($0.text) }
  }
  let named = Set(others.map(sentence))
  return complaints.allSatisfy { named.contains(sentence($0.start)) }
}

/// Words by which the writer speaks of their own body: "my leg", "i have", "im 40".
private func ownSigns(_ tokens: [Token], _ sheet: Sheet, _ lexicon: Lexicon) -> Int {
  let places = Set(
    sheet.items.filter { ["place", "pain", "sense", "side"].contains(lexicon.kind($0.concept)) }
      .map(\.start))
  let others = Set(
    sheet.scopeMatches.filter { lexicon.catalogue.scopes[$0.rule]?.category == .other }
      .map(\.start))
  var count = 0
  for place in tokens.indices where !others.contains(place) {
    if tokens[place].text == "my" {
      if (place + 1...place + 3).contains(where: places.contains) { count += 1 }
    } else if tokens[place].text == "i", place + 1 < tokens.count {
      let next = tokens[place + 1].stem
      let own = ["have", "get", "feel", "am", "be", "can", "sit", "stand", "hurt", "wake"]
      let near = (place + 1...place + 5).contains(where: places.contains)
      if own.contains(next), near { count += 1 }
    }
  }
  return count
}
