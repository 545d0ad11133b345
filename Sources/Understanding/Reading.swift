// Turns what stands on a sheet into findings heard: idioms, single concepts and pairs, each under
// its scopes. When two rules speak of one finding, the longer words win.

import Knowledge
import Text

/// Reads the findings of one message.
struct Reading {
  let sheet: Sheet
  let lexicon: Lexicon
  let clauses: Clauses
  let scopes: Scopes
  private let line: [Unicode.Scalar]
  /// When the whole message is about somebody else, the findings are theirs.
  private let isForOther: Bool
  /// Asked where it hurts, or told for how long, a place alone is said to hurt.
  private let assumesComplaint: Bool

  init(
    _ sheet: Sheet, _ lexicon: Lexicon, line: [Unicode.Scalar], isForOther: Bool,
    assumesComplaint: Bool
  ) {
    self.assumesComplaint = assumesComplaint
    self.sheet = sheet
    self.lexicon = lexicon
    self.line = line
    self.isForOther = isForOther
    let stops = sheet.scopeMatches.filter { match in
      guard let rule = lexicon.catalogue.scopes[match.rule], rule.category == .stop else {
        return false
      }
      return !rule.opens || match.start == 0 || sheet.tokens[match.start - 1].isMark
    }
    clauses = Clauses(sheet, contrasts: Set(stops.map(\.start)))
    scopes = Scopes(sheet, clauses, lexicon)
  }

  /// Every finding the message says something about, in the order of its words.
  func mentions() -> [Mention] {
    var all = idioms() + loneConcepts() + pairs()
    all.sort { ($0.tokens.lowerBound, $0.finding) < ($1.tokens.lowerBound, $1.finding) }
    return all
  }

  /// The words of a stretch of tokens, as typed.
  func words(_ range: Range<Int>) -> String { sheet.words(range, of: line) }

  private func idioms() -> [Mention] {
    sheet.idioms.filter { idiom in
      // A longer idiom of the same finding that holds this one speaks for both.
      !sheet.idioms.contains {
        $0.finding == idiom.finding && $0.start <= idiom.start && $0.end >= idiom.end
          && $0.end - $0.start > idiom.end - idiom.start
      }
    }.map { idiom in
      mention(idiom.finding, idiom.reading, [idiom.start..<idiom.end], rule: "idiom")
    }
  }

  private func loneConcepts() -> [Mention] {
    sheet.items.filter { !isElsewhere($0) }.flatMap { item in
      lexicon.concepts.ancestors[item.concept].sorted().flatMap { concept in
        (lexicon.meanings.lone[concept] ?? []).map {
          mention($0.finding, $0.reading, [item.start..<item.end], rule: "concept")
        }
      }
    }
  }

  /// "My hand goes numb": the only part of the body named beside it is none of this program's.
  private func isElsewhere(_ item: Item) -> Bool {
    let segment = clauses.segmentOf[item.start]
    let beside = sheet.items.filter { clauses.segmentOf[$0.start] == segment }
    let outside = Set(beside.filter { lexicon.kind($0.concept) == "outside" }.map(\.start))
    return !outside.isEmpty
      && !beside.contains { lexicon.kind($0.concept) == "place" && !outside.contains($0.start) }
  }

  private func pairs() -> [Mention] {
    let composer = Composer(
      sheet, clauses, lexicon, assumesComplaint: assumesComplaint)
    return sheet.items.flatMap { item -> [Mention] in
      let meanings = lexicon.concepts.ancestors[item.concept].sorted().flatMap {
        lexicon.meanings.joint[$0] ?? []
      }
      guard !meanings.isEmpty else { return [] }
      let links = lexicon.rules.flatMap { composer.links(to: item, by: $0) }.compactMap { link in
        let said = meanings.compactMap { meaning(of: link, $0) }
        return said.isEmpty ? nil : (link: link, said: said)
      }
      let ring = links.map(\.link.ring).min()
      return nearest(links.filter { $0.link.ring == ring }).flatMap(\.said)
    }
  }

