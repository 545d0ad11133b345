// Runs the built program in a shell and gathers what came of it; refuses to wait for ever.

import Foundation

/// What a command wrote, and how it ended.
package struct Ran: Equatable, Sendable {
  package let out: String
  package let errors: String
  package let code: Int32

  package var rows: [String] { out.split(separator: "\n").map(String.init) }
}

/// The program as built beside the tests; `$P` in every command.
package let program = "\(PtySession.products)/sciatica"

/// The folder of the package.
package let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path

/// Runs a line of shell in the package's folder with a bare environment.
///
/// `try shell("$P ask hello; echo done")`
package func shell(
  _ line: String, in folder: String = packageRoot, _ variables: [String: String] = [:]
) throws -> Ran {
  let scratch = try Scratch()
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/bash")
  process.arguments = ["-c", line]
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  process.environment = [
    "P": program, "PATH": "/usr/bin:/bin", "LANG": "en_GB.UTF-8", "LC_ALL": "C.UTF-8",
    "HOME": scratch.path,
  ].merging(variables) { $1 }
  // Files, not pipes: a pipe that nobody empties stops the program that fills it.
  let out = try scratch.handle("out")
  let errors = try scratch.handle("errors")
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = out
  process.standardError = errors
  try process.run()
  process.waitUntilExit()
  return Ran(
    out: try scratch.text("out"), errors: try scratch.text("errors"),
    code: process.terminationStatus)
}

/// A folder that goes away with its owner.
package final class Scratch {
  package let path: String

  package init() throws {
    path = NSTemporaryDirectory() + "sciatica-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
  }

  package func write(_ text: String, _ name: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  fileprivate func handle(_ name: String) throws -> FileHandle {
    try write("", name)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// Every file below, sorted.
  package var files: [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return names.filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(path)/\($0)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}
