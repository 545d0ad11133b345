// A trie of phrases over whole stems, built once and read many times; cost follows the words of a
// line, not the number of phrases. It knows nothing of what a phrase means.

/// Phrases found by their stems, each with a payload of the caller's.
public struct PhraseTrie: Sendable {
  /// A phrase found: the payloads of its end and the token after its last.
  public struct Match: Equatable, Sendable {
    public let end: Int
    public let payloads: [Int]
  }

  /// A value that stands at a token: its name and the token after its last.
  public struct Value: Equatable, Sendable {
    public let name: String
    public let end: Int
    public init(name: String, end: Int) {
      self.name = name
      self.end = end
    }
  }

  private var words: [String: Int32] = [:]
  private var children: [UInt64: Int32] = [:]
  private var payloads: [[Int]] = [[]]
  private var startsWithValue: Set<Int32> = []
  private var startsWithExact: Set<Int32> = []

  public init() {}

  /// The number of nodes, for reports.
  public var nodeCount: Int { payloads.count }

  /// Every word that a phrase holds.
  public var vocabulary: [String] {
    words.keys.filter { !$0.hasPrefix("{") && !$0.hasPrefix("=") }.sorted()
  }

  /// Adds all phrases of a pattern, sharing their beginnings; the same phrase may carry several
  /// payloads.
  public mutating func insert(_ pattern: PhrasePattern, payload: Int) {
    for node in extend([0], by: pattern.root) where node != 0 {
      if payloads[Int(node)].last != payload { payloads[Int(node)].append(payload) }
    }
  }

  /// The nodes that a part leads to from some nodes.
  private mutating func extend(_ nodes: [Int32], by part: PhrasePattern.Part) -> [Int32] {
    switch part {
    case .nothing: return nodes
    case .symbol(let symbol): return extend(nodes, by: symbol)
    case .sequence(let parts):
      var reached = nodes
      for part in parts { reached = extend(reached, by: part) }
      return reached
    case .choice(let parts):
      var reached: [Int32] = []
      for part in parts {
        for node in extend(nodes, by: part) where !reached.contains(node) { reached.append(node) }
      }
      return reached
    }
  }

  private mutating func extend(
    _ nodes: [Int32], by symbol: PhrasePattern.Symbol
  ) -> [Int32] {
    let key = Self.key(symbol)
    let id = words[key] ?? Int32(words.count)
    words[key] = id
    if key.hasPrefix("{") { startsWithValue.formUnion(nodes) }
    if key.hasPrefix("=") { startsWithExact.formUnion(nodes) }
    return nodes.map { child(of: $0, id) }
  }

  private static func key(_ symbol: PhrasePattern.Symbol) -> String {
    switch symbol {
    case .word(let stem): return stem
    case .value(let name): return "{\(name)}"
    }
  }

  private mutating func child(of node: Int32, _ id: Int32) -> Int32 {
    let edge = Self.edge(node, id)
    if let next = children[edge] { return next }
    let next = Int32(payloads.count)
    payloads.append([])
    children[edge] = next
    return next
  }

  private static func edge(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  /// The word's number in this trie; nil when no phrase holds it.
  public func id(of stem: String) -> Int32? { words[stem] }

  /// A line as the trie reads it: each word by its numbers in the trie.
  public struct Line: Sendable {
    let stems: [Int32]
    let exact: [Int32]
    /// Small words that may stand inside a phrase that does not name them: "really", "my".
    let isFiller: [Bool]
    let values: [Int: [Value]]

    public var count: Int { stems.count }

    /// Whether any phrase may start at a token.
    public func mayStart(at place: Int) -> Bool {
      stems[place] >= 0 || exact[place] >= 0 || values[place] != nil
    }
  }

  /// Looks the words of a line up, once each.
  public func line(_ tokens: [Token], fillers: Set<String>, values: [Int: [Value]]) -> Line {
    let hasExact = !startsWithExact.isEmpty
    return Line(
      stems: tokens.map { $0.isMark ? -1 : words[$0.stem] ?? -1 },
      exact: tokens.map { $0.isMark || !hasExact ? -1 : words["=\($0.text)"] ?? -1 },
      isFiller: tokens.map { $0.isWord && fillers.contains($0.text) },
      values: values)
  }

  /// The most small words that a phrase steps over.
  private static let steps = 2

  /// All phrases that start at a token, in no order.
  public func matches(from start: Int, in line: Line) -> [Match] {
    var found: [Match] = []
    walk(node: 0, at: start, in: line, steps: Self.steps, into: &found)
    return found
  }

  private func walk(
    node: Int32, at place: Int, in line: Line, steps: Int, into found: inout [Match]
  ) {
    guard place < line.count else { return }
    if startsWithValue.contains(node) {
      for value in line.values[place] ?? [] {
        guard let id = words["{\(value.name)}"] else { continue }
        follow(id, from: node, to: value.end, in: line, steps: steps, into: &found)
      }
    }
    if line.exact[place] >= 0, startsWithExact.contains(node) {
      follow(line.exact[place], from: node, to: place + 1, in: line, steps: steps, into: &found)
    }
    if line.stems[place] >= 0 {
      follow(line.stems[place], from: node, to: place + 1, in: line, steps: steps, into: &found)
    }
    if node != 0, steps > 0, line.isFiller[place] {
      walk(node: node, at: place + 1, in: line, steps: steps - 1, into: &found)
    }
  }

  private func follow(
    _ word: Int32, from node: Int32, to end: Int, in line: Line, steps: Int,
    into found: inout [Match]
  ) {
    guard let next = children[Self.edge(node, word)] else { return }
    let here = payloads[Int(next)]
    if !here.isEmpty { found.append(Match(end: end, payloads: here)) }
    walk(node: next, at: end, in: line, steps: steps, into: &found)
  }
}
