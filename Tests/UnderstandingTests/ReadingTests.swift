// How far a "no", a list, a question or somebody else reaches: sentences and what is read in them,
// over the shipped content.

import Content
import Folders
import Knowledge
import TestSupport
import Testing
import Text
import Understanding

private enum Shipped {
  static let reader: Reader? = (try? load(contentFiles(of: "\(packageRoot)/Intents")))
    .map { Reader(catalogue: $0.catalogue, matcher: nil) }
}

/// A sentence and what it says: `worse.sitting` present, `-worse.sitting` absent, `?` unsure, and
/// `~` nothing at all.
struct Row: CustomTestStringConvertible, Sendable {
  let sentence: String
  let says: [String]
  var testDescription: String { sentence }

  init(_ sentence: String, _ says: String...) {
    self.sentence = sentence
    self.says = says
  }
}

@Suite struct ReadingTests {
  private func check(_ row: Row) throws {
    let reader = try #require(Shipped.reader)
    let today = try #require(Day("2026-01-05"))
    let heard = reader.understand(row.sentence, asked: .moment("opening"), today: today)
    let signs: [Character: Knowledge.Example.Reading] = ["-": .absent, "?": .unsure, "~": .unsaid]
    for word in row.says {
      let sign = word.first.flatMap { signs[$0] }
      let finding = sign == nil ? word : String(word.dropFirst())
      #expect(
        heard.reading(of: finding) ?? .unsaid == sign ?? .present, "\(word) in \(row.sentence)")
    }
  }

  @Test(arguments: [
    Row("hurts when i lift the baby, no other symptoms", "worse.lifting"),
    Row("never had surgery on my back and never want it", "-history.prior_surgery"),
    Row("wet myself with no warning", "flag.bladder"),
    Row("numbness? no", "-sense.numbness"),
    Row("numbness? no, not at all", "-sense.numbness"),
    Row("the tingling has gone now", "-sense.tingling"),
  ]) func aNoClosesOnlyItsOwnClause(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("elbow hurts when i lift, 2 months now", "~worse.lifting"),
    Row("headache for 3 days, worse when i bend forward", "~worse.bending_forward"),
    Row("my knee aches on the stairs, since 2 weeks", "~worse.stairs"),
    Row("neck has been stiff for days. my back and legs are fine", "-site.low_back"),
  ]) func aLengthMakesNoBackOfAnotherPart(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("its not my back its the hip", "-site.low_back", "site.hip"),
    Row("i have no pain in my back or my hip", "-site.low_back", "-site.hip"),
  ]) func aNoEndsAtTheNextTurn(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("no fever no cancer pee fine poo fine", "-flag.fever", "-flag.bladder", "-flag.bowel"),
    Row("no numbness, bladder fine", "-sense.numbness", "-flag.bladder"),
    Row("my bladder is not fine", "flag.bladder"),
  ]) func onlyANotTurnsADenialRound(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("my left thigh is numb. my back doesnt hurt", "sense.numbness", "-site.low_back"),
    Row("tingling toes. back is gone", "sense.tingling"),
  ]) func aDenialOfItsOwnThingLeavesTheLastAlone(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("sore back but no numbness in the legs", "-sense.numbness", "~site.whole_leg"),
    Row("no numbness in my privates", "-flag.saddle_numbness"),
    Row("no pain in the legs", "-site.whole_leg"),
  ]) func aDeniedSensationDeniesNoPlace(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("numb between my legs", "flag.saddle_numbness", "~sense.numbness"),
    Row("i cant feel the paper when i wipe", "~sense.numbness"),
    Row("numb between my legs, and my left foot is numb", "sense.numbness", "site.foot"),
    Row("my hand goes numb", "~sense.numbness"),
  ]) func whatIsFeltElsewhereIsNotOfTheLeg(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("back pain. my left leg is getting weaker", "~site.whole_leg", "flag.progressive_weakness"),
    Row("3 weeks of pain. left leg", "site.whole_leg"),
  ]) func aPlaceThatServesAnotherWordIsNotSore(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("i can barely stand, sit or walk", "worse.standing", "worse.sitting", "worse.walking"),
    Row("sitting, driving and bending all make it worse", "worse.sitting", "worse.driving"),
    Row("pain in the low back and left calf, right leg no trouble", "site.low_back", "site.calf"),
    Row("like after the dentist, and this morning i stood at the sink", "~worse.standing"),
    Row("stairs are murder and so is laying on that side", "worse.stairs", "worse.lying"),
  ]) func aListSharesItsEffect(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("walking helps, sitting doesnt", "better.walking", "-better.sitting"),
    Row("sitting is fine but standing isnt", "-worse.sitting", "worse.standing"),
  ]) func aClauseBorrowsTheEffectItLeavesOut(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("ache in my low back, and when i lie down i can see my belly jump", "~worse.lying"),
    Row("my back hurts, and when i sit it hurts more", "worse.sitting"),
    Row("my back hurts when i sit and drive", "worse.sitting", "worse.driving"),
  ]) func anOccasionBelongsToItsOwnClause(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("as soon as i sit it eases", "better.sitting"),
    Row("my leg just gives way", "flag.progressive_weakness"),
    Row("no numbness, just pain in my left calf", "-sense.numbness", "site.calf"),
    Row("i can walk without pain", "-worse.walking"),
    Row("can walking make it worse", "~worse.walking"),
  ]) func wordsCutOnlyWhereTheyOpen(row: Row) throws { try check(row) }
}
