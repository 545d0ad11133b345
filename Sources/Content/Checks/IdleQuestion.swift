// Checks that the answer to every question can change something: a weight, a condition, a reason.
// Questions are dear to a person in pain.

import Knowledge

/// C030: a finding that is asked about alone, with nothing that depends on it.
@Sendable func checkIdleQuestions(_ draft: Draft) {
  guard draft.givesAdvice else { return }
  let members = Set(draft.catalogue.groups.flatMap(\.members))
  // A file cannot make its own question worth while.
  let used = Set(
    draft.notes.names.filter { [.finding, .condition, .slot].contains($0.kind) }
      .filter { !$0.place.path.hasSuffix("/\($0.name).yaml") }.map(\.name))
  for (id, finding) in draft.catalogue.findings
  where finding.ask != nil && finding.isAsked && !finding.isFlag && !members.contains(id) {
    let weighs = finding.weighs.values.contains { $0.present != 1 || $0.absent != 1 }
    guard !weighs, !used.contains(id), let field = draft.notes.fields["findings/\(id).ask"] else {
      continue
    }
    draft.notes.fault(
      .idleQuestion, field.place, "the answer to this question changes nothing",
      help: "add \"weighs\", name \"\(id)\" in a condition or an exercise, or write \"asked: no\"")
  }
}
