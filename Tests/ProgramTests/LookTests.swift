// How the program looks on terminals and pipes of every kind: colour, width, letters.

import Foundation
import TestSupport
import Testing

@Suite struct LookTests {
  private static let ask = "$P ask --region GB '\(CommandTests.danger)'"

  private func onTerminal(
    _ command: String, columns: Int32 = 80, _ environment: [String: String?] = [:]
  ) throws -> String {
    let session = try PtySession(
      ["/bin/bash", "-c", command + "; echo THE END"], columns: columns,
      environment: environment.merging(["P": program]) { $1 })
    return try session.expect("THE END")
  }

  private func withoutCodes(_ text: String) -> String {
    text.replacing(/\u{1b}\[[0-9;]*m/, with: "").replacing("\r\n", with: "\n")
  }

  @Test func colourIsForTerminalsOnly() throws {
    let coloured = try onTerminal(Self.ask)
    #expect(coloured.contains("\u{1b}[1m"))
    let piped = try shell(Self.ask).out
    #expect(!piped.contains("\u{1b}"))
    #expect(withoutCodes(coloured) == piped)
  }

  @Test func colourCanBeRefused() throws {
    #expect(!(try onTerminal(Self.ask, ["NO_COLOR": "1"])).contains("\u{1b}"))
    #expect(!(try onTerminal(Self.ask, ["TERM": "dumb"])).contains("\u{1b}"))
    #expect(!(try onTerminal(Self.ask + " --no-color")).contains("\u{1b}"))
    #expect(!(try onTerminal(Self.ask + " --plain")).contains("\u{1b}"))
  }

  @Test func colourCanBeForced() throws {
    #expect(try shell(Self.ask, ["CLICOLOR_FORCE": "1"]).out.contains("\u{1b}[1m"))
    let both = ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]
    #expect(!(try shell(Self.ask, both).out.contains("\u{1b}")))
  }

  @Test(arguments: [40, 62, 200])
  func linesAreWrappedToTheWidth(columns: Int) throws {
    let ran = try shell(
      "printf 'my left buttock hurts\\nno\\n/help\\n' | $P", ["COLUMNS": "\(columns)"])
    let longest = ran.rows.map(\.count).max() ?? 0
    #expect(longest <= columns && longest > columns / 2)
    let asked = try onTerminal(Self.ask + " --no-color", columns: Int32(columns))
    #expect((asked.split(separator: "\r\n").map(\.count).max() ?? 0) <= columns)
  }

  @Test func aLocaleWithoutMoreGetsASCII() throws {
    let c = ["LC_ALL": "C"]
    for command in [
      "printf 'it hurts — naïve “pain” when i sit\\n' | $P read", "$P graph Intents", "$P --help",
      "$P replay transcripts", "printf 'my leg hurts\\n/help\\n' | $P",
    ] {
      let ran = try shell(command, c)
      #expect((ran.out + ran.errors).utf8.allSatisfy { $0 < 0x80 }, "\(command)")
    }
    let trace = try shell("printf 'my leg’s bad — 3 × a day, naïve…\\n' | $P read", c).out
    #expect(trace.hasPrefix("> my leg's bad - 3 x a day, naive...\n"))
  }

  @Test func plainTextHasNoBoxes() throws {
    let ran = try shell(
      "printf 'my left buttock hurts when i sit\\nno\\nno\\nno\\nno\\n' | $P --plain")
    #expect(!ran.out.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) })
    #expect(ran.out.contains("Question"))
  }
}
