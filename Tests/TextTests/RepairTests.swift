// Slips are mended to known words only, and what is compiled comes back whole.

import Letters
import Testing
import Text

@Suite struct RepairTests {
  private let repair = Repair(
    words: ["sit", "bladder", "numbness", "piriformis", "ache"], common: ["acre", "sitter", "bla"])

  @Test(
    arguments: [
      ("siting", "sitting"), ("blader", "bladder"), ("numness", "numbness"), ("sittin", "sitting"),
      ("pirifromis", "piriformis"), ("piriformsi", "piriformis"), ("umbness", "numbness"),
      ("nubmness", "numbness"),
    ])
  func slipsAreMended(typed: String, meant: String) {
    #expect(repair(typed) == meant)
  }

  @Test(
    arguments: [
      "bladder", "sits", "acre", "sitter", "cat", "bla", "encumbered", "", "ünsinn", "aaaa",
      String(repeating: "numb", count: 40),
    ])
  func allElseIsLeftAlone(typed: String) { #expect(repair(typed) == nil) }

  @Test func itComesBackFromLettersWhole() throws {
    var writer = LetterWriter()
    repair.write(to: &writer)
    writer.texts(["end"])
    var text = writer.text
    try text.withUTF8 { bytes in
      var reader = LetterReader(bytes)
      let copy = try #require(Repair(&reader))
      #expect(copy == repair)
      #expect(reader.texts() == ["end"] && reader.isAtEnd)
    }
  }

  @Test func aTextCutShortIsRefused() {
    var writer = LetterWriter()
    repair.write(to: &writer)
    for length in 0..<writer.text.utf8.count {
      var part = String(decoding: writer.text.utf8.prefix(length), as: UTF8.self)
      part.withUTF8 { bytes in
        var reader = LetterReader(bytes)
        #expect(Repair(&reader) == nil, "\(length) bytes")
      }
    }
  }
}
