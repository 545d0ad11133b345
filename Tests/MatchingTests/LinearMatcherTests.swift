import Matching
import Testing

@Suite struct LinearMatcherTests {
  @Test func scoresAllLabelsBestFirst() {
    let scores = matcher.scores(words("why that"))
    #expect(scores.map(\.label).sorted() == ["ask_running", "quit", "thank", "undo", "why"])
    #expect(scores.map(\.margin) == scores.map(\.margin).sorted(by: >))
    #expect(matcher.best(words("why that")) == scores.first)
  }

  @Test func theNearestAreTheFirstOfAllThatAreWanted() {
    let scores = matcher.scores(words("why that"))
    let margins = matcher.margins(words("why that"))
    #expect(matcher.nearest(2, in: margins) { _ in true } == Array(scores.prefix(2)))
    let first = scores.first?.label
    #expect(
      matcher.nearest(9, in: margins) { matcher.labels[$0] != first } == Array(scores.dropFirst()))
  }

  @Test(arguments: [
    "why {exercise}", "thank thank thank you", "i did not mean that", "xyz undo xyz", "banana", "",
  ])
  func theExplanationSumsToTheMargin(text: String) throws {
    for score in matcher.scores(words(text)) {
      let contributions = matcher.contributions(words(text), to: score.label)
      let bias = try #require(matcher.bias(of: score.label))
      let sum = contributions.reduce(bias) { $0 + $1.weight }
      #expect(abs(sum - score.margin) < 1e-5)
      #expect(contributions.map(\.word) == Array(words(text).indices))
    }
  }

  @Test func theWordThatDecidedGaveMost() {
    let contributions = matcher.contributions(words("can i run xylophone"), to: "ask_running")
    #expect(contributions.max { $0.weight < $1.weight }?.word == 2)
  }

  @Test func aLabelNobodyTaughtHasNoExplanation() {
    #expect(matcher.contributions(["why"], to: "nonsense").isEmpty)
    #expect(matcher.bias(of: "nonsense") == nil)
  }

  @Test func findsTheNearestExample() {
    let near = matcher.nearestExample(words("when could i run again"))
    #expect(near == Example(label: "ask_running", words: words("when can i run again")))
    let quit = matcher.nearestExample(words("when could i run again now"), of: "quit")
    #expect(quit?.label == "quit")
    #expect(matcher.nearestExample(["zzzz"]) == nil)
    #expect(matcher.nearestExample([]) == nil)
  }

  @Test func aLongMessageIsReadWhole() {
    let long = Array(repeating: "why", count: 20_000) + ["run"]
    #expect(matcher.best(long) != nil)
    #expect(matcher.best([String(repeating: "a", count: 100_000)]) != nil)
  }
}
