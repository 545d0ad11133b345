// Measures the matcher on CLINC150 (Larson et al. 2019); it refuses to choose anything by the
// test part: the threshold comes from `valid` alone, and `oos_valid` only shows what it does.
import Foundation
import Matching

/// The parts of CLINC150, beside the file of training messages that was named.
struct Clinc {
  struct Message: Decodable {
    var text: String
    var intent: String
  }

  let train, valid, test, oosValid, oosTest: [Message]
  let mender: Mender

  init(train path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    func part(_ name: String) throws -> [Message] {
      try Clinc.messages(folder.appendingPathComponent(name + ".jsonl"))
    }
    train = try Clinc.messages(URL(fileURLWithPath: path))
    (valid, test) = (try part("valid"), try part("test"))
    (oosValid, oosTest) = (try part("oos_valid"), try part("oos"))
    mender = Mender(knowing: train.map { plainWords($0.text) })
  }

  private static func messages(_ file: URL) throws -> [Message] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      try JSONDecoder().decode(Message.self, from: Data(line.utf8))
    }
  }

  /// The shares of `valid` that may be read rightly and yet refused.
  private static let budgets = [0.005, 0.01, 0.02]

  private var trainer: Trainer {
    var settings = Trainer.Settings()
    settings.naming = { Trainer.words(ofName: $0).map(stem) }
    return Trainer(settings: settings)
  }

  /// Everything the project's table of aims asks of CLINC150.
  func report() {
    let examples = train.map { Example(label: $0.intent, words: stems($0.text)) }
    let (matcher, seconds) = timed { trainer.train(examples) }
    print("features \(matcher.size.features), weights \(matcher.size.weights)")
    print("training  \(shown(seconds)) s")
    let plain = Judge(matcher: matcher, words: { stems($0) })
    let mended = Judge(matcher: matcher, words: { mender.stems($0) })
    for (title, reader) in [("without mending", plain), ("words mended", mended)] {
      print("\n\(title)")
      let thresholds = Clinc.budgets.map { reader.threshold(valid, losing: $0) }
      report("valid", valid, oosValid, thresholds, reader)
      report("test ", test, oosTest, thresholds, reader)
    }
    reportSpeed(matcher)
  }

  private func report(
    _ name: String, _ inside: [Message], _ outside: [Message], _ thresholds: [Float],
    _ reader: Judge
  ) {
    let accuracy = reader.accuracy(inside)
    var slips = Slips(seed: 5)
    let mistyped = (0..<5).flatMap { _ in
      inside.map { Message(text: slips.mistyped($0.text), intent: $0.intent) }
    }
    let loss = accuracy - reader.accuracy(mistyped)
    print("\(name)  in-scope \(shown(accuracy))", terminator: ", ")
    print("loss at 10 % mistyped \(shown(loss))")
    for (budget, threshold) in zip(Clinc.budgets, thresholds) {
      let kept = reader.verdicts(inside).count { $0.right && $0.sureness >= threshold }
      let refused = reader.verdicts(outside).count { $0.sureness < threshold }
      print("       valid loses \(shown(budget * 100))", terminator: ": ")
      print("in-scope \(shown(percent(kept, of: inside.count)))", terminator: ", ")
      print("out-of-scope \(shown(percent(refused, of: outside.count)))", terminator: " ")
      print("(threshold \(shown(Double(threshold))))")
    }
  }

  private func reportSpeed(_ matcher: LinearMatcher) {
    let messages = test.map { stems($0.text) }
    var times: [Double] = []
    var abstained = 0
    for words in messages + messages {
      let (abstains, seconds) = timed { matcher.abstains(words) }
      times.append(seconds * 1e6)
      abstained += abstains ? 1 : 0
    }
    times.sort()
    print("\na message, stems in: median \(shown(times[times.count / 2])) us", terminator: ", ")
    print("p99 \(shown(times[times.count * 99 / 100])) us (\(abstained / 2) abstained on)")
  }

  /// What the shipped content will cost: 80 intents, 25 examples each.
  func reportSmall() {
    let labels = Set(Set(train.map(\.intent)).sorted().prefix(80))
    var counts: [String: Int] = [:]
    let examples = train.compactMap { message -> Example? in
      counts[message.intent, default: 0] += 1
      guard labels.contains(message.intent), counts[message.intent, default: 0] <= 25 else {
        return nil
      }
      return Example(label: message.intent, words: stems(message.text))
    }
    let (matcher, training) = timed { trainer.train(examples) }
    let (text, writing) = timed { matcher.encoded() }
    let reading = (0..<21).map { _ in timed { LinearMatcher(encoded: text) }.1 }.sorted()[10]
    let same = LinearMatcher(encoded: text) == matcher
    print("features \(matcher.size.features), weights \(matcher.size.weights)")
    print("training \(shown(training)) s, written \(text.utf8.count) bytes", terminator: " ")
    print("in \(shown(writing * 1000)) ms, read in \(shown(reading * 1000)) ms, same: \(same)")
    let (heldOut, folding) = timed { trainer.heldOut(examples, folds: 10) }
    let accuracy = shown(Double(heldOut.accuracy) * 100)
    print("ten folds \(accuracy) in \(shown(folding)) s", terminator: ", ")
    print("threshold at 2 points \(shown(Double(heldOut.threshold(losing: 0.02))))")
    reportSpeed(matcher)
  }
}
