// Says where replays differ: the turn, what was typed, and the rows that were expected and got.

import Dialogue
import Knowledge
import Text

/// The outcome of replaying transcripts.
public struct ReplayReport: Sendable {
  public private(set) var transcripts = 0
  public private(set) var turns = 0
  public private(set) var different = 0
  public private(set) var faulty = 0
  private var rows: [String] = []

  public init() {}

  /// Takes in a transcript that could not be read.
  public mutating func add(_ path: String, _ fault: TranscriptFault) {
    faulty += 1
    rows.append("\(path):\(fault.line): error: \(fault.message)")
  }

  /// Replays a transcript and takes in what came of it.
  public mutating func add(_ path: String, _ transcript: Transcript, _ replayer: Replayer) {
    transcripts += 1
    let replayed = replayer.replay(transcript)
    for (number, turn) in replayed.enumerated() {
      turns += 1
      if !turn.isSame || !turn.faults.isEmpty { different += 1 }
      if !turn.isSame { rows += difference(path, number + 1, turn) }
      rows += turn.faults.map { "\(path):\(turn.expected.line): unsafe: \($0)" }
    }
    addUncovered(path, transcript, replayed, replayer.conversation.catalogue)
  }

  private mutating func addUncovered(
    _ path: String, _ transcript: Transcript, _ replayed: [Replayed], _ catalogue: Catalogue
  ) {
    guard !transcript.covers.isEmpty else { return }
    var visits: Set<String> = []
    for turn in replayed { visits.formUnion(visited(by: turn.turn)) }
    for name in transcript.covers where !visits.contains(name) {
      let known = isKnown(name, catalogue)
      faulty += 1
      rows.append(
        "\(path): error: it says that it covers \"\(name)\", "
          + (known ? "but no turn visits it" : "and there is no such thing"))
    }
  }

  private func difference(_ path: String, _ number: Int, _ turn: Replayed) -> [String] {
    ["\(path):\(turn.expected.line): turn \(number) differs: \(turn.expected.message)"]
      + changed("=", turn.expected.understood, turn.got.understood)
      + changed("<", turn.expected.said, turn.got.said) + ["  why: policy row \(turn.turn.row)"]
  }

  /// The rows that were expected and not got, and the reverse.
  private func changed(_ sign: String, _ expected: [String], _ got: [String]) -> [String] {
    guard expected != got else { return [] }
    let difference = got.difference(from: expected)
    return difference.removals.map { "  - \(sign) \($0.row)" }
      + difference.insertions.map { "  + \(sign) \($0.row)" }
  }

  /// The rows since the last call, as text.
  public mutating func takeRows() -> String {
    defer { rows = [] }
    return rows.map { $0 + "\n" }.joined()
  }

  public var summary: String {
    "\(transcripts) transcripts, \(turns) turns, \(different) differ, \(faulty) faulty\n"
  }
}

/// Whether a full name is one of the catalogue's or the policy's.
func isKnown(_ name: String, _ catalogue: Catalogue) -> Bool {
  let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
  guard parts.count == 2 else { return false }
  switch parts[0] {
  case "findings", "flags": return catalogue.findings[parts[1]] != nil
  case "intents": return catalogue.intents[parts[1]] != nil
  case "topics": return catalogue.topics[parts[1]] != nil
  case "exercises": return catalogue.exercises[parts[1]] != nil
  case "causes": return catalogue.causes[parts[1]] != nil
  case "gates": return catalogue.gates[parts[1]] != nil
  case "self-tests": return catalogue.selfTests[parts[1]] != nil
  case "policy": return Policy.rows.contains { $0.name == parts[1] }
  default: return false
  }
}

extension CollectionDifference<String>.Change {
  /// The row that was added or is gone.
  fileprivate var row: String {
    switch self {
    case .insert(_, let element, _), .remove(_, let element, _): return element
    }
  }
}
