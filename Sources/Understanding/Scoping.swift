// How far "no", "if", "my mum" and "used to" reach, and what they do to the findings beneath them
// (after ConText: Harkema et al. 2009). The words and directions are content.

import Knowledge
import Text

/// The scopes of a message.
struct Scopes: Sendable {
  private(set) var scopes: [Scope] = []

  init(_ sheet: Sheet, _ clauses: Clauses, _ lexicon: Lexicon) {
    let placed = sheet.scopeMatches.compactMap { match -> Placed? in
      guard let rule = lexicon.catalogue.scopes[match.rule],
        isPlaced(match, rule, sheet, clauses, lexicon)
      else { return nil }
      return (match, rule)
    }
    let reach = Reach(
      sheet: sheet, clauses: clauses, lexicon: lexicon,
      stops: placed.filter { $0.rule.category == .stop }.map(\.match.start),
      turns: sheet.scopeMatches.filter {
        lexicon.catalogue.scopes[$0.rule]?.category == .stop
      }.map(\.start),
      nos: placed.filter { $0.rule.category == .negated }.map(\.match.start))
    for (match, rule) in placed where rule.category != .none && rule.category != .stop {
      var scope = Scope(
        rule: rule.id, category: rule.category, start: match.start, end: match.end)
      // "Is numbness normal", "nothing numb": the words asked about or denied stand inside.
      if rule.direction == .forward, rule.category != .other {
        scope.covers.append(min(match.start + 1, match.end)..<match.end)
      }
      if rule.direction != .backward { scope.covers.append(reach.forward(from: match, rule)) }
      if rule.direction != .forward { scope.covers.append(reach.backward(from: match, rule)) }
      scopes.append(scope)
    }
  }

  private typealias Placed = (match: (rule: String, start: Int, end: Int), rule: ScopeRule)

  /// Whether a rule that must open its sentence, or close its clause, does: "is sitting bad"
  /// asks, "it is bad" not; "numb? no" denies, "numb no tingling" not.
  private func isPlaced(
    _ match: (rule: String, start: Int, end: Int), _ rule: ScopeRule, _ sheet: Sheet,
    _ clauses: Clauses, _ lexicon: Lexicon
  ) -> Bool {
    if rule.opens, match.start > 0 {
      let before = sheet.tokens[match.start - 1]
      guard before.isMark, before.text != "-" else { return false }
    }
    guard rule.closes else { return true }
    let rest = match.end..<max(match.end, clauses.segment(match.start).end)
    return rest.count <= 3 && rest.allSatisfy { lexicon.closers.contains(sheet.tokens[$0].text) }
  }

  /// The scopes of a category over what a finding stands on; words that belong to the finding
  /// ("does not hurt") turn none of it.
  func over(
    _ parts: [Range<Int>], _ category: ScopeRule.Category, denied isDenied: Bool = false
  ) -> [Scope] {
    scopes.filter { scope in
      scope.category == category && !parts.contains { isWithin(scope, $0, isDenied) }
        && parts.contains(where: scope.reaches)
    }
  }

  /// Whether a scope is part of what it would turn; of words that deny already ("does not
  /// bother me") when they share one.
  private func isWithin(_ scope: Scope, _ part: Range<Int>, _ isDenied: Bool) -> Bool {
    if isDenied { return part.overlaps(scope.start..<scope.end) }
    return part.lowerBound <= scope.start && part.upperBound >= scope.end
  }

  func over(_ part: Range<Int>, _ category: ScopeRule.Category) -> [Scope] {
    over([part], category)
  }
}

/// Where one scope ends.
private struct Reach {
  let sheet: Sheet
  let clauses: Clauses
  let lexicon: Lexicon
  let stops: [Int]
  /// Where something else may begin: the stops, and what would be one behind a mark.
  let turns: [Int]
  /// Where negations begin.
  let nos: [Int]

