// Why a turn came out otherwise: the rule that decided now and the one before, for the reply and for
// each reading. A transcript names the rows of the policy; the rule behind an old reading is found by
// reading its words alone.

import Dialogue
import Text
import Understanding

/// A reading as a row of a transcript has it: `heard worse.sitting «hurts when i sit» (no)`.
struct HeardRow: Equatable {
  let reading: String
  let finding: String
  let words: String
  let scope: String?

  /// Nil for a row about something else.
  init?(_ row: String) {
    guard let match = row.wholeMatch(of: /([a-z]+) (\S+) «(.*)»(?: \((.+)\))?/),
      ["heard", "absent", "unsure", "unsaid"].contains(match.output.1)
    else { return nil }
    reading = String(match.output.1)
    finding = String(match.output.2)
    words = String(match.output.3)
    scope = match.output.4.map(String.init)
  }
}

/// The reasons of one turn.
struct Reasons {
  let expected: Transcript.Turn
  let turn: Turn
  let reader: Reader
  let today: Day

  private var now: [Mention] { turn.understanding.findings }

  /// One row for each reason, the policy's first.
  var rows: [String] {
    let old = expected.understood.compactMap(HeardRow.init)
    let new = now.filter { !expected.understood.contains(row($0)) }
    let lost = old.filter { old in !now.contains { HeardRow(row($0)) == old } }
    let found = lost.map { lost in gone(lost, new.first { $0.finding == lost.finding }) }
    let fresh = new.filter { mention in !lost.contains { $0.finding == mention.finding } }
    let reading = found + fresh.map { "\(told($0)), nothing before" } + wish
    if reading.isEmpty, expected.understood == understood(turn) {
      return [
        policy, "read as before: a text, a weight or what follows from the facts has changed",
      ]
    }
    return [policy] + reading
  }

  private var policy: String {
    let now = turn.row
    let start = "policy "
    let row = expected.understood.last { $0.hasPrefix(start) }
    guard let before = row?.dropFirst(start.count).prefix(while: { $0 != ":" }) else {
      return "policy row \"\(now)\""
    }
    return before == now
      ? "policy row \"\(now)\", as before" : "policy row \"\(now)\" now, \"\(before)\" before"
  }

  private func told(_ mention: Mention) -> String {
    "\(mention.finding) by \(mention.rule)" + (mention.scope.map { " under \($0)" } ?? "") + " now"
  }

  /// A reading that is gone, with the one in its place.
  private func gone(_ old: HeardRow, _ new: Mention?) -> String {
    let before = before(old)
    if let new { return "\(told(new)), \(before)" }
    let taker = now.first { $0.words.contains(old.words) || old.words.contains($0.words) }
    guard let taker else { return "\(old.finding) not heard now, \(before)" }
    return
      "\(old.finding) not heard now, its words go to \(taker.finding) by \(taker.rule); \(before)"
  }

  /// The rule that hears the old words when nothing stands beside them.
  private func before(_ old: HeardRow) -> String {
    let alone = reader.understand(old.words, asked: .moment("opening"), today: today).findings
    let scope = old.scope.map { " under \($0)" } ?? ""
    guard let rule = alone.first(where: { $0.finding == old.finding })?.rule else {
      return "before by a rule\(scope) that no longer hears «\(old.words)»"
    }
    return "before by \(rule)\(scope)"
  }

  /// What was wanted, when that differs.
  private var wish: [String] {
    let start = "want "
    let reading = turn.understanding
    let got = understood(turn).last { $0.hasPrefix(start) }
    guard let old = expected.understood.last(where: { $0.hasPrefix(start) }), let got, got != old
    else { return [] }
    let nearest = reading.topics.prefix(2).map { "\($0.label) \(Self.shown($0.margin))" }
    let near = nearest.isEmpty ? "" : "; nearest are \(nearest.joined(separator: ", "))"
    return ["\(got) now, \(old.dropFirst(start.count)) before\(near)"]
  }

  private static func shown(_ score: Float) -> String {
    String(Double((score * 100).rounded()) / 100)
  }
}
