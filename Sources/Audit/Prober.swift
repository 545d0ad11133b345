// What somebody may say besides an answer, tried in the states of a search: a correction, "go
// back", what if, how is a move done, may I, show the plan. Each must leave what stands as it is.

import Dialogue
import Knowledge
import Reasoning
import Understanding

/// Tries asides in states.
struct Prober {
  private let conversation: Conversation
  private let inspector: Inspector
  private let moves: [String]
  private let flags: [String]
  /// One state in so many is tried.
  private static let rarity = 64

  init(_ conversation: Conversation, _ inspector: Inspector) {
    self.conversation = conversation
    self.inspector = inspector
    moves = conversation.catalogue.exercises.keys.sorted()
    flags = conversation.catalogue.flags.map(\.id)
  }

  /// How many turns were tried in a state, and what they broke.
  func probe(_ state: DialogueState, _ place: Int) -> (turns: Int, faults: [(String, String)]) {
    guard place % Self.rarity == 0, !moves.isEmpty, !flags.isEmpty else { return (0, []) }
    let round = place / Self.rarity
    let move = "exercises/\(moves[round % moves.count])"
    let flag = flags[round % flags.count]
    let asides: [(String, Understanding)] = [
      ("how do i do it", Understanding(intent: "ask_exercise", argID: move)),
      ("may i do it", Understanding(intent: "ask_contraindication", argID: move)),
      ("why do it", Understanding(intent: "ask_why", argID: move)),
      ("show the plan", Understanding(intent: "show_plan")),
      ("what if not", Understanding(intent: "what_if", readings: [flag: .absent])),
      ("what if", Understanding(intent: "what_if", readings: [flag: .present])),
      ("only joking", Understanding(intent: "chitchat")),
    ]
    var faults = asides.flatMap { name, understanding in
      aside(understanding, state).map { (name, $0) }
    }
    faults += corrected(state).map { ("a correction", $0) }
    faults += takenBack(state).map { ("go back", $0) }
    return (asides.count + 5, faults)
  }

  /// An aside breaks nothing and changes no fact.
  private func aside(_ understanding: Understanding, _ state: DialogueState) -> [String] {
    let turn = conversation.step(state, understanding)
    let changed = turn.facts != state.record.facts ? ["an aside changed what is known"] : []
    return inspector.violations(of: turn) + changed
  }

  /// "yes", corrected to "no", leads to what "no" would have led to.
  private func corrected(_ state: DialogueState) -> [String] {
    guard case .finding(let id) = state.open else { return [] }
    func said(_ reading: Knowledge.Example.Reading, _ state: DialogueState) -> Turn {
      conversation.step(state, Understanding(intent: "inform", readings: [id: reading]))
    }
    let direct = said(.absent, state)
    let turned = said(.absent, said(.present, state).after)
    return turned.facts == direct.facts && turned.verdict == direct.verdict
      ? [] : ["the correction of \(id) is not reasoned as if it had been said at first"]
  }

  /// "go back" after an answer that raised no danger leads to where it was given.
  private func takenBack(_ state: DialogueState) -> [String] {
    guard case .finding(let id) = state.open else { return [] }
    let answered = conversation.step(
      state, Understanding(intent: "deny", answer: .no, readings: [id: .absent]))
    let back = conversation.step(answered.after, Understanding(intent: "undo"))
    return inspector.violations(of: back)
      + (back.facts == state.record.facts ? [] : ["\(id) was not taken back"])
  }
}
