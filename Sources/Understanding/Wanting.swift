// What a person wants: the intent, the topic, and what they are about. Patterns decide what must
// never depend on a score; the matcher decides the rest, and abstains.

import Knowledge
import Matching
import Text

/// An intent with what came of choosing it.
struct Wish: Equatable {
  var intent: String?
  var also: [String] = []
  var topic: String?
  var topics: [Score] = []
  var score: Float = 0

  /// Whether the message puts a question instead of answering one.
  var asks: Bool {
    topic != nil || intent.map { $0.hasPrefix("ask_") || Self.others.contains($0) } == true
  }

  private static let others: Set<String> = ["how_sure", "what_if", "repeat", "help", "show_plan"]
}

/// Chooses the intent of a message.
struct Wanting {
  let frame: Frame
  let matcher: LabelledMatcher?
  let lexicon: Lexicon
  /// What the message says of findings.
  let said: [Mention]
  /// Whether anything was said: a finding or a value.
  let hasContent: Bool
  /// Whether the message is put as a question: beside findings, only then it is one.
  private let asks: Bool
  var sheet: Sheet { frame.reading.sheet }

  init(
    frame: Frame, matcher: LabelledMatcher?, lexicon: Lexicon, said: [Mention], hasValues: Bool
  ) {
    self.frame = frame
    self.matcher = matcher
    self.lexicon = lexicon
    self.said = said
    hasContent = hasValues || said.contains { $0.reading != .unsaid }
    asks = frame.reading.isQuestion
  }

  private static let answers = Set(Answer.allCases.map(\.intent))
  /// Intents that ask for something; what was heard beside them is taken in first.
  private static let questions: Set<String> = [
    "ask_why", "ask_what_is", "ask_exercise", "ask_contraindication", "ask_topic", "what_if",
    "how_sure", "show_plan", "help", "correct", "report_progress", "despair",
  ]

  func wish() -> Wish {
    if isDespair { return Wish(intent: "despair", score: 1) }
    if let whole = wholeIntent() { return whole }
    var wish = scored()
    if isDefinition, wish.intent != "off_topic", wish.intent != "despair" {
      wish.intent = "ask_what_is"
    }
    if let answer = frame.answer, !isValue(answer) {
      let name = answer.intent
      if let other = wish.intent, Self.questions.contains(other), other != name {
        wish.also.append(other)
        if isDefinition || sheet.tokens.contains(where: { $0.text == "?" }) {
          return Wish(
            intent: other, also: [name], topic: wish.topic, topics: wish.topics,
            score: wish.score)
        }
      }
      wish.intent = name
      return wish
    }
    if hasContent, !asks || !Self.questions.contains(wish.intent ?? "") {
      let other = wish.intent
      if frame.takesBack {
        wish.intent = "correct"
      } else if !tellsDanger, reportsChange || other == "report_progress" && isAskedHowItGoes {
        wish.intent = "report_progress"
      } else {
        wish.intent = "inform"
      }
      wish.topic = nil
    }
    return wish
  }

  /// "On and off two years": asked for a value, a value is more than a yes.
  private func isValue(_ answer: Answer) -> Bool {
    frame.asked.slot != nil && answer == .yes && hasContent
  }

  /// How things are going holds values of its own.
  private var isAskedHowItGoes: Bool { isAt(["progress", "exercise", "plan"]) }

  /// "My leg is looser": said of an exercise or since last time, a trend is a report.
  private var reportsChange: Bool {
    isAt(["progress", "exercise"])
      && sheet.items.contains { lexicon.kind($0.concept) == "trend" }
  }

  /// "My belt is three notches tighter": a danger sign is told before any trend.
  private var tellsDanger: Bool {
    said.contains { lexicon.isFlag($0.finding) && $0.reading == .present }
  }

  private func isAt(_ moments: Set<String>) -> Bool {
    if case .moment(let moment) = frame.asked { return moments.contains(moment) }
    return false
  }

  /// "go back", "start over": the message says nothing else.
  private func wholeIntent() -> Wish? {
    let intents = lexicon.catalogue.intents.keys.sorted()
    for intent in intents where !Self.answers.contains(intent) && intent != "despair" {
      if frame.isWhole(intent) { return Wish(intent: intent, score: 1) }
    }
    return nil
  }

