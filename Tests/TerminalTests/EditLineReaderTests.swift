// Edits lines on a real pseudo-terminal; refuses to look at how the editor does it.

import Foundation
import TestSupport
import Testing

@Suite(.serialized)
struct EditLineReaderTests {
  @Test func editsLinesWithLettersBeyondASCII() throws {
    let session = try PtySession()
    try session.prompt()
    try session.send("hürt 😀\u{1b}[D\u{1b}[DX", expecting: "hürtX 😀")
    try session.send("脚が痛い\u{7f}く", expecting: "脚が痛く")
    try session.send("one two\u{17}three", expecting: "one three")
    try session.send("", expecting: "")
  }

  @Test(arguments: ["C", "POSIX", "xx_XX.ISO-8859-15"])
  func anyLocaleTakesLetters(locale: String) throws {
    let session = try PtySession(environment: ["LANG": locale])
    try session.prompt()
    try session.send("hürt 😀", expecting: "hürt 😀")
  }

  @Test(arguments: ["dumb", nil, "no-such-terminal"])
  func anyTerminalWorks(name: String?) throws {
    let session = try PtySession(environment: ["TERM": name])
    try session.prompt()
    try session.send("my leg\u{7f}\u{7f}\u{7f}arm", expecting: "my arm")
    try session.type("\u{4}")
    let before = try session.expect("end\r\n")
    #expect(name == "no-such-terminal" || !before.contains("\u{1b}["))
  }

  @Test func controlCDropsTheLine() throws {
    let session = try PtySession()
    try session.prompt()
    try session.type("not this\u{3}")
    try session.expect("^C\r\n")
    try session.expect("you>")
    try session.send("but this", expecting: "but this")
  }

  @Test func controlCOnAnEmptyLineInterrupts() throws {
    let session = try PtySession()
    try session.prompt()
    try session.type("\u{3}")
    try session.expect("^C\r\n")
    try session.expect("interrupted\r\n")
    try session.prompt()
    session.signal(SIGINT)
    try session.expect("interrupted\r\n")
    try session.prompt()
    try session.send("on we go", expecting: "on we go")
  }

  @Test func controlCWhileAnsweringDoesNotReachTheNextLine() throws {
    let session = try PtySession()
    try session.prompt()
    try session.type("think\r")
    try session.expect("line: think\r\n")
    try session.type("\u{3}")
    try session.prompt()
    try session.send("still here", expecting: "still here")
  }

  @Test func controlDEnds() throws {
    let session = try PtySession()
    try session.prompt()
    #expect(!session.modesAreAsFound)
    try session.type("\u{4}")
    try session.expect("\r\nend\r\n")
    #expect(try session.end() == 0)
    #expect(session.modesAreAsFound)
  }

  @Test func keysAfterOneAnotherAreNotLost() throws {
    let session = try PtySession()
    try session.prompt()
    try session.type("a\rb\rthink\r")
    for line in ["a", "b", "think"] { try session.expect("line: \(line)\r\n") }
    try session.type("typed ahead\r")
    try session.expect("line: typed ahead\r\n")
  }

  @Test func upBringsHistoryBack() throws {
    let session = try PtySession()
    try session.prompt()
    try session.send("\u{1b}[A", expecting: "from before")
    try session.send("my leg", expecting: "my leg")
    try session.send("   ", expecting: "   ")
    try session.send("my leg", expecting: "my leg")
    try session.send("\u{1b}[A hurts", expecting: "my leg hurts")
    try session.send("\u{1b}[A\u{1b}[A\u{1b}[A", expecting: "from before")
  }

  @Test func controlRSearchesHistory() throws {
    let session = try PtySession()
    try session.prompt()
    try session.send("the first", expecting: "the first")
    try session.send("another", expecting: "another")
    try session.type("\u{12}fir")
    try session.expect("fir")
    try session.send("", expecting: "the first")
    try session.type("\u{12}\u{1b}[200~ano\u{1b}[201~")
    try session.expect("ano")
    try session.send("", expecting: "another")
    try session.type("\u{12}fir\u{3}")
    try session.expect("^C\r\n")
    try session.send("next", expecting: "next")
  }

