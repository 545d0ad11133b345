// Measures how long the messages of a file take to read, and how much longer with more phrases in
// the lexicon; it refuses to count the making of the lexicon.
import Content
import Folders
import Foundation
import Knowledge
import Text
import Understanding

/// The time of reading one message, in microseconds of processor time.
struct Lines {
  /// A folder of content.
  let folder: String
  /// Messages, one on each line, or in the `text` of each line of JSON.
  let messages: String
  /// More phrases, in the `phrase` of each line of JSON.
  let more: String?
  private let passes = 5

  private struct Record: Decodable {
    let text: String?
    let phrase: String?
  }

  func report() throws {
    let texts = try lines(of: messages).map { line in record(line)?.text ?? line }
    let files = try contentFiles(of: folder)
    let lean = try cost(of: texts, reading: files)
    print("shipped: \(shown(lean))")
    guard let more else { return }
    let phrases = try lines(of: more).compactMap { record($0)?.phrase }
    let fat = try cost(of: texts, reading: files + [concept(of: phrases)])
    print("with \(phrases.count) more phrases: \(shown(fat))")
    print("growth: \(shown(fat[fat.count / 2] / lean[lean.count / 2]))")
  }

  /// The least of the passes for each message, sorted.
  private func cost(of texts: [String], reading files: [SourceFile]) throws -> [Double] {
    guard let today = Day("2026-01-05") else { return [] }
    let catalogue = load(files).catalogue
    let reader = Reader(catalogue: catalogue, matcher: trainedMatcher(for: catalogue))
    return texts.map { text in
      let times = (0..<passes).map { _ in
        timed { reader.understand(text, asked: .moment("opening"), today: today) }.1
      }
      return (times.min() ?? 0) * 1e6
    }.sorted()
  }

  private func concept(of phrases: [String]) -> SourceFile {
    let words = phrases.map { "  - \($0.filter { $0.isLetter || $0 == " " })\n" }.joined()
    return SourceFile(
      root: folder, name: "concepts/bench.more.yaml", text: "concept: bench.more\nwords:\n\(words)")
  }

  private func lines(of file: String) throws -> [String] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func record(_ line: String) -> Record? {
    try? JSONDecoder().decode(Record.self, from: Data(line.utf8))
  }

  private func shown(_ times: [Double]) -> String {
    func at(_ share: Double) -> String {
      String(format: "%.1f", times[min(times.count - 1, Int(Double(times.count) * share))])
    }
    return "median \(at(0.5)) us, 95 % \(at(0.95)), most \(at(1)), \(times.count) messages"
  }

  private func shown(_ number: Double) -> String { String(format: "%.2f", number) }
}
