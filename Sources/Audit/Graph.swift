// The dialogue as a graph: its phases in order, what each question separates, where danger signs
// cut in, and the policy. It is read off the catalogue and the policy; nothing is drawn by hand.

import Dialogue
import Knowledge

/// The languages a graph is printed in.
public enum GraphFormat: String, CaseIterable, Sendable {
  case dot, mermaid
}

/// Nodes in named clusters, and what leads from one to another.
public struct DialogueGraph: Equatable, Sendable {
  struct Node: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
      case phase, question, danger, rule
    }
    let id: String
    let rows: [String]
    let kind: Kind
  }
  struct Edge: Equatable, Sendable {
    let from: String
    let to: String
    var label = ""
  }
  struct Cluster: Equatable, Sendable {
    let id: String
    let title: String
    var nodes: [Node]
  }

  private(set) var clusters: [Cluster] = []
  private(set) var edges: [Edge] = []

  /// The graph of the dialogue over a catalogue.
  public init(_ catalogue: Catalogue) {
    let groups = catalogue.groups
    clusters = [
      Cluster(
        id: "talk", title: "conversation",
        nodes: [
          Node(id: "opening", rows: ["opening", "what hurts, in own words"], kind: .phase),
          Node(id: "summary", rows: ["summary", "tell me what is wrong"], kind: .phase),
          Node(id: "advice", rows: ["advice", "likely cause, how sure, plan"], kind: .phase),
          Node(id: "open", rows: ["open talk", "why, what if, can I, progress"], kind: .phase),
        ]),
      Cluster(id: "screening", title: "screening", nodes: groups.map { Self.group($0, catalogue) }),
      Cluster(id: "narrowing", title: "narrowing", nodes: Self.questions(catalogue)),
      Cluster(
        id: "danger", title: "danger first",
        nodes: [
          Node(id: "emergency", rows: ["emergency", "go now, no exercises"], kind: .danger),
          Node(id: "doctor", rows: ["a doctor first", "no plan until then"], kind: .danger),
        ]),
      Cluster(id: "policy", title: "policy: the first row that fits", nodes: Self.policy),
    ]
    connect(groups, catalogue)
  }

  private static func group(_ group: ScreeningGroup, _ catalogue: Catalogue) -> Node {
    let names = group.members.map { catalogue.findings[$0]?.name ?? $0 }
    return Node(id: "group \(group.id)", rows: [group.id] + names, kind: .question)
  }

  /// Slots and findings that may be asked alone, with the causes each speaks for and against.
  private static func questions(_ catalogue: Catalogue) -> [Node] {
    let slots = catalogue.slots.values.sorted { $0.id < $1.id }.map {
      Node(id: $0.id, rows: [$0.id], kind: .question)
    }
    let members = Set(catalogue.groups.flatMap(\.members))
    let findings = catalogue.findings.values.filter {
      $0.ask != nil && $0.isAsked && !$0.isFlag && !members.contains($0.id)
    }
    return slots
      + findings.sorted { $0.id < $1.id }.map { finding in
        let causes = finding.weighs.keys.sorted()
        let speaking = causes.filter { (finding.weighs[$0]?.present ?? 1) > 1 }
        let against = causes.filter { (finding.weighs[$0]?.present ?? 1) < 1 }
        let rows = [("for", speaking), ("against", against)].compactMap { word, causes in
          causes.isEmpty ? nil : "\(word) \(causes.joined(separator: ", "))"
        }
        return Node(id: finding.id, rows: [finding.id] + rows, kind: .question)
      }
  }

  private static let policy = Policy.rows.map { row in
    let acts = row.acts.map(\.rawValue).joined(separator: ", ")
    return Node(id: "policy \(row.name)", rows: ["\(row.name): \(acts)"], kind: .rule)
  }

  private mutating func connect(_ groups: [ScreeningGroup], _ catalogue: Catalogue) {
    let stops = groups.map { "group \($0.id)" }
    let first = clusters[2].nodes.first?.id
    let way = ["opening"] + stops + [first].compactMap { $0 } + ["summary", "advice", "open"]
    edges = zip(way, way.dropFirst()).map { Edge(from: $0, to: $1) }
    let rows = clusters[4].nodes.map(\.id)
    edges += zip(rows, rows.dropFirst()).map { Edge(from: $0, to: $1, label: "else") }
    for group in groups {
      cut(from: "group \(group.id)", group.members.compactMap { catalogue.findings[$0] })
    }
    let asked = Set(groups.flatMap(\.members))
    cut(from: "open", catalogue.flags.filter { !asked.contains($0.id) })
    edges.append(Edge(from: "open", to: "emergency", label: "any flag, at any moment"))
    edges.append(
      Edge(from: "emergency", to: "group \(groups.first?.id ?? "")", label: "start over"))
    edges = edges.filter { has($0.from) && has($0.to) }
  }

  private func has(_ id: String) -> Bool {
    clusters.contains { $0.nodes.contains { $0.id == id } }
  }

  /// Where flags lead, by the worst grade each can have.
  private mutating func cut(from node: String, _ findings: [Finding]) {
    for (target, grades) in [("emergency", [Grade.emergency, .sameDay]), ("doctor", [.days])] {
      let flags = findings.filter { flag in
        flag.grades.map(\.grade).min().map(grades.contains) ?? false
      }
      if flags.isEmpty { continue }
      edges.append(Edge(from: node, to: target, label: flags.map(\.id).joined(separator: "\n")))
    }
  }
}
