import Matching
import Testing

@Suite struct FeaturesTests {
  @Test func countsWhatTwoWordsShow() {
    // Five of words and neighbours; one pair; <i> holds 2+1 pieces, <am> 3+2+1.
    #expect(Features(["i", "am"]).ends == [5, 6, 15, 15])
  }

  @Test func aKindHasNoPieces() {
    #expect(Features.isKind("{exercise}"))
    #expect(!Features.isKind("exercise"))
    #expect(Features(["{exercise}"]).ends == [3, 3, 3, 3])
  }

  @Test func aHintStandsInNoOrder() {
    let (one, other) = (Features(["i", "#sport", "am"]), Features(["#sport", "i", "am"]))
    #expect(one.list.map(\.key) == other.list.map(\.key))
    #expect(one.ends == [5, 6, 15, 16])
    #expect(Features(["#"]).ends == [3, 3, 6, 6])
  }

  @Test func nothingShowsNothing() {
    #expect(Features([]).list.isEmpty)
    #expect(Features([""]).ends == [3, 3, 4, 4])
  }

  @Test func pairsForgetTheOrderAndNeighboursDoNot() {
    let (one, other) = (Features(["a", "b"]), Features(["b", "a"]))
    #expect(one.list[one.ends[0]].key == other.list[other.ends[0]].key)
    let words = { (features: Features) in Set(features.list.prefix(features.ends[0]).map(\.key)) }
    #expect(words(one).intersection(words(other)).count == 2)
  }

  @Test func eachKnowsItsWords() {
    let features = Features(words("why can i not run today"))
    for feature in features.list {
      #expect(0...5 ~= feature.first && feature.first...5 ~= feature.second)
    }
    #expect(features.list[features.ends[0]].second == 1)
  }
}
