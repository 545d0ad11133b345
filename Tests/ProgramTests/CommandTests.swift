// What every command owes the person at the terminal, tried on the built program.

import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  static let danger = "numb between my legs and i cant pee since this morning"

  @Test(arguments: ["", "chat", "ask", "read", "replay", "check", "graph"])
  func helpFitsAndBeginsWithAnExample(command: String) throws {
    let ran = try shell("$P \(command) --help")
    #expect(ran.code == 0)
    #expect((ran.rows.map(\.count).max() ?? 0) <= 80)
    #expect(ran.rows.prefix(4).contains { $0.contains("Example:") }, "\(ran.out)")
    #expect(ran.out.contains("sciatica"))
  }

  @Test func theVersionNamesTheReview() throws {
    let ran = try shell("$P --version")
    #expect(ran.out.hasPrefix("sciatica ") && ran.out.contains("content reviewed 20"))
    #expect(ran.code == 0)
  }

  @Test(
    arguments: [
      ("--hepl", "option \"--hepl\"; did you mean \"--help\"?"),
      ("ask hi --jsno", "option \"--jsno\"; did you mean \"--json\"?"),
      ("chek", "command \"chek\"; did you mean \"check\"?"),
    ])
  func aMisspeltWordGetsTheNearest(arguments: String, sentence: String) throws {
    let ran = try shell("$P \(arguments)")
    #expect(
      ran.errors == "sciatica: there is no \(sentence) \"sciatica --help\" lists them.\n")
    #expect(ran.code == 64)
    #expect(ran.out == "")
  }

  @Test(arguments: ["ask", "--zzzzzz", "ask hi --now yesterday", "graph --format png", "replay"])
  func wrongUsageIsExit64(arguments: String) throws {
    let ran = try shell("$P \(arguments)")
    #expect(ran.code == 64)
    #expect(ran.out == "" && ran.errors.hasPrefix("Error: "))
  }

  @Test func aDangerSignIsExit10WithTheNumberInTheFirstTwoLines() throws {
    for (region, number) in [("US", "911"), ("GB", "999"), ("world", "112")] {
      let ran = try shell("$P ask --region \(region) \"\(Self.danger)\"")
      #expect(ran.code == 10)
      #expect(ran.rows.prefix(2).joined().contains(number), "\(ran.out)")
    }
  }

  @Test func aDeniedDangerSignIsExit0() throws {
    let ran = try shell("$P ask 'no numbness, i can pee fine, my left bum hurts when i sit'")
    #expect(ran.code == 0)
  }

  @Test func aReaderThatLeavesIsNoCrash() throws {
    #expect(try shell("$P ask 'can i run' | true; echo ${PIPESTATUS[0]}").out == "0\n")
    let many = "yes 'my leg hurts' | head -200 | $P | head -1 >/dev/null; echo ${PIPESTATUS[2]}"
    #expect(try shell(many).out == "0\n")
  }

  @Test func whatCannotBeReadIsExit74() throws {
    for command in [
      "ask --intents /nonexistent hi", "ask --intents /etc/passwd hi", "check /nonexistent",
      "replay /nonexistent", "read /nonexistent", "graph /nonexistent",
      "chat --intents /nonexistent",
    ] {
      let ran = try shell("$P \(command)")
      #expect(ran.code == 74, "\(command)")
      #expect(ran.errors.hasPrefix("sciatica: ") && ran.errors.split(separator: "\n").count == 1)
      #expect(ran.out == "")
    }
  }

  @Test func whatCannotBeWrittenIsExit74() throws {
    let ran = try shell("$P ask hi > /dev/full")
    #expect(ran.code == 74)
    #expect(ran.errors == "sciatica: cannot write: No space left on device\n")
  }

  @Test func faultyContentIsExit2() throws {
    let folder = try Scratch()
    try folder.write("intent: [", "broken.yaml")
    for command in ["ask --intents \(folder.path) hi", "check \(folder.path)"] {
      let ran = try shell("$P \(command)")
      #expect(ran.code == 2)
      #expect(ran.errors.contains("broken.yaml:1:1: error: this is no YAML"))
    }
  }

  @Test func theShippedContentIsSoundAndCheckedInTwoSeconds() throws {
    let start = ContinuousClock.now
    let ran = try shell("$P check Intents")
    print("check of the shipped content: \(ContinuousClock.now - start)")
    #expect(ran.code == 0, "\(ran.errors)")
    #expect(ran.out.hasSuffix("warnings\n") || ran.out.hasSuffix("no faults\n"))
  }

  @Test func sameInputGivesTheSameBytes() throws {
    let first = try shell("$P replay transcripts").out
    #expect(try shell("$P replay transcripts").out == first)
    #expect(!first.contains("a second"))
  }

  @Test func transcriptsAreReadFromStandardInput() throws {
    let ran = try shell("printf 'regoin: GB\\n> hi\\n' | $P replay -")
    #expect(ran.code == 2)
    #expect(
      ran.out.hasPrefix(
        """
        -:1:1: error: there is no directive "regoin" [T001]
          1 | regoin: GB
            | ^^^^^^ did you mean region?
          help: the directives are covers, now, region and width

        """))
  }
}
