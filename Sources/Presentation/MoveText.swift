// Why a move is in somebody's plan, or not: the answers for and against, muscle and mechanism, the
// source and how far it carries. Every sentence is made from the rule that fired.

import Dialogue
import Knowledge
import Reasoning

/// Words reasons for and against moves.
struct MoveText {
  let voice: Voice
  private var catalogue: Catalogue { voice.catalogue }

  /// "You said that sitting makes it worse: this trains …".
  func sentence(_ reason: Reason) -> String {
    let said = reason.findings.map(voice.meaning)
    guard !said.isEmpty else { return voice.say("reason-plain", ["mechanism": reason.mechanism]) }
    return voice.say("reason", ["said": voice.list(said), "mechanism": reason.mechanism])
  }

  // MARK: why

  func planned(_ id: String, _ reason: Reason, _ differential: Differential) -> [Line] {
    guard let move = catalogue.exercises[id] else { return [] }
    var lines = [Line("\(move.name): \(sentence(reason))")]
    lines += answers(differential, except: reason.findings)
    lines.append(Line(voice.say("muscles", ["muscles": move.muscles])))
    lines.append(Line(move.mechanism))
    if !move.limits.isEmpty { lines.append(Line(move.limits)) }
    return lines + source(reason.evidence)
  }

  /// What else speaks for the cause that the move is for, and what against it.
  private func answers(_ differential: Differential, except told: [String]) -> [Line] {
    let cause = CauseText(voice: voice)
    let weighed = [("answers-for", true), ("answers-against", false)]
    return weighed.compactMap { reply, isFor in
      let found = cause.contributions(differential, for: isFor).map(\.source)
        .filter { !told.contains($0) }
      guard !found.isEmpty else { return nil }
      let said = voice.list(found.prefix(3).map(voice.meaning))
      return Line(voice.say(reply, ["answers": said]))
    }
  }

  /// The source relied on and how sure it is. What is only recalled is not quoted.
  private func source(_ keys: [String]) -> [Line] {
    guard let best = keys.compactMap({ catalogue.evidence[$0] }).first else { return [] }
    let values = [
      "title": best.title, "kind": best.kind, "says": best.says,
      "basis": voice.say("basis-\(best.basis.rawValue)"),
    ]
    let reply = best.basis == .recalled ? "source-recalled" : "source-relied-on"
    return [Line(voice.say(reply, values), .quiet)]
  }

  // MARK: why not

  func withheld(_ withheld: DialogueAct.Withheld) -> [Line] {
    let name = voice.name(ofExercise: withheld.exercise)
    let reasons = reasons(withheld)
    guard !reasons.isEmpty else {
      return [Line(voice.say("not-chosen", ["exercise": name]))]
    }
    var lines = [Line(voice.say("withheld", ["exercise": name]))] + reasons
    if !withheld.instead.isEmpty {
      let names = voice.list(withheld.instead.prefix(2).map(voice.inner(ofExercise:)), "or")
      lines.append(Line(voice.say("instead", ["names": names])))
    }
    return lines
  }

  /// Why a gate is shut: its own reason when its condition is met, else what is not known yet.
  func because(_ gate: Gate) -> String {
    let unknown = gate.when.unknowns(for: voice.standing).first
    let name = unknown.flatMap { catalogue.findings[$0]?.name ?? catalogue.slots[$0]?.name }
    guard let name else { return gate.because }
    return voice.say("gate-unknown", ["name": name])
  }

  private func reasons(_ withheld: DialogueAct.Withheld) -> [Line] {
    if !withheld.gates.isEmpty {
      return withheld.gates.prefix(2).map {
        Line(voice.say("gate", ["because": because($0), "opens": $0.opens]))
      }
    }
    if let phase = catalogue.phases.first(where: { $0.number == withheld.laterPhase }) {
      return [Line(voice.say("later-phase", ["phase": phase.name, "means": phase.means]))]
    }
    guard withheld.isAvoided else { return [] }
    let name = voice.inner(ofExercise: withheld.exercise)
    guard let severity = withheld.opensAt else {
      return [Line(voice.say("avoided-cause", ["exercise": name]))]
    }
    return [
      Line(voice.say("avoided", ["exercise": name, "severity": voice.plain(severity)]))
    ]
  }
}
