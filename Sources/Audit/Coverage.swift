// What transcripts visit, of all that they could: a share for each kind of thing, and the names of
// the rest. A name is a path below Intents, `questions/…` or `policy/…`.

import Dialogue
import Knowledge
import Presentation
import Reasoning

/// The things that some turns visited.
public struct Coverage: Sendable {
  /// A kind of thing, in the order it is reported.
  public enum Kind: String, CaseIterable, Sendable {
    case intents, findings, flags, questions, exercises, topics, causes, gates
    case selfTests = "self-tests"
    case regions, policy

    /// The full names of all things of this kind.
    func names(in catalogue: Catalogue) -> [String] {
      let names: [String]
      switch self {
      case .intents: names = Array(catalogue.intents.keys)
      case .findings: names = catalogue.findings.values.filter { !$0.isFlag }.map(\.id)
      case .flags: names = catalogue.flags.map(\.id)
      case .questions: names = Self.questions(of: catalogue)
      case .exercises: names = Array(catalogue.exercises.keys)
      case .topics: names = Array(catalogue.topics.keys)
      case .causes: names = Array(catalogue.causes.keys)
      case .gates: names = Array(catalogue.gates.keys)
      case .selfTests: names = Array(catalogue.selfTests.keys)
      case .regions: names = Array(catalogue.regions.keys)
      case .policy: return Self.deciding.map { "policy/\($0)" }
      }
      return names.sorted().map { "\(rawValue)/\($0)" }
    }

    /// The groups, the slots, and every finding that may be asked about alone. Members of a group
    /// are asked by the group, a derived finding follows from others: neither can be visited here.
    private static func questions(of catalogue: Catalogue) -> [String] {
      let members = Set(catalogue.groups.flatMap(\.members))
      let findings = catalogue.findings.values.filter { finding in
        finding.ask != nil && finding.isAsked && finding.derived == nil && !finding.isFlag
          && !members.contains(finding.id)
      }
      return catalogue.groups.map(\.id) + catalogue.slots.keys + findings.map(\.id)
    }

    /// What a verdict may still lack: the form finds nothing else.
    private static func gaps(_ verdict: VerdictKind) -> Set<Gap.Kind> {
      switch verdict {
      case .screening: return [.subject, .danger]
      case .emergency: return [.danger, .none]
      case .hold: return [.subject, .plan, .none]
      case .cleared: return [.subject, .gates, .narrowing, .summary, .confirm, .plan, .none]
      }
    }

    /// The rows that decide at least one combination that can occur, in the order they are tried.
    /// The last row catches what the others leave, and they may leave nothing.
    private static let deciding: [String] = {
      let possible = PolicyFacts.all.filter { gaps($0.verdict).contains($0.gap) }
      let deciding = Set(possible.map { Policy.row(for: $0).name })
      return Policy.rows.map(\.name).filter(deciding.contains)
    }()
  }

  private var visited: Set<String> = []

  public init() {}

  public mutating func add(_ names: Set<String>) { visited.formUnion(names) }

  /// The names of a kind that nothing visited.
  public func missing(_ kind: Kind, _ catalogue: Catalogue) -> [String] {
    kind.names(in: catalogue).filter { !visited.contains($0) }
  }

  /// A row for each kind with its share, and below it the names that are missing.
  public func text(_ catalogue: Catalogue) -> String {
    let layout = Layout(width: 80)
    var rows: [String] = []
    for kind in Kind.allCases {
      let all = kind.names(in: catalogue).count
      let missing = missing(kind, catalogue)
      let share = all == 0 ? 100 : (all - missing.count) * 100 / all
      rows.append("\(kind.rawValue): \(all - missing.count) of \(all), \(share) %")
      guard !missing.isEmpty else { continue }
      rows += layout.rows(Line("  not visited: " + missing.joined(separator: ", "), .item))
    }
    return rows.map { $0 + "\n" }.joined()
  }
}

/// The full names that a turn visits.
public func visited(by turn: Turn) -> Set<String> {
  var names: Set<String> = ["policy/\(turn.row)"]
  for mention in turn.understanding.findings where mention.reading != .unsaid {
    names.insert(fullName(ofFinding: mention.finding))
  }
  names.formUnion(concerns(of: turn.verdict).map { "flags/\($0.flag)" })
  if let intent = turn.understanding.intent { names.insert("intents/\(intent)") }
  if let topic = turn.understanding.topic { names.insert("topics/\(topic)") }
  if let name = turn.understanding.argID { names.insert(name) }
  for act in turn.acts { names.formUnion(visited(by: act, turn)) }
  return names
}

/// What a question asks about, alone or as a group.
private func names(of question: Question) -> Set<String> {
  switch question {
  case .finding(let id), .slot(let id), .flag(let id): return ["questions/\(id)"]
  default: return question.group.map { ["questions/\($0)"] } ?? []
  }
}

/// What stands after a home test was answered: its outcome sets findings that nobody named.
private func settled(_ facts: Facts) -> Set<String> {
  var names: Set<String> = []
  for (id, fact) in facts.findings where fact.presence == .present || fact.presence == .absent {
    names.insert(fullName(ofFinding: id))
  }
  return names
}

private func fullName(ofFinding id: String) -> String {
  (id.hasPrefix("flag.") ? "flags/" : "findings/") + id
}

/// Flags that follow from other facts are heard nowhere; the verdict names them.
private func concerns(of verdict: Verdict) -> [Concern] {
  switch verdict {
  case .emergency(let concerns), .hold(let concerns): return concerns
  case .cleared(let clearance): return clearance.notes
  case .screening: return []
  }
}

private func visited(by act: DialogueAct, _ turn: Turn) -> Set<String> {
  switch act {
  case .ask(let asking): return names(of: asking.question)
  // A referral ends with the question that could change it.
  case .refer: return turn.after.open.map(names(of:)) ?? []
  case .answer(.result(let test, _)): return settled(turn.facts).union(["self-tests/\(test)"])
  case .answer(.test(let id, _)), .answer(.testNotNow(let id)): return ["self-tests/\(id)"]
  case .answer(.withheld(let withheld)), .explain(.withheld(let withheld)):
    return Set(withheld.gates.map { "gates/\($0.id)" })
  case .answer(.cause(let id)): return ["causes/\(id)"]
  case .answer(.topic(let id, _)), .answer(.more(let id, _)): return ["topics/\(id)"]
  case .recommend(let advice):
    var names = Set(advice.regimen.exercises.map { "exercises/\($0)" })
    if let cause = advice.regimen.differential.leading {
      names.insert("causes/\(advice.regimen.differential.half ?? cause)")
    }
    if let test = advice.test { names.insert("self-tests/\(test.test)") }
    names.formUnion(advice.regimen.gates.map { "gates/\($0.id)" })
    return names
  default: return []
  }
}
