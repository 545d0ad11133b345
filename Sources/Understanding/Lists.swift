// How the members of a list share what is said of one of them: "i can barely stand, sit or walk".

import Knowledge
import Text

extension Composer {
  /// "i can barely stand, sit or walk", "sitting, driving and bending all make it worse".
  func shared(_ kind: String, by second: Item, _ rule: Rule) -> [Item] {
    let segment = clauses.segmentOf[second.start]
    let own = lexicon.kind(second.concept)
    guard isListMember(segment, own) else { return [] }
    if let before = along(-1, from: segment, kind, own),
      before.allSatisfy({ $0.end <= second.start })
    {
      let effect = before.max { $0.end < $1.end }
      if let effect { return [effect] }
    }
    if let after = along(1, from: segment, kind, own), let effect = after.first,
      takesList(effect, from: second)
    {
      return [effect]
    }
    return []
  }

  /// Whether a list stands before an effect: "sitting and driving hurt", "sitting, driving, all
  /// hurt"; in "arching out of bed is sore, child pose feels lovely" each speaks for itself.
  private func takesList(_ effect: Item, from second: Item) -> Bool {
    let own = lexicon.kind(second.concept)
    let number = clauses.segmentOf[effect.start]
    let joiner = clauses.segments[number].joiner
    return !holds(own, number) || Clauses.joiners.contains(joiner)
      || clauses.segment(second.start).tokens.allSatisfy { token in
        lexicon.fillers.contains(sheet.tokens[token].text)
          || sheet.items.contains {
            $0.tokens.contains(token) && [own, "side"].contains(lexicon.kind($0.concept))
          }
      }
  }

  /// Steps over list members until a segment holds an item of the kind.
  private func along(_ step: Int, from segment: Int, _ kind: String, _ own: String) -> [Item]? {
    var here = segment
    for _ in 0..<8 {
      let next = here + step
      guard isNeighbour(next, of: here) else { return nil }
      let found = bySegment[next].map { sheet.items[$0] }.filter {
        lexicon.kind($0.concept) == kind
      }
      if !found.isEmpty { return found }
      guard isListMember(next, own) else { return nil }
      here = next
    }
    return nil
  }

  /// A segment that holds little more than an item of the listed kind.
  func isListMember(_ segment: Int, _ own: String) -> Bool {
    let items = bySegment[segment].map { sheet.items[$0] }
    guard items.contains(where: { lexicon.kind($0.concept) == own }) else { return false }
    let covered = items.reduce(into: Set<Int>()) { $0.formUnion($1.tokens) }
    let bare = clauses.segments[segment].tokens.filter { !covered.contains($0) }
      .map { sheet.tokens[$0].text }
    return bare.count { !lexicon.fillers.contains($0) } <= 4
      && !bare.contains(where: Self.subjects.contains)
  }

  /// Words that begin a clause of its own: "then i sit down" is no member of a list.
  private static let subjects: Set<String> = ["it", "he", "she", "they", "we", "that", "then"]
}
