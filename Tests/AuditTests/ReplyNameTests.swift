// That the list of replies which content must hold is the list of those that the program says.

import Content
import Foundation
import Testing

@Suite struct ReplyNameTests {
  private static let known = Requirements.ofProgram(flags: []).replyNames

  /// The sources that word replies, as one text.
  private static func sources() throws -> String {
    try ["Presentation", "sciatica"].flatMap { room in
      let folder = "\(Shipped.root)/Sources/\(room)"
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .filter { $0.hasSuffix(".swift") }
        .map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
    }.joined(separator: "\n")
  }

  @Test func everyReplyThatIsSaidIsRequired() throws {
    let said = try Self.sources().matches(of: /(?:say|notice)\(\s*"([a-z_-]+)"/).map { $0.output.1 }
    #expect(said.count > 90)
    for id in said {
      #expect(Self.known[String(id)] != nil, "\(id) is not in ProgramReplies.swift")
    }
  }

  @Test func everyReplyThatIsRequiredIsSaid() throws {
    let sources = try Self.sources()
    for id in Self.known.keys {
      let stem = id.split(separator: "-").dropLast().map { $0 + "-" }.joined()
      let isSaid =
        sources.contains("\"\(id)\"") || !stem.isEmpty && sources.contains("\"\(stem)\\(")
      #expect(isSaid, "\(id) is said nowhere")
    }
  }

  @Test func theNamesAreThoseThatAreFilledIn() throws {
    let calls = try Self.sources()
      .matches(of: /say\(\s*"([a-z_-]+)",\s*\[((?:[^\]\[]|\[[^\]]*\])*)\]\)/)
    #expect(calls.count > 40)
    for call in calls {
      let names = call.output.2.matches(of: /"([a-z_]+)":/).map { String($0.output.1) }
      let expected = Self.known[String(call.output.1)] ?? []
      #expect(Set(names) == expected, "\(call.output.1)")
    }
  }

  @Test func noneIsMissingFromTheShippedContent() throws {
    let replies = try #require(Shipped.loaded).catalogue.replies
    #expect(Self.known.keys.filter { replies[$0] == nil } == [])
  }
}
