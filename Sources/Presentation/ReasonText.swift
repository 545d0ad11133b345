// Explanations in words: why a question is asked, what each answer would change, what would turn
// the advice, and what if.

import Dialogue
import Knowledge
import Reasoning

/// Words explanations.
struct ReasonText {
  let voice: Voice
  private var catalogue: Catalogue { voice.catalogue }

  func lines(of explanation: DialogueAct.Explanation) -> [Line] {
    switch explanation {
    case .planned(let id, let reason, let differential):
      return MoveText(voice: voice).planned(id, reason, differential)
    case .withheld(let withheld): return MoveText(voice: voice).withheld(withheld)
    case .notYet(let id):
      return [Line(voice.say("exercise-not-yet", ["exercise": voice.inner(ofExercise: id)]))]
    case .held(let id):
      return [Line(voice.say("exercise-held", ["exercise": voice.inner(ofExercise: id)]))]
    case .question(let question, let outlook): return self.question(question, outlook)
    case .cause(let differential): return CauseText(voice: voice).why(differential)
    case .sureness(let differential, let next):
      return CauseText(voice: voice).sureness(differential, next)
    case .turning(let turnings): return turning(turnings)
    case .whatIf(let supposition, let before, let after):
      return whatIf(supposition, before, after)
    case .danger(let concerns): return concerns.prefix(2).map { Line($0.rule.tell) }
    case .dangerSureness(let concerns):
      return [Line(voice.say("sure-danger"))] + concerns.prefix(2).map { Line($0.rule.tell) }
    case .nothing: return [Line(voice.say("why-nothing"))]
    }
  }

  // MARK: questions

  private func question(_ question: Question, _ outlook: DialogueAct.Outlook) -> [Line] {
    var lines: [Line] = []
    if let group = question.group.flatMap({ id in catalogue.groups.first { $0.id == id } }) {
      lines.append(Line(group.why))
    } else {
      let name = question.names.first ?? ""
      let why = catalogue.findings[name]?.why ?? catalogue.slots[name]?.why
      if let why { lines.append(Line(why)) }
    }
    return lines + self.outlook(outlook)
  }

  private func outlook(_ outlook: DialogueAct.Outlook) -> [Line] {
    switch outlook {
    case .none: return []
    case .gates: return [Line(voice.say("outlook-gates"))]
    case .danger(let grade):
      return [Line(voice.say("outlook-danger-\(grade.map { $0.rawValue } ?? "note")"))]
    case .advice(let outcomes, let cause, let exercises):
      return outcomes.prefix(4).map { outcome($0, cause, exercises) }
    }
  }

  /// "If yes: an irritated disc; new: cat-cow; out: plank".
  private func outcome(_ outcome: Worth.Outcome, _ cause: String, _ exercises: [String]) -> Line {
    var leads: [String] = []
    if outcome.cause == "doctor" {
      leads = [voice.say("outcome-doctor")]
    } else {
      if outcome.cause != cause { leads.append(name(ofConclusion: outcome.cause)) }
      leads += moves(
        added: outcome.exercises.filter { !exercises.contains($0) },
        dropped: exercises.filter { !outcome.exercises.contains($0) })
    }
    if leads.isEmpty { leads = [voice.say("outcome-same")] }
    let values = ["answer": shown(outcome.answer), "leads": leads.joined(separator: "; ")]
    return Line("- \(voice.say("outcome", values))", .item)
  }

  private func moves(added: [String], dropped: [String]) -> [String] {
    [("outcome-new", added), ("outcome-out", dropped)].compactMap { reply, exercises in
      guard !exercises.isEmpty else { return nil }
      return voice.say(
        reply, ["names": voice.list(exercises.prefix(3).map(voice.inner(ofExercise:)))])
    }
  }

  private func shown(_ answer: String) -> String {
    catalogue.replies["answer-\(answer)"] == nil
      ? answer.replacing("_", with: " ") : voice.say("answer-\(answer)")
  }

  /// Conditions name a half and its family; people hear the half.
  private func name(ofConclusion words: String) -> String {
    voice.name(ofCause: words.split(separator: " ").first.map(String.init) ?? words)
  }

  // MARK: what would turn the advice

  private func turning(_ turnings: [DialogueAct.Turning]) -> [Line] {
    guard !turnings.isEmpty else { return [Line(voice.say("turning-nothing"))] }
    return [Line(voice.say("turning"))] + turnings.map(turning)
      + [Line(voice.say("turning-danger"))]
  }

  private func turning(_ turning: DialogueAct.Turning) -> Line {
    var leads: [String] = []
    if turning.cause == "doctor" {
      leads = [voice.say("outcome-doctor")]
    } else {
      if turning.isNewCause { leads.append(name(ofConclusion: turning.cause)) }
      leads += moves(added: turning.added, dropped: turning.dropped)
    }
    let values = [
      "what": supposed(turning.name, turning.answer), "leads": leads.joined(separator: "; "),
    ]
    return Line("- \(voice.say(turning.isGiven ? "turning-given" : "turning-open", values))", .item)
  }

  private func supposed(_ name: String, _ answer: String) -> String {
    if let finding = catalogue.findings[name] {
      return answer == Presence.absent.rawValue ? finding.absent : finding.present
    }
    guard let slot = catalogue.slots[name] else { return name }
    return voice.meaning(of: slot, value: answer)
  }

  // MARK: what if

  private func whatIf(
    _ supposition: DialogueAct.Supposition, _ before: Differential, _ after: DialogueAct.WhatIf
  ) -> [Line] {
    if after == .stands { return [Line(voice.say("what-if-stands"))] }
    let what = supposed(supposition.name, supposition.answer)
    var lines = [Line(voice.say("what-if", ["what": what]))]
    switch after {
    case .stands: break
    case .danger: lines.append(Line(voice.say("what-if-danger")))
    case .hold: lines.append(Line(voice.say("what-if-hold")))
    case .beforeScreening(let then): lines += moved(before, then)
    case .plan(let then, let added, let dropped, let stays):
      lines += moved(before, then)
      if added.isEmpty && dropped.isEmpty {
        lines.append(Line(voice.say("what-if-same")))
      } else {
        lines +=
          names("what-if-added", added) + names("what-if-dropped", dropped)
          + names("what-if-stays", stays)
      }
    }
    return lines + [Line(voice.say("what-if-back"))]
  }

  private func names(_ id: String, _ exercises: [String]) -> [Line] {
    guard !exercises.isEmpty else { return [] }
    return [
      Line(voice.say(id, ["names": voice.list(exercises.map(voice.inner(ofExercise:)))]))
    ]
  }

  /// Now and then, side by side.
  private func moved(_ before: Differential, _ after: Differential) -> [Line] {
    before.families.prefix(3).map { score in
      let then = after.families.first { $0.cause == score.cause }?.probability ?? 0
      let values = [
        "cause": voice.name(ofCause: score.cause), "now": voice.percent(score.probability),
        "then": voice.percent(then),
      ]
      let isSame = values["now"] == values["then"]
      return Line("- \(voice.say(isSame ? "what-if-stay" : "what-if-move", values))", .item)
    }
  }
}
