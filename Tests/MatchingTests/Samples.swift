import Matching

/// Five tiny intents, as an author would write them.
let samples: [Example] =
  examples("quit", ["bye", "good bye", "bye for now", "i have to go", "see you later", "quit"])
  + examples(
    "why", ["why", "why {exercise}", "why do you say that", "what is the reason", "how so"])
  + examples(
    "undo",
    ["undo", "take that back", "that was wrong", "i did not mean that", "undo the last answer"])
  + examples(
    "ask_running",
    ["can i run", "may i go for a run", "is run ok", "when can i run again", "i want to run"])
  + examples(
    "thank",
    ["thank", "thank you", "thank a lot", "that was kind", "many thank to you", "cheer"])

let matcher = Trainer().train(samples)

func examples(_ label: String, _ phrases: [String]) -> [Example] {
  phrases.map { Example(label: label, words: words($0)) }
}

func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

/// Examples that no author wrote: each label has words of its own among words of all.
func generated(labels: Int, each: Int) -> [Example] {
  var state: UInt64 = 7
  func below(_ limit: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % limit
  }
  return (0..<labels * each).map { number in
    let label = number % labels
    let own = (0..<2).map { _ in "own\(label)x\(below(4))" }
    let common = (0..<4).map { _ in "common\(below(30))" }
    return Example(label: "label\(label)", words: common + own)
  }
}
