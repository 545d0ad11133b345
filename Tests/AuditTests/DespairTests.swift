// Despair, alone and beside a red flag, in every region: kind words and the numbers come first.

import Audit
import Dialogue
import Knowledge
import Presentation
import Testing
import Text

@Suite struct DespairTests {
  private static let despair = "i cant go on like this anymore"
  private static let flagged = "i am numb between my legs and i cant go on like this anymore"

  /// The first two rows of the reply to the last of some messages, at the usual width.
  private func firstRows(_ messages: [String], _ region: Region) throws -> String {
    let lines = try Told.reply(to: Told.last(messages), in: region.id)
    return Layout(width: 80).rows(lines).prefix(2).joined(separator: " ")
  }

  private func regions() throws -> [Region] {
    let regions = try #require(Shipped.loaded).catalogue.regions.values
    #expect(regions.count >= 9)
    return regions.sorted { $0.id < $1.id }
  }

  @Test(arguments: [
    "i feel like ending it", "whats the point in living like this", "i hope i dont wake up",
    "ive had enough of life", "nobody would miss me", "i see no way out", "im done with life",
    "my kids would manage fine without me", "i cant face another day", "i want it all to be over",
    "i could throw myself under a bus", "i have thought about taking all my pills",
    "i might as well be dead", "i cant see a future", "im thinking of doing something stupid",
  ])
  func manyWordsOfDespairAreHeard(text: String) throws {
    #expect(try Told.last([text]).acts.first?.kind == .console, "\(text)")
  }

  @Test(arguments: [
    "the pain is killing me", "i hurt myself lifting a box", "my leg feels dead",
    "sick of this pain", "whats the point of the bird dog", "is it the end of my running",
    "im dying for a cup of tea", "i cant carry on walking very far",
    "i jumped off a roof as a boy", "i cut myself shaving", "i take all my tablets with food",
    "i hate living in a cold house", "my dad died last year",
  ])
  func whatOnlySoundsSoIsNoDespair(text: String) throws {
    #expect(try Told.last([text]).acts.first?.kind != .console, "\(text)")
  }

  @Test func besideADangerSignBothNumbersStandFirstInEveryRegion() throws {
    for region in try regions() {
      let tellings = [[Self.flagged], ["i am numb between my legs", Self.despair]]
      for telling in tellings {
        let rows = try firstRows(telling, region)
        #expect(
          rows.hasPrefix("I am sorry it is this hard. Call \(region.emergency) now, or talk to "),
          "\(region.id): \(rows)")
        #expect(rows.contains("(call \(region.crisisCall)"), "\(region.id): \(rows)")
        if let text = region.crisisText {
          #expect(rows.contains("or text \(text))"), "\(region.id): \(rows)")
        }
      }
    }
  }

  @Test func aloneItIsAnsweredWithTheCrisisLineInEveryRegion() throws {
    for region in try regions() {
      for telling in [[Self.despair], ["hello", Self.despair]] {
        let rows = try firstRows(telling, region)
        #expect(
          rows.hasPrefix(
            "I am sorry it is this hard. Please talk to someone now: \(region.crisisName)"),
          "\(region.id): \(rows)")
        #expect(rows.contains("(call \(region.crisisCall)"), "\(region.id): \(rows)")
      }
    }
  }

  @Test func everyRegionNamesItsSourceAndIsFresh() throws {
    for region in try regions() {
      #expect(region.reviewed >= "2026-11-25", "\(region.id)")
      #expect(region.source.contains("."), "\(region.id) names no page")
    }
  }
}
