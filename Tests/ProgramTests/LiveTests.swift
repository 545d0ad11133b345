// A folder of content under a running chat: saved changes are taken, faults are told, and the
// conversation goes on.

import Foundation
import TestSupport
import Testing

@Suite struct LiveTests {
  /// A chat over a copy of the content, with a change to it between two lines.
  private func chat(_ change: String) throws -> Ran {
    let folder = try Scratch()
    try FileManager.default.copyItem(
      atPath: "\(packageRoot)/Intents", toPath: "\(folder.path)/Intents")
    // The second line is typed once the first was answered, and the change made.
    let lines = """
      echo 'my left buttock hurts'
      until [ -s answers ]; do sleep 0.1; done
      \(change)
      echo 'why do you ask'
      """
    return try shell(
      "touch answers; { \(lines); } | $P --intents Intents > answers; cat answers",
      in: folder.path, ["COLUMNS": "400"])
  }

  private static let why = "Intents/screening.yaml"

  @Test func aSavedChangeIsTakenAtTheNextLine() throws {
    let ran = try chat(
      "sed -i 's/One bundle of nerves serves/A single rope of nerves serves/' \(Self.why)")
    #expect(ran.errors == "content: Intents was read again\n")
    #expect(ran.out.contains("Question 1 of"))
    #expect(ran.out.contains("A single rope of nerves serves all four."))
  }

  @Test func aFaultKeepsTheOldContentAndIsNamed() throws {
    let ran = try chat("sed -i 's/^    why: >-/    wyh: >-/' \(Self.why)")
    #expect(
      ran.errors.hasPrefix(
        "content: the change is not in use, the content read before stays: Intents/screening.yaml:"),
      "\(ran.errors)")
    #expect(ran.out.contains("One bundle of nerves serves all four."))
  }

  @Test func aFolderThatIsGoneKeepsTheOldContent() throws {
    let ran = try chat("mv Intents elsewhere")
    #expect(
      ran.errors
        == "content: the folder \"Intents\" cannot be read now; the content read before stays\n")
    #expect(ran.out.contains("One bundle of nerves serves all four."))
  }
}
