// The outcome of replaying transcripts: counts, the rows for a person, the cases for a machine.
// It replays nothing itself.

import Dialogue
import Knowledge

/// What came of replaying transcripts.
public struct ReplayReport: Sendable {
  public private(set) var transcripts = 0
  public private(set) var turns = 0
  public private(set) var different = 0
  public private(set) var faulty = 0
  public private(set) var coverage = Coverage()
  private var rows: [String] = []
  private var suites: [JUnit.Suite] = []

  public init() {}

  /// Takes in a transcript that could not be read.
  public mutating func add(_ path: String, _ faults: TranscriptFaults) {
    add(path, faults.faults, to: JUnit.Suite(name: path))
  }

  /// Replays a transcript and takes in what came of it.
  public mutating func add(_ path: String, _ transcript: Transcript, _ replayer: Replayer) {
    add(path, transcript, replayer.replay(transcript), replayer.conversation.catalogue)
  }

  /// Takes in a transcript with its turns as they went now.
  ///
  /// Those that are known to be wrong hold right readings that the program misses: each must fail
  /// until it is moved out.
  public mutating func add(
    _ path: String, _ transcript: Transcript, _ replayed: [Replayed], _ catalogue: Catalogue,
    isKnownWrong: Bool = false
  ) {
    transcripts += 1
    var suite = JUnit.Suite(name: path)
    var visits: Set<String> = ["regions/\(transcript.region ?? Replayer.usualRegion)"]
    for (number, turn) in replayed.enumerated() {
      turns += 1
      visits.formUnion(visited(by: turn.turn))
      let faults = isKnownWrong ? surprise(path, turn) : difference(path, number + 1, turn)
      if !faults.isEmpty { different += 1 }
      rows += faults
      suite.cases.append(
        JUnit.Case(
          name: "turn \(number + 1): \(turn.expected.message)",
          failure: faults.isEmpty ? nil : faults.joined(separator: "\n")))
    }
    coverage.add(visits)
    add(path, headFaults(transcript, visited: visits, catalogue), to: suite)
  }

  private mutating func add(
    _ path: String, _ faults: [TranscriptFault], to suite: JUnit.Suite
  ) {
    faulty += faults.count
    let texts = faults.map { $0.text(path) }
    rows += texts
    var suite = suite
    suite.cases += zip(faults, texts).map { JUnit.Case(name: "line \($0.line)", error: $1) }
    suites.append(suite)
  }

  private func difference(_ path: String, _ number: Int, _ turn: Replayed) -> [String] {
    let place = "\(path):\(turn.expected.line)"
    let unsafe = turn.faults.map { "\(place): unsafe: \($0)" }
    if turn.isSame { return unsafe }
    return Difference(turn).rows("\(place): turn \(number) differs: \(turn.expected.message)")
      + unsafe
  }

  /// A known misunderstanding that is understood is good news, and belongs elsewhere.
  private func surprise(_ path: String, _ turn: Replayed) -> [String] {
    guard turn.isUnderstood else { return [] }
    return [
      "\(path):\(turn.expected.line): this is understood now: \(turn.expected.message)",
      "  move it to a transcript of its own",
    ]
  }

  /// The rows since the last call, as text.
  public mutating func takeRows() -> String {
    defer { rows = [] }
    return rows.map { $0 + "\n" }.joined()
  }

  /// The whole report in the form of JUnit.
  public var junit: String { JUnit.text(suites) }

  public var summary: String {
    "\(transcripts) transcripts, \(turns) turns, \(different) differ, \(faulty) faulty\n"
  }
}