  @Test func tabCompletes() throws {
    let session = try PtySession()
    try session.prompt()
    try session.send("/q\t", expecting: "/quit")
    try session.send("no\t", expecting: "Not sure")
    try session.send("na\t!", expecting: "naïve!")
    try session.type("/p\t\t")
    try session.expect("\r\n/plan  /play\r\n")
    try session.send("y", expecting: "/play")
    try session.type("zzz\t")
    try session.expect("\u{7}")
    try session.send("", expecting: "zzz")
  }

  @Test func aPasteIsOneMessage() throws {
    let session = try PtySession()
    try session.prompt()
    try session.type("so: \u{1b}[200~My leg\r\nhurts\n\nat night\r\u{1b}[201~")
    try session.expect("night")
    try session.send("!", expecting: "so: My leg hurts at night!")
    try session.type("\u{1b}[200~a\u{1b}[2Jb\0c\u{1b}[201~")
    try session.send("", expecting: "abc [controlCharacters]")
    try session.send("plain", expecting: "plain")
  }

  @Test func aPasteBeyondTheLimitIsCut() throws {
    let session = try PtySession()
    try session.prompt()
    let paste = String(repeating: "my leg hurts\r", count: 100_000)
    try session.type("\u{1b}[200~" + paste + "\u{1b}[201~\r")
    try session.expect("line: (1000000 bytes) [cut(atBytes: 1000000)]\r\n")
  }

  @Test func codesThatSteerTheTerminalAreTakenOut() throws {
    let session = try PtySession()
    try session.prompt()
    try session.send("leg\u{16}\u{1b}[2J hurts", expecting: "leg hurts [controlCharacters]")
    try session.send("no\0thing", expecting: "nothing")
    try session.type(bytes: Array("caf".utf8) + [0xE9, 0x0D])
    try session.expect("line: caf\u{FFFD} [invalidUTF8]\r\n")
    try session.prompt()
    try session.send("clean", expecting: "clean")
  }

  @Test func resizingKeepsTheLine() throws {
    let session = try PtySession()
    try session.prompt()
    try session.type("a line that is long enough to wrap")
    try session.expect("wrap")
    for columns: Int32 in [20, 200, 40] {
      session.resize(columns: columns)
      try session.expect("you>")
    }
    try session.send("ped", expecting: "a line that is long enough to wrapped")
    try session.type("fold\r")
    try session.expect("\r\n40\r\n")
  }

  @Test func viModeComesFromEditrc() throws {
    let home = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    try Data("bind -v\n".utf8).write(to: home.appending(path: ".editrc"))
    let session = try PtySession(environment: ["HOME": home.path])
    try session.prompt()
    try session.send("bc\u{1b}0iA", expecting: "Abc")
    try session.send("/q\t", expecting: "/quit")
    try session.type("\u{1b}\u{3}")
    try session.expect("interrupted\r\n")
    try session.prompt()
    try session.type("\u{12}Ab")
    try session.expect("Ab")
    try session.send("", expecting: "Abc")
    try session.type("\u{1b}[200~pasted\u{1b}[201~")
    try session.send("", expecting: "pasted")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func aKillLeavesTheTerminalAsFound(number: Int32) throws {
    let session = try PtySession()
    try session.prompt()
    #expect(!session.modesAreAsFound)
    session.signal(number)
    #expect(try session.end() == -number)
    #expect(session.modesAreAsFound)
    #expect(session.rest.contains("\u{1b}[?2004l"))
  }

  @Test func stoppingAndGoingOnKeepsTheLine() throws {
    let session = try PtySession(
      ["/bin/bash", "--norc", "--noprofile", "-i"], environment: ["PS1": "shell: "])
    try session.expect("shell: ")
    try session.type("\(PtySession.products)/terminal-demo\r")
    try session.prompt()
    try session.type("ab")
    try session.expect("ab")
    try session.type("\u{1a}")
    try session.expect("Stopped")
    try session.expect("shell: ")
    try session.type("fg\r")
    try session.expect("you>")
    try session.send("c", expecting: "abc")
  }

  @Test func aStopThatNobodyAnswersGoesOn() throws {
    let session = try PtySession()
    try session.prompt()
    // The leader of a session cannot be stopped from its keyboard.
    try session.type("ab\u{1a}")
    try session.expect("\r\n")
    try session.expect("you>")
    try session.type("c")
    try session.expect("c")
    session.signal(SIGCONT)
    try session.expect("you>")
    try session.send("d", expecting: "abcd")
  }
}
