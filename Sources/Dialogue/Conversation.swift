// The one step of the dialogue: a state and an understanding in, a state and acts out. Pure: it
// reads no clock, writes nothing, and keeps nothing between calls.

import Knowledge
import Reasoning
import Text
import Understanding

/// A turn of the conversation with all that led to it.
public struct Turn: Equatable, Sendable {
  public let understanding: Understanding
  public let before: DialogueState
  public let after: DialogueState
  public let facts: Facts
  public let verdict: Verdict
  public let differential: Differential
  public let gap: Gap
  public let policy: PolicyFacts
  public let row: String
  public let acts: [DialogueAct]
}

/// A conversation over one catalogue.
public struct Conversation: Sendable {
  public let catalogue: Catalogue
  public let reader: Reader
  let triage: Triage
  let planner: Planner
  let asking: Asking
  let form: Form

  public init(reader: Reader) {
    self.reader = reader
    catalogue = reader.lexicon.catalogue
    triage = Triage(catalogue)
    planner = Planner(catalogue)
    asking = Asking(catalogue, planner)
    form = Form(catalogue: catalogue, asking: asking)
  }

  /// One turn: a line in, a reply out, as values.
  public func turn(_ line: String, _ state: DialogueState, today: Day) -> Turn {
    let asked = state.open?.asked ?? .moment("plan")
    return step(state, reader.understand(line, asked: asked, today: today))
  }

  /// The facts of one message alone.
  public static func facts(of understanding: Understanding, _ catalogue: Catalogue) -> Facts {
    var record = Record()
    let intake = Intake(catalogue: catalogue, facts: Facts(), open: nil)
    record.add(intake.statements(understanding))
    return record.facts(catalogue)
  }

  /// The step itself.
  public func step(_ before: DialogueState, _ understanding: Understanding) -> Turn {
    var state = before
    let earlier = before.record.facts(catalogue)
    var changes = take(understanding, into: &state, earlier)
    var facts = state.record.facts(catalogue)
    close(&state, &facts)
    if changes.isEmpty { changes = self.changes(from: earlier, to: facts, understanding) }
    let verdict = triage.verdict(facts)
    let gap = renewed(form.gap(state, facts, verdict), state, verdict, earlier, facts)
    let policy = PolicyFacts(
      verdict: VerdictKind(verdict), gap: gap.kind, want: want(understanding),
      stage: stage(before, facts))
    let row = Policy.row(for: policy)
    let writer = ActWriter(
      conversation: self, understanding: understanding, facts: facts, verdict: verdict, gap: gap,
      changes: changes, before: before)
    let acts = row.acts.compactMap { writer.act($0, &state) }
    return Turn(
      understanding: understanding, before: before, after: state, facts: facts, verdict: verdict,
      differential: planner.weighing.differential(facts), gap: gap, policy: policy,
      row: row.name, acts: acts)
  }

  /// What is wanted, as far as the dialogue knows it; an intent of other content counts as none.
  private func want(_ understanding: Understanding) -> Want? {
    guard let want = understanding.want else { return nil }
    if want == .inform, understanding.findings.allSatisfy({ $0.reading == .unsaid }),
      understanding.values.isEmpty, understanding.answer == nil,
      understanding.findings.isEmpty
    {
      return nil
    }
    return want
  }

  private func stage(_ before: DialogueState, _ facts: Facts) -> Stage {
    if before.record.advised != nil { return .advised }
    return facts.isEmpty && before.record.turns.isEmpty ? .opening : .interview
  }

  // MARK: taking in

  private func take(
    _ understanding: Understanding, into state: inout DialogueState, _ facts: Facts
  ) -> [DialogueAct.Change] {
    switch understanding.want {
    case .restart:
      state = DialogueState()
      return []
    case .undo:
      guard state.record.undo() else { return [.nothingToUndo] }
      state.open = nil
      return [.takenBack]
    case .whatIf, .quit: return []
    default:
      let intake = Intake(catalogue: catalogue, facts: facts, open: state.open)
      let statements = intake.statements(understanding)
      if !statements.isEmpty { state.record.add(statements) }
      return []
    }
  }

  /// After twelve questions what is still open counts as declined: a doctor must rule it out.
  private func close(_ state: inout DialogueState, _ facts: inout Facts) {
    guard state.count >= DialogueState.limit, let need = triage.need(facts) else { return }
    let open = Question(need).asked.findings
    state.record.append(.asked(.summary))
    for id in catalogue.screening.flatMap(\.members) + open {
      let fact = facts.findings[id]
      if fact == nil || fact?.isSettled == false {
        state.record.append(.found(id, Fact(.declined), words: ""))
      }
    }
    facts = state.record.facts(catalogue)
  }

  /// Advice that no longer holds is due again.
  private func renewed(
    _ gap: Gap, _ state: DialogueState, _ verdict: Verdict, _ earlier: Facts, _ facts: Facts
  ) -> Gap {
    guard gap == .none, earlier != facts, case .cleared(let clearance) = verdict,
      let advised = state.record.advised
    else { return gap }
    return planner.regimen(clearance).exercises == advised.exercises ? gap : .plan
  }

  // MARK: what changed

  /// Corrections: what was known and is now otherwise, and slips that were mended.
  private func changes(
    from earlier: Facts, to facts: Facts, _ understanding: Understanding
  ) -> [DialogueAct.Change] {
    var result: [DialogueAct.Change] = []
    for (id, fact) in facts.findings.sorted(by: { $0.key < $1.key }) {
      guard let old = earlier.findings[id], old.presence != fact.presence,
        old.isSettled, old.presence != .declined
      else { continue }
      result.append(.finding(id, fact.presence))
    }
    for (slot, value) in facts.numbers.sorted(by: { $0.key < $1.key }) {
      if let old = earlier.numbers[slot], old != value { result.append(.number(slot, value)) }
    }
    for (slot, value) in facts.words.sorted(by: { $0.key < $1.key }) {
      if let old = earlier.words[slot], old != value { result.append(.word(slot, value)) }
    }
    if facts.isForOther, !earlier.isForOther { result.append(.forOther) }
    result += mended(understanding)
    return result
  }

  /// A mended slip is shown when a finding was heard in it.
  private func mended(_ understanding: Understanding) -> [DialogueAct.Change] {
    understanding.mended.filter { mending in
      understanding.findings.contains { $0.words.lowercased().contains(mending.from) }
    }.map { .mended(from: $0.from, to: $0.to) }
  }
}
