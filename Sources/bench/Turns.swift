// Measures one whole turn of the dialogue, read, reasoned, chosen and rendered, over everything
// that is typed in a folder of transcripts; it refuses to leave out the slow ones.
import Audit
import Content
import Dialogue
import Folders
import Foundation
import Presentation
import Text
import Understanding

/// The time of a turn, in microseconds.
struct Turns {
  let folder: String
  let transcripts: String
  private let rounds = 20

  func report() throws {
    guard let today = Day("2026-01-05") else { return }
    let catalogue = try load(contentFiles(of: folder)).catalogue
    let conversation = Conversation(
      reader: .init(catalogue: catalogue, matcher: trainedMatcher(for: catalogue)))
    let renderer = Renderer(catalogue: catalogue, region: "GB")
    var parts: [(String, [Double])] = [("read", []), ("step", []), ("render", []), ("all", [])]
    for typed in try conversations() {
      var state = DialogueState()
      for line in typed {
        var turn = conversation.turn(line, state, today: today)
        let asked = Conversation.asked(state)
        let read = cost { _ = conversation.reader.understand(line, asked: asked, today: today) }
        let step = cost { turn = conversation.step(state, turn.understanding) }
        let render = cost { _ = renderer.render(turn) }
        for (place, time) in [read, step, render, read + step + render].enumerated() {
          parts[place].1.append(time)
        }
        state = turn.after
      }
    }
    for (name, times) in parts { print("\(name): \(figures(times))") }
  }

  /// The processor time of one go, the mean of several.
  private func cost(_ work: () -> Void) -> Double {
    processorTime { for _ in 0..<rounds { work() } } / Double(rounds) * 1e6
  }

  private func figures(_ times: [Double]) -> String {
    let sorted = times.sorted()
    func at(_ share: Double) -> String {
      String(Int(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]))
    }
    return "median \(at(0.5)) us, 95 % \(at(0.95)), 99 % \(at(0.99)), most \(at(1)), "
      + "\(sorted.count) turns"
  }

  private func conversations() throws -> [[String]] {
    try FileManager.default.contentsOfDirectory(atPath: transcripts).sorted()
      .filter { $0.hasSuffix(".transcript") }
      .map { try String(contentsOfFile: "\(transcripts)/\($0)", encoding: .utf8) }
      .map { text in
        text.split(separator: "\n").filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
      }
  }
}
