// Commands of the chat: what Tab offers, what is written, and that nothing is written unasked.

import Foundation
import TestSupport
import Testing

@Suite struct ChatTests {
  private func chat(
    _ lines: [String], _ home: Scratch, _ options: String = "", _ more: [String: String] = [:]
  ) throws -> Ran {
    try home.write(lines.map { $0 + "\n" }.joined(), "typed.txt")
    defer { try? FileManager.default.removeItem(atPath: "\(home.path)/typed.txt") }
    return try shell(
      "umask 0; $P chat \(options) < $HOME/typed.txt",
      ["HOME": home.path].merging(more) { $1 })
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? Int ?? 0) & 0o777
  }

  @Test func nothingIsWrittenBeforeConsent() throws {
    let home = try Scratch()
    _ = try chat(["my left buttock hurts", "/save talk", "no", "/history", "no"], home)
    _ = try chat(["my left buttock hurts", "/save talk", "it hurts when i sit"], home)
    #expect(home.files == [])
  }

  @Test func aSavedChatIsReplayedWithoutADifference() throws {
    let home = try Scratch()
    let ran = try chat(
      ["my left buttock hurts when i sit", "/skip", "/save talk", "yes"], home, "--region US")
    let path = "\(home.path)/.local/share/sciatica/transcripts/talk.transcript"
    #expect(
      ran.out.contains("Written. To see that nothing has changed: sciatica replay"), "\(ran.out)")
    #expect(try mode(path) == 0o600)
    for folder in [".local", ".local/share", ".local/share/sciatica"] {
      #expect(try mode("\(home.path)/\(folder)") == 0o700)
    }
    let text = try home.text(".local/share/sciatica/transcripts/talk.transcript")
    #expect(text.hasPrefix("# Saved from a chat.\nnow: "))
    #expect(text.contains("\nregion: US\nwidth: 80\n> my left buttock hurts when i sit\n= heard "))
    #expect(text.contains("\n> skip\n"))
    let replayed = try shell("$P replay \(path)")
    #expect(replayed.out == "1 transcripts, 2 turns, 0 differ, 0 faulty\n")
    #expect(replayed.code == 0)
  }

  @Test func savingSaysWhatGoesWhereAndWaits() throws {
    let home = try Scratch()
    let ran = try chat(["my leg hurts", "/save talk"], home, "", ["COLUMNS": "2000"])
    let path = "\(home.path)/.local/share/sciatica/transcripts/talk.transcript"
    #expect(
      ran.rows.last == """
        This would be written to \(path), which only you can read: today's date, the region, your \
        message word for word ("my leg hurts"), what I understood of each, and my replies. \
        Type yes to write it; anything else writes nothing.
        """)
  }

  @Test func aDangerSignIsHeardInPlaceOfTheYes() throws {
    let home = try Scratch()
    let ran = try chat(["my leg hurts", "/save talk", CommandTests.danger], home)
    #expect(ran.out.contains("999"))
    #expect(home.files == [])
  }

  @Test func nothingIsOverwrittenAndNoPathIsLeft() throws {
    let home = try Scratch()
    let wide = ["COLUMNS": "2000"]
    _ = try chat(["hi", "/save talk", "yes"], home, "", wide)
    let again = try chat(["my leg hurts", "/save talk", "/save ../talk", "/save"], home, "", wide)
    #expect(again.out.contains("talk.transcript is there already: take another name."))
    let refusals = again.rows.filter {
      $0 == "Give it a name of letters, digits and dashes: /save my-talk."
    }
    #expect(refusals.count == 2)
    #expect(home.files == [".local/share/sciatica/transcripts/talk.transcript"])
  }

  @Test func privateRefusesBoth() throws {
    let home = try Scratch()
    let ran = try chat(["hi", "/save talk", "/history on"], home, "--private")
    let refusals = ran.rows.filter {
      $0 == "This chat was started with --private: nothing is written."
    }
    #expect(refusals.count == 2)
    #expect(home.files == [])
  }

  @Test func historyIsKeptWithConsentAndDeletedWithout() throws {
    let home = try Scratch()
    let state = ["XDG_STATE_HOME": "\(home.path)/state"]
    _ = try chat(["before", "/history on", "my leg hurts", "/plan"], home, "", state)
    #expect(home.files == ["state/sciatica/history"])
    #expect(
      try home.text("state/sciatica/history")
        == "# sciatica history 1\nmy leg hurts\nshow plan\n")
    #expect(try mode("\(home.path)/state/sciatica/history") == 0o600)
    #expect(try mode("\(home.path)/state/sciatica") == 0o700)
    _ = try chat(["/history off", "my foot hurts"], home, "", state)
    #expect(home.files == [])
  }

  @Test func anEarlierLineComesBackOnATerminal() throws {
    let home = try Scratch()
    try home.write("# sciatica history 1\nmy elbow is fine\n", ".local/state/sciatica/history")
    let session = try PtySession([program], environment: ["HOME": home.path])
    try session.expect("you> ")
    try session.type("\u{1b}[A")
    try session.expect("my elbow is fine")
    try session.type("\u{3}\u{4}")
    #expect(try session.end() == 0)
  }

  @Test(arguments: ["junk \u{0} junk", "# sciatica history 9\nmy leg\n", ""])
  func aDamagedHistoryIsSetAside(text: String) throws {
    let home = try Scratch()
    try home.write(text, ".local/state/sciatica/history")
    let session = try PtySession([program], environment: ["HOME": home.path])
    try session.expect("The history could not be read; it is now")
    try session.expect("you> ")
    try session.type("\u{4}")
    #expect(try session.end() == 0)
    #expect(try home.text(".local/state/sciatica/history.damaged") == text)
    #expect(try home.text(".local/state/sciatica/history") == "# sciatica history 1\n")
  }

  @Test func aHomeThatCannotBeWrittenStopsNothing() throws {
    let home = try Scratch()
    let ran = try chat(
      ["/history on", "hi", "/save talk", "yes", "my leg hurts"], home, "",
      ["XDG_STATE_HOME": "/proc", "XDG_DATA_HOME": "/dev/full", "COLUMNS": "2000"])
    #expect(ran.code == 0)
    #expect(ran.out.contains("I cannot make the folder /proc/sciatica: "))
    #expect(ran.out.contains("I cannot make the folder /dev/full/sciatica: Not a directory. "))
    #expect(ran.out.contains("Question 1 of"))
  }

  @Test func aMistypedCommandGetsTheNearest() throws {
    let home = try Scratch()
    #expect(
      try chat(["/hlep"], home).out == "There is no command /hlep; did you mean /help?\n")
    #expect(
      try chat(["/xyzzy"], home).out == "There is no command /xyzzy; /help lists the commands.\n")
    #expect(try chat(["/\(CommandTests.danger)"], home).out.contains("999"))
  }

  @Test func helpFitsOneScreen() throws {
    let home = try Scratch()
    for before in [[], ["my leg hurts"], ["my leg hurts", "no", "no"]] {
      let rows = try chat(before + ["/help"], home).rows.count - (try chat(before, home).rows.count)
      #expect(rows <= 24 && rows > 10, "\(rows)")
    }
    #expect(
      try chat(["/help plan"], home).out == "/plan: the plan again; the same as \"show plan\"\n")
  }

  @Test func commandsThatWriteAnswerInJSONToo() throws {
    let home = try Scratch()
    let ran = try chat(["hi", "/save talk", "no", "/hlep"], home, "--json")
    #expect(ran.rows.count == 4)
    #expect(ran.rows.allSatisfy { $0.hasPrefix("{\"text\": ") && $0.hasSuffix("}") })
    #expect(home.files == [])
  }

  @Test func tabCompletesCommandsAndAnswers() throws {
    let session = try PtySession([program])
    try session.expect("you> ")
    try session.type("/pl\t")
    try session.expect("/plan")
    try session.type("\u{15}my leg hurts\r")
    try session.expect("Question 1 of")
    try session.expect("you> ")
    try session.type("numb\t")
    try session.expect("numbness between the legs")
    try session.type("\u{15}not\t")
    try session.expect("not sure")
    try session.type("\u{15}\u{4}")
    #expect(try session.end() == 0)
  }
}
