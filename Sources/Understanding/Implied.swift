// What a reply says of the findings asked about, half of which stands in the question. A danger
// sign is never settled by an everyday word of it, by a question, or by what was or should be.

import Knowledge
import Text

extension Frame {
  /// What the reply says of the findings asked about.
  ///
  /// - Parameter asks: whether the reply is a question of its own: it then says nothing.
  func mentions(besides said: [Mention], answer: Answer?, asks: Bool) -> [Mention] {
    let open = asked.findings.filter { id in
      !said.contains { $0.finding == id && $0.reading != .unsaid }
    }
    if open.isEmpty { return [] }
    if let listed = oneAfterAnother() { return listed }
    if isLimited(open) || isQualifiedNo { return whole(open, .unsure) }
    // "Haha nope everything works" is an answer from end to end: no word of it says more.
    if answer != nil, Self.answers.contains(where: { isWhole($0.intent) }) {
      return whole(open, answer)
    }
    let isQuestion = open.contains(where: lexicon.isFlag) && reading.isQuestion
    if asks || answer == nil && isQuestion { return answer == nil ? [] : whole(open, answer) }
    if case .finding(let id) = asked {
      let implied = implied([id], said)
      return (implied.isEmpty ? whole([id], answer) : implied)
        + companions(of: answer, besides: said)
    }
    let partly = open.count < asked.findings.count
    let byParts = implied(open, said)
    if !byParts.isEmpty { return byParts }
    if partly, answer != .no { return [] }
    return whole(open, answer)
  }

  /// "Mostly normal", "it was fine until yesterday", "i wish it was normal": of a danger sign that
  /// is neither yes nor no.
  private func isLimited(_ ids: [String]) -> Bool {
    ids.contains(where: lexicon.isFlag)
      && sheet.items.contains { ["effect", "normal"].contains(lexicon.kind($0.concept)) }
      && sheet.tokens.contains { lexicon.limits.contains($0.text) }
  }

  /// Everything asked about, answered in one word.
  private func whole(_ ids: [String], _ answer: Answer?) -> [Mention] {
    guard let reading = answer?.reading else { return [] }
    if answer == .yes, ids.count > 1 { return [] }
    return ids.map { made($0, reading, 0..<sheet.tokens.count) }
  }

  /// "no, no, yes": as many short answers as members, in their order.
  private func oneAfterAnother() -> [Mention]? {
    let ids = asked.findings
    let segments = reading.clauses.segments.filter { !$0.tokens.isEmpty }
    guard ids.count > 1, segments.count == ids.count else { return nil }
    var found: [Mention] = []
    for (id, segment) in zip(ids, segments) {
      guard let said = answer(covering: segment.tokens)?.reading else { return nil }
      found.append(made(id, said, segment.tokens))
    }
    return found
  }

  // MARK: half a finding

  /// "kills me" answers "does sitting make it worse?".
  private func implied(_ ids: [String], _ said: [Mention]) -> [Mention] {
    let settling = ids.contains(where: lexicon.isFlag) ? sheet.items.filter(maySettle) : []
    return ids.compactMap { id in
      let items = lexicon.isFlag(id) ? settling : sheet.items
      return implied(
        id,
        by: items.filter { item in
          !said.contains { $0.tokens.contains(item.start) && $0.finding != id }
            && (reading.isForOther || reading.scopes.over(item.tokens, .other).isEmpty)
        })
    }
  }

  private func implied(_ id: String, by free: [Item]) -> Mention? {
    guard let finding = lexicon.catalogue.findings[id] else { return nil }
    for (compositions, base) in [
      (finding.heard, Knowledge.Example.Reading.present), (finding.denied, .absent),
    ] {
      for composition in compositions where composition.concepts.count == 2 {
        guard let first = lexicon.number(of: composition.concepts[0]),
          let second = lexicon.number(of: composition.concepts[1])
        else { continue }
        guard let item = free.first(where: { lexicon.isA($0.concept, first) }),
          !hasOther(second, beside: item)
        else { continue }
        return turned(id, base, item)
      }
    }
    return nil
  }

  /// A danger sign is settled by its own words, or by "fine" where nothing else is said: "all
  /// normal", but not "normal until yesterday", "ok", "i do not think so".
  private func maySettle(_ item: Item) -> Bool {
    let isGroup = asked.findings.count > 1
    let kind = lexicon.kind(item.concept)
    if kind == "effect" || kind == "normal" {
      let segment = reading.clauses.segment(item.start).tokens
      return (!isGroup || item.end - item.start < segment.count)
        && segment.allSatisfy { (item.start..<item.end).contains($0) || isPlain(sheet.tokens[$0]) }
    }
    if isGroup, !Self.signs.contains(kind) { return false }
    return lexicon.meanings.ordinary[item.concept].allSatisfy(asked.findings.contains)
  }

  /// The kinds of words that name a sign by themselves: "numb", "leaking", "both legs", but not the
  /// "not" of "not working" or the "hard" of "hard to say".
  static let signs: Set<String> = [
    "body", "control", "drug", "event", "feeling", "place", "sense", "stuck", "trouble",
  ]

  /// A word that may stand beside "fine" and leaves it a plain answer.
  private func isPlain(_ token: Token) -> Bool {
    if ["was", "were"].contains(token.text) { return false }
    return lexicon.padding.contains(token.text) || lexicon.fillers.contains(token.text)
      || lexicon.plain.contains(token.text) || lexicon.noes.contains(token.text)
      || lexicon.yeses.contains(token.text)
  }

  /// Another thing of the same kind is named: the reply speaks of that.
  private func hasOther(_ concept: Int, beside item: Item) -> Bool {
    let kind = lexicon.kind(concept)
    return sheet.items.contains {
      lexicon.kind($0.concept) == kind && !lexicon.isA($0.concept, concept)
    }
  }

  func turned(
    _ id: String, _ base: Knowledge.Example.Reading, _ item: Item
  ) -> Mention {
    let range = item.start..<item.end
    var mention = made(id, base, range)
    // "Nope, works fine": the "nope" answers, and turns no denial round.
    let negated = reading.scopes.over(range, .negated).filter {
      base == .present || !isAnswer($0, beside: range)
    }
    if let scope = negated.first {
      mention.reading = base.opposite
      mention.scope = scope.rule
    } else if let scope = reading.scopes.over(range, .doubtful).first {
      mention.reading = .unsure
      mention.scope = scope.rule
    }
    return mention
  }

  /// "Nope all fine", "36.8, so no"; only a "no" right before it turns a denial: "no good".
  private func isAnswer(_ scope: Scope, beside range: Range<Int>) -> Bool {
    let word = sheet.tokens[scope.start].text
    return lexicon.noes.contains(word) && (word != "no" || scope.end != range.lowerBound)
  }

  private func made(
    _ id: String, _ reading: Knowledge.Example.Reading, _ range: Range<Int>
  ) -> Mention {
    Mention(
      finding: id, reading: reading, tokens: range, place: sheet.place(range),
      words: self.reading.words(range), rule: "answer", scope: nil)
  }
}
