// Phrases over whole stems as a graph of words, laid out flat so that it can be compiled into the
// program; cost follows the words of a line, not the number of phrases. It knows nothing of what a
// phrase means.

import Letters

/// Phrases found by their stems, each with a payload of the caller's.
public struct PhraseGraph: Equatable, Sendable {
  /// A phrase found: the payloads of its end and the token after its last.
  public struct Match: Equatable, Sendable {
    public let end: Int
    public let payloads: ArraySlice<UInt32>
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

  /// The graph as lists: nodes follow each other, each with its edges sorted by word.
  struct Layout: Equatable, Sendable {
    /// For each edge its word and the node it leads to.
    var words: [UInt32] = []
    var targets: [UInt32] = []
    /// For each node its first edge, and its first payload; one more at the end.
    var firsts: [UInt32] = []
    var starts: [UInt32] = []
    var payloads: [UInt32] = []

    /// Begins the next node.
    mutating func open(_ payloads: [UInt32]) {
      firsts.append(UInt32(words.count))
      starts.append(UInt32(self.payloads.count))
      self.payloads += payloads
    }

    mutating func add(_ word: UInt32, _ target: UInt32) {
      words.append(word)
      targets.append(target)
    }
  }

  /// Sorted; a value is written `{name}`, a word that stands for itself alone `=word`.
  private let words: [String]
  private let numbers: [String: UInt32]
  private let layout: Layout

  init(words: [String], _ layout: Layout) {
    self.words = words
    self.layout = layout
    numbers = Dictionary(
      uniqueKeysWithValues: words.indices.lazy.map { (words[$0], UInt32($0)) })
  }

  /// Whether a phrase holds this word in any of its forms.
  public func holds(stem: String) -> Bool { numbers[stem] != nil }

  /// A line as the graph reads it: each word by its numbers in the graph.
  public struct Line: Sendable {
    /// -1 for a word that no phrase holds.
    fileprivate let stems: [Int32]
    fileprivate let exact: [Int32]
    /// Small words that may stand inside a phrase that does not name them: "really", "my".
    fileprivate let isFiller: [Bool]
    fileprivate let values: [Int: [(number: UInt32, end: Int)]]

    public var count: Int { stems.count }

    /// Whether any phrase may start at a token.
    public func mayStart(at place: Int) -> Bool {
      stems[place] >= 0 || exact[place] >= 0 || values[place] != nil
    }
  }

  /// Looks the words of a line up, once each.
  public func line(_ tokens: [Token], fillers: Set<String>, values: [Int: [Value]]) -> Line {
    func number(_ token: Token, _ key: String) -> Int32 {
      token.isMark ? -1 : numbers[key].map(Int32.init) ?? -1
    }
    return Line(
      stems: tokens.map { number($0, $0.stem) }, exact: tokens.map { number($0, "=\($0.text)") },
      isFiller: tokens.map { $0.isWord && fillers.contains($0.text) },
      values: values.mapValues { values in
        values.compactMap { value in numbers["{\(value.name)}"].map { ($0, value.end) } }
      })
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
    node: Int, at place: Int, in line: Line, steps: Int, into found: inout [Match]
  ) {
    guard place < line.count, layout.firsts[node] < layout.firsts[node + 1] else { return }
    for value in line.values[place] ?? [] {
      follow(value.number, from: node, to: value.end, in: line, steps: steps, into: &found)
    }
    for word in [line.exact[place], line.stems[place]] where word >= 0 {
      follow(UInt32(word), from: node, to: place + 1, in: line, steps: steps, into: &found)
    }
    if node != 0, steps > 0, line.isFiller[place] {
      walk(node: node, at: place + 1, in: line, steps: steps - 1, into: &found)
    }
  }

  private func follow(
    _ word: UInt32, from node: Int, to end: Int, in line: Line, steps: Int,
    into found: inout [Match]
  ) {
    guard let next = child(of: node, word) else { return }
    let (start, stop) = (Int(layout.starts[next]), Int(layout.starts[next + 1]))
    if start < stop { found.append(Match(end: end, payloads: layout.payloads[start..<stop])) }
    walk(node: next, at: end, in: line, steps: steps, into: &found)
  }

  private func child(of node: Int, _ word: UInt32) -> Int? {
    var low = Int(layout.firsts[node])
    let end = Int(layout.firsts[node + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if layout.words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < end && layout.words[low] == word ? Int(layout.targets[low]) : nil
  }
}

extension PhraseGraph {
  public func write(to letters: inout LetterWriter) {
    letters.texts(words)
    for list in [layout.words, layout.targets, layout.firsts, layout.starts, layout.payloads] {
      letters.list(list)
    }
  }

  /// Reads what `write` wrote.
  public init?(_ letters: inout LetterReader) {
    guard let words = letters.texts(), let edges = letters.list(), let targets = letters.list(),
      let firsts = letters.list(), let starts = letters.list(), let payloads = letters.list()
    else { return nil }
    self.init(
      words: words,
      Layout(words: edges, targets: targets, firsts: firsts, starts: starts, payloads: payloads))
  }
}
