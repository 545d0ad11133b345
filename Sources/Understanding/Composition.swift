// Joins concepts into findings: an effect with an activity, a place with a sensation. How kinds
// join is content; lists share their effect, a contrast ends it.

import Knowledge
import Text

/// Two items that belong together, by which rule.
struct Link: Equatable, Sendable {
  /// How far the rule had to look for the first; a nearer partner shuts out a farther one.
  enum Ring: Int, Comparable, Sendable {
    case segment, list, sentence, message
    static func < (left: Ring, right: Ring) -> Bool { left.rawValue < right.rawValue }
  }

  let first: Item
  let second: Item
  /// What the first counts as: itself, or what the rule gives.
  let firstConcept: Int
  let rule: Rule
  let ring: Ring
  /// The tokens between the two.
  let gap: Int
}

/// Finds which items of a message belong together.
struct Composer: Sendable {
  let sheet: Sheet
  let clauses: Clauses
  let lexicon: Lexicon
  /// Whether a place named alone answers what was asked.
  let assumesComplaint: Bool
  let bySegment: [[Int]]
  private let byKind: [String: [Item]]

  init(_ sheet: Sheet, _ clauses: Clauses, _ lexicon: Lexicon, assumesComplaint: Bool) {
    self.assumesComplaint = assumesComplaint
    self.sheet = sheet
    self.clauses = clauses
    self.lexicon = lexicon
    var index = [[Int]](repeating: [], count: max(1, clauses.segments.count))
    for (number, item) in sheet.items.enumerated() {
      index[clauses.segmentOf[item.start]].append(number)
    }
    bySegment = index
    byKind = Dictionary(grouping: sheet.items) { lexicon.kind($0.concept) }
  }

  func items(_ kind: String) -> [Item] { byKind[kind] ?? [] }

  /// For an item, the items that it belongs to by a rule.
  func links(to second: Item, by rule: Rule) -> [Link] {
    guard rule.kinds.allSatisfy({ byKind[$0] != nil }), !isBarred(second, rule) else { return [] }
    let (found, ring) = partners(of: second, rule)
    let given = rule.gives.flatMap(lexicon.number)
    return found.map {
      Link(
        first: $0, second: second, firstConcept: given ?? $0.concept, rule: rule, ring: ring,
        gap: gap($0, second))
    }
  }

  /// Whether a kind that the rule does not bear stands in the item's clause.
  private func isBarred(_ item: Item, _ rule: Rule) -> Bool {
    !rule.unless.isEmpty
      && bySegment[clauses.segmentOf[item.start]].contains {
        rule.unless.contains(lexicon.kind(sheet.items[$0].concept))
      }
  }

  private func partners(of second: Item, _ rule: Rule) -> ([Item], Link.Ring) {
    switch rule.kinds.count {
    case 1: return (hasComplaint(beside: second) ? [second] : [], .message)
    case 2: return pair(second, rule)
    default: return occasion(second, rule)
    }
  }

  /// Whether the message holds anything that could join an item: "3 weeks of pain. left hip".
  private func hasComplaint(beside second: Item) -> Bool {
    if assumesComplaint { return true }
    guard let firsts = lexicon.partners[lexicon.kind(second.concept)] else { return false }
    return firsts.contains { byKind[$0] != nil }
  }

  private func pair(_ second: Item, _ rule: Rule) -> ([Item], Link.Ring) {
    if let near = nearest(rule.kinds[0], to: second, rule) { return ([near], .segment) }
    if let answer = answer(rule.kinds[0], to: second) { return ([answer], .list) }
    if rule.shares {
      let listed = shared(rule.kinds[0], by: second, rule)
      if !listed.isEmpty { return (listed, .list) }
    }
    if rule.reach != .segment, let far = beside(second, rule.kinds[0], rule) {
      return ([far], .sentence)
    }
    return ([], .message)
  }

  // MARK: side by side

  /// The nearest item of a kind in the same segment.
  private func nearest(_ kind: String, to second: Item, _ rule: Rule) -> Item? {
    let segment = clauses.segmentOf[second.start]
    let inside = candidates(kind, in: segment, for: second, rule)
    return inside.min { rank($0, second) < rank($1, second) }
  }

