// Seeded walks through conversations: any lines in any order, each turn held against the
// invariants, and what fails made as short as it still fails.

import Dialogue
import Knowledge
import Presentation
import Reasoning

/// A seeded generator (SplitMix64): the same seed gives the same walk everywhere.
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// A dialogue that breaks an invariant.
public struct FailedWalk: Equatable, Sendable {
  public let lines: [String]
  public let fault: String
}

/// Walks with one way to take a turn.
public struct Walker {
  private let inspector: Inspector
  private let renderer: Renderer
  private let catalogue: Catalogue
  private let turn: (String, DialogueState) -> Turn

  /// - Parameters:
  ///   - truth: the catalogue that turns are judged by.
  ///   - turn: takes one line from one state.
  public init(truth: Catalogue, turn: @escaping (String, DialogueState) -> Turn) {
    inspector = Inspector(truth)
    renderer = Renderer(catalogue: truth, region: "GB")
    catalogue = truth
    self.turn = turn
  }

  /// The first walk of a seed that fails, made short; nil when it holds.
  public func walk(seed: UInt64, length: Int, lines: [String]) -> FailedWalk? {
    var random = SplitMix(seed: seed)
    let chosen = (0..<length).compactMap { _ in lines.randomElement(using: &random) }
    guard fault(in: chosen) != nil else { return nil }
    let short = shrunk(chosen)
    return fault(in: short).map { FailedWalk(lines: short, fault: $0) }
  }

  /// The first thing that a dialogue breaks; what stood after one turn must stand after the next.
  public func fault(in lines: [String]) -> String? {
    var state = DialogueState()
    var facts = Facts()
    for line in lines {
      let turn = turn(line, state)
      let broken =
        inspector.violations(of: turn) + inspector.lifted(from: facts, turn)
        + faults(of: renderer.render(turn))
      if let first = broken.first { return first }
      state = turn.after
      facts = turn.facts
    }
    return nil
  }

  /// The dialogue without every line that it fails without, in larger pieces first.
  public func shrunk(_ lines: [String]) -> [String] {
    var lines = lines
    var piece = max(1, lines.count / 2)
    while true {
      var place = 0
      var isShorter = false
      while place < lines.count {
        let fewer = Array(lines[..<place] + lines[min(lines.count, place + piece)...])
        if fault(in: fewer) != nil {
          lines = fewer
          isShorter = true
        } else {
          place += piece
        }
      }
      if piece == 1, !isShorter { return lines }
      piece = max(1, piece / 2)
    }
  }
}
