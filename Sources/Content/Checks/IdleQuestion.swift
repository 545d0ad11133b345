// Checks that the answer to every question can change something: a weight, a condition, a reason.
// Questions are dear to a person in pain.

import Knowledge

/// C030: a finding that is asked about, alone or in a group, with nothing that depends on it.
@Sendable func checkIdleQuestions(_ draft: Draft) {
  guard draft.givesAdvice else { return }
  let members = Set(draft.catalogue.groups.flatMap(\.members))
  // Neither its own file nor the group that asks it makes a question worth while.
  let used = Set(
    draft.notes.names.filter { [.finding, .condition, .slot].contains($0.kind) }.filter { use in
      !["/\(use.name).yaml", "/screening.yaml"].contains(where: use.place.path.hasSuffix)
    }.map(\.name))
  for (id, finding) in draft.catalogue.findings where !finding.isFlag {
    let isPut = finding.ask != nil && finding.isAsked || members.contains(id)
    let weighs = finding.weighs.values.contains { $0.present != 1 || $0.absent != 1 }
    guard isPut, !weighs, !used.contains(id),
      let field = draft.notes.fields["findings/\(id).ask"] ?? draft.notes.things["findings/\(id)"]
    else { continue }
    draft.notes.fault(
      .idleQuestion, field.place, "the answer to this question changes nothing",
      help: "add \"weighs\", name \"\(id)\" in a condition or an exercise, or write \"asked: no\"")
  }
}
