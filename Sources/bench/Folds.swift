// Reports how many examples of the shipped intents are understood by a matcher that never saw
// them; it refuses to judge topics, whose own test holds out whole phrasings.
import Content
import Folders
import Foundation
import Matching
import Understanding

/// A folder of content whose intents are measured by ten folds.
struct Folds {
  let catalogue: [Example]

  init(folder: String) throws {
    catalogue = trainingExamples(of: load(try contentFiles(of: folder)).catalogue)
  }

  func report() {
    var settings = Trainer.Settings()
    settings.naming = topicNaming
    let heldOut = Trainer(settings: settings).heldOut(catalogue, folds: 10)
    func isIntent(_ label: String) -> Bool { !label.hasPrefix("topics/") }
    let intents = heldOut.readings.filter { isIntent($0.example.label) }
    for reading in intents where !reading.isRight {
      let words = reading.example.words.joined(separator: " ")
      print("\(reading.example.label) -> \(reading.readAs): \(words)")
    }
    for tally in heldOut.tallies where isIntent(tally.label) {
      print("\(tally.label): \(tally.right) of \(tally.total)")
    }
    let right = intents.count { $0.isRight }
    let share = shown(percent(right, of: intents.count))
    print("intents, ten folds: \(right) of \(intents.count), \(share) %")
  }
}
