// Every fault's exact words. A folder of Faults holds the files that differ from the sound
// content of Valid, what is removed from it, and the output.

import Content
import Foundation
import Testing

@Suite struct FaultTests {
  private static let folders =
    (try? FileManager.default.contentsOfDirectory(atPath: here + "Faults"))?.sorted() ?? []

  @Test func everyCodeHasAFolder() {
    let codes = Self.folders.map { String($0.prefix(4)) }
    #expect(codes == Diagnostic.Code.allCases.map(\.rawValue))
  }

  @Test func codesAreNumberedInOrder() {
    for (index, code) in Diagnostic.Code.allCases.enumerated() {
      #expect(code.rawValue == "C" + String("00\(index + 1)".suffix(3)))
    }
  }

  /// Those that only a reader of messages sees; the audit's tests compare their outputs.
  private static let seenByReading = ["C031-misread-example", "C032-stale-misreading"]

  @Test(arguments: folders.filter { !seenByReading.contains($0) })
  func faultsReadExactlySo(folder: String) throws {
    var content = try texts(below: "Valid")
    var changes = try texts(below: "Faults/\(folder)")
    let expected = changes.removeValue(forKey: "expected.txt") ?? ""
    let removed = changes.removeValue(forKey: "removed.txt") ?? ""
    for name in removed.split(separator: "\n") { content[String(name)] = nil }
    content.merge(changes) { $1 }
    let loaded = load(files(content), requirements)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try printed(loaded.diagnostics).write(
        toFile: "\(here)Faults/\(folder)/expected.txt", atomically: true, encoding: .utf8)
    }
    #expect(printed(loaded.diagnostics) == expected)
    #expect(loaded.diagnostics.contains { folder.hasPrefix($0.code.rawValue) })
  }
}
