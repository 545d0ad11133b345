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
  guard !OwnWords(sheet, lexicon).areSaid else { return .me }
  return speaksOn(of: others.map(\.start), complaints, sheet) ? .other : .me
}

/// Whether the complaints are told of the other person: by "she" and "his", or in the very
/// sentences that name them.
private func speaksOn(of others: [Int], _ complaints: [Item], _ sheet: Sheet) -> Bool {
  let third: Set<String> = [
    "he", "she", "him", "his", "her", "hers", "they", "their", "hes", "shes",
  ]
  func sentence(_ place: Int) -> Int {
    sheet.tokens[..<place].count { $0.isMark && [".", "?", "!", "\n"].contains($0.text) }
  }
  let pronouns = sheet.tokens.indices.filter { third.contains(sheet.tokens[$0].text) }
  if !pronouns.isEmpty {
    // "A car hit me, he was doing 50. My neck is fine": he that no one named has no complaint.
    let isNamed = others.contains { !third.contains(sheet.tokens[$0].text) }
    let spoken = Set(pronouns.map(sentence))
    return isNamed || complaints.contains { spoken.contains(sentence($0.start)) }
  }
  let named = Set(others.map(sentence))
  return complaints.allSatisfy { named.contains(sentence($0.start)) }
}

/// Words by which the writer speaks of their own body: "my leg", "i have", "i run".
private struct OwnWords {
  let tokens: [Token]
  let parts: Set<Int>
  let acts: [Item]
  let sound: Set<Int>
  let others: Set<Int>

  init(_ sheet: Sheet, _ lexicon: Lexicon) {
    tokens = sheet.tokens
    parts = Set(
      sheet.items.filter { ["place", "pain", "sense", "side"].contains(lexicon.kind($0.concept)) }
        .flatMap(\.tokens))
    acts = sheet.items.filter { lexicon.kind($0.concept) == "activity" }
    sound = Set(
      sheet.items.filter {
        lexicon.kind($0.concept) == "effect" && lexicon.name($0.concept) == "fine"
      }.map(\.start))
    others = Set(
      sheet.scopeMatches.filter { lexicon.catalogue.scopes[$0.rule]?.category == .other }
        .map(\.start))
  }

  var areSaid: Bool {
    tokens.indices.contains { place in
      // "Ma back" is a back, "ma" alone a mother.
      if others.contains(place), tokens[place].text != "ma" { return false }
      return isMyPart(place) || isMyFeeling(place) || isMyAct(place)
    }
  }

  private func isMyPart(_ place: Int) -> Bool {
    guard ["my", "me", "mine", "ma"].contains(tokens[place].text) else { return false }
    let reach = ["my", "mine"].contains(tokens[place].text) ? 3 : 1
    // "My own back is fine by the way" leaves the complaint with the other.
    let isSound =
      place + 1 < tokens.count && tokens[place + 1].text == "own"
      && (place + 2...place + 6).contains(where: sound.contains)
    return !isSound && (place + 1...place + reach).contains(where: parts.contains)
  }

  private func isMyFeeling(_ place: Int) -> Bool {
    guard tokens[place].text == "i", place + 1 < tokens.count else { return false }
    let isStepped = ["just", "only", "also", "still", "now"].contains(tokens[place + 1].text)
    let verb = isStepped ? place + 2 : place + 1
    let own = ["have", "get", "feel", "am", "be", "can", "sit", "stand", "hurt", "wake", "ach"]
    return verb < tokens.count && own.contains(tokens[verb].stem)
      && (place + 1...place + 6).contains(where: parts.contains)
  }

  /// "I run three times a week" is the writer's; "i lift him" a carer's.
  private func isMyAct(_ place: Int) -> Bool {
    guard tokens[place].text == "i" else { return false }
    let third: Set<String> = ["him", "her", "them", "my", "the"]
    return acts.contains { act in
      (place + 1...place + 3).contains(act.start)
        && !tokens[place..<min(act.end + 1, tokens.count)].contains { third.contains($0.text) }
    }
  }
}
