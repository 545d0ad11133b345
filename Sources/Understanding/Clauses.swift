// Where a message breaks: sentences, and the segments inside them. It looks at marks, joining
// words and contrasts, never at meaning.

import Knowledge
import Text

/// A stretch of a sentence between commas, "and", "or" and contrasts.
struct Segment: Equatable, Sendable {
  let start: Int
  var end: Int
  let sentence: Int
  /// "but", "although": what was said before does not carry over.
  let opensWithContrast: Bool
  /// "or" and "nor" carry a "no" over; so does a plain list.
  let joiner: String
  var tokens: Range<Int> { start..<end }
}

/// The layout of a message in sentences and segments.
struct Clauses: Sendable {
  private(set) var segments: [Segment] = []
  /// For each token the number of its segment.
  private(set) var segmentOf: [Int]
  /// For each sentence whether it ends in a question mark.
  private(set) var isQuestion: [Bool] = []
  private(set) var sentenceRange: [Range<Int>] = []

  init(_ sheet: Sheet, contrasts: Set<Int>) {
    segmentOf = Array(repeating: 0, count: sheet.tokens.count)
    build(sheet.tokens, contrasts)
  }

  func segment(_ token: Int) -> Segment { segments[segmentOf[token]] }

  func sentence(_ token: Int) -> Int { segment(token).sentence }

  private static let hard: Set<String> = [".", "?", "!", ";", "\n", "(", ")"]
  static let joiners: Set<String> = ["and", "or", "nor", "&", "plus"]

  private mutating func build(_ tokens: [Token], _ contrasts: Set<Int>) {
    var sentence = 0
    var start = 0
    var sentenceStart = 0
    var contrast = false
    var joiner = ""
    func isHard(_ text: String) -> Bool { Self.hard.contains(text) }
    func isSoft(_ token: Token) -> Bool { token.isMark || Self.joiners.contains(token.text) }
    for place in 0...tokens.count {
      let atEnd = place == tokens.count
      let isBreak = atEnd || isSoft(tokens[place]) || contrasts.contains(place)
      guard isBreak else {
        segmentOf[place] = segments.count
        continue
      }
      if place > start || segments.isEmpty || atEnd && start < place {
        segments.append(
          Segment(
            start: start, end: place, sentence: sentence, opensWithContrast: contrast,
            joiner: joiner))
        contrast = false
        joiner = ""
      }
      guard !atEnd else { break }
      segmentOf[place] = max(0, segments.count - 1)
      let text = tokens[place].text
      if tokens[place].isMark && isHard(text) {
        isQuestion.append(text == "?")
        sentenceRange.append(sentenceStart..<place)
        sentence += 1
        sentenceStart = place + 1
        contrast = false
        joiner = ""
      } else if contrasts.contains(place) {
        contrast = true
      } else {
        joiner = joiner.isEmpty || joiner == "," ? text : joiner
      }
      // A contrast belongs to what it opens: "but it is my hip".
      start = contrast && contrasts.contains(place) ? place : place + 1
    }
    isQuestion.append(false)
    sentenceRange.append(sentenceStart..<max(sentenceStart, tokens.count))
    for index in segments.indices {
      for token in segments[index].tokens { segmentOf[token] = index }
    }
  }
}
