// The words of single acts: questions, corrections, the summary, referrals and small talk.

import Dialogue
import Knowledge
import Reasoning

/// Words one act of a turn.
struct ActText {
  let voice: Voice
  let turn: Turn
  private var catalogue: Catalogue { voice.catalogue }

  func lines(of act: DialogueAct) -> [Line] {
    switch act {
    case .greet: return [Line(voice.say("greet"))]
    case .ask(let asking): return question(asking)
    case .acknowledge(let changes): return ChangeText(voice: voice).lines(of: changes)
    case .summarise(let summary): return self.summary(summary)
    case .recommend(let advice): return PlanText(voice: voice).lines(of: advice)
    case .refer(let referral): return refer(referral)
    case .console(let inDanger):
      return [
        Line(voice.say(inDanger ? "console-in-danger" : "console"), .alert),
        Line(voice.say("console-more")),
      ]
    case .explain(let explanation): return ReasonText(voice: voice).lines(of: explanation)
    case .answer(let answered): return AnswerText(voice: voice, turn: turn).lines(of: answered)
    case .repair(let misunderstanding): return repair(misunderstanding)
    case .close:
      let isDanger = VerdictKind(turn.verdict) == .emergency
      return [Line(voice.say(isDanger ? "close-in-danger" : "close"))]
    }
  }

  // MARK: questions

  private func question(_ asking: DialogueAct.Asking) -> [Line] {
    var lines: [Line] = []
    if asking.manner == .first, let number = asking.number {
      lines.append(
        Line(
          voice.say(
            "progress",
            ["number": String(number), "limit": String(DialogueState.limit)]), .quiet))
    }
    let text = QuestionText(voice: voice).text(of: asking.question, asking.manner)
    if !text.isEmpty { lines.append(Line(text, .question)) }
    return lines
  }

  // MARK: the summary

  private func summary(_ summary: DialogueAct.Summary) -> [Line] {
    var lines = [Line(voice.say("summary"))]
    let slots = (Array(summary.numbers.keys) + summary.words.keys).sorted()
    lines += (summary.present + slots).map { Line("- \(voice.quoted($0))", .item) }
    let absent = summary.absent.compactMap { catalogue.findings[$0] }
    let hasDenied = absent.contains(where: \.isFlag)
    let denied =
      (hasDenied ? [voice.say("danger-signs")] : []) + absent.filter { !$0.isFlag }.map(\.name)
    if !denied.isEmpty {
      lines.append(Line("- \(voice.say("summary-no")) \(voice.list(denied, "or"))", .item))
    }
    let open = summary.unsure.compactMap { catalogue.findings[$0]?.name }
    if !open.isEmpty {
      lines.append(Line("- \(voice.say("summary-unsure")) \(voice.list(open, "or"))", .item))
    }
    return lines + [Line(voice.say("confirm"), .question)]
  }

  // MARK: referrals

  private func refer(_ referral: DialogueAct.Referral) -> [Line] {
    referral.isEmergency ? emergency(referral) : hold(referral)
  }

  private func emergency(_ referral: DialogueAct.Referral) -> [Line] {
    guard let first = referral.concerns.first else { return [] }
    let usual = first.grade == .emergency ? "refer-emergency" : "refer-same-day"
    let act = first.rule.act.map(voice.filled) ?? voice.say(usual)
    var lines = [Line(act, .alert)]
    if referral.namesCrisis { lines.append(Line(voice.say("crisis-again"))) }
    if first.grade != .emergency { lines.append(Line(voice.say("urgent-line"))) }
    if !referral.isRepeated {
      for concern in referral.concerns.prefix(2) { lines.append(Line(concern.rule.tell)) }
    }
    let desks = referral.concerns.compactMap(\.rule.desk)
    if let desk = desks.first { lines.append(Line(voice.say("desk", ["desk": desk]))) }
    if !referral.isRepeated { lines.append(Line(voice.say("no-exercises"))) }
    return lines
  }

  private func hold(_ referral: DialogueAct.Referral) -> [Line] {
    if referral.isRepeated { return [Line(voice.say("refer-doctor-again"))] }
    var lines = [Line(voice.say("refer-doctor"), .alert)]
    let known = referral.concerns.filter { $0.presence != .declined }
    lines += known.prefix(3).map { Line($0.rule.tell) }
    let open = referral.concerns.filter { $0.presence == .declined }
      .compactMap { catalogue.findings[$0.flag]?.name }
    if !open.isEmpty {
      lines.append(Line(voice.say("not-ruled-out", ["names": voice.list(open, "or")])))
    }
    let desks = known.compactMap(\.rule.desk)
    if let desk = desks.first { lines.append(Line(voice.say("desk", ["desk": desk]))) }
    return lines + [Line(voice.say("no-plan")), Line(voice.say("safety-net"))]
  }

  // MARK: not understood

  private func repair(_ misunderstanding: DialogueAct.Misunderstanding) -> [Line] {
    switch misunderstanding {
    case .outside(let what):
      let id = "outside-\(what)"
      return [Line(voice.say(catalogue.replies[id] == nil ? "outside" : id, ["what": what]))]
    case .nothingSaid(let nearest):
      return [Line(voice.say("repair"))] + AnswerText(voice: voice, turn: turn).offers(nearest)
    case .leftOpen: return [Line(voice.say("left-open"))]
    case .forYourself: return [Line(voice.say("for-yourself"))]
    case .fromTheStart: return [Line(voice.say("opening"))]
    case .testUnread(let id):
      guard let test = catalogue.selfTests[id] else { return [] }
      return [Line(voice.say("repair"))] + AnswerText(voice: voice, turn: turn).results(test)
    case .nothingUnderstood(let nearest):
      return [Line(voice.say("repair-opening"))]
        + AnswerText(voice: voice, turn: turn).offers(nearest)
    case .afterAdvice(let nearest):
      return [Line(voice.say("repair-after"))]
        + AnswerText(voice: voice, turn: turn).offers(nearest)
    }
  }
}
