// Replays transcripts and says where the program differs.

import ArgumentParser
import Audit
import Dialogue
import Foundation
import Terminal

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replays transcripts against the program.",
    discussion: "Exit code 1 means that a turn differs, 2 that a transcript is faulty.")

  @Argument(help: "Transcripts or folders of them; - is standard input.") var paths: [String]
  @Flag(help: "Write what the program says now into the transcripts.") var record = false
  @OptionGroup var outside: Outside

  func run() throws {
    try stopping {
      let conversation = Conversation(reader: try Engine.reader(outside.intents))
      let replayer = Replayer(
        conversation,
        ReplaySettings(now: outside.now.flatMap(Clock.day), region: outside.region))
      var report = ReplayReport()
      for path in try files() { try replay(path, replayer, &report) }
      try say(report.summary)
      if report.faulty > 0 { throw ExitCode(2) }
      if report.different > 0 { throw ExitCode(1) }
    }
  }

  private func replay(_ path: String, _ replayer: Replayer, _ report: inout ReplayReport) throws {
    let text = try contents(path)
    do {
      let transcript = try Transcript(text)
      if record, path != "-" {
        try write(replayer.recorded(transcript).text, to: path)
        report.add(path, replayer.recorded(transcript), replayer)
      } else {
        report.add(path, transcript, replayer)
      }
    } catch let fault as TranscriptFault {
      report.add(path, fault)
    }
    try say(report.takeRows())
  }

  private func files() throws -> [String] {
    var result: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      if path == "-" {
        result.append(path)
      } else if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
        throw Stop(sentence: "there is no \"\(path)\"", code: 74)
      } else if isFolder.boolValue {
        let names = try FileManager.default.subpathsOfDirectory(atPath: path)
        result += names.filter { $0.hasSuffix(".transcript") }.sorted().map { "\(path)/\($0)" }
      } else {
        result.append(path)
      }
    }
    return result
  }

  private func contents(_ path: String) throws -> String {
    let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let data = try? handle?.readToEnd() else {
      throw Stop(sentence: "cannot read \"\(path)\"", code: 74)
    }
    return String(decoding: data, as: UTF8.self)
  }

  private func write(_ text: String, to path: String) throws {
    do {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw Stop(sentence: "cannot write \"\(path)\"", code: 74)
    }
  }
}
