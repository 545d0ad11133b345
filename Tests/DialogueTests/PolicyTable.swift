// The policy's whole table as text: what every combination gets, equal ones grouped.

import Dialogue
import Knowledge

/// Prints a policy.
struct PolicyTable {
  let rows: [PolicyRow]

  /// Situations with equal answers stand together; under them each row with the wants it serves.
  var text: String {
    var order: [[String]] = []
    var situations: [[String]: [String]] = [:]
    for verdict in VerdictKind.allCases {
      for gap in Gap.Kind.allCases {
        for stage in Stage.allCases {
          let answers = answers(verdict, gap, stage)
          if situations[answers] == nil { order.append(answers) }
          situations[answers, default: []].append("\(verdict.rawValue)/\(gap.rawValue)/\(stage)")
        }
      }
    }
    return order.map { answers in
      wrapped(situations[answers] ?? [], "# ") + answers.map { "  \($0)\n" }.joined()
    }.joined(separator: "\n")
  }

  private func answers(_ verdict: VerdictKind, _ gap: Gap.Kind, _ stage: Stage) -> [String] {
    var order: [String] = []
    var wants: [String: [String]] = [:]
    for want in Want.allCases + [nil] as [Want?] {
      let row = Policy.row(
        for: PolicyFacts(verdict: verdict, gap: gap, want: want, stage: stage), in: rows)
      let acts = row.acts.map(\.rawValue).joined(separator: "+")
      let head = "\(row.name) (\(acts))"
      if wants[head] == nil { order.append(head) }
      wants[head, default: []].append(want?.rawValue ?? "nothing")
    }
    return order.map { "\($0): \((wants[$0] ?? []).joined(separator: " "))" }
  }

  private func wrapped(_ names: [String], _ lead: String) -> String {
    var rows: [String] = []
    for name in names {
      if let last = rows.last, last.count + name.count < 95 {
        rows[rows.count - 1] = "\(last) \(name)"
      } else {
        rows.append("\(lead)\(name)")
      }
    }
    return rows.map { "\($0)\n" }.joined()
  }
}

/// What a table of rows breaks; empty when it is sound.
func faults(in rows: [PolicyRow]) -> [String] {
  var found: [String] = []
  var used: Set<String> = []
  for facts in PolicyFacts.all {
    let row = Policy.row(for: facts, in: rows)
    used.insert(row.name)
    if facts.verdict != .cleared, row.acts.contains(.recommend) {
      found.append("\(row.name) recommends while \(facts.verdict)")
    }
    if [.subject, .danger, .gates].contains(facts.gap), row.acts.contains(.recommend) {
      found.append("\(row.name) recommends before \(facts.gap) is settled")
    }
    let isOrderly = row.acts.first == .refer || row.acts == [.console, .refer]
    if facts.verdict == .emergency, facts.want != .restart, !isOrderly {
      found.append("\(row.name) does not open with the referral")
    }
  }
  found += rows.map(\.name).filter { !used.contains($0) }.map { "\($0) is shadowed" }
  if rows.count > 40 { found.append("there are \(rows.count) rows") }
  var once: [String] = []
  for fault in found where !once.contains(fault) { once.append(fault) }
  return once
}
