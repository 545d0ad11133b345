// The words of answers to questions.

import Dialogue
import Knowledge
import Reasoning

/// Words answers.
struct AnswerText {
  let voice: Voice
  let turn: Turn
  private var catalogue: Catalogue { voice.catalogue }

  func lines(of answered: DialogueAct.Answered) -> [Line] {
    switch answered {
    case .topic(_, let text), .more(_, let text): return [Line(filled(text))]
    case .exercise(let move): return exercise(move)
    case .part(let part, let moves, let text):
      let told = moves.flatMap { lines(of: part, $0, isAlone: moves.count == 1) }
      let nothing = part == .instead && moves.isEmpty ? [Line(voice.say("instead-nothing"))] : []
      return [Line(filled(text))] + told + nothing
    case .test(let id, let steps): return test(id, steps)
    case .exerciseNotYet(let id): return [about("exercise-not-yet", id)]
    case .exerciseHeld(let id): return [about("exercise-held", id)]
    case .testNotNow(let id): return [about("test-not-now", id)]
    case .may(let move, let inPlan):
      return [about(inPlan ? "may-planned" : "may", move.exercise), Line("\(dose(move)).")]
        + steps(move)
    case .withheld(let withheld): return MoveText(voice: voice).withheld(withheld)
    case .result(_, let means): return [Line(means), Line(voice.say("result-weighed"))]
    case .cause(let id): return cause(id)
    case .plan: return plan()
    case .noPlanYet: return [Line(voice.say(noPlan))]
    case .notNow: return [Line(voice.say("not-now"))]
    case .unknownTerm(let term, let nearest): return unknown(term, nearest)
    case .help: return [Line(voice.say("help"))]
    case .thanks: return [Line(voice.say("thanks"))]
    case .chitchat: return [Line(voice.say("chitchat"))]
    case .offTopic: return [Line(voice.say("off-topic"))]
    case .again(let hasQuestion):
      return [Line(voice.say(hasQuestion ? "again" : "again-what"))]
    case .progress(let trend): return [Line(voice.say("progress-\(trend ?? "told")"))]
    }
  }

  /// Why there is no plan to show.
  private var noPlan: String {
    switch turn.verdict {
    case .emergency: return "no-exercises"
    case .hold: return "no-plan-held"
    case .screening, .cleared: return "no-plan-yet"
    }
  }

  /// A topic's text with the cause that leads, and how soon somebody must be seen.
  private func filled(_ text: String) -> String {
    var values: [String: String] = [:]
    if let leading = turn.differential.leading {
      values["cause"] = voice.name(ofCause: turn.differential.half ?? leading)
    }
    if case .emergency(let concerns) = turn.verdict, let first = concerns.first {
      values["soon"] = voice.say("soon-\(first.grade.rawValue)")
    }
    return fill(text, values)
  }

  private func about(_ id: String, _ exercise: String) -> Line {
    Line(voice.say(id, ["exercise": voice.inner(ofExercise: exercise)]))
  }

  private func exercise(_ move: DialogueAct.MoveAnswer) -> [Line] {
    let instructions = move.instructions
    var lines = isPlanned(move.exercise) ? [] : [about("not-planned", move.exercise)]
    lines.append(Line("\(dose(move))."))
    lines += steps(move)
    if !instructions.mistakes.isEmpty { lines.append(Line(mistakes(move))) }
    lines.append(Line(voice.say("easier", ["text": instructions.easier])))
    lines.append(Line(voice.say("harder", ["text": instructions.harder])))
    lines.append(Line(voice.say("stop", ["text": instructions.stop])))
    if !move.instead.isEmpty { lines.append(Line(instead(move))) }
    return lines
  }

  private func isPlanned(_ id: String) -> Bool {
    guard case .cleared(let clearance) = turn.verdict else { return false }
    return turn.planner.regimen(clearance).exercises.contains(id)
  }

  private func steps(_ move: DialogueAct.MoveAnswer) -> [Line] {
    move.instructions.steps.enumerated().map { Line("\($0.offset + 1). \($0.element)", .item) }
  }

  private func lines(
    of part: ExercisePart, _ move: DialogueAct.MoveAnswer, isAlone: Bool
  ) -> [Line] {
    let name = voice.name(ofExercise: move.exercise)
    switch part {
    case .easier: return [Line("\(name): \(move.instructions.easier)", .item)]
    case .harder: return [Line("\(name): \(move.instructions.harder)", .item)]
    case .dose: return [Line("\(dose(move)).", .item)]
    case .instead: return [Line(instead(move), .item)]
    case .mistakes: return isAlone ? [Line(mistakes(move))] : []
    case .hurts:
      guard isAlone else { return [] }
      return [
        Line(voice.say("stop", ["text": move.instructions.stop])),
        Line(voice.say("easier", ["text": move.instructions.easier])),
        Line(instead(move)),
      ]
    }
  }

  private func dose(_ move: DialogueAct.MoveAnswer) -> String {
    "\(voice.name(ofExercise: move.exercise)): \(DoseText(dose: move.instructions.dose).text)"
  }

  private func mistakes(_ move: DialogueAct.MoveAnswer) -> String {
    voice.say("mistakes", ["text": move.instructions.mistakes.joined(separator: "; ")])
  }

  private func instead(_ move: DialogueAct.MoveAnswer) -> String {
    let others = move.instead.map(voice.name(ofExercise:))
    let id = others.isEmpty ? "instead-none" : "instead-of"
    return voice.say(
      id, ["exercise": voice.name(ofExercise: move.exercise), "others": voice.list(others, "or")])
  }

  private func test(_ id: String, _ steps: [String]) -> [Line] {
    guard let test = catalogue.selfTests[id] else { return [] }
    var lines = [Line("\(test.name):")]
    lines += steps.enumerated().map { Line("\($0.offset + 1). \($0.element)", .item) }
    return lines + results(test)
  }

  /// The question of a home test with its outcomes, to be answered by number or in words.
  func results(_ test: SelfTest) -> [Line] {
    [Line("\(test.ask) \(voice.say("test-results"))", .question)]
      + test.reads.enumerated().map { Line("\($0.offset + 1). \($0.element.answer)", .item) }
  }

  private func cause(_ id: String) -> [Line] {
    guard let cause = catalogue.causes[id] else { return [] }
    return [Line(cause.says), Line(cause.pattern)]
  }

  private func plan() -> [Line] {
    guard case .cleared(let clearance) = turn.verdict else { return [] }
    let regimen = turn.planner.regimen(clearance)
    return PlanText(voice: voice).lines(of: DialogueAct.Advice(regimen: regimen))
  }

  private func unknown(_ term: String?, _ nearest: [String]) -> [Line] {
    let known = term.map { voice.say("unknown-term", ["term": Layout.harmless($0)]) }
    return [Line(known ?? voice.say("unknown"))] + offers(nearest)
  }

  /// The nearest topics, by the first phrase of each.
  func offers(_ nearest: [String]) -> [Line] {
    let phrases = nearest.compactMap { catalogue.topics[$0]?.phrases.first }
    guard !phrases.isEmpty else { return [] }
    return [Line(voice.say("offer", ["phrases": voice.list(phrases.map { "\"\($0)\"" }, "or")]))]
  }
}
