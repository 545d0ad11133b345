// Prints a graph in the languages of Graphviz and of Mermaid. No name of the content can leave its
// label.

extension DialogueGraph {
  /// The graph as text; the same content always gives the same bytes.
  public func text(_ format: GraphFormat) -> String {
    switch format {
    case .dot: return dot
    case .mermaid: return mermaid
    }
  }

  // MARK: DOT

  private var dot: String {
    var rows = [
      "digraph dialogue {", "  rankdir=TB;",
      "  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=Helvetica];",
      "  edge [fontname=Helvetica, fontsize=10];",
    ]
    for cluster in clusters where !cluster.nodes.isEmpty {
      rows.append("  subgraph cluster_\(cluster.id) {")
      rows.append("    label=\(Self.dotLabel([cluster.title]));")
      for node in cluster.nodes {
        let colour = Self.colour(node.kind)
        rows.append(
          "    \(Self.dotLabel([node.id])) [label=\(Self.dotLabel(node.rows)), "
            + "fillcolor=\"\(colour)\"];")
      }
      rows.append("  }")
    }
    for edge in edges {
      let label = edge.label.isEmpty ? "" : " [label=\(Self.dotLabel([edge.label]))]"
      rows.append("  \(Self.dotLabel([edge.from])) -> \(Self.dotLabel([edge.to]))\(label);")
    }
    return (rows + ["}"]).map { $0 + "\n" }.joined()
  }

  private static func dotLabel(_ rows: [String]) -> String {
    let text = rows.joined(separator: "\n").map { sign in
      switch sign {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default: String(sign)
      }
    }
    return "\"\(text.joined())\""
  }

  private static func colour(_ kind: Node.Kind) -> String {
    switch kind {
    case .phase: "#e8f0fe"
    case .question: "#ffffff"
    case .danger: "#fde7e7"
    case .rule: "#f4f4f4"
    }
  }

  // MARK: Mermaid

  private var mermaid: String {
    var rows = ["flowchart TD"]
    var numbers: [String: String] = [:]
    for cluster in clusters where !cluster.nodes.isEmpty {
      rows.append("  subgraph \(cluster.id)_part[\(Self.mermaidLabel([cluster.title]))]")
      for node in cluster.nodes {
        let number = "n\(numbers.count)"
        numbers[node.id] = number
        rows.append("    \(number)[\(Self.mermaidLabel(node.rows))]:::\(node.kind)")
      }
      rows.append("  end")
    }
    for edge in edges {
      guard let from = numbers[edge.from], let to = numbers[edge.to] else { continue }
      let label = edge.label.isEmpty ? "" : "|\(Self.mermaidLabel([edge.label]))|"
      rows.append("  \(from) -->\(label) \(to)")
    }
    for kind in [Node.Kind.phase, .question, .danger, .rule] {
      rows.append("  classDef \(kind) fill:\(Self.colour(kind)),stroke:#888888,color:#222222")
    }
    return rows.map { $0 + "\n" }.joined()
  }

  private static func mermaidLabel(_ rows: [String]) -> String {
    let text = rows.joined(separator: "\n").map { sign in
      switch sign {
      case "\"": "#quot;"
      case "#": "#35;"
      case "<": "#lt;"
      case ">": "#gt;"
      case "\n": "<br/>"
      default: String(sign)
      }
    }
    return "\"\(text.joined())\""
  }
}
