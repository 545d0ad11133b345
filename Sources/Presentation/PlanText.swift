// The words of a plan: what it looks like, how sure, what to do, why each item, when to stop; or
// only what is new in it, when it was told before.

import Dialogue
import Knowledge
import Reasoning

/// Words plans.
struct PlanText {
  let voice: Voice

  func lines(of advice: DialogueAct.Advice) -> [Line] {
    switch advice.news {
    case .first: return whole(advice)
    case .same(let isWorse): return same(advice.regimen, isWorse)
    case .changed(let change): return changed(change, advice.regimen)
    }
  }

  private func whole(_ advice: DialogueAct.Advice) -> [Line] {
    let regimen = advice.regimen
    var lines = CauseText(voice: voice).conclusion(regimen.differential)
    if let phase = regimen.phase {
      lines.append(Line(voice.say("plan", ["phase": phase.name, "means": phase.means])))
    }
    lines += items(regimen.items)
    if regimen.isShort { lines.append(Line(voice.say("plan-short"))) }
    return lines + after(advice)
  }

  // MARK: what is new

  private func same(_ regimen: Regimen, _ isWorse: Bool) -> [Line] {
    var lines = [Line(voice.say("plan-same", ["names": names(regimen.exercises)]))]
    if isWorse {
      lines += [Line(voice.say("plan-same-worse")), Line(voice.say("safety-net"))]
    } else if let phase = regimen.phase {
      lines.append(Line(voice.say("next-phase", ["next": phase.next])))
    }
    return lines + [Line(voice.say("plan-see"), .quiet)]
  }

  private func changed(_ change: DialogueAct.PlanChange, _ regimen: Regimen) -> [Line] {
    var lines: [Line] = []
    if change.isConclusionNew {
      lines += CauseText(voice: voice).conclusion(regimen.differential).prefix(2)
    }
    let isSame = change.new.isEmpty && change.dropped.isEmpty
    if isSame {
      lines.append(Line(voice.say("plan-same", ["names": names(regimen.exercises)])))
    } else {
      lines.append(Line(voice.say("plan-changed")))
      lines += items(regimen.items.filter { change.new.contains($0.exercise) })
      lines += change.dropped.map(dropped)
      if !change.stays.isEmpty {
        lines.append(Line(voice.say("plan-stays", ["names": names(change.stays)])))
      }
      lines.append(Line(voice.say("stop-rule")))
    }
    lines += change.notes.prefix(2).map { Line($0.rule.tell) }
    return lines + [Line(voice.say("plan-see"), .quiet)]
  }

  private func dropped(_ withheld: DialogueAct.Withheld) -> Line {
    let name = voice.name(ofExercise: withheld.exercise)
    guard let gate = withheld.gates.first else {
      return Line("- \(voice.say("plan-out", ["exercise": name]))", .item)
    }
    let because = MoveText(voice: voice).because(gate)
    return Line(
      "- \(voice.say("plan-out-because", ["exercise": name, "because": because]))", .item)
  }

  private func names(_ exercises: [String]) -> String {
    voice.list(exercises.map(voice.inner(ofExercise:)))
  }

  // MARK: items

  private func items(_ items: [RegimenItem]) -> [Line] {
    items.enumerated().flatMap { item($0.element, $0.offset + 1) }
  }

  private func item(_ item: RegimenItem, _ number: Int) -> [Line] {
    let form = item.isEasier ? voice.say("easier-form", ["easier": item.instructions.easier]) : ""
    let dose = DoseText(dose: item.instructions.dose).text
    let head = "\(number). \(item.name): \(dose)."
    var lines = [Line(form.isEmpty ? head : "\(head) \(form)", .item)]
    lines.append(Line("   \(MoveText(voice: voice).sentence(item.reason))", .item))
    return lines
  }

  // MARK: what goes with every whole plan

  private func after(_ advice: DialogueAct.Advice) -> [Line] {
    var lines = [Line(voice.say("stop-rule"))]
    if let test = advice.test, let selfTest = voice.catalogue.selfTests[test.test] {
      lines.append(Line(voice.say("test-offer", ["test": voice.inner(ofExercise: selfTest.id)])))
    }
    let notes = advice.regimen.clearance.notes
    lines += notes.prefix(2).map { Line($0.rule.tell) }
    if let phase = advice.regimen.phase {
      lines.append(Line(voice.say("next-phase", ["next": phase.next])))
    }
    lines.append(Line(voice.say("safety-net")))
    lines.append(Line(voice.say("plan-questions")))
    return lines
  }
}
