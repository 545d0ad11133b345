// Makes the documentation of every module from what was built for the tests; a warning fails it.

import Foundation
import TestSupport
import Testing

@Suite struct DocumentationTests {
  @Test func theDocumentationOfEveryModuleHasNoWarning() throws {
    let output = try Scratch()
    let build = URL(fileURLWithPath: program).deletingLastPathComponent().path
    let ran = try shell(
      "sh Sources/docs.sh \(build) \(output.path) 2>&1",
      in: packageRoot, ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"])
    #expect(ran.code == 0, "\(ran.out)")
    let archives = try FileManager.default.contentsOfDirectory(atPath: output.path)
      .filter { $0.hasSuffix(".doccarchive") }
    #expect(archives.count == 13)
  }
}
