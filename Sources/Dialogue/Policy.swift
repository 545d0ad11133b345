// Which acts answer which situation: an ordered table of rows with wildcards. The first row that
// fits decides; only a cleared person is ever recommended anything.

import Knowledge
import Reasoning

/// The kind of a verdict.
public enum VerdictKind: String, CaseIterable, Hashable, Sendable {
  case screening, emergency, hold, cleared

  public init(_ verdict: Verdict) {
    switch verdict {
    case .screening: self = .screening
    case .emergency: self = .emergency
    case .hold: self = .hold
    case .cleared: self = .cleared
    }
  }
}

/// Where the conversation stands.
public enum Stage: String, CaseIterable, Hashable, Sendable {
  case opening, interview, advised
}

/// What the policy looks at, and nothing else.
public struct PolicyFacts: Hashable, Sendable {
  public let verdict: VerdictKind
  public let gap: Gap.Kind
  /// What the person wants; nil when it was not understood.
  public let want: Want?
  public let stage: Stage

  public init(verdict: VerdictKind, gap: Gap.Kind, want: Want?, stage: Stage) {
    self.verdict = verdict
    self.gap = gap
    self.want = want
    self.stage = stage
  }

  /// Every combination.
  public static var all: [PolicyFacts] {
    let wants: [Want?] = Want.allCases + [nil]
    return VerdictKind.allCases.flatMap { verdict in
      Gap.Kind.allCases.flatMap { gap in
        Stage.allCases.flatMap { stage in
          wants.map { PolicyFacts(verdict: verdict, gap: gap, want: $0, stage: stage) }
        }
      }
    }
  }
}

/// The kinds of acts.
public enum ActKind: String, CaseIterable, Hashable, Sendable {
  case greet, ask, acknowledge, summarise, recommend, refer, console, explain, answer, repair
  case close
}

/// A row: what it fits and what it does. A missing list fits everything.
public struct PolicyRow: Equatable, Sendable {
  public let name: String
  public let verdicts: [VerdictKind]?
  public let gaps: [Gap.Kind]?
  public let wants: [Want]?
  public let stages: [Stage]?
  /// Whether the row fits a message that was not understood.
  public let fitsNothing: Bool
  public let acts: [ActKind]

  public init(
    _ name: String, _ verdicts: [VerdictKind]? = nil, gaps: [Gap.Kind]? = nil,
    wants: [Want]? = nil, stages: [Stage]? = nil, fitsNothing: Bool? = nil,
    do acts: [ActKind]
  ) {
    self.name = name
    self.verdicts = verdicts
    self.gaps = gaps
    self.wants = wants
    self.stages = stages
    self.fitsNothing = fitsNothing ?? (wants == nil)
    self.acts = acts
  }

  public func fits(_ facts: PolicyFacts) -> Bool {
    guard verdicts?.contains(facts.verdict) ?? true, gaps?.contains(facts.gap) ?? true,
      stages?.contains(facts.stage) ?? true
    else { return false }
    guard let want = facts.want else { return fitsNothing }
    return wants?.contains(want) ?? true
  }
}

/// The policy.
public enum Policy {
  private static let explaining: [Want] = [.askWhy, .howSure, .whatIf]
  private static let asking: [Want] = [
    .askWhatIs, .askExercise, .askContraindication, .askTopic, .showPlan,
  ]
  private static let smallTalk: [Want] = [.thanks, .chitchat, .offTopic, .help, .repeat]
  private static let questionGaps: [Gap.Kind] = [
    .subject, .danger, .gates, .narrowing, .confirm,
  ]

  /// The rows in order.
  public static let rows: [PolicyRow] = [
    PolicyRow("despair-in-danger", [.emergency], wants: [.despair], do: [.console, .refer]),
    PolicyRow("despair", wants: [.despair], do: [.console]),
    PolicyRow("goodbye-in-danger", [.emergency], wants: [.quit], do: [.refer, .close]),
    PolicyRow("goodbye", wants: [.quit], do: [.close]),
    PolicyRow("start-over", wants: [.restart], do: [.greet]),
    PolicyRow("danger-explained", [.emergency], wants: explaining, do: [.refer, .explain]),
    PolicyRow("danger-question", [.emergency], wants: asking, do: [.refer, .answer]),
    PolicyRow("emergency", [.emergency], do: [.refer]),
    PolicyRow(
      "not-understood-at-first", wants: [], stages: [.opening], fitsNothing: true, do: [.repair]),
    PolicyRow("hello", wants: smallTalk, stages: [.opening], do: [.answer]),
    PolicyRow("question-at-first", wants: asking, stages: [.opening], do: [.answer]),
    PolicyRow("why-at-first", wants: explaining, stages: [.opening], do: [.explain]),
    PolicyRow("nothing-said-yet", stages: [.opening], do: [.acknowledge, .repair]),
    PolicyRow("why", gaps: questionGaps, wants: explaining, do: [.explain, .ask]),
    PolicyRow("digression", gaps: questionGaps, wants: asking, do: [.answer, .ask]),
    PolicyRow("small-talk", gaps: questionGaps, wants: smallTalk, do: [.answer, .ask]),
    PolicyRow(
      "not-understood", gaps: questionGaps, wants: [], fitsNothing: true, do: [.repair, .ask]),
    PolicyRow("for-whom", gaps: [.subject], do: [.ask]),
    PolicyRow(
      "worse", [.screening], wants: [.reportProgress], stages: [.advised],
      do: [.acknowledge, .answer, .ask]),
    PolicyRow("danger-first", [.screening], do: [.acknowledge, .ask]),
    PolicyRow("doctor-first", [.hold], gaps: [.plan], do: [.acknowledge, .refer]),
    PolicyRow("why-after-advice", [.hold, .cleared], wants: explaining, do: [.explain]),
    PolicyRow("question-after-advice", [.hold, .cleared], wants: asking, do: [.answer]),
    PolicyRow("small-talk-after-advice", [.hold, .cleared], wants: smallTalk, do: [.answer]),
    PolicyRow("doctor-still", [.hold], do: [.acknowledge, .refer]),
    PolicyRow("narrowing", [.cleared], gaps: [.gates, .narrowing], do: [.acknowledge, .ask]),
    PolicyRow(
      "objection", [.cleared], gaps: [.confirm], wants: [.deny], do: [.ask]),
    PolicyRow("summary", [.cleared], gaps: [.summary], do: [.acknowledge, .summarise]),
    PolicyRow("advice", [.cleared], gaps: [.confirm, .plan], do: [.acknowledge, .recommend]),
    PolicyRow(
      "progress", [.cleared], gaps: [.none], wants: [.reportProgress], do: [.answer, .recommend]),
    PolicyRow(
      "change-after-advice", [.cleared], gaps: [.none], wants: [.inform, .correct, .undo],
      do: [.acknowledge, .recommend]),
    PolicyRow("talk", [.cleared], gaps: [.none], do: [.repair]),
    PolicyRow("otherwise", do: [.repair]),
  ]

  /// The row that decides.
  public static func row(for facts: PolicyFacts, in rows: [PolicyRow] = rows) -> PolicyRow {
    for place in rows.indices where rows[place].fits(facts) { return rows[place] }
    return PolicyRow("otherwise", do: [.repair])
  }
}
