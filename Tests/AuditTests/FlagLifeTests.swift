// The life of a danger sign through a conversation: unsure, checked, skipped, joked away, taken
// back by its own question; and a question that was not answered stays open.

import Audit
import Dialogue
import Knowledge
import Presentation
import Testing
import Text

@Suite struct FlagLifeTests {
  static let opening = "my left buttock hurts when i sit, for 3 weeks, 5 out of 10, im 44"

  func text(_ lines: [String]) throws -> [String] {
    try Told.reply(to: Told.last(lines)).map(\.text)
  }

  static let refer = "Go to an emergency department now, or call 999: do not drive."

  @Test func notSureIsCheckedOnceAndThenCountsAsPresent() throws {
    let once = try Told.last([Self.opening, "not sure"])
    guard case .check(let flags) = once.after.open else {
      Issue.record("\(String(describing: once.after.open)) is open")
      return
    }
    #expect(flags.count == 4)
    #expect(try text([Self.opening, "not sure", "not sure"]).first == Self.refer)
  }

  @Test func aCheckThatIsSkippedStaysADoubt() throws {
    #expect(try text([Self.opening, "not sure", "skip"]).first == Self.refer)
  }

  @Test func twiceSkippedIsADoctorFirst() throws {
    let rows = try text([Self.opening, "skip", "skip", "no", "no", "no"])
    #expect(rows.first == "Please see a doctor in the next few days, before you try any exercises.")
    #expect(
      rows.contains(
        "You did not answer all the danger questions, so I could not rule out: a change in "
          + "bladder control, a change in bowel control, numbness between the legs or a change in "
          + "sexual feeling or function."))
  }

  @Test func onlyAPlainNoToTheFlagsOwnQuestionTakesItBack() throws {
    let said = [Self.opening, "numb between my legs"]
    for joke in ["only joking", "go back", "haha", "i can feel everything fine down there"] {
      let turn = try Told.last(said + [joke])
      #expect(turn.after.open == .flag("flag.saddle_numbness"), "\(joke)")
      #expect(turn.facts.isPresent("flag.saddle_numbness"), "\(joke)")
      #expect(try text(said + [joke]).first == Self.refer, "\(joke)")
    }
    let lifted = try Told.last(said + ["only joking", "no"])
    #expect(lifted.facts.presence("flag.saddle_numbness") == .absent)
    #expect(VerdictKind(lifted.verdict) == .screening)
  }

  @Test func aBareYesAsksWhich() throws {
    let turn = try Told.last([Self.opening, "no", "yes"])
    guard case .which("legs", let members) = turn.after.open else {
      Issue.record("\(String(describing: turn.after.open)) is open")
      return
    }
    #expect(members.count == 6)
  }

  @Test func aReplyBesideThePointLeavesTheQuestionOpenOnce() throws {
    let screened = [Self.opening, "no", "no", "no", "no"]
    let open = try Told.last(screened).after.open
    let missed = try Told.last(screened + ["6"])
    #expect(missed.after.open == open)
    #expect(missed.acts.map(\.kind) == [.repair, .ask])
    let again = try Told.last(screened + ["6", "6"])
    #expect(again.after.open != open)
    #expect(
      try text(screened + ["6", "6"]).first == "I leave that question open and go on.")
  }

  @Test func aWorseReportOpensTheFirstTwoGroupsAgain() throws {
    var lines = [Self.opening] + Array(repeating: "no", count: 5)
    while try Told.last(lines).after.record.advised == nil, lines.count < 20 {
      lines.append(try Told.last(lines).after.open == .summary ? "yes" : "no")
    }
    let worse = try Told.last(lines + ["it got worse"])
    #expect(worse.after.open?.group == "below-the-waist")
    let second = try Told.last(lines + ["it got worse", "no"])
    #expect(second.after.open?.group == "legs")
    let after = try Told.last(lines + ["it got worse", "no", "no"])
    #expect(after.acts.contains { $0.kind == .recommend })
    #expect(after.after.open == nil)
  }

  @Test func theOtherLegFlipsTheSide() throws {
    let turn = try Told.last(["my left leg hurts", "no", "its the other leg"])
    #expect(turn.facts.words["side"] == "right")
    #expect(!turn.facts.isPresent("flag.both_legs"))
    let both = try Told.last(["my left leg hurts", "no", "its the other leg too"])
    #expect(both.facts.isPresent("flag.both_legs"))
  }

  @Test func goBackTakesNoDangerAwayThatFollowsFromAFinding() throws {
    let lines = [Self.opening] + Array(repeating: "no", count: 5) + ["i have kidney stones"]
    #expect(VerdictKind(try Told.last(lines).verdict) == .hold)
    #expect(VerdictKind(try Told.last(lines + ["go back"]).verdict) == .hold)
    #expect(
      try text(lines + ["go back"]).first
        == "That stays, as it may be a sign of danger. Tell me plainly if it is not so, and I "
        + "will change it.")
    #expect(VerdictKind(try Told.last(lines + ["i dont have kidney stones"]).verdict) == .cleared)
  }
}
