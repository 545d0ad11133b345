// Reads a reply in the light of the open question: "nah not really", "just the one", "no, no,
// yes". It answers only what was asked; what else the reply says is read as in any message.

import Knowledge
import Text

/// The open question held against a reply.
struct Frame {
  let asked: Asked
  let reading: Reading
  let lexicon: Lexicon
  private var sheet: Sheet { reading.sheet }

  /// The reply as a whole, when it is a plain yes, no, not sure or skip, or begins with one.
  func answer() -> Answer? {
    guard asked.isOpen, !takesBack else { return nil }
    for (intent, answer) in Self.answers where isWhole(intent) { return answer }
    return leadingAnswer()
  }

  /// "No wait", "hang on, i meant": what follows corrects, and the "no" answers nothing.
  var takesBack: Bool {
    sheet.items.contains { lexicon.kind($0.concept) == "takes_back" }
  }

  private static let answers: [(String, Answer)] = [
    ("skip", .skip), ("unknown", .unsure), ("deny", .no), ("affirm", .yes),
  ]

  /// Whether the patterns of one intent, with fillers, cover the whole message.
  func isWhole(_ intent: String) -> Bool {
    isCovered(0..<sheet.tokens.count, by: intent)
  }

  private func isCovered(_ range: Range<Int>, by intent: String) -> Bool {
    var place = range.lowerBound
    var used = false
    while place < range.upperBound {
      let token = sheet.tokens[place]
      let ends = sheet.wholes.filter {
        $0.intent == intent && $0.start == place && $0.end <= range.upperBound
      }.map(\.end)
      if let end = ends.max() {
        place = end
        used = true
      } else if token.isMark || lexicon.padding.contains(token.text) {
        place += 1
      } else {
        return false
      }
    }
    return used
  }

  /// "no, just the left", "yes when i sit": the reply opens with its answer.
  private func leadingAnswer() -> Answer? {
    var first = 0
    while first < sheet.tokens.count, lexicon.padding.contains(sheet.tokens[first].text) {
      first += 1
    }
    guard first < sheet.tokens.count else { return nil }
    let segment = reading.clauses.segment(first)
    for (intent, answer) in Self.answers
    where isCovered(first..<max(segment.end, first + 1), by: intent) {
      return answer
    }
    if let item = sheet.items.first(where: {
      $0.start == first && lexicon.kind($0.concept) == "answer"
    }),
      let answer = Answer(rawValue: lexicon.name(item.concept))
    {
      return answer
    }
    guard opensWithNo(first, segment) else { return opensWithYes(first) ? .yes : nil }
    return .no
  }

  /// A bare "no" before a clause of its own: "no walking is the only thing that helps".
  private func opensWithNo(_ first: Int, _ segment: Segment) -> Bool {
    guard ["no", "nope", "nah", "na", "never", "not"].contains(sheet.tokens[first].text) else {
      return false
    }
    if ["nope", "nah", "na"].contains(sheet.tokens[first].text) { return true }
    if case .finding = asked { return sheet.tokens[first].text != "not" || segment.end - first < 5 }
    return false
  }

  private func opensWithYes(_ first: Int) -> Bool {
    ["yes", "yep", "yeah", "yea", "yup", "aye"].contains(sheet.tokens[first].text)
  }

  // MARK: findings

  /// What the reply says of the findings asked about.
  func mentions(besides said: [Mention], answer: Answer?) -> [Mention] {
    let open = asked.findings.filter { id in
      !said.contains { $0.finding == id && $0.reading != .unsaid }
    }
    if open.isEmpty { return [] }
    if let listed = oneAfterAnother() { return listed }
    if case .finding(let id) = asked {
      return implied(id, said).map { [$0] } ?? whole([id], answer)
    }
    let partly = open.count < asked.findings.count
    let byParts = open.compactMap { implied($0, said) }
    if !byParts.isEmpty { return byParts }
    if partly, answer != .no { return [] }
    return whole(open, answer)
  }

  /// Everything asked about, answered in one word.
  private func whole(_ ids: [String], _ answer: Answer?) -> [Mention] {
    guard let answer, answer != .skip else { return [] }
    if answer == .yes, ids.count > 1 { return [] }
    let reading: Knowledge.Example.Reading =
      answer == .yes ? .present : answer == .no ? .absent : .unsure
    return ids.map { made($0, reading, 0..<sheet.tokens.count) }
  }

  /// "no, no, yes": as many short answers as members, in their order.
  private func oneAfterAnother() -> [Mention]? {
    let ids = asked.findings
    let segments = reading.clauses.segments.filter { !$0.tokens.isEmpty }
    guard ids.count > 1, segments.count == ids.count else { return nil }
    var found: [Mention] = []
    for (id, segment) in zip(ids, segments) {
      guard let answer = Self.answers.first(where: { isCovered(segment.tokens, by: $0.0) })?.1,
        answer != .skip
      else { return nil }
      let reading: Knowledge.Example.Reading =
        answer == .yes ? .present : answer == .no ? .absent : .unsure
      found.append(made(id, reading, segment.tokens))
    }
    return found
  }

  /// "kills me" answers "does sitting make it worse?": half of what the finding needs is in the
  /// question.
  private func implied(_ id: String, _ said: [Mention]) -> Mention? {
    guard let finding = lexicon.catalogue.findings[id] else { return nil }
    let free = sheet.items.filter { item in
      !said.contains { $0.tokens.contains(item.start) && $0.finding != id }
    }
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

  /// Another thing of the same kind is named: the reply speaks of that.
  private func hasOther(_ concept: Int, beside item: Item) -> Bool {
    let kind = lexicon.kind(concept)
    return sheet.items.contains {
      lexicon.kind($0.concept) == kind && !lexicon.isA($0.concept, concept)
    }
  }

  private func turned(
    _ id: String, _ base: Knowledge.Example.Reading, _ item: Item
  ) -> Mention {
    let range = item.start..<item.end
    var mention = made(id, base, range)
    let negated = reading.scopes.over(range, .negated)
    if let scope = negated.first {
      mention.reading = base.opposite
      mention.scope = scope.rule
    } else if let scope = reading.scopes.over(range, .doubtful).first {
      mention.reading = .unsure
      mention.scope = scope.rule
    }
    return mention
  }

  private func made(
    _ id: String, _ reading: Knowledge.Example.Reading, _ range: Range<Int>
  ) -> Mention {
    Mention(
      finding: id, reading: reading, tokens: range, place: sheet.place(range),
      words: self.reading.words(range), rule: "answer", scope: nil)
  }
}
