// An understanding as JSON, in the fixed form of `read --json`.

import Dialogue
import Knowledge
import Matching
import Reasoning
import Understanding

/// What would follow from one message if nothing else were known.
public struct Conclusion: Sendable {
  public let triage: String?
  public let cause: String?
  public let differential: Differential

  /// Concludes from a message; nothing follows where nobody has a complaint.
  public init(_ understanding: Understanding, _ conversation: Conversation) {
    let facts = Conversation.facts(of: understanding, conversation.catalogue)
    differential = conversation.planner.weighing.differential(facts)
    let hasComplaint = facts.findings.values.contains { $0.presence == .present }
    let hurtsElsewhere = understanding.outside.contains { $0 != "language" }
    guard hasComplaint || hurtsElsewhere, !conversation.catalogue.causes.isEmpty else {
      triage = nil
      cause = nil
      return
    }
    cause = hasComplaint ? differential.label : "other"
    let concerns = conversation.triage.concerns(facts, onlySaid: true)
    if concerns.contains(where: { $0.grade <= .sameDay && !$0.rule.isMilderInSchema }) {
      triage = "emergency"
    } else {
      triage = concerns.isEmpty && !differential.needsDoctor ? "self_care" : "see_doctor"
    }
  }
}

/// An understanding as `read --json` prints it.
///
/// The findings of the common schema stand under `findings`, those that content adds under `added`.
public func json(
  _ understanding: Understanding, id: String?, _ conversation: Conversation
) -> JSON {
  let conclusion = Conclusion(understanding, conversation)
  // A bare "not sure" says of no finding that it may be so.
  let said = understanding.findings.filter {
    $0.reading != .unsaid && !($0.reading == .unsure && $0.rule == "answer")
  }
  func findings(_ isIn: (String) -> Bool) -> JSON {
    .object(said.filter { isIn($0.finding) }.map { ($0.finding, .text($0.reading.rawValue)) })
  }
  let values = understanding.values
  return .object([
    ("id", .optional(id)),
    ("findings", findings { schema.contains($0) }),
    ("added", findings { !schema.contains($0) }),
    ("side", .optional(values.side?.value == "other" ? nil : values.side?.value)),
    ("severity", .optional(values.severity?.value)),
    ("duration_days", .optional(values.durationDays?.value)),
    ("age", .optional(values.age?.value)),
    ("onset", .optional(values.onset?.value)),
    ("subject", .text(understanding.subject.rawValue)),
    ("intent", .optional(understanding.intent)),
    ("also", .texts(understanding.also)),
    ("topic", .optional(understanding.topic)),
    (
      "topics",
      .list(understanding.topics.map { .list([.text($0.label), .number(Double($0.margin))]) })
    ),
    ("arg", .optional(understanding.arg)),
    ("arg_id", .optional(understanding.argID)),
    ("ask", .texts(understanding.ask)),
    ("score", .number(Double(understanding.score))),
    ("triage", .optional(conclusion.triage)),
    ("cause", .optional(conclusion.cause)),
    ("causes", causes(conclusion.differential)),
    ("heard", .list(said.map { heard($0, understanding) })),
    (
      "repaired",
      .list(
        understanding.mended.map {
          .object([("from", .text($0.from)), ("to", .text($0.to))])
        })
    ),
    ("unread", .texts(understanding.unread)),
  ])
}

private func heard(_ mention: Mention, _ understanding: Understanding) -> JSON {
  .object([
    ("finding", .text(mention.finding)), ("value", .text(mention.reading.rawValue)),
    ("start", .number(Double(mention.place.lowerBound))),
    ("end", .number(Double(mention.place.upperBound))), ("words", .text(mention.words)),
    ("rule", .text(mention.rule)), ("scope", .optional(mention.scope)),
  ])
}

/// An understanding as a trace for authors: words, rule and scope of each finding.
public func trace(
  _ understanding: Understanding, _ matcher: LinearMatcher?
) -> String {
  var rows = ["> \(Layout.harmless(understanding.line))"]
  for mention in understanding.findings {
    let scope = mention.scope.map { " scope \($0)" } ?? ""
    rows.append(
      "= \(mention.reading.rawValue) \(mention.finding) «\(mention.words)» by \(mention.rule)\(scope)"
    )
  }
  rows += valueRows(understanding.values)
  let intent = understanding.topic.map { "topics/\($0)" } ?? understanding.intent
  rows.append(
    "= intent \(understanding.intent ?? "none")"
      + (understanding.topic.map { " topic \($0)" } ?? ""))
  if let intent, let matcher {
    let weights = matcher.contributions(understanding.words, to: intent)
      .filter { $0.word < understanding.words.count && $0.word >= 0 }
      .sorted { abs($1.weight) < abs($0.weight) }.prefix(4)
    let words = weights.map {
      "\(understanding.words[$0.word]) \(($0.weight * 100).rounded() / 100)"
    }
    if !words.isEmpty { rows.append("  words \(words.joined(separator: ", "))") }
    if let near = matcher.nearestExample(understanding.words) {
      rows.append("  nearest \(near.label): \(near.words.joined(separator: " "))")
    }
  }
  if let arg = understanding.arg {
    rows.append("= about «\(arg)»\(understanding.argID.map { " \($0)" } ?? "")")
  }
  if understanding.subject == .other { rows.append("= subject other") }
  for mending in understanding.mended { rows.append("= mended \(mending.from) -> \(mending.to)") }
  if !understanding.unread.isEmpty {
    rows.append("  unread \(understanding.unread.joined(separator: " "))")
  }
  return rows.joined(separator: "\n") + "\n"
}

private func valueRows(_ values: Values) -> [String] {
  var rows: [String] = []
  if let side = values.side { rows.append("= side \(side.value) «\(side.words)»") }
  if let severity = values.severity {
    rows.append("= severity \(severity.value) «\(severity.words)»")
  }
  if let days = values.durationDays {
    rows.append("= duration_days \(days.value) «\(days.words)»")
  }
  if let age = values.age { rows.append("= age \(age.value) «\(age.words)»") }
  if let onset = values.onset { rows.append("= onset \(onset.value) «\(onset.words)»") }
  return rows
}
