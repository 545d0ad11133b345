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
    case intents, findings, flags, questions, exercises, topics, policy

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
      // The rows are tried in order, and are listed so.
      case .policy: return Policy.rows.map { "policy/\($0.name)" }
      }
      return names.sorted().map { "\(rawValue)/\($0)" }
    }

    /// The groups, the slots, and every finding that may be asked about alone.
    private static func questions(of catalogue: Catalogue) -> [String] {
      let findings = catalogue.findings.values.filter { $0.ask != nil && $0.isAsked && !$0.isFlag }
      return catalogue.groups.map(\.id) + catalogue.slots.keys + findings.map(\.id)
    }
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
  for act in turn.acts { names.formUnion(visited(by: act)) }
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

private func visited(by act: DialogueAct) -> Set<String> {
  switch act {
  case .ask(let asking):
    switch asking.question {
    case .finding(let id), .slot(let id), .flag(let id): return ["questions/\(id)"]
    default: return asking.question.group.map { ["questions/\($0)"] } ?? []
    }
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
