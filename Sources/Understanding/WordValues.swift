// Values that are words: the side and the onset. A side counts beside a part of the body, alone
// between two marks, or while it is asked; never from a correction's "i said left".

import Knowledge
import Text

extension ValueReader {
  private typealias Spoken = (value: String, item: Item)

  /// A slot whose values are words: the concepts its file names.
  func word(slot id: String) -> Said<String>? {
    guard let slot = lexicon.catalogue.slots[id] else { return nil }
    let values = (slot.values + (asked == id ? slot.asked : [])).compactMap { value in
      lexicon.number(of: value.concept).map { (concept: $0, word: value.value) }
    }
    let found = sheet.items.flatMap { item in
      values.compactMap { value -> Spoken? in
        let isSaid =
          lexicon.isA(item.concept, value.concept) && !isTakenAway(item)
          && (asked == id || isPlaced(item, id))
        return isSaid ? (value.word, item) : nil
      }
    }
    guard let first = found.first else { return nil }
    if id == "side" { return side(found) }
    return said(first.value, first.item.start, first.item.end)
  }

  private func isTakenAway(_ item: Item) -> Bool {
    var away: [ScopeRule.Category] = [.hypothetical, .asked, .past]
    if lexicon.name(item.concept).hasPrefix("after") { away.append(.longAgo) }
    if subject == .me { away.append(.other) }
    let back = sheet.items.filter { lexicon.kind($0.concept) == "takes_back" }
    // "I said left": what is taken back is no value. "Wait no, my left": the "no" denies nothing.
    if back.contains(where: { $0.start <= item.start && $0.end >= item.end }) { return true }
    if !back.isEmpty { away.removeAll { $0 == .asked } }
    return isTakenAway(item.start, away) || isDenied(item.start, back)
      || isDenied(item.end - 1, back)
  }

  /// Whether a "no" lies over a place that is no part of "no wait".
  private func isDenied(_ place: Int, _ back: [Item]) -> Bool {
    scopes.over(place..<(place + 1), .negated).contains { scope in
      !back.contains { ($0.start..<$0.end).contains(scope.start) }
    }
  }

  /// "left" counts beside a part of the body or as "on the left".
  private func isPlaced(_ item: Item, _ slot: String) -> Bool {
    // Several words say that a side of the body is meant: "on the left", "left is worse".
    guard slot == "side", item.end - item.start == 1,
      !standsAlone(item.start..<item.end, besides: ["it", "be"])
    else { return true }
    return sheet.items.contains { other in
      lexicon.kind(other.concept) == "place" && other.end > item.end
        && other.start - item.end <= 2
        && clauses.sentence(other.start) == clauses.sentence(item.start)
    }
  }

  private func side(_ found: [Spoken]) -> Said<String>? {
    // "It is the other leg, the right": the name says more than "other".
    let named = found.filter { $0.value != "other" }
    guard let first = named.first ?? found.first else { return nil }
    let end = found.map(\.item.end).max() ?? first.item.end
    let values = Set(named.map(\.value))
    if values.contains("alternating") { return said("alternating", first.item.start, end) }
    if values.contains("both") || values.isSuperset(of: ["left", "right"]) {
      if let worst = emphasised(found) {
        return said(worst.value, worst.item.start, worst.item.end)
      }
      return said("both", first.item.start, end)
    }
    return said(first.value, first.item.start, first.item.end)
  }

  /// "left is worst", "mainly the right": the side that leads.
  private func emphasised(_ found: [Spoken]) -> Spoken? {
    found.first { candidate in
      guard ["left", "right"].contains(candidate.value) else { return false }
      let segment = clauses.segment(candidate.item.start).tokens
      let near = (candidate.item.start - 1..<candidate.item.end + 2).clamped(to: segment)
      return near.contains { Self.leading.contains(sheet.tokens[$0].text) }
    }
  }

  private static let leading: Set<String> = [
    "worse", "worst", "mainly", "mostly", "main", "most", "more",
  ]
}
