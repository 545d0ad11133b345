// How well questions are understood that nobody wrote down: a quarter of every topic's phrasings
// is held out, and what is trained on the rest must read them.

import Audit
import Dialogue
import Knowledge
import Matching
import Testing
import Text
import Understanding

/// How the phrasings held out were read.
private struct Tally {
  var all = 0
  var first = 0
  var three = 0
  /// Answered rightly, answered with another topic, taken for another wish, and not answered.
  var right = 0
  var wrong = 0
  var strayed = 0
  var silent: Int { all - right - wrong - strayed }
  var misread: [String] = []

  func share(_ part: Int) -> Double { all == 0 ? 0 : Double(part) * 100 / Double(all) }
}

@Suite struct TopicTests {
  private static let quarter = 4

  /// The catalogue without every fourth phrase of each topic.
  private func reduced(_ catalogue: Catalogue) -> Catalogue {
    var catalogue = catalogue
    for (id, topic) in catalogue.topics {
      let kept = topic.phrases.enumerated().filter { $0.offset % Self.quarter != 3 }.map(\.element)
      catalogue.topics[id] = topic.with(phrases: kept)
    }
    return catalogue
  }

  @Test func phrasingsHeldOutAreUnderstood() throws {
    let catalogue = try #require(Shipped.loaded).catalogue
    let today = try #require(Day("2026-01-05"))
    let kept = reduced(catalogue)
    let reader = Reader(catalogue: kept, matcher: trainedMatcher(for: kept))
    var tally = Tally()
    for topic in catalogue.topics.values.sorted(by: { $0.id < $1.id }) {
      for (place, phrase) in topic.phrases.enumerated() where place % Self.quarter == 3 {
        let understood = reader.understand(phrase, asked: .moment("opening"), today: today)
        tally.take(understood, of: topic.id, phrase)
      }
    }
    print("topics: \(tally.all) phrasings held out")
    print("first \(tally.share(tally.first)) %, among three \(tally.share(tally.three)) %")
    print("at the threshold: answered rightly \(tally.share(tally.right)) %,")
    print("  with another topic \(tally.share(tally.wrong)) %, as another wish", terminator: " ")
    print("\(tally.share(tally.strayed)) %, not at all \(tally.share(tally.silent)) %")
    for line in tally.misread { print(line) }
    #expect(tally.share(tally.first) >= 85)
    #expect(tally.share(tally.wrong) <= 4)
    #expect(tally.share(tally.strayed) <= 4)
  }

  @Test func intentsAreUnderstoodInTenFolds() throws {
    let catalogue = try #require(Shipped.loaded).catalogue
    var settings = Trainer.Settings()
    settings.naming = topicNaming
    let heldOut = Trainer(settings: settings).heldOut(trainingExamples(of: catalogue), folds: 10)
    let intents = heldOut.readings.filter { !$0.example.label.hasPrefix("topics/") }
    let right = intents.count { $0.isRight }
    for tally in heldOut.tallies where !tally.label.hasPrefix("topics/") {
      print("intent \(tally.label): \(tally.right) of \(tally.total)")
    }
    print("intents, ten folds: \(right) of \(intents.count)")
    #expect(Double(right) / Double(max(intents.count, 1)) > 0.7)
  }
}

extension Tally {
  mutating func take(_ understood: Understanding, of topic: String, _ phrase: String) {
    all += 1
    let likeliest = understood.topics.map(\.label)
    let answered = understood.answeredTopic
    if (answered ?? likeliest.first) == topic { first += 1 }
    if answered == topic || likeliest.prefix(3).contains(topic) { three += 1 }
    if answered == topic {
      right += 1
      return
    }
    let isTaken = understood.intent.map { $0 != "inform" } == true
    if answered != nil { wrong += 1 } else if isTaken { strayed += 1 }
    misread.append(
      "\(answered != nil ? "wrong" : isTaken ? "strayed" : "silent") \(topic): \"\(phrase)\" \(understood.intent ?? "-") "
        + "\(answered ?? "-") \(likeliest.prefix(3)) \(understood.score)")
  }
}

extension Topic {
  fileprivate func with(phrases: [String]) -> Topic {
    Topic(
      id: id, row: row, intent: intent, called: called, keywords: keywords, phrases: phrases,
      say: say, hold: hold, danger: danger,
      cleared: cleared, more: more, part: part, without: without, reviewed: reviewed)
  }
}
