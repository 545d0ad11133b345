// The graph of a small content in full, and that the picture of the guide is the dialogue's.

import Audit
import Foundation
import Testing

@Suite struct GraphTests {
  @Test func mermaidHoldsPhasesQuestionsDangersAndPolicy() throws {
    let text = DialogueGraph(try #require(Small.loaded).catalogue).text(.mermaid)
    let rows = text.split(separator: "\n").map(String.init)
    #expect(rows.first == "flowchart TD")
    #expect(rows.contains("    n0[\"opening<br/>what hurts, in own words\"]:::phase"))
    #expect(rows.contains { $0.contains("below<br/>") && $0.hasSuffix(":::question") })
    #expect(rows.contains { $0.contains("-->|\"flag.bladder\"|") })
    #expect(rows.contains { $0.contains("[\"emergency: refer\"]:::rule") })
  }

  @Test func dotNamesEveryNodeThatAnEdgeUses() throws {
    let text = DialogueGraph(try #require(Shipped.loaded).catalogue).text(.dot)
    #expect(text.hasPrefix("digraph dialogue {\n") && text.hasSuffix("}\n"))
    for row in text.split(separator: "\n") where row.contains(" -> ") {
      let ends = row.split(separator: "\"", omittingEmptySubsequences: false)
      for end in [ends[1], ends[3]] { #expect(text.contains("    \"\(end)\" [label="), "\(end)") }
    }
  }

  @Test func noNameLeavesItsLabel() throws {
    var catalogue = try #require(Small.loaded).catalogue
    let group = try #require(catalogue.screening.first)
    catalogue.screening = [
      .init(
        id: "a\"] -> b \\ <c> #d", members: group.members, ask: "", again: "", why: "",
        yes: group.yes, which: nil)
    ]
    let graph = DialogueGraph(catalogue)
    #expect(graph.text(.dot).contains("[label=\"a\\\"] -> b \\\\ <c> #d\\n"))
    #expect(graph.text(.mermaid).contains("[\"a#quot;] -#gt; b \\ #lt;c#gt; #35;d<br/>"))
  }

  @Test func thePictureOfTheGuideIsFresh() throws {
    let graph = DialogueGraph(try #require(Shipped.loaded).catalogue).text(.mermaid)
    let path = "\(Shipped.root)/Sources/sciatica/sciatica.docc/TheDialogue.md"
    var page = try String(contentsOfFile: path, encoding: .utf8)
    let opening = "```mermaid\n"
    let start = try #require(page.range(of: opening)?.upperBound)
    let end = try #require(page.range(of: "```", range: start..<page.endIndex)?.lowerBound)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      page.replaceSubrange(start..<end, with: graph)
      try page.write(toFile: path, atomically: true, encoding: .utf8)
    } else {
      #expect(
        page[start..<end] == graph,
        "write it anew: RECORD=1 swift test --filter thePictureOfTheGuideIsFresh")
    }
  }
}
