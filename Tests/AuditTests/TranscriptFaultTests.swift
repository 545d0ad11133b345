// Every fault of a transcript in its exact words: a folder for each code, with a failing file and
// the output.

import Audit
import Foundation
import Testing

@Suite struct TranscriptFaultTests {
  private static let folder =
    URL(filePath: #filePath).deletingLastPathComponent().path(percentEncoded: false)
    + "TranscriptFaults"

  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []

  @Test func everyCodeHasAFolder() {
    #expect(
      Self.names.map { String($0.prefix(4)) } == TranscriptFault.Code.allCases.map(\.rawValue))
  }

  @Test(arguments: names) func faultsReadExactlySo(name: String) throws {
    let file = URL(filePath: "\(Self.folder)/\(name)/story.transcript")
    let bytes = Array(try Data(contentsOf: file))
    let replayer = Replayer(try #require(Small.conversation))
    var report = ReplayReport()
    do throws(TranscriptFaults) {
      report.add("story.transcript", try Transcript(bytes: bytes), replayer)
    } catch {
      report.add("story.transcript", error)
    }
    let got = report.takeRows()
    let expected = "\(Self.folder)/\(name)/expected.txt"
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try got.write(toFile: expected, atomically: true, encoding: .utf8)
    }
    #expect(got == (try String(contentsOfFile: expected, encoding: .utf8)))
    #expect(got.contains("[\(name.prefix(4))]"))
    #expect(report.faulty > 0)
  }
}
