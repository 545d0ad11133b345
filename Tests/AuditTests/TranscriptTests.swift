// Every shipped transcript, replayed over the content of the folder, and the format's law.

import Audit
import Content
import Dialogue
import Folders
import Foundation
import TestSupport
import Testing
import Understanding

/// The shipped content, loaded once.
enum Shipped {
  static let root = packageRoot

  static let loaded: Loaded? = try? load(
    contentFiles(of: "\(root)/Intents"), .ofProgram(flags: []))

  static let conversation: Conversation? = loaded.map { loaded in
    Conversation(
      reader: Reader(catalogue: loaded.catalogue, matcher: trainedMatcher(for: loaded.catalogue)))
  }

  static func transcripts() throws -> [(name: String, text: String)] {
    let folder = "\(root)/transcripts"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".transcript") }
      .map { ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) }
  }
}

@Suite struct TranscriptTests {
  @Test func contentHasNoFaults() throws {
    #expect(printed(try #require(Shipped.loaded).diagnostics) == "")
  }

  @Test func everyTranscriptIsReplayedAsWritten() throws {
    let replayer = Replayer(try #require(Shipped.conversation))
    var report = ReplayReport()
    for (name, text) in try Shipped.transcripts() {
      report.add(name, try Transcript(text), replayer)
    }
    #expect(report.takeRows() == "")
    #expect(report.transcripts >= 22)
  }

  @Test func printingIsTheInverseOfReading() throws {
    for (name, text) in try Shipped.transcripts() {
      let transcript = try Transcript(text)
      #expect(transcript.text == text, "\(name)")
      #expect(try Transcript(transcript.text) == transcript, "\(name)")
    }
  }

  @Test func lineEndsOfOtherSystemsAreTaken() throws {
    let text = "# why\nregion: GB\n\n> hi\n> there\n= want x\n< hello\n# end\n"
    #expect(try Transcript(text.replacing("\n", with: "\r\n")) == Transcript(text))
  }
}
