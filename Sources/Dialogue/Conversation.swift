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
  /// What reasoned.
  public let planner: Planner
  public let gap: Gap
  public let policy: PolicyFacts
  public let row: String
  public let acts: [DialogueAct]

  /// The causes in the light of the facts.
  public var differential: Differential { planner.weighing.differential(facts) }
}

/// A conversation over one catalogue. It never changes; it is shared because it is large.
public final class Conversation: Sendable {
  public let catalogue: Catalogue
  public let reader: Reader
  let rows: [PolicyRow]
  public let triage: Triage
  public let planner: Planner
  let asking: Asking
  let form: Form

  /// - Parameters:
  ///   - reader: reads what is typed, and holds the content.
  ///   - rows: the policy; another than the shipped one only to prove that a fault is seen.
  ///   - remembers: whether conclusions are kept between turns: for a search, never for a person.
  public init(reader: Reader, rows: [PolicyRow] = Policy.rows, remembers: Bool = false) {
    self.reader = reader
    self.rows = rows
    catalogue = reader.lexicon.catalogue
    planner = Planner(catalogue, remembers: remembers)
    asking = Asking(catalogue, planner)
    triage = asking.triage
    form = Form(catalogue: catalogue, asking: asking)
  }

  /// One turn: a line in, a reply out, as values.
  public func turn(_ line: String, _ state: DialogueState, today: Day) -> Turn {
    step(state, reader.understand(line, asked: Self.asked(state), today: today))
  }

  /// What frames the next reply: the open question; after the advice, how it goes.
  package static func asked(_ state: DialogueState) -> Asked {
    state.open?.asked ?? .moment(state.record.advised == nil ? "plan" : "progress")
  }

  /// The facts of one message alone.
  public static func facts(of understanding: Understanding, _ catalogue: Catalogue) -> Facts {
    var record = Record()
    let intake = Intake(catalogue: catalogue, facts: Facts(), open: nil)
    record.add(intake.statements(understanding))
    return record.facts
  }

  /// The step itself.
  public func step(_ before: DialogueState, _ understanding: Understanding) -> Turn {
    let taken = Taking(conversation: self, before: before).take(understanding)
    var state = taken.state
    close(&state)
    let facts = state.record.facts
    let verdict = triage.verdict(facts)
    let gap = renewed(form.gap(state, facts, verdict), state, verdict, taken.earlier, facts)
    let policy = PolicyFacts(
      verdict: VerdictKind(verdict), gap: gap.kind, want: taken.want, stage: stage(state, facts))
    let row = Policy.row(for: policy, in: rows)
    let writer = ActWriter(
      conversation: self, understanding: understanding, facts: facts, verdict: verdict, gap: gap,
      taken: taken, before: before)
    let acts = writer.acts(of: row, &state)
    return Turn(
      understanding: understanding, before: before, after: state, facts: facts, verdict: verdict,
      planner: planner, gap: gap, policy: policy, row: row.name,
      acts: acts)
  }

  private func stage(_ state: DialogueState, _ facts: Facts) -> Stage {
    if state.record.advised != nil { return .advised }
    return facts.isEmpty && state.record.turns.isEmpty ? .opening : .interview
  }

  /// After twelve questions what is still open counts as declined: a doctor must rule it out.
  private func close(_ state: inout DialogueState) {
    let facts = state.record.facts
    guard state.count >= DialogueState.limit, let need = triage.need(facts),
      form.danger(need, state, facts) != state.open
    else { return }
    for id in catalogue.screening.flatMap(\.members) + Question(need).asked.findings {
      let fact = facts.findings[id]
      if fact == nil || fact?.isSettled == false {
        state.record.append(.found(id, Fact(.declined), words: ""))
      }
    }
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
}
