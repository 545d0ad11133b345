// How many of the content's own examples are understood as they say. The share may only rise.

import Audit
import Content
import Folders
import Testing

@Suite struct ExampleTests {
  @Test func mostExamplesOfFindingsAreUnderstood() throws {
    let loaded = try #require(Shipped.loaded)
    let misread = misreadExamples(loaded)
    let all = loaded.examples.count
    print("examples understood: \(all - misread.count) of \(all)")
    #expect(all > 500)
    #expect(Double(misread.count) < 0.25 * Double(all))
  }

  @Test func aMisreadExampleNamesTheRuleThatTookItsWords() throws {
    let files = try contentFiles(of: "\(Shipped.root)/Tests/ContentTests/Valid").map { file in
      SourceFile(
        root: "Intents", name: file.name,
        text: file.name == "flags/flag.bladder.yaml"
          ? file.text.replacing(
            "examples:\n", with: "examples:\n  - it is worse when i sit: present\n")
          : file.text)
    }
    let loaded = load(files)
    #expect(printed(loaded.diagnostics) == "")
    let rows = printed(misreadExamples(loaded)).split(separator: "\n").map(String.init)
    #expect(
      rows.contains { row in
        row.hasPrefix("Intents/flags/flag.bladder.yaml:")
          && row.hasSuffix(
            """
            warning: this says "unsaid" of "flag.bladder", not "present"; "is worse when i sit" is heard \
            as "worse.sitting" by effect+activity [C031]
            """)
      })
  }
}
