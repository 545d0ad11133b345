// The one way from a line to its meaning: lay it out, read it, hold it against the open question.
// Pure: same line, same question, same day, same understanding.

import Knowledge
import Matching
import Text

/// Reads messages against one catalogue.
public struct Reader: Sendable {
  public let lexicon: Lexicon
  public let matcher: LinearMatcher?
  private let labelled: LabelledMatcher?

  public init(catalogue: Catalogue, matcher: LinearMatcher?) {
    self.init(lexicon: Lexicon(catalogue), matcher: matcher)
  }

  public init(lexicon: Lexicon, matcher: LinearMatcher?) {
    self.lexicon = lexicon
    self.matcher = matcher
    labelled = matcher.map(LabelledMatcher.init)
  }

  /// Understands a line.
  ///
  /// - Parameters:
  ///   - line: the message as typed.
  ///   - asked: the open question.
  ///   - today: the day that "since tuesday" counts back from.
  public func understand(_ line: String, asked: Asked, today: Day) -> Understanding {
    let scalars = Array(line.unicodeScalars)
    let sheet = Sheet(
      line, lexicon: lexicon, today: today, answers: asked.isOpen)
    let subject = subject(of: sheet, lexicon)
    let reading = Reading(
      sheet, lexicon, line: scalars, isForOther: subject == .other,
      isAnswer: asked.slot != nil || !asked.findings.isEmpty,
      assumesComplaint: assumesComplaint(asked, sheet))
    let said = settle(reading.mentions())
    let frame = Frame(asked: asked, reading: reading, lexicon: lexicon)
    let values = ValueReader(
      sheet: sheet, clauses: reading.clauses, scopes: reading.scopes, lexicon: lexicon,
      line: scalars, asked: asked.slot, isFramed: !asked.findings.isEmpty, subject: subject,
      mentions: said
    ).values()
    let wish = Wanting(
      frame: frame, matcher: labelled, lexicon: lexicon, said: said, hasValues: !values.isEmpty
    ).wish()
    let answer = frame.answer ?? scored(wish.intent, asked)
    let findings = settle(said + frame.mentions(besides: said, answer: answer, asks: wish.asks))
    let argument = argument(of: wish.intent, in: reading, lexicon, values, findings)
    return Understanding(
      line: line, findings: findings, values: values, subject: subject, answer: answer,
      intent: intent(wish, findings, isValueAsked: asked.slot != nil && !reading.isQuestion),
      also: wish.also, topic: wish.topic, topics: wish.topics,
      score: wish.score, arg: argument.words, argID: argument.id,
      ask: names(of: "ask", in: sheet), mended: mended(sheet, scalars),
      unread: unread(sheet, findings), outside: names(of: "outside", in: sheet),
      words: intentWords(sheet, sheet.tokens.indices, lexicon))
  }

  /// What only the frame heard is told too, though the matcher knows no word of it; and so is what
  /// was said to the question for a value, though none was understood.
  private func intent(_ wish: Wish, _ findings: [Mention], isValueAsked: Bool) -> String? {
    let isUnknown = wish.intent == nil || wish.intent == "off_topic"
    let isTold = isValueAsked || findings.contains { $0.rule == "answer" }
    return isUnknown && isTold ? "inform" : wish.intent
  }

  /// Asked where it hurts or what makes it hurt, or told for how long, a place or an occasion alone
  /// says that it hurts.
  private func assumesComplaint(_ asked: Asked, _ sheet: Sheet) -> Bool {
    switch asked {
    case .slot(let name): return name == "site"
    case .moment(let name): return name == "opening" && sheet.hasLength
    case .finding(let id): return lexicon.catalogue.findings[id]?.isFlag == false
    case .findings: return false
    }
  }

  /// An answer that only the matcher heard: to a danger question it is never more than "unsure".
  private func scored(_ intent: String?, _ asked: Asked) -> Answer? {
    guard asked.isOpen, let answer = intent.flatMap(Answer.init(intent:)) else { return nil }
    let isDanger = asked.findings.contains { lexicon.isFlag($0) }
    return isDanger ? .unsure : answer
  }

  /// The names of all concepts of a kind, in their order, once each.
  private func names(of kind: String, in sheet: Sheet) -> [String] {
    var found: [String] = []
    for item in sheet.items where lexicon.kind(item.concept) == kind {
      let name = lexicon.name(item.concept)
      if !found.contains(name) { found.append(name) }
    }
    return found
  }

  private func mended(_ sheet: Sheet, _ line: [Unicode.Scalar]) -> [Mending] {
    sheet.tokens.compactMap { token in token.typed.map { Mending(from: $0, to: token.text) } }
  }

  private func unread(_ sheet: Sheet, _ findings: [Mention]) -> [String] {
    var used = Set<Int>()
    for finding in findings where finding.rule != "answer" { used.formUnion(finding.tokens) }
    for item in sheet.items { used.formUnion(item.start..<item.end) }
    for name in sheet.names { used.formUnion(name.start..<name.end) }
    for scope in sheet.scopeMatches { used.formUnion(scope.start..<scope.end) }
    for quantity in sheet.quantities { used.formUnion(quantity.start..<quantity.end) }
    return sheet.tokens.indices.filter { !used.contains($0) && sheet.tokens[$0].isWord }
      .map { sheet.tokens[$0].text }
  }
}
