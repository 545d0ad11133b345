// Drives a program on a pseudo-terminal; refuses to wait for anything longer than ten seconds.

import CPty
import Foundation

/// What a test waited for in vain, and all that the program wrote since the last thing found.
package struct NeverCame: Error, CustomStringConvertible {
  let wanted: String
  let seen: String
  package var description: String {
    "\(wanted.debugDescription) never came; seen: \(seen.debugDescription)"
  }
}

package final class PtySession {
  private var session = cpty_session()
  private var output: [UInt8] = []
  private var ended: Int32?

  /// The programs that are built beside the tests.
  package static let products =
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  /// Starts the demo, or another program; an environment of nil removes a variable.
  package init(
    _ arguments: [String] = ["\(products)/terminal-demo"], columns: Int32 = 80,
    environment: [String: String?] = [:]
  ) throws {
    var all: [String: String?] = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
      "LLVM_PROFILE_FILE": ProcessInfo.processInfo.environment["LLVM_PROFILE_FILE"],
    ]
    all.merge(environment) { $1 }
    let settings = all.compactMap { name, value in value.map { "\(name)=\($0)" } }
    let error = withCStrings(arguments) { arguments in
      withCStrings(settings) { cpty_start(&session, arguments, $0, columns, 24) }
    }
    if error != 0 { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EIO) }
  }

  deinit {
    if ended != nil { session.pid = -1 }
    cpty_finish(&session)
  }

  /// Sends keys, and takes in what the program writes meanwhile.
  package func type(_ keys: String) throws { try type(bytes: Array(keys.utf8)) }

  package func type(bytes: [UInt8]) throws {
    var sent = 0
    let deadline = Deadline()
    while sent < bytes.count {
      let taken = bytes[sent...].withUnsafeBytes { cpty_write(&session, $0.baseAddress, $0.count) }
      guard taken >= 0, !deadline.isOver else {
        throw NeverCame(wanted: "room for keys", seen: text(output))
      }
      sent += taken
      _ = takeIn(within: taken == 0 ? 20 : 0)
    }
  }

  /// Waits until the program has written a text, and forgets everything up to it; returns what
  /// stood before it.
  @discardableResult
  package func expect(_ wanted: String) throws -> String {
    let wantedBytes = Array(wanted.utf8)
    let deadline = Deadline()
    var searched = 0
    while true {
      if let found = output.firstRange(of: wantedBytes, from: searched) {
        let before = text(output[..<found.lowerBound])
        output.removeFirst(found.upperBound)
        return before
      }
      searched = max(0, output.count - wantedBytes.count)
      guard !deadline.isOver, takeIn(within: 50) else {
        throw NeverCame(wanted: wanted, seen: text(output.suffix(2_000)))
      }
    }
  }

  /// Waits until the demo asks for a line.
  package func prompt() throws {
    try expect("Hello\r\n")
    try expect("you>")
  }

  /// Sends a line and waits for what the demo read, then for its next prompt.
  package func send(_ keys: String, expecting line: String) throws {
    try type(keys + "\r")
    try expect("line: \(line)\r\n")
    try prompt()
  }

  /// Waits for the program's end: its exit code, or minus the signal that killed it.
  package func end() throws -> Int32 {
    let deadline = Deadline()
    var code: Int32 = 0
    while cpty_ended(&session, &code) == 0 {
      guard !deadline.isOver else { throw NeverCame(wanted: "the end", seen: text(output)) }
      _ = takeIn(within: 20)
    }
    ended = code
    while takeIn(within: 0, untilSilent: true) {}
    return code
  }

  /// What was written and not waited for.
  package var rest: String { text(output) }

  package var modesAreAsFound: Bool { cpty_modes_as_found(&session) != 0 }

  package func resize(columns: Int32) { cpty_resize(&session, columns, 24) }

  package func signal(_ number: Int32) { cpty_signal(&session, number) }

  /// False at the end of the output, or when it is to stop at silence and nothing came.
  private func takeIn(within milliseconds: Int32, untilSilent: Bool = false) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let got = cpty_read(&session, &bytes, bytes.count, milliseconds)
    if got > 0 { output += bytes[..<got] }
    return got > 0 || (got == 0 && !untilSilent)
  }
}

private struct Deadline {
  private let end = ContinuousClock.now + .seconds(10)
  var isOver: Bool { ContinuousClock.now > end }
}

private func text(_ bytes: some Collection<UInt8>) -> String {
  String(decoding: bytes, as: UTF8.self)
}

extension [UInt8] {
  fileprivate func firstRange(of wanted: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = wanted.first else { return start..<start }
    var index = start
    while let found = self[index...].firstIndex(of: first) {
      if self[found...].starts(with: wanted) { return found..<found + wanted.count }
      index = found + 1
    }
    return nil
  }
}

private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var copies = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return body(&copies)
}
