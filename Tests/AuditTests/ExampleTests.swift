// That the content's own examples are understood as they say, but for those that are known to be
// misread, each of which must still be.

import Audit
import Content
import Folders
import Foundation
import Testing

@Suite struct ExampleTests {
  @Test func everyExampleIsUnderstoodOrKnownToBeMisread() throws {
    let loaded = try #require(Shipped.loaded)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try misreadingList(loaded).write(
        toFile: "\(Shipped.root)/Intents/known-misreadings.txt", atomically: true, encoding: .utf8)
      return
    }
    let all = loaded.examples.count
    print("examples understood: \(all - loaded.misreadings.count) of \(all)")
    #expect(all > 800)
    #expect(
      printed(misreadExamples(loaded)) == "",
      "write the list anew: RECORD=1 swift test --filter everyExampleIsUnderstood")
  }

  /// The folders beside those of the faults that need no reader.
  @Test(arguments: ["C031-misread-example", "C032-stale-misreading"])
  func warningsReadExactlySo(folder: String) throws {
    let tests = "\(Shipped.root)/Tests/ContentTests"
    let changes = try contentFiles(of: "\(tests)/Faults/\(folder)")
      .filter { $0.name != "expected.txt" }
    let names = Set(changes.map(\.name))
    let valid = try contentFiles(of: "\(tests)/Valid").filter { !names.contains($0.name) }
    let loaded = load(
      (valid + changes).map { SourceFile(root: "Intents", name: $0.name, text: $0.text) })
    #expect(printed(loaded.diagnostics) == "")
    let got = printed(misreadExamples(loaded))
    let expected = "\(tests)/Faults/\(folder)/expected.txt"
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try got.write(toFile: expected, atomically: true, encoding: .utf8)
    }
    #expect(got == (try String(contentsOfFile: expected, encoding: .utf8)))
    #expect(got.contains("[\(folder.prefix(4))]"))
  }

  @Test func theSmallContentIsReadAsItsExamplesSay() throws {
    let loaded = try #require(Small.loaded)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try misreadingList(loaded).write(
        toFile: "\(Shipped.root)/Tests/ContentTests/Valid/known-misreadings.txt", atomically: true,
        encoding: .utf8)
    }
    #expect(printed(misreadExamples(loaded)) == "")
  }
}
