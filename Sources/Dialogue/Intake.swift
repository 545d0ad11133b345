// Takes what was understood into the record. It decides no reply; it only knows which words settle
// which question.

import Knowledge
import Reasoning
import Understanding

/// Makes statements from an understanding, in the light of the open question.
struct Intake {
  let catalogue: Catalogue
  let facts: Facts
  let open: Question?
  /// Whether advice was given before.
  var isAdvised = false

  func statements(_ understanding: Understanding) -> [Statement] {
    var result: [Statement] = []
    if understanding.subject == .other, !facts.isForOther { result.append(.forOther(true)) }
    if isWorse(understanding) {
      result.append(.reopened(catalogue.screening.prefix(2).flatMap(\.members)))
    }
    result += understanding.findings.flatMap { heard($0, understanding) }
    result += values(understanding)
    result += slotAnswers(understanding)
    result += unanswered(understanding, after: result)
    return result
  }

  /// A worse report after the advice: in words, or two points more of pain.
  private func isWorse(_ understanding: Understanding) -> Bool {
    guard isAdvised, open?.isAboutFacts != true else { return false }
    if understanding.want == .reportProgress, understanding.arg == "worse" { return true }
    guard understanding.want != .correct, let before = facts.numbers["severity"],
      let now = understanding.values.severity?.value
    else { return false }
    return now >= before + 2
  }

  // MARK: findings

  private func heard(_ mention: Mention, _ understanding: Understanding) -> [Statement] {
    guard let finding = catalogue.findings[mention.finding], finding.derived == nil else {
      return []
    }
    switch mention.reading {
    case .unsaid:
      return finding.isFlag && finding.ask != nil && facts.findings[finding.id] == nil
        ? [.aside(finding.id)] : []
    case .present: return [found(finding, .present, mention)]
    case .absent:
      if finding.isFlag, facts.stands(finding.id) {
        return isPlainNo(to: finding.id, understanding) ? [.lifted(finding.id)] : []
      }
      return [found(finding, .absent, mention)]
    case .unsure:
      // A sign that stands is not doubted away.
      let stands = finding.isFlag && facts.stands(finding.id)
      return stands ? [] : [found(finding, .unsure, mention)]
    }
  }

  private func found(
    _ finding: Finding, _ presence: Presence, _ mention: Mention
  ) -> Statement {
    let isSettled = presence != .unsure || !finding.isFlag || wasChecked(finding.id)
    return .found(finding.id, Fact(presence, isSettled: isSettled), words: mention.words)
  }

  /// A flag's own question, asked alone, with a plain no.
  private func isPlainNo(to flag: String, _ understanding: Understanding) -> Bool {
    open == .flag(flag) && understanding.answer == .no
  }

  /// An unsure answer settles when the follow-up, or the flag's own question, was just put.
  private func wasChecked(_ flag: String) -> Bool {
    switch open {
    case .check(let flags): return flags.contains(flag)
    case .which(_, let members): return members.contains(flag)
    case .flag(let id): return id == flag && facts.findings[flag] != nil
    default: return facts.findings[flag] == Fact(.unsure, isSettled: false)
    }
  }

  // MARK: values

  private func values(_ understanding: Understanding) -> [Statement] {
    let values = understanding.values
    var result: [Statement] = []
    if let severity = values.severity {
      result.append(.number("severity", severity.value, words: severity.words))
    }
    // "Worse since yesterday" says when it changed, not how long it has lasted.
    if let days = values.durationDays, understanding.want != .reportProgress {
      result.append(.number("duration_days", days.value, words: days.words))
    }
    if let age = values.age { result.append(.number("age", age.value, words: age.words)) }
    if let side = values.side, let value = turned(side.value) {
      result.append(.word("side", value, words: side.words))
    }
    if let onset = values.onset {
      result.append(.word("onset", onset.value, words: onset.words))
    }
    return result
  }

  /// "the other leg" is the other side of the one that was told; alone it says nothing.
  private func turned(_ side: String) -> String? {
    guard side == "other" else { return side }
    return ["left": "right", "right": "left"][facts.words["side"] ?? ""]
  }

  private func slotAnswers(_ understanding: Understanding) -> [Statement] {
    guard case .slot(let slot) = open, !facts.isClosed(slot: slot) else { return [] }
    let declines = understanding.answer == .skip || understanding.answer == .unsure
    return declines ? [.declined(slot: slot)] : []
  }

  // MARK: skipping, and a yes that names nothing

  private func unanswered(
    _ understanding: Understanding, after statements: [Statement]
  ) -> [Statement] {
    guard let open, !isAnswered(open, statements) else { return [] }
    let ids = open.asked.findings
    if understanding.answer == .skip { return skipped }
    if case .which(_, let members) = open, understanding.answer != nil {
      let presence: Presence = understanding.answer == .no ? .absent : .unsure
      return members.filter { !facts.stands($0) }
        .map { .found($0, Fact(presence), words: understanding.line) }
    }
    if understanding.answer == .yes, case .check(let flags) = open, flags.count > 1 {
      return flags.map { .found($0, Fact(.unsure), words: understanding.line) }
    }
    if understanding.answer == .yes, let group = group(of: open), group.yes == .present {
      return ids.map { .found($0, Fact(.present), words: understanding.line) }
    }
    return []
  }

  /// The open question left unanswered, by a "skip" or by two replies beside the point.
  var skipped: [Statement] {
    guard let open else { return [] }
    if case .slot(let slot) = open { return [.declined(slot: slot)] }
    return open.asked.findings.filter { !facts.stands($0) }.map { id in
      // A doubt that nobody wants to check stays a doubt.
      if case .check = open { return .found(id, Fact(.unsure), words: "") }
      return .found(id, Fact(.declined, isSettled: settles(open, id)), words: "")
    }
  }

  /// These as doubts that nobody can check.
  func doubted(_ ids: [String]) -> [Statement] {
    ids.filter { !facts.stands($0) }.map { .found($0, Fact(.unsure), words: "") }
  }

  private func isScreened(_ flag: String) -> Bool {
    catalogue.screening.contains { $0.members.contains(flag) }
  }

  private func group(of question: Question) -> ScreeningGroup? {
    question.group.flatMap { id in catalogue.groups.first { $0.id == id } }
  }

  private func isAnswered(_ question: Question, _ statements: [Statement]) -> Bool {
    statements.contains { statement in
      switch statement {
      case .found(let id, _, _), .lifted(let id): return question.asked.findings.contains(id)
      default: return false
      }
    }
  }

  /// A skipped danger question is put once more; any other is left at that.
  private func settles(_ open: Question, _ finding: String) -> Bool {
    guard catalogue.findings[finding]?.isFlag == true else { return true }
    switch open {
    case .group, .rest: return false
    case .flag: return facts.findings[finding] != nil || !isScreened(finding)
    default: return true
    }
  }
}
