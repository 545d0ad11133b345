// Reads which outcome of a home test somebody means: by its number, or by the words that only that
// outcome has. It weighs nothing; the outcome's own sentence is read back.

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
  let words = reads.map { Set(tokenize($0.answer).filter(\.isWord).map(\.stem)) }
  let shared = words.indices.map { place in
    let others = words.indices.filter { $0 != place }.reduce(into: Set<String>()) { all, other in
      all.formUnion(words[other])
    }
    return said.intersection(words[place].subtracting(others)).count
  }
  guard let most = shared.max(), most > 0, shared.filter({ $0 == most }).count == 1 else {
    return nil
  }
  return shared.firstIndex(of: most)
}
