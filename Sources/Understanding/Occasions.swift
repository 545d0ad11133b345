// Two things and a joining word before the second: "hurts when i sit", "starts in the hip".

import Knowledge
import Text

extension Composer {
  /// "hurts when i sit", "starts in the hip": two things and a joining word before the second.
  func occasion(_ second: Item, _ rule: Rule) -> ([Item], Link.Ring) {
    guard let join = joint(before: second, rule.kinds[1]) else { return ([], .message) }
    let isListed = clauses.segmentOf[join.start] != clauses.segmentOf[second.start]
    if let first = beside(second, rule.kinds[0], rule), !isApart(first, join, second) {
      let isNear = clauses.segmentOf[first.start] == clauses.segmentOf[second.start]
      return ([first], isListed ? .list : isNear ? .segment : .sentence)
    }
    let first = rule.reach == .message ? last(rule.kinds[0], before: second) : nil
    return ((first ?? (assumesComplaint ? second : nil)).map { [$0] } ?? [], .message)
  }

  /// "It aches, and when I lie flat I can see it jump", "it thumps when I lie and my back aches":
  /// what "and" begins with a subject of its own is another matter.
  private func isApart(_ first: Item, _ join: Item, _ second: Item) -> Bool {
    let own = clauses.segmentOf[join.start]
    let other = clauses.segmentOf[first.start]
    if other < own {
      let segment = clauses.segments[own]
      return segment.joiner == "and" && join.start == segment.start
        && beginsClause(second.end..<max(second.end, segment.end))
    }
    let last = clauses.segmentOf[second.start]
    guard other > last, clauses.segments[other].joiner == "and" else { return false }
    return beginsClause(clauses.segments[other].start..<first.start)
  }

  private func beginsClause(_ range: Range<Int>) -> Bool {
    sheet.tokens[range].prefix(2).contains { Self.owners.contains($0.text) }
  }

  private static let owners: Set<String> = ["i", "he", "she", "my", "me", "his", "her", "the"]

  /// The joining word that stands right before an item, or before the list that it is in.
  private func joint(before second: Item, _ kind: String) -> Item? {
    let range = clauses.sentenceRange[clauses.sentence(second.start)]
    return items(kind).last { item in
      range.contains(item.start)
        && (isRightBefore(item, second) || isListed(second, behind: item))
    }
  }

  private func isRightBefore(_ join: Item, _ second: Item) -> Bool {
    join.end <= second.start && second.start - join.end <= 4
      && clauses.segmentOf[join.start] == clauses.segmentOf[second.start]
      && !items(lexicon.kind(second.concept)).contains {
        $0.start >= join.end && $0.start < second.start
      }
  }

  /// "when i sit, stand or drive": the joining word reaches the whole list.
  private func isListed(_ activity: Item, behind link: Item) -> Bool {
    guard link.end <= activity.start else { return false }
    let own = lexicon.kind(activity.concept)
    let first = clauses.segmentOf[link.start]
    var segment = clauses.segmentOf[activity.start]
    guard segment > first,
      holds(own, first, from: link.end) || clauses.segments[first + 1].joiner == "or"
    else { return false }
    while segment > first {
      guard isListMember(segment, own), isNeighbour(segment - 1, of: segment) else { return false }
      segment -= 1
    }
    return true
  }
}
