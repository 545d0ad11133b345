// What a replay says to people and to machines, and how it ends: 0 as written, 1 otherwise, 2 for a
// transcript that is no transcript, 74 for one that is not there.

import Foundation
import TestSupport
import Testing

@Suite struct ReplayCommandTests {
  /// A folder with a transcript as recorded, one whose reply was changed, and one with a slip.
  private static func stories() throws -> Scratch {
    let folder = try Scratch()
    try folder.write("# Why it exists.\n> my left leg hurts when i sit\n", "same.transcript")
    let recorded = try shell("$P replay --record same.transcript", in: folder.path)
    #expect(recorded.code == 0, "\(recorded.out)\(recorded.errors)")
    let text = try folder.text("same.transcript")
    #expect(text.contains("\n= heard worse.sitting «"))
    try folder.write(
      text.split(separator: "\n").filter { !$0.hasPrefix("<") }.map { $0 + "\n" }.joined()
        + "< Nothing like this.\n", "other.transcript")
    try folder.write("regoin: GB\n> hi\n", "slip.transcript")
    return folder
  }

  @Test(
    arguments: [
      ("same.transcript", 0), ("other.transcript", 1), ("slip.transcript", 2), (".", 2),
      ("nothing.transcript", 74), ("same.transcript other.transcript", 1),
      ("- < other.transcript", 1), ("same.transcript --coverage", 0),
      ("other.transcript --format junit", 1), ("other.transcript --format xml", 64),
    ])
  func itEndsAsTheInterfaceSays(arguments: String, code: Int32) throws {
    let folder = try Self.stories()
    let ran = try shell("$P replay \(arguments)", in: folder.path)
    #expect(ran.code == code, "\(ran.out)\(ran.errors)")
  }

  @Test func aDifferenceHasItsNumberTheWordsTheRowsAndTheReason() throws {
    let folder = try Self.stories()
    let ran = try shell("$P replay other.transcript", in: folder.path)
    let rows = ran.rows
    #expect(rows.first == "other.transcript:2: turn 1 differs: my left leg hurts when i sit")
    #expect(rows.dropFirst().first == "  said, expected - and got +")
    #expect(rows.contains("  - Nothing like this."))
    #expect(rows.contains { $0.hasPrefix("  why: policy row \"") && $0.hasSuffix(", as before") })
    #expect(rows.last == "1 transcripts, 1 turns, 1 differ, 0 faulty")
  }

  @Test func junitHasACaseForEachTurnAndEachSlip() throws {
    let folder = try Self.stories()
    let ran = try shell("$P replay . --format junit", in: folder.path)
    #expect(ran.code == 2)
    #expect(
      ran.rows.dropFirst().first
        == "<testsuites name=\"sciatica replay\" tests=\"3\" failures=\"1\" errors=\"1\">")
    #expect(ran.rows.contains { $0.contains("name=\"turn 1: my left leg hurts when i sit\"/>") })
    #expect(ran.rows.contains { $0.contains("<failure message=\"./other.transcript:2: turn 1") })
    #expect(
      ran.rows.contains { $0.contains("<error message=\"./slip.transcript:1:1: error: there") })
    #expect(ran.rows.last == "</testsuites>")
  }
}
