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

  public init() {}

  /// The number of nodes, for reports.
  public var nodeCount: Int { payloads.count }

  /// Every word that a phrase holds.
  public var vocabulary: [String] { words.keys.filter { !$0.hasPrefix("{") }.sorted() }

  /// Adds a phrase; the same phrase may carry several payloads.
  public mutating func insert(_ phrase: [PhrasePattern.Symbol], payload: Int) {
    var node: Int32 = 0
    for symbol in phrase {
      if case .value = symbol { startsWithValue.insert(node) }
      node = child(of: node, Self.key(symbol))
    }
    if !payloads[Int(node)].contains(payload) { payloads[Int(node)].append(payload) }
  }

  private static func key(_ symbol: PhrasePattern.Symbol) -> String {
    switch symbol {
    case .word(let stem): return stem
    case .value(let name): return "{\(name)}"
    }
  }

  private mutating func child(of node: Int32, _ word: String) -> Int32 {
    let id = words[word] ?? Int32(words.count)
    words[word] = id
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

  /// All phrases that start at a token, shortest first.
  ///
  /// - Parameters:
  ///   - ids: for each token its number in this trie, or -1; marks that may be stepped over -2.
  ///   - values: the values that stand at a token.
  public func matches(
    from start: Int, ids: [Int32], values: (Int) -> [Value]
  ) -> [Match] {
    var found: [Match] = []
    walk(node: 0, at: start, ids: ids, values: values, into: &found)
    return found
  }

  private func walk(
    node: Int32, at place: Int, ids: [Int32], values: (Int) -> [Value], into found: inout [Match]
  ) {
    var node = node
    var place = place
    while true {
      if startsWithValue.contains(node) {
        for value in values(place) {
          guard let id = words["{\(value.name)}"], let next = children[Self.edge(node, id)] else {
            continue
          }
          collect(next, end: value.end, into: &found)
          walk(node: next, at: value.end, ids: ids, values: values, into: &found)
        }
      }
      guard place < ids.count, ids[place] >= 0,
        let next = children[Self.edge(node, ids[place])]
      else { return }
      node = next
      place += 1
      collect(node, end: place, into: &found)
    }
  }

  private func collect(_ node: Int32, end: Int, into found: inout [Match]) {
    let here = payloads[Int(node)]
    if !here.isEmpty { found.append(Match(end: end, payloads: here)) }
  }
}
