// Setting up without a toolchain, without rights and without a network: one sentence each.

import Foundation
import TestSupport
import Testing

@Suite struct SetUpTests {
  /// Runs setup.sh where only some commands exist, each with a body of its own.
  private func setUp(_ commands: [String: String]) throws -> Ran {
    let folder = try Scratch()
    for (name, body) in commands { try folder.write("#!/bin/sh\n\(body)\n", "bin/\(name)") }
    try folder.write("", "bin/.keep")
    return try shell(
      "/bin/chmod +x \(folder.path)/bin/* 2>/dev/null; PATH=\(folder.path)/bin /bin/sh Sources/setup.sh"
    )
  }

  private static let packages = "libedit-dev libbsd-dev libncurses-dev pkg-config"
  private static let advice =
    "Please install these packages and try again: sudo apt-get install \(packages)\n"

  @Test func aMissingToolchainIsNamed() throws {
    let ran = try setUp([:])
    #expect(
      ran.errors
        == "Please install the Swift 6 toolchain first: the command \"swift\" was not found.\n")
    #expect(ran.code == 1)
  }

  @Test func withoutRightsItSaysWhatToInstall() throws {
    let ran = try setUp(["swift": "", "id": "echo 1000", "find": ""])
    #expect(ran.errors == Self.advice)
    #expect(ran.code == 1)
  }

  @Test func withoutNetworkItSaysWhatToInstall() throws {
    let ran = try setUp([
      "swift": "", "id": "echo 0", "find": "",
      "apt-get": "echo 'E: Unable to fetch some archives' >&2; exit 100",
    ])
    #expect(ran.errors == "Installing \(Self.packages) ...\n" + Self.advice)
    #expect(ran.code == 1)
  }

  @Test func nothingMissingSaysNothing() throws {
    let ran = try shell("/bin/sh Sources/setup.sh", ["PATH": "/opt/swift/usr/bin:/usr/bin:/bin"])
    #expect(ran.out == "")
    #expect(ran.code == 0 || ran.errors.contains("Please install"))
  }
}