  func forward(
    from match: (rule: String, start: Int, end: Int), _ rule: ScopeRule
  ) -> Range<Int> {
    let anchor = min(match.end, sheet.tokens.count) - 1
    guard anchor >= 0 else { return match.end..<match.end }
    let sentence = clauses.sentence(match.start)
    var last = clauses.sentenceRange[sentence].upperBound
    if let reach = rule.reach { last = min(last, match.end + reach) }
    if let stop = stops.first(where: { $0 >= match.end }) { last = min(last, stop) }
    // "It's not my back it's the hip": what is denied already ends at the next turn.
    if rule.category == .negated,
      let turn = turns.first(where: { $0 > match.end && denies(match.end..<$0) })
    {
      last = min(last, turn)
    }
    // "no accident, no fall": every "no" speaks for itself.
    if rule.category == .negated, let next = nos.first(where: { $0 >= match.end }) {
      last = min(last, next)
    }
    guard !rule.sentence else { return match.end..<max(match.end, last) }
    var segment = clauses.segmentOf[match.start]
    var end = max(match.end, clauses.segments[segment].end)
    while segment + 1 < clauses.segments.count {
      let next = clauses.segments[segment + 1]
      guard next.sentence == sentence, !next.opensWithContrast, carries(next) else { break }
      segment += 1
      end = next.end
    }
    return match.end..<max(match.end, min(end, last))
  }

  /// Whether something stands in a stretch that a "no" can deny.
  private func denies(_ range: Range<Int>) -> Bool {
    sheet.items.contains { range.contains($0.start) && lexicon.speaks($0.concept) }
  }

  func backward(
    from match: (rule: String, start: Int, end: Int), _ rule: ScopeRule
  ) -> Range<Int> {
    let segment = clauses.segmentOf[match.start]
    let own = clauses.segments[segment]
    // "foot drop? no": the answer stands alone behind what it answers.
    let hasItems = { (range: Range<Int>) in
      sheet.items.contains { range.contains($0.start) }
    }
    let spare = own.tokens.count - (match.end - match.start)
    let words = own.tokens.count { !lexicon.fillers.contains(sheet.tokens[$0].text) }
    let isAnswer =
      segment > 0 && (spare <= 2 || words <= match.end - match.start + 1)
      && !hasItems(match.end..<max(match.end, own.end))
      && !sheet.items.contains {
        $0.start >= own.start && $0.end <= match.start && lexicon.speaks($0.concept)
      }
    guard isAnswer || hasItems(own.start..<match.start) else { return own.start..<match.start }
    var start = isAnswer ? clauses.segments[segment - 1].start : own.start
    var index = isAnswer ? segment - 1 : segment
    while index > 0 {
      let here = clauses.segments[index]
      let before = clauses.segments[index - 1]
      guard before.sentence == here.sentence, !here.opensWithContrast, isBareList(before),
        isBareList(here), !isAnswered(before)
      else { break }
      start = before.start
      index -= 1
    }
    if let reach = rule.reach { start = max(start, match.start - reach) }
    return min(start, match.start)..<match.start
  }

  /// A "no" carries over "or" and over list members that have no verb of their own.
  private func carries(_ next: Segment) -> Bool {
    if next.joiner == "or" || next.joiner == "nor" { return !startsClause(next) || isShort(next) }
    return isBareList(next)
  }

  private func isShort(_ segment: Segment) -> Bool { segment.end - segment.start <= 5 }

  /// Nothing but an item with at most a few small words.
  private func isBareList(_ segment: Segment) -> Bool {
    guard segment.end - segment.start <= 5 else { return false }
    return !startsClause(segment)
  }

  /// "Numb yes, tingly no", "yes and lifting, coughing no": what has its own answer takes no other.
  private func isAnswered(_ segment: Segment) -> Bool {
    guard segment.end - segment.start > 1 else { return false }
    let last = sheet.tokens[segment.end - 1].text
    let sentence = clauses.sentenceRange[segment.sentence]
    return lexicon.yeses.contains(last) || lexicon.noes.contains(last)
      || sheet.tokens[sentence].first.map { lexicon.yeses.contains($0.text) } ?? false
  }

  /// A subject or a verb begins a clause of its own.
  private func startsClause(_ segment: Segment) -> Bool {
    sheet.tokens[segment.tokens].prefix(6).contains {
      [
        "i", "it", "my", "he", "she", "they", "we", "be", "have", "just", "only", "then", "now",
        "get", "do", "can", "stay", "stop", "keep", "start", "begin",
      ].contains($0.stem)
    }
  }
}
