// Reasons as sentences: the person's answer, what it means, how sure we are. Every sentence is made
// from the rule that fired.

import Dialogue
import Knowledge
import Reasoning

/// Words reasons.
struct ReasonText {
  let voice: Voice
  private var catalogue: Catalogue { voice.catalogue }

  /// "You said that sitting makes it worse: this trains …".
  func sentence(_ reason: Reason) -> String {
    let said = reason.findings.map(voice.meaning)
    guard !said.isEmpty else { return voice.say("reason-plain", ["mechanism": reason.mechanism]) }
    return voice.say(
      "reason", ["said": voice.list(said), "mechanism": reason.mechanism])
  }

  /// The strongest answers for the leading cause, as clauses.
  func top(_ differential: Differential, _ count: Int) -> [String] {
    contributions(differential, for: true).prefix(count).map { voice.quoted($0.source) }
  }

  /// What speaks for the leading family, or against it, once for each answer.
  func contributions(_ differential: Differential, for isFor: Bool) -> [Contribution] {
    guard let family = differential.leading ?? differential.families.first?.cause else { return [] }
    let member =
      differential.half
      ?? differential.causes.first { catalogue.family(of: $0.cause) == family }?.cause ?? family
    return differential.contributions.filter {
      $0.cause == member && (isFor ? $0.weight > 0.05 : $0.weight < -0.05)
    }.sorted { (abs($1.weight), $0.source) < (abs($0.weight), $1.source) }
  }

  func lines(of explanation: DialogueAct.Explanation) -> [Line] {
    switch explanation {
    case .planned(let id, let reason): return planned(id, reason)
    case .withheld(let id, let gates, let later, let avoided):
      return withheld(id, gates, later, avoided)
    case .notYet(let id):
      return [Line(voice.say("exercise-not-yet", ["exercise": voice.name(ofExercise: id)]))]
    case .question(let question, let outcomes): return self.question(question, outcomes)
    case .cause(let differential): return cause(differential)
    case .sureness(let differential, let next): return sureness(differential, next)
    case .whatIf(let finding, let presence, let before, let after):
      return whatIf(finding, presence, before, after)
    case .danger(let concerns): return concerns.prefix(2).map { Line($0.rule.tell) }
    case .nothing: return [Line(voice.say("why-nothing"))]
    }
  }

  // MARK: moves

  private func planned(_ id: String, _ reason: Reason) -> [Line] {
    guard let move = catalogue.exercises[id] else { return [] }
    var lines = [Line("\(move.name): \(sentence(reason))")]
    lines.append(Line(move.mechanism))
    if !move.limits.isEmpty { lines.append(Line(move.limits)) }
    if let best = reason.evidence.compactMap({ catalogue.evidence[$0] }).first {
      lines.append(
        Line(
          voice.say(
            "source-relied-on",
            ["title": best.title, "kind": best.kind, "says": best.says]), .quiet))
    }
    return lines
  }

  func withheld(_ id: String, _ gates: [Gate], _ later: Int?, _ avoided: Bool) -> [Line] {
    let name = voice.name(ofExercise: id)
    var lines = [Line(voice.say("withheld", ["exercise": name]))]
    for gate in gates.prefix(2) {
      lines.append(Line(voice.say("gate", ["because": gate.because, "opens": gate.opens])))
    }
    if gates.isEmpty, let later,
      let phase = catalogue.phases.first(where: { $0.number == later })
    {
      lines.append(Line(voice.say("later-phase", ["phase": phase.name, "means": phase.means])))
    } else if gates.isEmpty, avoided {
      lines.append(Line(voice.say("avoided", ["exercise": name])))
    } else if gates.isEmpty {
      lines = [Line(voice.say("not-chosen", ["exercise": name]))]
    }
    return lines
  }

  // MARK: questions and causes

  private func question(_ question: Question, _ outcomes: [Worth.Outcome]) -> [Line] {
    var lines: [Line] = []
    if let group = question.group.flatMap({ id in catalogue.groups.first { $0.id == id } }) {
      lines.append(Line(group.why))
    } else {
      for name in question.names.prefix(1) {
        let why = catalogue.findings[name]?.why ?? catalogue.slots[name]?.why
        if let why { lines.append(Line(why)) }
      }
    }
    return lines + outcomes.prefix(4).map(outcome)
  }

  private func outcome(_ outcome: Worth.Outcome) -> Line {
    let answer = voice.say("answer-\(outcome.answer)")
    let shown = answer.hasPrefix("answer-") ? outcome.answer : answer
    let cause = outcome.cause.split(separator: " ").last.map(String.init) ?? outcome.cause
    let leads =
      cause == "doctor" ? voice.say("outcome-doctor") : voice.name(ofCause: cause)
    return Line("- \(voice.say("outcome", ["answer": shown, "leads": leads]))", .item)
  }

  private func cause(_ differential: Differential) -> [Line] {
    var lines = [
      Line(voice.say("cause-short", ["cause": voice.name(ofCause: label(differential))]))
    ]
    let name = voice.name(ofCause: differential.families.first?.cause ?? "unclear")
    for contribution in contributions(differential, for: true).prefix(4) {
      lines.append(
        Line(
          "- \(voice.quoted(contribution.source)): \(voice.say("towards", ["cause": name]))", .item)
      )
    }
    for contribution in contributions(differential, for: false).prefix(3) {
      lines.append(
        Line("- \(voice.quoted(contribution.source)): \(voice.say("away", ["cause": name]))", .item)
      )
    }
    return lines
  }

  private func label(_ differential: Differential) -> String {
    differential.half ?? differential.label
  }

  private func sureness(_ differential: Differential, _ next: Narrowing?) -> [Line] {
    var lines = [Line(voice.say("how-sure"))]
    for score in differential.families.prefix(4) {
      lines.append(
        Line("- \(voice.name(ofCause: score.cause)): \(voice.percent(score.probability))", .item))
    }
    if let next, let name = catalogue.findings[next.name]?.name ?? catalogue.slots[next.name]?.name
    {
      lines.append(Line(voice.say("would-change", ["name": name])))
    }
    return lines
  }

  // MARK: what if

  private func whatIf(
    _ finding: String, _ presence: Presence, _ before: Differential, _ after: DialogueAct.WhatIf
  ) -> [Line] {
    guard let supposed = catalogue.findings[finding] else { return [] }
    let what = presence == .absent ? supposed.absent : supposed.present
    var lines = [Line(voice.say("what-if", ["what": what]))]
    switch after {
    case .danger: lines.append(Line(voice.say("what-if-danger")))
    case .hold: lines.append(Line(voice.say("what-if-hold")))
    case .beforeScreening(let then): lines += moved(before, then)
    case .plan(let then, let added, let dropped):
      lines += moved(before, then)
      if !added.isEmpty { lines.append(names("what-if-added", added)) }
      if !dropped.isEmpty { lines.append(names("what-if-dropped", dropped)) }
      if added.isEmpty && dropped.isEmpty { lines.append(Line(voice.say("what-if-same"))) }
    }
    return lines + [Line(voice.say("what-if-back"))]
  }

  private func names(_ id: String, _ exercises: [String]) -> Line {
    Line(voice.say(id, ["names": voice.list(exercises.map(voice.name(ofExercise:)))]))
  }

  private func moved(_ before: Differential, _ after: Differential) -> [Line] {
    before.families.prefix(3).map { score in
      let then = after.families.first { $0.cause == score.cause }?.probability ?? 0
      let name = voice.name(ofCause: score.cause)
      return Line(
        "- \(name): \(voice.percent(score.probability)) -> \(voice.percent(then))", .item)
    }
  }
}
