import Matching
import Testing

@Suite struct TrainerTests {
  @Test(arguments: [
    ("bye then", "quit"), ("why {exercise} then", "why"), ("please undo that answer", "undo"),
    ("could i run tomorrow", "ask_running"), ("ok thank you", "thank"),
  ])
  func readsWhatItWasNotTaught(text: String, label: String) {
    #expect(matcher.best(words(text))?.label == label)
  }

  @Test func readsItsOwnExamples() {
    for sample in samples {
      #expect(matcher.best(sample.words)?.label == sample.label, "\(sample.words)")
    }
  }

  @Test func theNameOfALabelIsAnExample() {
    let examples = [Example(label: "stop_now", words: ["x"]), Example(label: "go", words: ["y"])]
    #expect(Trainer().train(examples).best(["stop", "now"])?.label == "stop_now")
    #expect(Trainer.words(ofName: "ask_running-twice") == ["ask", "running", "twice"])
  }

  @Test func theNamingCanBeReplaced() {
    var settings = Trainer.Settings()
    settings.naming = { _ in ["zebra"] }
    let trained = Trainer(settings: settings).train(samples)
    #expect(trained.unseenShare(["zebra"]) == 0)
    #expect(matcher.unseenShare(["zebra"]) == 1)
  }

  @Test func theSameExamplesGiveTheSameMatcher() {
    #expect(Trainer().train(samples) == matcher)
    #expect(Trainer().train(samples).encoded() == matcher.encoded())
  }

  @Test func anotherSeedGivesOtherWeights() {
    var settings = Trainer.Settings()
    settings.seed = 2
    settings.passes = 1
    let other = Trainer(settings: settings).train(samples)
    #expect(other.encoded() != matcher.encoded())
  }

  @Test func keepsNoMoreThanWasAsked() {
    var settings = Trainer.Settings()
    for kept in [0, 0.1, 1, 2] as [Float] {
      settings.kept = kept
      let size = Trainer(settings: settings).train(samples).size
      #expect(Float(size.weights) <= kept * Float(size.features))
    }
  }

  @Test func nothingToLearnIsNoFault() {
    let empty = Trainer().train([])
    #expect(empty.labels.isEmpty)
    #expect(empty.scores(["a"]).isEmpty)
    #expect(empty.best(["a"]) == nil)
    #expect(empty.abstains(["a"]))
    #expect(LinearMatcher(encoded: empty.encoded()) == empty)
  }

  @Test func oddExamplesAreNoFault() {
    let odd = [
      Example(label: "", words: []), Example(label: "a\nb \"\\#(", words: ["", " ", "\n", "{"]),
      Example(label: "é", words: ["ü", "👩‍👩‍👧", "\u{301}", "a\u{0}b"]),
    ]
    let trained = Trainer().train(odd)
    #expect(trained.scores(["ü"]).count == 3)
    #expect(trained.nearestExample(["ü"])?.label == "é")
    #expect(LinearMatcher(encoded: trained.encoded()) == trained)
  }

  @Test(arguments: [-1, 0, .infinity, .nan] as [Float])
  func oddSettingsAreNoFault(number: Float) {
    var settings = Trainer.Settings()
    (settings.cost, settings.ownCost, settings.kept) = (number, number, number)
    settings.passes = -1
    _ = Trainer(settings: settings).train(samples).scores(["why"])
    settings.passes = 2
    _ = Trainer(settings: settings).train(samples).scores(["why"])
  }

  @Test func oneLabelIsEnough() {
    let one = Trainer().train(examples("only", ["this", "that"]))
    #expect(one.best(["this"])?.label == "only")
  }
}
