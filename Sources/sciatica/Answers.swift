// What may be typed in reply to the question on screen, for Tab. It offers words; whether they are
// an answer is decided where every other line is read.

import Dialogue
import Knowledge

/// The plain answers to a question; none for numbers, and none before the first word.
///
/// `answers(to: .finding("worse.sitting"), catalogue)  // yes, no, not sure, skip …`
func answers(to question: Question?, _ catalogue: Catalogue) -> [String] {
  guard let question else { return [] }
  switch question {
  case .opening: return []
  case .subject, .summary: return ["yes", "no"]
  case .finding, .flag: return plain
  case .test(let id):
    return (catalogue.selfTests[id]?.reads ?? []).map(\.answer) + ["skip"]
  case .slot(let id):
    let values = (catalogue.slots[id]?.values ?? []).map { $0.value.replacing("_", with: " ") }
    return values + ["not sure", "skip"]
  case .group(_, let members), .groupAgain(_, let members), .which(_, let members),
    .rest(_, let members), .check(let members):
    let names = members.count > 1 ? members.compactMap { catalogue.findings[$0]?.name } : []
    return plain + names
  }
}

private let plain = ["yes", "no", "not sure", "skip"]

/// What may be said at any time.
let alwaysSaid = ["why do you ask", "go back", "show plan", "start over", "help", "quit"]

/// Everything that Tab offers for a text.
func completions(of text: String, _ question: Question?, _ catalogue: Catalogue?) -> [String] {
  let words =
    text.hasPrefix("/")
    ? SlashCommand.all.map { "/\($0.name)" }
    : (catalogue.map { answers(to: question, $0) } ?? []) + alwaysSaid
  let typed = text.lowercased()
  return words.filter { $0.lowercased().hasPrefix(typed) }
}
