// Gathers phrases into a graph that shares their beginnings and their ends: every node is made once
// (as in a decision diagram), so the graph is as small as can be. It is thrown away once the graph
// is laid out.

/// Phrases on their way into a graph.
public struct PhraseGraphBuilder {
  /// What may follow from here, by the number of the word, and what ends here; both sorted.
  private struct Node: Hashable {
    var payloads: [UInt32] = []
    var words: [UInt32] = []
    var targets: [Int] = []
  }

  private struct Pair: Hashable {
    let left: Int
    let right: Int
  }

  private var words: [String: UInt32] = [:]
  private var nodes: [Node] = []
  private var numbers: [Node: Int] = [:]
  private var unions: [Pair: Int] = [:]
  /// The graph of each pattern.
  private var roots: [Int] = []

  public init() {}

  /// Adds all phrases of a pattern; the same phrase may carry several payloads.
  public mutating func insert(_ pattern: PhrasePattern, payload: UInt32) {
    roots.append(graph(of: pattern.root, before: number(of: Node(payloads: [payload]))))
  }

  /// The node from which a part leads to another node.
  private mutating func graph(of part: PhrasePattern.Part, before next: Int) -> Int {
    switch part {
    case .nothing: return next
    case .symbol(let symbol):
      return number(of: Node(words: [number(of: symbol)], targets: [next]))
    case .sequence(let parts):
      return parts.reversed().reduce(next) { graph(of: $1, before: $0) }
    case .choice(let parts):
      let graphs = parts.map { graph(of: $0, before: next) }
      return union(of: graphs)
    }
  }

  private mutating func number(of symbol: PhrasePattern.Symbol) -> UInt32 {
    let key: String
    switch symbol {
    case .word(let stem): key = stem
    case .value(let name): key = "{\(name)}"
    }
    let number = words[key] ?? UInt32(words.count)
    words[key] = number
    return number
  }

  private mutating func number(of node: Node) -> Int {
    if let number = numbers[node] { return number }
    nodes.append(node)
    numbers[node] = nodes.count - 1
    return nodes.count - 1
  }

  /// The node that leads wherever one of some nodes leads: neighbours are joined first, so that
  /// large nodes are seldom copied.
  private mutating func union(of graphs: [Int]) -> Int {
    var graphs = graphs
    while graphs.count > 1 {
      graphs = stride(from: 0, to: graphs.count, by: 2).map { place in
        place + 1 < graphs.count ? union(graphs[place], graphs[place + 1]) : graphs[place]
      }
    }
    return graphs.first ?? number(of: Node())
  }

  private mutating func union(_ left: Int, _ right: Int) -> Int {
    if left == right { return left }
    let pair = Pair(left: min(left, right), right: max(left, right))
    if let known = unions[pair] { return known }
    let (one, other) = (nodes[left], nodes[right])
    var joined = Node(payloads: Set(one.payloads + other.payloads).sorted())
    var (i, j) = (0, 0)
    while i < one.words.count || j < other.words.count {
      let first = i < one.words.count ? one.words[i] : .max
      let second = j < other.words.count ? other.words[j] : .max
      joined.words.append(min(first, second))
      if first == second {
        joined.targets.append(union(one.targets[i], other.targets[j]))
      } else {
        joined.targets.append(first < second ? one.targets[i] : other.targets[j])
      }
      if first <= second { i += 1 }
      if second <= first { j += 1 }
    }
    let number = number(of: joined)
    unions[pair] = number
    return number
  }

  /// The graph of these phrases, the same for the same phrases in any order.
  public mutating func graph() -> PhraseGraph {
    let sorted = words.keys.sorted()
    var ranks = [UInt32](repeating: 0, count: sorted.count)
    for (rank, word) in sorted.enumerated() { ranks[Int(words[word] ?? 0)] = UInt32(rank) }
    let root = union(of: roots)
    var layout = PhraseGraph.Layout()
    var places = [root: UInt32(0)]
    var order = [root]
    var next = 0
    while next < order.count {
      let node = nodes[order[next]]
      layout.open(node.payloads)
      let edges = zip(node.words, node.targets).map { (word: ranks[Int($0)], node: $1) }
      for edge in edges.sorted(by: { $0.word < $1.word }) {
        let place = places[edge.node] ?? UInt32(order.count)
        if place == order.count {
          places[edge.node] = place
          order.append(edge.node)
        }
        layout.add(edge.word, place)
      }
      next += 1
    }
    layout.open([])
    return PhraseGraph(words: sorted, layout)
  }
}
