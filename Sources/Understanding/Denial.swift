// What scopes do to a finding heard: they take it away, doubt it, or turn it round. An odd number of
// negations over one of its parts turns it.

import Knowledge
import Text

extension Reading {
  func mention(
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
        .filter { $0.reaches(part) }
      if reading == .absent {
        // "no numbness, bladder fine", "no cancer pee fine": only a "not" turns a denial round.
        over.removeAll {
          clauses.segmentOf[$0.start] != clauses.segmentOf[part.lowerBound] || isSpent($0, part)
            || !sheet.tokens[$0.start..<$0.end].contains { ["not", "never"].contains($0.text) }
        }
      }
      let apart = apart(withoutConfirming(over, part))
      if apart.count % 2 == 1 { return apart.first }
    }
    return nil
  }

  /// "not numb, no", "never past the knee no": a "no" behind what is denied already confirms it.
  private func withoutConfirming(_ scopes: [Scope], _ part: Range<Int>) -> [Scope] {
    let isDenied = scopes.contains { $0.start < part.lowerBound }
    return isDenied ? scopes.filter { $0.start < part.upperBound } : scopes
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
