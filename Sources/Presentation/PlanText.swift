// The words of a plan: what it looks like, how sure, what to do, why each item, when to stop.

import Dialogue
import Knowledge
import Reasoning

/// Words plans.
struct PlanText {
  let voice: Voice

  func lines(of advice: DialogueAct.Advice) -> [Line] {
    let regimen = advice.regimen
    var lines: [Line] = []
    if advice.isNew { lines.append(Line(voice.say("plan-changed"))) }
    lines += cause(regimen.differential)
    if let phase = regimen.phase {
      lines.append(Line(voice.say("plan", ["phase": phase.name, "means": phase.means])))
    }
    for (number, item) in regimen.items.enumerated() { lines += self.item(item, number + 1) }
    if regimen.isShort { lines.append(Line(voice.say("plan-short"))) }
    lines += after(advice)
    return lines
  }

  // MARK: the cause

  private func cause(_ differential: Differential) -> [Line] {
    guard let leading = differential.leading else { return unclear(differential) }
    let id = differential.half ?? leading
    let sure = voice.say(
      differential.confidence >= 0.75 ? "sure-likely" : "sure-rather",
      ["share": voice.percent(differential.confidence)])
    var lines = [
      Line(voice.say("cause", ["cause": voice.name(ofCause: id), "sure": sure]))
    ]
    let reasons = ReasonText(voice: voice).top(differential, 3)
    if !reasons.isEmpty {
      lines.append(Line(voice.say("cause-because", ["reasons": voice.list(reasons)])))
    }
    if let cause = voice.catalogue.causes[id] {
      lines.append(Line(cause.says))
      lines.append(Line(cause.plan))
      if let refer = cause.refer { lines.append(Line(refer)) }
    }
    return lines
  }

  private func unclear(_ differential: Differential) -> [Line] {
    let two = differential.families.prefix(2).map { voice.name(ofCause: $0.cause) }
    return [Line(voice.say("cause-unclear-plan", ["causes": voice.list(two, "or")]))]
  }

  // MARK: items

  private func item(_ item: RegimenItem, _ number: Int) -> [Line] {
    let form = item.isEasier ? voice.say("easier-form", ["easier": item.instructions.easier]) : ""
    let dose = DoseText(dose: item.instructions.dose).text
    let head = "\(number). \(item.name): \(dose)."
    var lines = [Line(form.isEmpty ? head : "\(head) \(form)", .item)]
    lines.append(Line("   \(ReasonText(voice: voice).sentence(item.reason))", .item))
    return lines
  }

  // MARK: what goes with every plan

  private func after(_ advice: DialogueAct.Advice) -> [Line] {
    var lines = [Line(voice.say("stop-rule"))]
    if let test = advice.test, let selfTest = voice.catalogue.selfTests[test.test] {
      lines.append(Line(voice.say("test-offer", ["test": selfTest.name])))
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

/// A dose in words.
struct DoseText {
  let dose: Dose

  /// "2 to 3 sets of 8 to 10, hold 5 seconds, each side, once a day".
  var text: String {
    var parts: [String] = []
    if let minutes = dose.minutes { parts.append("\(minutes.text) minutes") }
    switch (dose.sets, dose.reps) {
    case (let sets?, let reps?):
      parts.append("\(sets.text) \(sets.high == 1 ? "set" : "sets") of \(reps.text)")
    case (let sets?, nil): parts.append("\(sets.text) \(sets.high == 1 ? "time" : "times")")
    case (nil, let reps?): parts.append("\(reps.text) times")
    case (nil, nil): break
    }
    if let seconds = dose.seconds { parts.append("hold \(seconds.text) seconds") }
    if dose.eachSide { parts.append("each side") }
    if let perDay = dose.perDay {
      parts.append(perDay.high == 1 ? "once a day" : "\(perDay.text) times a day")
    }
    return parts.joined(separator: ", ")
  }
}
