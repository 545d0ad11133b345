// The values of whole messages, read with the shipped content: what is given, and what only looks
// like it.

import Testing
import Text
import Understanding

@Suite struct ValueTests {
  private func values(_ text: String, _ question: String = "opening") throws -> Values {
    let reader = try #require(Shipped.conversation).reader
    let today = try #require(Day("2026-01-05"))
    let asked = Asked(question, in: reader.lexicon.catalogue)
    return reader.understand(text, asked: asked, today: today).values
  }

  @Test(arguments: [
    ("sore back for 3+ weeks now", 21.0), ("sciatica x3 wks, right leg", 21),
    ("leg pain 6/12, no injury", 180), ("day 4 of this and my back is still in bits", 4),
    ("my calf has ached this past wk", 7), ("left hip pain, 2 weeks after moving house", 14),
    ("numb heel since my back operation 3 months ago", 90),
    ("i drove lorries for 20 years, back pain 2 weeks", 14),
    ("been on naproxen for a year. sore back for 10 days", 10),
    ("back pain for 5 weeks, physio appointment in 3 weeks", 35),
    ("low back ache from 2 months, i am 29 years male", 60),
    ("had my twins 7 weeks ago and ever since then my hip aches", 49),
    ("steroid injection 6 days ago. calf pain 3 months", 90),
    ("a good 5 months of sore hips", 150), ("nurse. back started two nights ago on shift", 2),
    ("is a scan needed with thigh pain since 1 year", 365),
  ])
  func lengthsAreTheComplaints(text: String, days: Double) throws {
    #expect(try values(text).durationDays?.value == days, "\(text)")
  }

  @Test(arguments: [
    "had a hip replacement 4 years ago and my back is sore",
    "i was a postman for thirty years and my back is stiff", "the gp gave me tablets last week",
    "sore back. my scan is in 6 weeks", "one epidural and it lasted 3 weeks",
    "the tablets worked for 2 weeks, sore back", "300 mg three times a week for my sore leg",
  ])
  func otherLengthsAreNot(text: String) throws {
    #expect(try values(text).durationDays == nil, "\(text)")
  }

  @Test(arguments: [
    ("sore back, standing is murder. 73 yrs", 73.0), ("bus driver 52. sore hip", 52),
    ("myself 46 years male with back pain", 46), ("Sixty-two, sore back", 62),
    ("fifty years young and my back is gone", 50), ("my gf is 22, her low back kills", 22),
    ("my mam's 81, she has had two fractures, her back is sore", 81),
    ("back pain, im 50 next month", 49), ("sore leg, now 31, in a wheelchair since i was 20", 31),
  ])
  func agesAreHeard(text: String, age: Double) throws {
    #expect(try values(text).age?.value == age, "\(text)")
  }

  @Test(arguments: [
    "back pain driving home on the m62", "my back went lifting my 2 year old",
    "34+2 and my thigh is numb", "my boy is 4 and i can not lift him, my back hurts",
    "the mattress is 12 years old and my back is stiff",
  ])
  func otherNumbersAreNoAge(text: String) throws {
    #expect(try values(text).age == nil, "\(text)")
  }

  @Test(arguments: [
    ("on a good day the pain is a 3, today it is an 8", 8.0),
    ("pain is a 3 now, was 9 at first", 3),
    ("back pain gone up again from 4 to 8", 8), ("leg pain, a proper 9/10", 9),
  ])
  func theWorstOfNowIsTheSeverity(text: String, severity: Double) throws {
    #expect(try values(text).severity?.value == severity, "\(text)")
  }

  @Test(arguments: [
    ("my wife ties my laces because my back will not bend", Subject.me),
    ("my uncle had a tumour, i just have a sore low back", .me),
    ("car hit me, he was doing 40. neck is grand. sore low back", .me),
    ("ma back is that bad i can not get out of bed", .me),
    ("my mother has back pain, she is 80", .other),
    ("my 14 yr old has low back pain after cricket", .other),
  ])
  func theSubjectIsTheOneWhoHurts(text: String, subject: Subject) throws {
    let reader = try #require(Shipped.conversation).reader
    let today = try #require(Day("2026-01-05"))
    let asked = Asked("opening", in: reader.lexicon.catalogue)
    #expect(reader.understand(text, asked: asked, today: today).subject == subject, "\(text)")
  }

  @Test func aSizeIsNoSeverity() throws {
    #expect(try values("a sore lump the size of a 10p on my back").severity == nil)
  }

  @Test func aBareNumberAnswersWhatIsAsked() throws {
    #expect(try values("6", "severity").severity?.value == 6)
    #expect(try values("46", "age").age?.value == 46)
    #expect(try values("since i was 40 and im 52 now", "duration_days").durationDays?.value == 4380)
    #expect(try values("next one please", "age").age == nil)
    #expect(try values("had an accident yesterday", "flag.bowel").durationDays == nil)
  }

  @Test func aCorrectionGivesTheNewValue() throws {
    #expect(try values("sorry i meant 3 months not 3 weeks", "side").durationDays?.value == 90)
    #expect(try values("sorry my age should be 56 not 65", "severity").age?.value == 56)
    #expect(try values("the pain score should be 4, not 8", "plan").severity?.value == 4)
    #expect(try values("wait no, i said right before but its my left", "age").side?.value == "left")
    #expect(try values("no wait its the other leg, the right", "age").side?.value == "right")
    #expect(try values("both, the right one worst", "side").side?.value == "right")
    #expect(try values("bit of both but left more", "side").side?.value == "left")
  }

  @Test(arguments: [
    ("felt my low back go when i bent for the socks", "sudden"),
    ("my back went out of the blue yesterday", "sudden"),
    ("it came on bit by bit over the summer, sore hip", "gradual"),
    ("did my back in chucking bags of sand", "after_lifting"),
    ("knocked off my moped and my back is sore", "after_trauma"),
  ])
  func theOnsetIsHeard(text: String, onset: String) throws {
    #expect(try values(text).onset?.value == onset, "\(text)")
  }

  @Test(arguments: [
    "since my back went i can not sleep", "if i lift the baby it hurts my back",
    "my back hurts, he has not had a fall",
  ])
  func otherWordsAreNoOnset(text: String) throws {
    #expect(try values(text).onset == nil, "\(text)")
  }
}
