// The whole policy table against its golden file; only a cleared person is recommended anything,
// an emergency always comes first, no row is shadowed.

import Dialogue
import Foundation
import Testing

@Suite struct PolicyTests {
  static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "policy-table.txt").path

  /// Set RECORD_POLICY to write the table anew; review it as a diff.
  @Test func theWholeTableIsAsWritten() throws {
    let table = PolicyTable(rows: Policy.rows).text
    if ProcessInfo.processInfo.environment["RECORD_POLICY"] != nil {
      try table.write(toFile: Self.golden, atomically: true, encoding: .utf8)
    }
    #expect(table == (try String(contentsOfFile: Self.golden, encoding: .utf8)))
  }

  @Test func theTableIsSound() {
    #expect(faults(in: Policy.rows) == [])
  }

  /// The fault: a row that gives the plan to whoever asks for it.
  @Test func theFaultOfARowThatRecommendsTooEarlyIsFound() throws {
    let early = PolicyRow("early", [.screening], wants: [.showPlan], do: [.recommend])
    #expect(
      faults(in: [early] + Policy.rows) == [
        "early recommends while screening", "early recommends before subject is settled",
        "early recommends before danger is settled", "early recommends before gates is settled",
      ])
    let golden = try String(contentsOfFile: Self.golden, encoding: .utf8)
    #expect(PolicyTable(rows: [early] + Policy.rows).text != golden)
  }

  @Test func aRowThatIsNeverReachedIsFound() {
    let late = PolicyRow("late", [.cleared], do: [.answer])
    #expect(faults(in: Policy.rows + [late]) == ["late is shadowed"])
  }
}
