// Checks that a move which is held says for how long. Counting holds says nothing of their length.

@_spi(Movement) import Knowledge
import Text

/// C022: a position, or a step that says to hold, with neither seconds nor minutes.
@Sendable func checkHolds(_ draft: Draft) {
  for (id, move) in draft.catalogue.exercises {
    let dose = move.instructions.opened.dose
    guard dose.reps != nil, dose.seconds == nil, dose.minutes == nil,
      move.kind == .position || move.instructions.opened.steps.contains(where: isHold),
      let field = draft.notes.fields["exercises/\(id).dose"]
    else { continue }
    draft.notes.fault(
      .holdInReps, field.place, "\"\(id)\" is held, but its dose counts repetitions only",
      help: "add \"seconds\" or \"minutes\"")
  }
}

/// "Hold for five seconds", "hold it there"; not "hold a stick".
private func isHold(_ step: String) -> Bool {
  let stems = tokenize(step).filter { !$0.isMark }.map(\.stem)
  let times = ["second", "breath", "minute"].map(stem)
  return stems.indices.contains { (place: Int) -> Bool in
    guard stems[place] == stem("hold") else { return false }
    let rest = stems[(place + 1)...]
    return ["for", "it", "there", "this"].contains(rest.first)
      || rest.prefix(6).contains(where: times.contains)
  }
}
