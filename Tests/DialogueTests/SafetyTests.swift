// Tries to get at exercises without a clearance, as somebody outside would: none of it compiles.

import Foundation
import Testing

@Suite struct SafetyTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "DoesNotCompile").path
  static let modules = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "Modules").path

  /// What the compiler says of a file against the built modules; empty when it accepts it.
  func complaint(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swiftc", "-typecheck", "-swift-version", "6", "-I", Self.modules, path]
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }

  @Test(arguments: [
    ("clearance", "'Clearance' initializer is inaccessible"),
    ("regimen", "'Regimen' initializer is inaccessible"),
    ("steps", "'opened' is inaccessible"),
  ])
  func itDoesNotCompile(name: String, message: String) throws {
    let said = try complaint("\(Self.folder)/\(name).swift")
    #expect(said.contains(message), "\(said)")
  }

  /// The fault that this net is for: what should be refused is accepted.
  @Test func theRightWayCompilesAndWouldBeNoticedHere() throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "allowed-\(getpid()).swift")
    let text = try String(contentsOfFile: "\(Self.folder)/allowed.swift.txt", encoding: .utf8)
    try text.write(to: copy, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: copy) }
    #expect(try complaint(copy.path) == "")
  }
}
