// Measures how soon a program prompts on a terminal, beside a C program that does nothing else, and
// how soon it answers. The two take turns, so that a busy machine slows both.

import CPty
import Foundation

/// Start-up of the assistant against the least that libedit needs.
struct Startup {
  let program: String
  private let runs = 40
  private let prompt = "you> "
  private let complaint = "my left buttock hurts when i sit, for three weeks\r"

  private var rival: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().path + "/c-prompt"
  }

  func report() throws {
    var ours: [Double] = []
    var theirs: [Double] = []
    var answers: [Double] = []
    var memory = 0
    for _ in 0..<runs {
      theirs.append(try Run(rival).time(to: prompt))
      let run = try Run(program)
      ours.append(try run.time(to: prompt))
      answers.append(try run.time(to: "12.", after: complaint))
      memory = max(memory, run.peakMemory)
    }
    let (our, their) = (median(ours), median(theirs))
    print("first prompt: \(rounded(our)) ms; C with libedit: \(rounded(their)) ms")
    print("ratio: \(rounded(our / their))")
    print("first answer, content decoded: \(rounded(median(answers))) ms")
    print("peak memory: \(memory / 1024) MB")
  }

  private func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

/// A program on a terminal of its own.
private final class Run {
  private var session = cpty_session()
  private var output: [UInt8] = []
  private let start = ContinuousClock.now

  init(_ program: String) throws {
    let settings = ["TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/nonexistent", "PATH=/usr/bin"]
    var arguments = [strdup(program), nil]
    var environment = settings.map { strdup($0) } + [nil]
    defer { for copy in arguments + environment { free(copy) } }
    let code = cpty_start(&session, &arguments, &environment, 80, 24)
    if code != 0 { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
  }

  deinit { cpty_finish(&session) }

  /// Milliseconds from the start, or from typing, until a text was written.
  func time(to wanted: String, after keys: String? = nil) throws -> Double {
    var from = start
    if let keys {
      output = []
      from = ContinuousClock.now
      let bytes = Array(keys.utf8)
      _ = cpty_write(&session, bytes, bytes.count)
    }
    let wanted = Array(wanted.utf8)
    while output.firstRange(of: wanted) == nil {
      var part = [UInt8](repeating: 0, count: 65_536)
      let got = cpty_read(&session, &part, part.count, 5_000)
      if got <= 0 { throw POSIXError(.EIO) }
      output += part[..<got]
    }
    let time = ContinuousClock.now - from
    return Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
  }

  /// VmHWM in kilobytes.
  var peakMemory: Int {
    let status = try? String(contentsOfFile: "/proc/\(session.pid)/status", encoding: .utf8)
    let row = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return row.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
