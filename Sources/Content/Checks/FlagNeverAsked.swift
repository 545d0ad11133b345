// Checks that every red flag is asked about by some group. A flag that follows from other facts,
// or is only heard, says so in its file.

/// C024: a red flag in no group of the screening.
@Sendable func checkFlagsAsked(_ draft: Draft) {
  if draft.notes.unread.contains("screening") { return }
  guard draft.givesAdvice || !draft.catalogue.screening.isEmpty else { return }
  let members = Set(draft.catalogue.groups.flatMap(\.members))
  for flag in draft.catalogue.flags
  where flag.isAsked && flag.derived == nil && !members.contains(flag.id) {
    guard let field = draft.notes.things["findings/\(flag.id)"] else { continue }
    draft.notes.fault(
      .flagNeverAsked, field.place, "no group asks about \"\(flag.id)\"",
      help: "add it to a group of screening.yaml, or write \"asked: no\" when it is only heard")
  }
}
