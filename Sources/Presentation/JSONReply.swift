// Turns and readings as JSON for other programs, in the fixed form of the interfaces. It words
// nothing for people.

import Dialogue
import Foundation
import Knowledge
import Matching
import Reasoning
import Understanding

/// A JSON value with its keys in the order given.
public indirect enum JSON: Equatable, Sendable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([JSON])
  case object([(String, JSON)])
  case null

  public static func == (left: JSON, right: JSON) -> Bool { left.encoded == right.encoded }

  /// One line of JSON.
  public var encoded: String {
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number):
      return number == number.rounded() && abs(number) < 1e15
        ? String(Int(number)) : String((number * 10_000).rounded() / 10_000)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let values): return "[\(values.map(\.encoded).joined(separator: ", "))]"
    case .object(let pairs):
      return "{\(pairs.map { "\(Self.quoted($0)): \($1.encoded)" }.joined(separator: ", "))}"
    case .null: return "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }

  static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
  static func optional(_ number: Double?) -> JSON { number.map(JSON.number) ?? .null }
  static func texts(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }
}

/// A turn as `chat --json` prints it.
public func json(_ turn: Turn, _ reply: ReplyText) -> JSON {
  let asking = turn.after.open
  let plan = turn.acts.compactMap { act -> Regimen? in
    if case .recommend(let advice) = act { return advice.regimen }
    return nil
  }.first
  let number = turn.acts.compactMap { act -> Int? in
    if case .ask(let asking) = act { return asking.number }
    return nil
  }.first
  return .object([
    ("text", .text(reply.lines.map(\.text).joined(separator: "\n"))),
    ("acts", .texts(turn.acts.map(\.kind.rawValue))),
    ("asking", asked(asking)),
    ("question", .optional(number.map(Double.init))),
    ("triage", .optional(triage(of: turn.verdict, turn.differential))),
    ("causes", causes(turn.differential)),
    ("regimen", .texts(plan?.exercises ?? [])),
    ("because", .list((plan?.items ?? []).map(because))),
    ("done", .flag(turn.after.record.advised != nil && asking == nil)),
  ])
}

private func asked(_ question: Question?) -> JSON {
  guard let names = question?.names else { return .null }
  return names.count == 1 ? .text(names[0]) : .texts(names)
}

private func because(_ item: RegimenItem) -> JSON {
  .object([
    ("item", .text(item.exercise)), ("findings", .texts(item.reason.findings)),
    ("evidence", .texts(item.reason.evidence)),
  ])
}

/// The outward triage; nil while screening.
func triage(of verdict: Verdict, _ differential: Differential) -> String? {
  switch verdict {
  case .screening: return nil
  case .emergency: return "emergency"
  case .hold: return "see_doctor"
  case .cleared(let clearance): return advised(clearance, differential)
  }
}

private func advised(_ clearance: Clearance, _ differential: Differential) -> String {
  clearance.notes.isEmpty && !differential.needsDoctor ? "self_care" : "see_doctor"
}

/// The causes, with `unclear` before them when none leads.
func causes(_ differential: Differential) -> JSON {
  var pairs = differential.families.map { ($0.cause, $0.probability) }
  if differential.leading == nil, let highest = pairs.first?.1 {
    pairs.insert(("unclear", 1 - highest), at: 0)
  }
  return .list(pairs.map { .list([.text($0.0), .number(($0.1 * 1000).rounded() / 1000)]) })
}
