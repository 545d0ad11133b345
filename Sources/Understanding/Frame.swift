// Reads a reply in the light of the open question: "nah not really", "just the one", "no, no,
// yes". It answers only what was asked; what else the reply says is read as in any message.

import Knowledge
import Text

/// The open question held against a reply.
struct Frame {
  let asked: Asked
  let reading: Reading
  let lexicon: Lexicon
  /// The reply as a whole, when it is a plain yes, no, not sure or skip, or begins with one.
  private(set) var answer: Answer?
  var sheet: Sheet { reading.sheet }

  init(asked: Asked, reading: Reading, lexicon: Lexicon) {
    self.asked = asked
    self.reading = reading
    self.lexicon = lexicon
    answer = plainAnswer()
  }

  private func plainAnswer() -> Answer? {
    guard asked.isOpen, !takesBack else { return nil }
    if isQualifiedNo { return .unsure }
    return Self.answers.first { isWhole($0.intent) } ?? leadingAnswer()
  }

  /// "No wait", "hang on, i meant": what follows corrects, and the "no" answers nothing.
  var takesBack: Bool {
    sheet.items.contains { lexicon.kind($0.concept) == "takes_back" }
  }

  /// In the order that they are looked for: "not sure, no" is no "no".
  static let answers: [Answer] = [.skip, .unsure, .no, .yes]

  /// Whether the patterns of one intent, with fillers, cover the whole message.
  func isWhole(_ intent: String) -> Bool {
    isCovered(0..<sheet.tokens.count, by: intent)
  }

  /// The answer whose patterns cover a stretch of the message.
  func answer(covering range: Range<Int>) -> Answer? {
    Self.answers.first { isCovered(range, by: $0.intent) }
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
    if let answer = answer(covering: first..<max(segment.end, first + 1)) {
      return answer == .skip ? answerBehindBut() ?? answer : answer
    }
    if let answer = answerBehindAnother(segment) { return answer }
    if let item = sheet.items.first(where: {
      $0.start == first && lexicon.kind($0.concept) == "answer"
    }),
      let answer = Answer(rawValue: lexicon.name(item.concept))
    {
      return answer
    }
    if opensWithNo(first, segment) { return .no }
    if opensWithException(first), closes(with: lexicon.noes) { return .no }
    return lexicon.yeses.contains(sheet.tokens[first].text) || closesWithYes() ? .yes : nil
  }

  /// "My wife has but not me", "my mum did, i never": what is said of somebody else answers
  /// nothing; what follows it does.
  private func answerBehindAnother(_ segment: Segment) -> Answer? {
    guard !reading.scopes.over(segment.tokens, .other).isEmpty,
      let last = reading.clauses.segments.last(where: { !$0.tokens.isEmpty }),
      last.start > segment.start
    else { return nil }
    let words = last.opensWithContrast ? last.tokens.dropFirst() : last.tokens
    return answer(covering: words)
  }

  /// "Unless you count falling asleep on the sofa no": the exception comes first.
  private func opensWithException(_ first: Int) -> Bool {
    ["unless", "except", "apart", "barring", "besides"].contains(sheet.tokens[first].text)
  }

  private func closes(with words: Set<String>) -> Bool {
    sheet.tokens.last(where: \.isWord).map { words.contains($0.text) } ?? false
  }

  /// "That is private but no": the answer comes behind the "but".
  private func answerBehindBut() -> Answer? {
    reading.clauses.segments.lazy.filter(\.opensWithContrast).compactMap { segment -> Answer? in
      let words = sheet.tokens[segment.tokens].dropFirst().prefix(1).map(\.text)
      if words.contains(where: lexicon.noes.contains) { return .no }
      return words.contains(where: lexicon.yeses.contains) ? .yes : nil
    }.first
  }

  /// A bare "no" before a clause of its own: "no walking is the only thing that helps".
  private func opensWithNo(_ first: Int, _ segment: Segment) -> Bool {
    let word = sheet.tokens[first].text
    if lexicon.noes.contains(word), word != "no" { return true }
    guard case .finding = asked else { return false }
    return lexicon.noes.contains(word) || word == "never"
      || word == "not" && segment.end - first < 5
  }

  /// "Sneezing no, laughing yes", "the big toe yes": one of its parts is so.
  private func closesWithYes() -> Bool {
    guard case .finding = asked else { return false }
    return reading.clauses.segments.contains { segment in
      segment.tokens.last.map { lexicon.yeses.contains(sheet.tokens[$0].text) } ?? false
    }
  }
}