  /// Of several effects on one activity the nearest speaks: "sitting is fine walking is not".
  private func nearest(
    _ links: [(link: Link, said: [Mention])]
  ) -> [(link: Link, said: [Mention])] {
    let effects = links.filter { lexicon.kind($0.link.firstConcept) == "effect" }
    guard let least = effects.map(\.link.gap).min() else { return links }
    return links.filter {
      lexicon.kind($0.link.firstConcept) != "effect" || $0.link.gap == least
    }
  }

  private func meaning(of link: Link, _ meaning: Meaning) -> Mention? {
    guard meaning.concepts.count == 2, lexicon.isA(link.firstConcept, meaning.concepts[0]) else {
      return nil
    }
    return mention(
      meaning.finding, meaning.reading,
      [link.first.start..<link.first.end, link.second.start..<link.second.end], rule: link.rule)
  }

  // MARK: scopes

  private func mention(
    _ finding: String, _ reading: Example.Reading, _ parts: [Range<Int>], rule: String
  ) -> Mention {
    let start = parts.map(\.lowerBound).min() ?? 0
    let end = parts.map(\.upperBound).max() ?? 0
    var mention = Mention(
      finding: finding, reading: reading, tokens: start..<end,
      place: sheet.place(start..<end), words: sheet.words(start..<end, of: line), rule: rule,
      scope: nil)
    apply(to: &mention, parts)
    return mention
  }

  private func apply(to mention: inout Mention, _ parts: [Range<Int>]) {
    let finding = lexicon.catalogue.findings[mention.finding]
    for category in [ScopeRule.Category.other, .asked, .hypothetical, .past, .longAgo] {
      if category == .past && finding?.isLasting == true || category == .other && isForOther
        || category == .longAgo && finding?.isEvent != true
      {
        continue
      }
      if let scope = scopes.over(parts, category).first {
        mention.reading = .unsaid
        mention.scope = scope.rule
        return
      }
    }
    if let scope = scopes.over(parts, .doubtful).first {
      mention.reading = .unsure
      mention.scope = scope.rule
    }
    if let scope = denial(of: parts, mention.reading) {
      let isPart = mention.rule != "idiom" && finding?.isDeniable == false
      mention.reading =
        isPart ? .unsaid : mention.reading == .unsure ? .absent : mention.reading.opposite
      mention.scope = scope.rule
    }
  }

  /// The negation that turns a finding: an odd number of them over one of its parts.
  private func denial(of parts: [Range<Int>], _ reading: Example.Reading) -> Scope? {
    for part in parts {
      var over = scopes.over(parts, .negated, denied: reading == .absent)
        .filter { scope in part.contains(where: scope.reaches) }
      if reading == .absent {
        // "no numbness, bladder fine": a list carries its "no" to no denial.
        over.removeAll {
          clauses.segmentOf[$0.start] != clauses.segmentOf[part.lowerBound] || isSpent($0, part)
        }
      }
      let apart = apart(over)
      if apart.count % 2 == 1 { return apart.first }
    }
    return nil
  }

  /// "no cancer pee fine": the "no" has denied something nearer already.
  private func isSpent(_ scope: Scope, _ part: Range<Int>) -> Bool {
    sheet.items.contains { $0.start >= scope.end && $0.end <= part.lowerBound }
      || sheet.idioms.contains {
        $0.start <= scope.start && $0.end >= scope.end && $0.end <= part.lowerBound
      }
  }

  /// "nope, not really" denies once: of negations with nothing between them the first counts.
  private func apart(_ scopes: [Scope]) -> [Scope] {
    scopes.sorted { $0.start < $1.start }.reduce(into: []) { kept, scope in
      let isNew = kept.last.map { last in
        sheet.items.contains { $0.start > last.start && $0.start < scope.start }
      }
      if isNew ?? true { kept.append(scope) }
    }
  }
}

extension Example.Reading {
  var opposite: Example.Reading {
    switch self {
    case .present: return .absent
    case .absent: return .present
    case .unsure, .unsaid: return self
    }
  }
}
