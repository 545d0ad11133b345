// Replays transcripts and says where the program differs. It never looks at the clock or the
// locale, but to count the turns of a second, which it says apart.

import ArgumentParser
import Audit
import Dialogue
import Foundation
import Synchronization
import Terminal

/// How a replay is reported.
enum ReplayFormat: String, CaseIterable, ExpressibleByArgument {
  case text, junit
}

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replays transcripts against the program.",
    usage: "sciatica replay PATH... [options]",
    discussion: """
      Example:
        sciatica replay transcripts --coverage

      Exit code 1 means that a turn differs, 2 that a transcript is faulty.
      """)

  @Argument(help: "Transcripts or folders of them; - is standard input.") var paths: [String]
  @Flag(help: "Write what the program says now into the transcripts.") var record = false
  @Flag(help: "Say what no transcript visits.") var coverage = false
  @Option(help: "text or junit.") var format = ReplayFormat.text
  @OptionGroup var outside: Outside

  func run() throws {
    try stopping {
      let replayer = Replayer(
        Conversation(reader: try Engine.reader(outside.intents)),
        ReplaySettings(now: outside.now.flatMap(Clock.day), region: outside.region))
      let files = try TranscriptFiles(paths)
      let start = ContinuousClock.now
      let read = files.read.map { file in
        Result { () throws(TranscriptFaults) in try Transcript(bytes: file.bytes) }
      }
      let replayed = replay(read, replayer)
      let time = ContinuousClock.now - start
      let report = try report(files, read, replayed, replayer)
      try finish(report, replayer, time)
    }
  }

  /// Each transcript by itself, as many at a time as there are processors.
  private func replay(
    _ transcripts: [Result<Transcript, TranscriptFaults>], _ replayer: Replayer
  ) -> [[Replayed]] {
    let done = Mutex([[Replayed]](repeating: [], count: transcripts.count))
    DispatchQueue.concurrentPerform(iterations: transcripts.count) { index in
      guard case .success(let transcript) = transcripts[index] else { return }
      let turns = replayer.replay(transcript)
      done.withLock { $0[index] = turns }
    }
    return done.withLock { $0 }
  }

  private func report(
    _ files: TranscriptFiles, _ transcripts: [Result<Transcript, TranscriptFaults>],
    _ replayed: [[Replayed]], _ replayer: Replayer
  ) throws -> ReplayReport {
    var report = ReplayReport()
    for (index, file) in files.read.enumerated() {
      switch transcripts[index] {
      case .failure(let faults): report.add(file.path, faults)
      case .success(let transcript):
        let turns = try recorded(transcript, replayed[index], file)
        report.add(
          file.path, transcript, turns, replayer.conversation.catalogue,
          isKnownWrong: file.isKnownWrong)
      }
      if format == .text { try say(shown(report.takeRows())) }
    }
    return report
  }

  /// The turns, with what they gave written into the file when that was asked for.
  private func recorded(
    _ transcript: Transcript, _ turns: [Replayed], _ file: TranscriptFile
  ) throws -> [Replayed] {
    guard record, !file.isKnownWrong else { return turns }
    var new = transcript
    new.turns = turns.map(\.got)
    if file.path == "-" { try say(new.text) } else { try file.write(new.text) }
    return turns.map(\.accepted)
  }

  private func finish(_ report: ReplayReport, _ replayer: Replayer, _ time: Duration) throws {
    switch format {
    case .junit: try say(report.junit)
    case .text:
      if coverage { try say(report.coverage.text(replayer.conversation.catalogue)) }
      if !(record && paths == ["-"]) { try say(report.summary) }
    }
    let seconds = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    if report.turns > 0, seconds > 0 {
      Output.errors.write("\(Int(Double(report.turns) / seconds)) turns a second\n")
    }
    if report.faulty > 0 { throw ExitCode(2) }
    if report.different > 0 { throw ExitCode(1) }
  }
}
