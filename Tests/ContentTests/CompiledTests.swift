// The catalogue as text and back, and texts as Swift literals.

import Content
import Knowledge
import Testing

@Suite struct CompiledTests {
  @Test func theCatalogueComesBackWhole() throws {
    let catalogue = load(files(try texts(below: "Valid")), requirements).catalogue
    let text = try encoded(catalogue)
    #expect(try decoded(text) == catalogue)
    var copy = text
    let bytes = try copy.withUTF8 { try decoded($0) }
    #expect(bytes == catalogue)
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    let content = files(try texts(below: "Valid"))
    let first = try encoded(load(content, requirements).catalogue)
    for _ in 0..<5 {
      #expect(try encoded(load(content.shuffled(), requirements).catalogue) == first)
    }
  }

  @Test func foreignTextIsRefused() {
    #expect(throws: (any Error).self) { try decoded("{}") }
    #expect(throws: (any Error).self) { try decoded("") }
  }

  @Test(
    arguments: [
      ("plain", "#\"plain\"#"), ("", "#\"\"#"), ("a\"#b", "##\"a\"#b\"##"),
      ("\"##\\##(x)", "###\"\"##\\##(x)\"###"), ("a\nb", "#\"a\\#u{a}b\"#"),
    ])
  func literalsCannotBeLeft(text: String, expected: String) {
    #expect(rawLiteral(text) == expected)
  }

  @Test func namesOfFilesAreTakenFromTheirPaths() {
    #expect(SourceFile(path: "/a/b/findings/x.yaml", text: "").name == "findings/x.yaml")
    #expect(SourceFile(path: "/a/b/screening.yaml", text: "").name == "screening.yaml")
    #expect(SourceFile(root: "", name: "x.yaml", text: "").path == "x.yaml")
    #expect(SourceFile.isContent("topics/a.yaml") && SourceFile.isContent("words.txt"))
    #expect(!SourceFile.isContent("topics/.a.yaml.swp") && !SourceFile.isContent("README.md"))
  }
}