  /// Nearest first; of equals the one that no other item of the second's kind claims.
  private func rank(_ item: Item, _ second: Item) -> (Int, Int) {
    let gap = gap(item, second)
    let isClaimed = bySegment[clauses.segmentOf[second.start]].contains {
      let other = sheet.items[$0]
      return other != second && lexicon.kind(other.concept) == lexicon.kind(second.concept)
        && self.gap(item, other) <= gap
    }
    return (gap, isClaimed ? 1 : 0)
  }

  /// "bladder? normal", "sitting? murder": a short sentence answers the question before it.
  private func answer(_ kind: String, to second: Item) -> Item? {
    let sentence = clauses.sentence(second.start)
    guard clauses.isQuestion[sentence], clauses.sentenceRange[sentence].count <= 7,
      clauses.sentenceRange.indices.contains(sentence + 1)
    else { return nil }
    let next = clauses.sentenceRange[sentence + 1]
    return items(kind).first {
      next.contains($0.start) && clauses.segment($0.start).tokens.count <= 4
    }
  }

  private func candidates(_ kind: String, in segment: Int, for second: Item, _ rule: Rule)
    -> [Item]
  {
    guard bySegment.indices.contains(segment) else { return [] }
    return bySegment[segment].map { sheet.items[$0] }.filter { item in
      lexicon.kind(item.concept) == kind && item != second && gap(item, second) <= rule.within
        && (rule.order == .any || (rule.order == .forward) == (item.start < second.start))
    }
  }

  private func gap(_ left: Item, _ right: Item) -> Int {
    left.start < right.start ? max(0, right.start - left.end) : max(0, left.start - right.end)
  }

  func isNeighbour(_ other: Int, of segment: Int) -> Bool {
    guard bySegment.indices.contains(other) else { return false }
    let later = clauses.segments[max(other, segment)]
    return clauses.segments[other].sentence == clauses.segments[segment].sentence
      && (!later.opensWithContrast || isEllipsis(later))
  }

  /// "Walking helps but sitting doesn't": a clause that leaves its effect out.
  private func isEllipsis(_ segment: Segment) -> Bool {
    segment.tokens.count <= 6 && sheet.tokens[segment.tokens].last?.text == "not"
  }

  /// The nearest item of a kind in the same sentence, with no contrast between.
  func beside(_ second: Item, _ kind: String, _ rule: Rule) -> Item? {
    let range = clauses.sentenceRange[clauses.sentence(second.start)]
    return items(kind).filter { item in
      range.contains(item.start) && item != second
        && gap(item, second) <= rule.within && !contrastBetween(item, second)
        && (rule.reach != .free || isSingle(item, beside: second) && !isTold(second, after: item))
    }.min { gap($0, second) < gap($1, second) }
  }

  /// Whether no item of the other's kind stands in an item's own segment.
  private func isSingle(_ item: Item, beside other: Item) -> Bool {
    !bySegment[clauses.segmentOf[item.start]].contains {
      lexicon.kind(sheet.items[$0].concept) == lexicon.kind(other.concept)
    }
  }

  /// "Nights are the worst, I'm up walking": who goes on to tell what they do blames it for nothing.
  private func isTold(_ second: Item, after first: Item) -> Bool {
    let segment = clauses.segment(second.start)
    guard first.end <= segment.start else { return false }
    return sheet.tokens[segment.start..<second.start].first.map {
      ["i", "he", "she", "we", "then"].contains($0.text)
    } ?? false
  }

  /// A complaint goes on over sentences: "terrible ache. starts in the hip and ends at the knee".
  func last(_ kind: String, before second: Item) -> Item? {
    items(kind).last { $0.end <= second.start }
  }

  func holds(_ kind: String, _ segment: Int, from start: Int = 0) -> Bool {
    bySegment[segment].contains {
      sheet.items[$0].start >= start && lexicon.kind(sheet.items[$0].concept) == kind
    }
  }

  private func contrastBetween(_ left: Item, _ right: Item) -> Bool {
    let low = min(clauses.segmentOf[left.start], clauses.segmentOf[right.start])
    let high = max(clauses.segmentOf[left.start], clauses.segmentOf[right.start])
    guard low < high else { return false }
    return clauses.segments[(low + 1)...high].contains(where: \.opensWithContrast)
  }
}
