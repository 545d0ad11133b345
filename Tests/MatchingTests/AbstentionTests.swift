import Matching
import Testing

@Suite struct AbstentionTests {
  @Test(arguments: ["qwfp zxcv", "", "brzl", "xkcd kjqz vvpq mnbv", "🤷"])
  func abstainsOnGibberish(text: String) {
    #expect(matcher.abstains(words(text)))
  }

  @Test(arguments: ["undo that", "thank you", "can i run", "good bye"])
  func actsOnWhatItKnows(text: String) {
    #expect(!matcher.abstains(words(text)))
  }

  @Test func unseenWordsCostTheirShare() {
    #expect(matcher.unseenShare(words("thank you")) == 0)
    #expect(matcher.unseenShare(words("zorb quux")) == 1)
    #expect(matcher.unseenShare([]) == 1)
    let share = matcher.unseenShare(words("thank quux"))
    // A word that was never seen is rarer than any that was.
    #expect(0.5 < share && share < 0.7)
  }

  @Test func surenessIsTheMarginLessTheShare() throws {
    let message = words("thank quux")
    let best = try #require(matcher.best(message))
    let sureness = matcher.sureness(of: best, in: message)
    #expect(sureness == best.margin - 0.5 * matcher.unseenShare(message))
  }

  @Test func theThresholdDecides() {
    var strict = matcher
    strict.threshold = 100
    #expect(strict.abstains(words("thank you")))
    strict.threshold = -100
    #expect(!strict.abstains(words("zorb quux")))
    #expect(strict.abstains([]))
    strict.threshold = .nan
    #expect(strict.abstains(words("thank you")))
  }

  @Test func aSmallLeadIsADoubt() {
    let clear = [Score(label: "a", margin: 0.5), Score(label: "b", margin: 0.1)]
    let close = [Score(label: "a", margin: 0.5), Score(label: "b", margin: 0.3)]
    #expect(matcher.isClear(clear))
    #expect(!matcher.isClear(close))
    #expect(matcher.isClear(clear.prefix(1)))
    #expect(!matcher.isClear([]))
  }
}
