// Runs the demo between two pipes; refuses to hold a pipe itself, for it could wait for ever.

import TestSupport
import Testing

@Suite(.serialized)
struct PipedProgramTests {
  private func run(_ pipeline: String) throws -> String {
    let demo = "\(PtySession.products)/terminal-demo"
    let session = try PtySession(
      ["/bin/bash", "-c", "\(pipeline); echo status ${PIPESTATUS[1]}"], environment: ["DEMO": demo])
    return try session.expect("status 0\r\n")
  }

  @Test func aPipeGetsNoPrompt() throws {
    let lines = "line: hi\r\nline: leg  [controlCharacters]\r\nline: last\r\nend\r\n"
    let input = #"printf 'hi\r\nleg \033[2J\nlast'"#
    #expect(try run(input + " | $DEMO") == lines)
    #expect(try run(input + " | $DEMO | cat") == lines)
  }

  @Test func aReaderThatLeavesIsNoCrash() throws {
    #expect(try run("yes 2>/dev/null | $DEMO | true") == "")
  }

  @Test func inputThatCannotBeReadIsAFailure() throws {
    #expect(try run("true | $DEMO <&-").hasPrefix("failed: "))
    #expect(try run("true | $DEMO < /").hasPrefix("failed: "))
  }

  @Test func manyLinesTakeNoTime() throws {
    let output = try run("seq 200000 | $DEMO | tail -2")
    #expect(output == "line: 200000\r\nend\r\n")
  }
}
