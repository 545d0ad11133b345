// What a message changed: corrections, what was taken back, and slips that were mended. A finding
// heard for the first time is no change, except where the whole story was told already.

import Knowledge
import Reasoning
import Understanding

/// Finds the changes of one turn.
struct Changes {
  let catalogue: Catalogue
  let taken: Taken
  let facts: Facts
  let understanding: Understanding

  var all: [DialogueAct.Change] {
    if taken.want == .undo { return [takenBack] }
    if understanding.want == .restart || taken.result != nil { return [] }
    return findings + slots + mended
  }

  private var takenBack: DialogueAct.Change {
    guard let undone = taken.undone else { return .nothingToUndo }
    if undone.isEmpty { return .stands }
    var names: [String] = []
    for statement in undone {
      switch statement {
      case .found(let name, _, _), .number(let name, _, _), .word(let name, _, _),
        .declined(slot: let name):
        if !names.contains(name) { names.append(name) }
      default: break
      }
    }
    return .takenBack(names)
  }

  private var isLate: Bool { taken.state.record.isSummarised }

  private var findings: [DialogueAct.Change] {
    facts.findings.changes(from: taken.earlier.findings).compactMap { id, before, fact in
      guard let old = before else { return isNews(id) ? .finding(id, fact.presence) : nil }
      guard old.presence != fact.presence, old.isSettled, old.presence != .declined else {
        return nil
      }
      return .finding(id, fact.presence)
    }
  }

  /// Whether a finding is told for the first time when the whole story was told already.
  private func isNews(_ id: String) -> Bool {
    isLate && understanding.findings.contains { $0.finding == id }
      && catalogue.findings[id]?.isFlag == false
  }

  private var slots: [DialogueAct.Change] {
    let numbers = facts.numbers.sorted { $0.key < $1.key }.filter { slot, value in
      taken.earlier.numbers[slot].map { $0 != value } ?? isLate
    }
    let words = facts.words.sorted { $0.key < $1.key }.filter { slot, value in
      taken.earlier.words[slot].map { $0 != value } ?? isLate
    }
    return numbers.map { .number($0.key, $0.value) } + words.map { .word($0.key, $0.value) }
  }

  /// A mended slip is shown when a finding was heard in it.
  private var mended: [DialogueAct.Change] {
    understanding.mended.filter { mending in
      understanding.findings.contains { $0.words.lowercased().contains(mending.from) }
    }.map { .mended(from: $0.from, to: $0.to) }
  }
}
