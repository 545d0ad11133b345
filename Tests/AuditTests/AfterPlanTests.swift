// After the plan: what may be done is told with its steps, a shut gate claims nothing that was not
// said, home tests are answered in words, and no name is left open.

import Audit
import Dialogue
import Knowledge
import Presentation
import Reasoning
import Testing
import Text

@Suite struct AfterPlanTests {
  private func reply(_ turn: Turn) throws -> [String] {
    try Told.reply(to: turn).map(\.text)
  }

  @Test func aYesComesWithTheSteps() throws {
    let turn = try Told.last(Told.story + ["is walking good for me"])
    guard case .answer(.may(let move, _)) = turn.acts.first else {
      Issue.record("\(turn.acts)")
      return
    }
    let rows = try reply(turn)
    for (place, step) in move.instructions.steps.enumerated() {
      #expect(rows.contains("\(place + 1). \(step)"))
    }
  }

  @Test func everyMoveThatNothingSpeaksAgainstIsExplained() throws {
    let conversation = try #require(Shipped.conversation)
    let today = try #require(Day("2026-01-05"))
    let advised = try Told.last(Told.story).after
    for move in conversation.catalogue.exercises.values.sorted(by: { $0.id < $1.id }) {
      let turn = conversation.turn(
        "how do i do the \(move.name.lowercased())", advised, today: today)
      guard case .answer(.withheld(let withheld)) = turn.acts.first else { continue }
      let isShut =
        !withheld.gates.isEmpty || withheld.laterPhase != nil || withheld.isAvoided
      #expect(isShut, "\(move.id)")
    }
  }

  @Test func aShutGateSaysWhatIsNotKnown() throws {
    let catalogue = try #require(Shipped.conversation).catalogue
    let bending = try #require(catalogue.gates["bending-provokes"])
    var facts = Facts()
    let nothing = Standing(facts, catalogue)
    #expect(bending.when.grounds(for: nothing) == [])
    #expect(bending.when.unknowns(for: nothing).first == "worse.bending_forward")
    facts.findings["better.arching_back"] = Fact(.present)
    facts.findings["better.bending_forward"] = Fact(.absent)
    let eased = Standing(facts, catalogue)
    #expect(bending.when.grounds(for: eased) == ["better.arching_back"])
    #expect(bending.when.unknowns(for: eased) == [])
  }

  @Test(arguments: [
    ("bend or arch test", "bending sent it down the leg", 0),
    ("bend or arch test", "leaning back sent it down", 1),
    ("heel and toe walk test", "both fine", 2),
    ("heel and toe walk test", "both sides are weak", 1),
  ])
  func aHomeTestIsAnsweredInWords(test: String, answer: String, place: Int) throws {
    let catalogue = try #require(Shipped.conversation).catalogue
    let turn = try Told.last(Told.story + ["how do i do the \(test)", answer])
    let means = turn.acts.compactMap { act -> String? in
      guard case .answer(.result(let id, let means)) = act else { return nil }
      return catalogue.selfTests[id]?.reads[place].means == means ? means : nil
    }
    let isReferred = turn.acts.first?.kind == .refer
    #expect(means.count == 1 || isReferred && place == 1, "\(turn.acts)")
  }

  /// The disc story up to its summary.
  private static let told = Told.story.prefix(7) + ["no"]

  @Test func whatNobodyUnderstoodIsNoYesToTheSummary() throws {
    #expect(try Told.last(Array(Self.told)).row == "summary")
    let missed = try Told.last(Self.told + ["asdf ghjk"])
    #expect(missed.after.open == .summary)
    #expect(missed.acts.map(\.kind) == [.repair, .ask])
    #expect(
      try reply(missed) == [
        "I did not understand that as an answer. You can say yes, no, \"not sure\" or \"skip\".",
        "Is that right? Tell me what is wrong, or say yes and I will go on.",
      ])
    #expect(try Told.last(Self.told + ["asdf ghjk", "asdf ghjk"]).row == "advice")
  }

  @Test func theGravestThoughtOfAWhatIfCounts() throws {
    let turn = try Told.last(Told.story + ["what if my leg was weak"])
    #expect(
      try reply(turn) == [
        "Suppose your leg or foot feels weak.",
        "Then I would ask you to see a doctor first, with no plan before.",
        "That was only a thought: I go on with what you really told me.",
      ])
  }

  @Test(arguments: [
    ("You are welcome.", []), ("", ["the reply is empty"]),
    ("You are welcome, {cause}.", ["a name is left open in \"You are welcome, {cause}.\""]),
  ])
  func whatMayNotLeaveIsSeen(words: String, expected: [String]) throws {
    var catalogue = try #require(Shipped.conversation).catalogue
    catalogue.replies["thanks"] = Reply(id: "thanks", say: Wording(words))
    let turn = try Told.last(["thank you"])
    let reply = Renderer(catalogue: catalogue, region: "GB").render(turn)
    #expect(faults(of: reply) == expected)
  }

  @Test(arguments: [[], ["no"], Told.story.dropFirst().map { $0 }])
  func theCauseIsNamedOnlyWhenOneLeads(answers: [String]) throws {
    let opening = "pain from my backside down to the calf on the right, since tuesday"
    let question = "how can you tell is it the disc or the piriformis"
    let turn = try Told.last([opening] + answers + [question])
    #expect(try reply(turn).filter { $0.contains("{") } == [])
  }
}
