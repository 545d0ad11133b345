// What the shipped transcripts visit together: everything but the names in not-visited.txt, a list
// that may only shrink.

import Audit
import Foundation
import Testing

@Suite struct TranscriptCoverageTests {
  private static let list = "\(Shipped.root)/Tests/AuditTests/not-visited.txt"

  private static func coverage() throws -> Coverage {
    let replayer = Replayer(try #require(Shipped.conversation))
    var report = ReplayReport()
    for (name, text) in try Shipped.transcripts() {
      report.add(name, try Transcript(text), replayer)
    }
    return report.coverage
  }

  @Test func theTranscriptsVisitAllButWhatIsListed() throws {
    let catalogue = try #require(Shipped.loaded).catalogue
    let coverage = try Self.coverage()
    print(coverage.text(catalogue).split(separator: "\n").filter { $0.hasSuffix(" %") })
    let missing = Set(Coverage.Kind.allCases.flatMap { coverage.missing($0, catalogue) })
    let text = try String(contentsOfFile: Self.list, encoding: .utf8)
    let listed = Set(text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      let head = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { $0 + "\n" }.joined()
      let left = listed.intersection(missing).sorted().map { $0 + "\n" }.joined()
      try (head + left).write(toFile: Self.list, atomically: true, encoding: .utf8)
      return
    }
    #expect(missing.subtracting(listed).sorted() == [], "no transcript visits these any more")
    #expect(
      listed.subtracting(missing).sorted() == [],
      "these are visited now: RECORD=1 swift test --filter theTranscriptsVisit takes them out")
  }
}
