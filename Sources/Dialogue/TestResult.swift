// Reads which outcome of a home test somebody means: by its number, or by the words that fit it
// best. It weighs nothing; the outcome's own sentence is read back.

import Knowledge
import Text

/// What a home test has shown.
struct TestResult: Equatable {
  let test: String
  let means: String
}

/// The place of the outcome that a line names; nil when none stands out.
///
/// `outcome(of: "2", in: test.reads)  // 1`
func outcome(of line: String, in reads: [SelfTest.Outcome]) -> Int? {
  let said = Set(tokenize(line).map(\.stem))
  let numbers = reads.indices.filter { said.contains(String($0 + 1)) }
  if said.count <= 3, numbers.count == 1 { return numbers.first }
  let scores = OutcomeWords(reads).scores(said)
  guard let most = scores.max(), most > 0, scores.filter({ $0 == most }).count == 1 else {
    return nil
  }
  return scores.firstIndex(of: most)
}

/// The words of a test's outcomes: each holds ways to say it, and a word counts the less the more
/// outcomes share it.
private struct OutcomeWords {
  private let ways: [[Set<String>]]
  private let words: [Set<String>]

  init(_ reads: [SelfTest.Outcome]) {
    ways = reads.map { read in
      (halves(read.answer) + read.says).map { Set(tokenize($0).filter(\.isWord).map(\.stem)) }
    }
    words = ways.map { $0.reduce(into: []) { $0.formUnion($1) } }
  }

  /// How well a line fits each outcome: its words that no other has, and how much of its best way
  /// was said, when that is more than half.
  func scores(_ said: Set<String>) -> [Double] {
    words.indices.map { place in
      let own = words[place].filter { weight($0) == 1 }
      let best = ways[place].map { share(of: $0, in: said) }.max() ?? 0
      return Double(said.intersection(own).count) + (best > 0.5 ? best : 0)
    }
  }

  private func share(of way: Set<String>, in said: Set<String>) -> Double {
    let all = way.reduce(0) { $0 + weight($1) }
    return all == 0 ? 0 : way.intersection(said).reduce(0) { $0 + weight($1) } / all
  }

  private func weight(_ word: String) -> Double {
    1 / Double(max(1, words.count { $0.contains(word) }))
  }
}

/// "yes, or a little" holds two ways to say it.
private func halves(_ answer: String) -> [String] {
  let words = answer.split(separator: " ").map { $0.hasSuffix(",") ? $0.dropLast() : $0[...] }
  return words.split(separator: "or").map { $0.joined(separator: " ") }
}
