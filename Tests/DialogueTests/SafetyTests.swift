// Tries to get at exercises without a clearance, as somebody outside would: none of it compiles,
// until a clearance is made for anybody to make.

import Foundation
import Testing

@Suite struct SafetyTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "DoesNotCompile").path
  static let modules = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "Modules").path

  static let root = URL(fileURLWithPath: folder).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What the compiler says of a file against the built modules, or others before them; empty
  /// when it accepts it.
  func complaint(_ path: String, before: [String] = []) throws -> String {
    let places = (before + [Self.modules]).flatMap { ["-I", $0] }
    return try compiler(["-typecheck"] + places + [path])
  }

  private func compiler(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swiftc", "-swift-version", "6"] + arguments
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

  @Test func theRightWayCompiles() throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "allowed-\(getpid()).swift")
    let text = try String(contentsOfFile: "\(Self.folder)/allowed.swift.txt", encoding: .utf8)
    try text.write(to: copy, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: copy) }
    #expect(try complaint(copy.path) == "")
  }

  /// The fault: a clearance that anybody may make. With it the stolen one compiles, so that
  /// `itDoesNotCompile` fails.
  @Test func theFaultOfAClearanceThatAnybodyMakesIsCaught() throws {
    let copies = FileManager.default.temporaryDirectory.appending(path: "reasoning-\(getpid())")
    try FileManager.default.copyItem(
      at: Self.root.appending(path: "Sources/Reasoning"), to: copies)
    defer { try? FileManager.default.removeItem(at: copies) }
    let triage = copies.appending(path: "Triage.swift")
    let sound = try String(contentsOf: triage, encoding: .utf8)
    let broken = sound.replacingOccurrences(
      of: "fileprivate init(facts: Facts, notes: [Concern])",
      with: "public init(facts: Facts, notes: [Concern])")
    #expect(broken != sound)
    try broken.write(to: triage, atomically: true, encoding: .utf8)
    let files = try FileManager.default.contentsOfDirectory(atPath: copies.path)
      .filter { $0.hasSuffix(".swift") }.map { copies.appending(path: $0).path }
    let module = copies.appending(path: "Reasoning.swiftmodule").path
    let package = Self.root.lastPathComponent.lowercased().replacingOccurrences(of: "-", with: "_")
    let said = try compiler(
      ["-emit-module", "-module-name", "Reasoning", "-package-name", package]
        + ["-emit-module-path", module, "-I", Self.modules] + files)
    #expect(said == "")
    let stolen = "\(Self.folder)/clearance.swift"
    #expect(try complaint(stolen).contains("initializer is inaccessible"))
    #expect(try complaint(stolen, before: [copies.path]) == "")
  }
}