  // MARK: the matcher

  /// The best intent of the message, sentence by sentence when it is long.
  private func scored() -> Wish {
    guard let matcher else { return Wish() }
    var best = Wish()
    for words in stretches() {
      guard !words.isEmpty else { continue }
      let wish = wish(words, matcher)
      guard let intent = wish.intent else {
        if best.topics.isEmpty { best.topics = wish.topics }
        continue
      }
      let isBetter =
        best.intent == nil || wish.score > best.score && rank(intent) >= rank(best.intent)
        || rank(intent) > rank(best.intent)
      if isBetter {
        let before = best.intent
        best = wish
        if let before, before != intent { best.also.append(before) }
      } else if intent != best.intent {
        best.also.append(intent)
      }
    }
    return best
  }

  /// A sentence of which no example and no content knows most words is about something else.
  private func isForeign(_ words: [String], _ matcher: LinearMatcher) -> Bool {
    words.count >= 3 && matcher.unseenShare(words) > 0.5 && !hasContent
      && sheet.items.isEmpty && sheet.names.isEmpty && sheet.quantities.isEmpty
  }

  private func rank(_ intent: String?) -> Int {
    intent.map { Self.questions.contains($0) ? 1 : 0 } ?? 0
  }

  /// The whole message when short, else its sentences.
  private func stretches() -> [[String]] {
    let all = intentWords(sheet, sheet.tokens.indices, lexicon)
    guard sheet.tokens.count > 14 else { return [all] }
    return frame.reading.clauses.sentenceRange.prefix(40).map { range in
      intentWords(sheet, range.prefix(30), lexicon)
    }
  }

  private func wish(_ words: [String], _ matcher: LabelledMatcher) -> Wish {
    // A bare number is a value or nothing: "6" answers no question of yes or no.
    guard words.contains(where: { $0 != "0" }) else { return Wish() }
    let margins = matcher.matcher.margins(words)
    let topics = matcher.nearest(in: margins, having: .topic, barring: barred)
    let scores = matcher.nearest(in: margins, barring: barred)
    var wish = Wish()
    wish.topics = topics.map { Score(label: topic(of: $0.label) ?? $0.label, margin: $0.margin) }
    guard let top = scores.first else { return wish }
    wish.score = top.margin
    guard !matcher.matcher.abstains(on: top, in: words) else {
      if isForeign(words, matcher.matcher) { wish.intent = "off_topic" }
      return wish
    }
    guard let id = topic(of: top.label) else {
      let isTold = !asks && matcher.isTold(margins, over: top)
      let isClear = top.label == "despair" || isClearOfTopics(scores)
      if isClear, !isTold { wish.intent = top.label }
      return wish
    }
    let intent = lexicon.catalogue.topics[id]?.intent
    guard isNamed(top.label) || isClear(scores, intent: intent) else { return wish }
    wish.topic = id
    wish.intent = intent ?? "ask_topic"
    return wish
  }

  private func isNamed(_ topic: String) -> Bool { sheet.names.contains { $0.name == topic } }

  /// Between a topic and its own intent there is no doubt.
  private func isClear(_ scores: [Score], intent: String?) -> Bool {
    matcher?.matcher.isClear(scores.lazy.filter { $0.label != intent }) ?? false
  }

  /// What an intent must reach that a topic of another intent comes next to.
  private static let barBesideTopic: Float = 0.6

  private func isClearOfTopics(_ scores: [Score]) -> Bool {
    guard let top = scores.first, !top.label.hasPrefix("ask_"),
      let next = scores.dropFirst().first, let id = topic(of: next.label),
      lexicon.catalogue.topics[id]?.intent != top.label
    else { return true }
    return matcher?.matcher.isClear(scores, bar: Self.barBesideTopic) ?? false
  }

  /// The uses of labels that cannot be meant here.
  private var barred: LabelledMatcher.Use {
    var barred: LabelledMatcher.Use = []
    if frame.asked.isOpen { barred.insert(.report) }
    if frame.asked.isOpen, !asks { barred.insert(.question) }
    if !frame.asked.isOpen || hasContent { barred.insert(.answer) }
    if hasContent { barred.insert(.alone) }
    return barred
  }
}
