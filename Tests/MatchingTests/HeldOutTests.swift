import Matching
import Testing

@Suite struct HeldOutTests {
  @Test func readsExamplesItNeverSaw() {
    let heldOut = Trainer().heldOut(generated(labels: 8, each: 20), folds: 10)
    #expect(heldOut.accuracy > 0.95)
    #expect(heldOut.readings.count == 160)
    #expect(heldOut.tallies.map(\.total) == Array(repeating: 20, count: 8))
    #expect(heldOut.tallies.map(\.right).reduce(0, +) == 160 - heldOut.misread.count)
  }

  @Test func doesNotReadWhatCannotBeLearnt() {
    // Each example has words that no other has: only one that saw it could know its label.
    let strange = (0..<60).map { Example(label: "l\($0 % 6)", words: ["q\($0)w\($0 * 7919)"]) }
    #expect(Trainer().heldOut(strange, folds: 10).accuracy < 0.5)
  }

  @Test func keepsTheOrderOfTheExamples() {
    let heldOut = Trainer().heldOut(samples, folds: 5)
    #expect(heldOut.readings.map(\.example) == samples)
    #expect(heldOut == Trainer().heldOut(samples, folds: 5))
  }

  @Test func theThresholdLosesWhatItWasAllowedTo() {
    let heldOut = Trainer().heldOut(generated(labels: 8, each: 25), folds: 5)
    for share in [0, 0.02, 0.1] as [Float] {
      let threshold = heldOut.threshold(losing: share)
      let lost = heldOut.readings.count { $0.isRight && $0.sureness < threshold }
      #expect(lost <= Int(share * 200))
    }
    #expect(heldOut.threshold(losing: 0) <= heldOut.threshold(losing: 0.1))
  }

  @Test func trainingCanSetTheThreshold() {
    let examples = generated(labels: 4, each: 15)
    let trained = Trainer().train(examples, folds: 5, losing: 0.02)
    #expect(trained.threshold == Trainer().heldOut(examples, folds: 5).threshold(losing: 0.02))
    #expect(trained.scores(["common1"]) == Trainer().train(examples).scores(["common1"]))
  }

  @Test(arguments: [-1, 0, 1, 1000])
  func anyNumberOfFoldsWillDo(folds: Int) {
    #expect(Trainer().heldOut(Array(samples.prefix(4)), folds: folds).readings.count == 4)
    #expect(Trainer().heldOut([], folds: folds).accuracy == 0)
    #expect(Trainer().heldOut([], folds: folds).threshold(losing: .nan) == 0)
  }
}
