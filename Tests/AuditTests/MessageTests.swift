// How well messages that other people wrote are read: findings present and absent, danger signs
// apart. The held-out set is only measured, never looked at.

import Foundation
import Testing
import Text
import Understanding

/// A message with what a labeller heard in it.
private struct Labelled: Decodable {
  let text: String
  let findings: [String: String]
}

/// Right, wrongly claimed and missed.
private struct Tally {
  var right = 0
  var claimed = 0
  var missed = 0

  var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
  var f1: Double { right == 0 ? 0 : Double(2 * right) / Double(2 * right + claimed + missed) }
}

@Suite struct MessageTests {
  private func messages(_ name: String) throws -> [Labelled] {
    let path = "\(Shipped.root)/Tests/AuditTests/Messages/\(name).jsonl"
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Labelled.self, from: Data($0.utf8))
    }
  }

  /// One decision for each finding and message; `added` findings of the content are left out.
  private func tally(
    _ name: String, _ value: String, _ counts: (String) -> Bool
  ) throws -> Tally {
    let reader = try #require(Shipped.conversation).reader
    let today = try #require(Day("2026-01-05"))
    let labelled = try messages(name)
    let schema = Set(labelled.flatMap(\.findings.keys))
    var tally = Tally()
    for message in labelled {
      let heard = reader.understand(message.text, asked: .moment("opening"), today: today)
        .findings.filter { $0.reading.rawValue == value && schema.contains($0.finding) }
      let said = Set(heard.map(\.finding).filter(counts))
      let gold = Set(message.findings.filter { $0.value == value && counts($0.key) }.keys)
      tally.right += said.intersection(gold).count
      tally.claimed += said.subtracting(gold).count
      tally.missed += gold.subtracting(said).count
    }
    return tally
  }

  @Test(arguments: ["complaints", "complaints-held-out"])
  func messagesAreReadAsLabelled(name: String) throws {
    let present = try tally(name, "present") { _ in true }
    let absent = try tally(name, "absent") { _ in true }
    let flags = try tally(name, "present") { $0.hasPrefix("flag.") }
    print(
      "\(name): present F1 \(present.f1), absent F1 \(absent.f1), "
        + "flags F1 \(flags.f1), recall \(flags.recall)")
    #expect(present.f1 > 0.82)
    #expect(absent.f1 > 0.78)
    #expect(flags.recall > 0.85)
  }
}
