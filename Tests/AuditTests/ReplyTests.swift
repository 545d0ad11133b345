// Short replies in the frame of an open question, read with the shipped content. A danger sign is
// settled by a plain answer or by its own words, by nothing else.

import Knowledge
import Testing
import Text
import Understanding

@Suite struct ReplyTests {
  private func reading(_ reply: String, _ id: String) throws -> Knowledge.Example.Reading? {
    let reader = try #require(Shipped.conversation).reader
    let today = try #require(Day("2026-01-05"))
    return reader.understand(reply, asked: .finding(id), today: today).reading(of: id)
  }

  private func group(_ reply: String, _ name: String) throws -> [String] {
    let reader = try #require(Shipped.conversation).reader
    let today = try #require(Day("2026-01-05"))
    let members = reader.lexicon.catalogue.groups.first { $0.id == name }?.members ?? []
    let heard = reader.understand(reply, asked: .findings(members), today: today)
    return members.compactMap { id in heard.reading(of: id).map { "\(id) \($0.rawValue)" } }
  }

  @Test(arguments: [
    ("haha nope everything works", "flag.sexual_function"), ("nope all normal", "flag.bladder"),
    ("yeah nah doesnt bother me", "worse.cough_sneeze"), ("all fine down there", "flag.bowel"),
    ("good lord no", "flag.bladder"), ("no theyre fine", "sense.tingling"),
  ])
  func aPlainNoDenies(reply: String, id: String) throws {
    #expect(try reading(reply, id) == .absent, "\(reply)")
  }

  @Test(arguments: [
    ("jesus yes, every time", "tender.buttock"), ("every dang time", "worse.cough_sneeze"),
    ("sneezing no laughing yes", "worse.cough_sneeze"), ("big toe yes", "sense.numbness"),
  ])
  func aPlainYesStates(reply: String, id: String) throws {
    #expect(try reading(reply, id) == .present, "\(reply)")
  }

  @Test(arguments: [
    "is it normal to feel numb", "what do you mean by odd", "it was normal until yesterday",
    "i wish it was normal", "ok", "mostly normal", "should i have an x-ray or blood tests",
  ])
  func nothingOfADangerGroupIsSettled(reply: String) throws {
    let settled = try group(reply, "below-the-waist").filter {
      $0.hasSuffix("absent") || $0.hasSuffix("present")
    }
    #expect(settled == [], "\(reply)")
  }

  @Test func aPlainNoDeniesTheWholeGroup() throws {
    #expect(
      try group("no, none of that", "below-the-waist") == [
        "flag.saddle_numbness absent", "flag.bladder absent", "flag.bowel absent",
        "flag.sexual_function absent",
      ])
  }

  @Test(arguments: [
    ("no except when i cough", "flag.bladder"), ("no only when i laugh", "flag.bladder"),
    ("no just a bit numb", "flag.saddle_numbness"), ("not bad", "flag.bladder"),
    ("not numb just strange", "flag.saddle_numbness"), ("no no its fine i think", "flag.bladder"),
    ("nothing apart from the tingling", "flag.saddle_numbness"),
  ])
  func aNoThatLeavesSomethingOpenIsNone(reply: String, id: String) throws {
    #expect(try reading(reply, id) == .unsure, "\(reply)")
  }

  @Test(arguments: [
    ("not at all", "flag.bladder"), ("no just my back hurts", "flag.bladder"),
    ("no, only the left", "flag.both_legs"), ("no thank god", "flag.bladder"),
    ("not numb no", "sense.numbness"), ("never past the knee no", "radiates.below_knee"),
  ])
  func aNoWithNothingOpenIsPlain(reply: String, id: String) throws {
    #expect(try reading(reply, id) == .absent, "\(reply)")
  }

  @Test func aYesSpeaksForWhatStandsBesideIt() throws {
    #expect(try both("yes, and driving", of: "worse.driving") == [.present, .present])
    #expect(try both("yes, coughing no", of: "worse.cough_sneeze") == [.present, .absent])
    #expect(try both("yes, then i drive home", of: "worse.driving") == [.present, nil])
  }

  private func both(
    _ reply: String, of other: String
  ) throws -> [Knowledge.Example.Reading?] {
    let reader = try #require(Shipped.conversation).reader
    let today = try #require(Day("2026-01-05"))
    let heard = reader.understand(reply, asked: .finding("worse.sitting"), today: today)
    return [heard.reading(of: "worse.sitting"), heard.reading(of: other)]
  }

  @Test(arguments: [
    ("cant sit at all", "worse.sitting"), ("any chair will do it", "worse.sitting"),
    ("when i sit on hard chairs", "worse.sitting"), ("dont really run", "worse.running"),
    ("thats it", "worse.sitting"), ("is fine", "worse.sitting"),
  ])
  func anAnswerIsNoQuestion(reply: String, id: String) throws {
    let heard = try understood(reply, .finding(id))
    #expect(heard.topic == nil && heard.intent?.hasPrefix("ask_") != true, "\(reply)")
  }

  @Test(arguments: ["whats the point", "nothing works, whats the point", "whats the craic"])
  func noMeaningIsAsked(reply: String) throws {
    #expect(try understood(reply, .moment("opening")).intent != "ask_what_is")
  }

  @Test func whatIsSaidToAQuestionForAValueIsTold() throws {
    #expect(try understood("starboard", .slot("side")).intent == "inform")
    #expect(try understood("starboard", .moment("opening")).intent == nil)
  }

  private func understood(_ reply: String, _ asked: Asked) throws -> Understanding {
    let today = try #require(Day("2026-01-05"))
    return try #require(Shipped.conversation).reader.understand(reply, asked: asked, today: today)
  }

  @Test(arguments: ["i dont think so", "no idea", "hmm hard to say"])
  func doubtIsNoYes(reply: String) throws {
    #expect(
      try group(reply, "below-the-waist").filter { $0.hasSuffix("present") } == [], "\(reply)")
  }
}
