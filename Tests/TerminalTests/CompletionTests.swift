// Tries what Tab offers and how prompts are measured; draws nothing.

import Terminal
import Testing

@Suite
struct CompletionTests {
  private let words = ["/plan", "/play", "/quit", "Not sure", "skip", "Straße", "strong"]

  @Test(arguments: [
    ("/p", Completion.replace("/pla")),
    ("/pla", .list(["/plan", "/play"])),
    ("/plan", .none),
    ("/Q", .replace("/quit")),
    ("not", .replace("Not sure")),
    ("zzz", .none),
    ("s", .list(["skip", "Straße", "strong"])),
    ("stra", .replace("Straße")),
  ])
  func completes(typed: String, wanted: Completion) {
    #expect(Completion(of: typed, among: words) == wanted)
  }

  @Test func namesEachCandidateOnce() {
    #expect(Completion(of: "sk", among: ["skip", "skip"]) == .replace("skip"))
    #expect(Completion(of: "", among: ["a", "b", "a"]) == .list(["a", "b"]))
    #expect(Completion(of: "", among: []) == .none)
  }

  @Test func listsInColumns() {
    #expect(columned(["a", "bb", "c", "d", "e"], columns: 10) == "a   d\nbb  e\nc\n")
    #expect(columned(["long word"], columns: 4) == "long word\n")
    #expect(columned([], columns: 4) == "")
  }
}

@Suite
struct PromptTests {
  private func drawn(_ text: String) -> String {
    String(String.UnicodeScalarView(Prompt(text).scalars.compactMap(Unicode.Scalar.init)))
  }

  @Test func setsColoursInMarks() {
    #expect(drawn("you> ") == "you> ")
    #expect(drawn("\u{1b}[1myou\u{1b}[0m> ") == "\u{1}\u{1b}[1m\u{1}you\u{1}\u{1b}[0m\u{1}> ")
    #expect(drawn("\u{1b}[1m\u{1b}[32my> ") == "\u{1}\u{1b}[1m\u{1b}[32m\u{1}y> ")
    #expect(drawn("y> \u{1b}[0m") == "y>\u{1}\u{1b}[0m\u{1} ")
    #expect(drawn("") == "")
    #expect(Prompt("\u{1b}[1myou\u{1b}[0m> ", inColour: false) == Prompt("you> "))
  }

  @Test func countsCellsNotColours() {
    #expect(Prompt("\u{1b}[1;32myou\u{1b}[0m> ").width == 5)
    #expect(Prompt("脚> ").width == 4)
  }

  @Test func drawsOnlyTheLastRow() {
    let prompt = Prompt("one\ntwo\n> ")
    #expect(prompt.rowsAbove == "one\ntwo\n")
    #expect(prompt.width == 2)
  }

  @Test(arguments: [
    ("", 5, 10, 0), ("abcd", 5, 10, 0), ("abcde", 5, 10, 1), ("脚脚脚", 5, 10, 1), ("a\nb", 5, 10, 1),
    ("", 25, 10, 2), ("abc", 0, 0, 3),
  ])
  func countsRows(text: String, start: Int, columns: Int, row: Int) {
    let scalars = text.unicodeScalars.map(\.value)
    #expect(rowAtEnd(of: scalars, from: start, columns: columns) == row)
  }
}
