// How the program talks while danger stands: every reply opens with the verdict's own urgency and
// door, and what is asked about it is answered from the verdict, never from causes.

import Audit
import Dialogue
import Knowledge
import Presentation
import Reasoning
import Testing
import Text

@Suite struct DangerTalkTests {
  private static let go = "Go to an emergency department now, or call 999: do not drive."
  private static let desk = "Say there: \"possible cauda equina\"."
  private static let numb = ["my left leg hurts since this morning", "im numb between the legs"]
  private static let held = [
    "my left buttock hurts when i sit, for 3 weeks, 5 out of 10, im 44", "no", "no",
    "i had cancer some years ago", "no", "no",
  ]

  private func reply(_ lines: [String]) throws -> [String] {
    try Told.reply(to: Told.last(lines))
      .filter { !$0.text.hasPrefix("Sources:") }.map(\.text)
  }

  @Test(arguments: [
    (
      "is it serious",
      [
        "It can be, and nobody can tell from here. So it has to be checked now. Many people who "
          + "go are sent home again, and going is still right."
      ]
    ),
    (
      "how sure are you",
      [
        "Nobody can tell from here, and a home check cannot either, so somebody has to examine "
          + "you. This is why:",
        "Numbness there can mean that the nerves to your bladder and bowel are being pressed. "
          + "Doctors need to check you now, by day or by night. Let somebody else drive, and do no "
          + "exercises.",
      ]
    ),
    (
      "what should i do now",
      [
        "What I said first, and do it now. Until you are seen, stay in the position that is "
          + "easiest and leave out every exercise. Take a list of your medicines with you, and "
          + "somebody to go with you if you can."
      ]
    ),
    (
      "should i call an ambulance",
      [
        "It cannot wait: do what I said first, now. If nobody can take you, or it gets worse, call "
          + "999. You waste nobody's time with this."
      ]
    ),
    (
      "what do i tell my doctor",
      [
        "Say the words above first. Then tell them since when it is so, whether it is getting "
          + "worse, and which medicines you take."
      ]
    ),
    ("show plan", ["I will not suggest any exercises now."]),
    (
      "quit",
      [
        "Yes, please go, as I said above. Take care, and when you have been seen, tell me what they "
          + "said."
      ]
    ),
  ])
  func whatIsAskedOfAnEmergencyIsAnsweredFromIt(question: String, answer: [String]) throws {
    #expect(try reply(Self.numb + [question]) == [Self.go, Self.desk] + answer)
  }

  @Test func aTopicSpeaksBesideAnEmergencyOnlyWithWordsOfItsOwn() throws {
    let catalogue = try #require(Shipped.conversation).catalogue
    var silent = 0
    var speaking = 0
    for topic in catalogue.topics.values.sorted(by: { $0.id < $1.id }) {
      let phrase = try #require(topic.phrases.first)
      let turn = try #require(try Told.turns(Self.numb + [phrase]).last)
      #expect(turn.acts.first?.kind == .refer, "\(topic.id)")
      guard case .answer(let answered) = turn.acts.last else { continue }
      if answered == .notNow { silent += 1 }
      guard case .topic(let id, let text) = answered else { continue }
      speaking += 1
      let told = catalogue.topics[id]?.danger?.variants.map(\.say) ?? []
      #expect(told.contains(text), "\(topic.id)")
    }
    #expect(silent > 30 && speaking > 20)
  }

  @Test func noAnswerBesideAnEmergencyNamesTheLineForWhatCanWait() throws {
    let catalogue = try #require(Shipped.conversation).catalogue
    let texts = catalogue.topics.values.compactMap(\.danger).flatMap(\.variants).map(\.say)
    #expect(texts.count > 35)
    #expect(texts.filter { names(in: $0).contains("urgent") } == [])
  }

  @Test func theCrisisLineStaysBesideTheWishToDie() throws {
    let said = ["my back hurts", "i want to die"]
    for line in ["there is no one with me", "i just want it to stop", "what should i do now"] {
      let rows = try reply(said + [line])
      let both = rows.prefix(2).joined(separator: " ")
      #expect(both.contains("999") && both.contains("116 123"), "\(line): \(rows)")
    }
    let beside = try reply(["i cant go on like this", "im numb between the legs", "is it serious"])
    #expect(
      Array(beside.prefix(2)) == [
        Self.go,
        "You can also talk to Samaritans (call 116 123 or text SHOUT to 85258), by day or by "
          + "night. If you are alone, stay on the line with them.",
      ])
  }

  @Test func afterADoctorFirstTheWayIsToldAgain() throws {
    #expect(VerdictKind(try #require(try Told.turns(Self.held).last).verdict) == .hold)
    #expect(
      try reply(Self.held + ["show plan"]) == [
        "There are no exercises from me for now: somebody should examine you first. Call NHS 111 "
          + "if you cannot reach your doctor. Once you have been seen, tell me what they said."
      ])
    #expect(
      try reply(Self.held + ["should i go to the er"]) == [
        "See a doctor in the next few days, and call NHS 111 if you cannot reach one. Go to an "
          + "emergency department or call 999 at once if you go numb between the legs, if peeing, "
          + "pooing or sex changes, or if a leg gets weaker."
      ])
  }

  @Test func aDangerSignThatWasToldTakesTheHedgeAway() throws {
    let rows = try reply(["my back hurts and i have a fever of 39", "is it serious"])
    #expect(!rows.joined().contains("Mostly not"))
  }

  @Test func aFirstAnswerThatDependsOnDangerAsksWhatHurtsOnce() throws {
    let cold = try Told.turns(["can i run", "can i swim", "my left leg hurts"])
    #expect(cold.map { $0.acts.map(\.kind) } == [[.answer, .ask], [.answer], [.ask]])
    #expect(cold.map(\.after.open?.group) == [nil, nil, "below-the-waist"])
    #expect(
      try reply(["can i run"]).last == "What hurts, and what makes it worse or better?")
  }
}
