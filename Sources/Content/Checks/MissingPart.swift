// Checks that content which gives advice holds what makes advice safe: the screening, every red
// flag, the numbers to call and the replies. Its absence is a fault, not a shorter interview.

/// C020: a part that is missing as a whole.
@Sendable func checkParts(_ draft: Draft) {
  guard draft.givesAdvice, let place = draft.opening() else { return }
  var missing: [String] = []
  if draft.catalogue.screening.isEmpty { missing.append("screening.yaml") }
  if draft.catalogue.regions["world"] == nil { missing.append("regions/world.yaml") }
  for reply in draft.repliesNeeded where draft.catalogue.replies[reply] == nil {
    missing.append("replies/\(reply).yaml")
  }
  for part in missing where !draft.notes.unread.contains(String(part.dropLast(5))) {
    draft.notes.fault(
      .missingPart, place, "content with exercises needs \"\(part)\"",
      help: "add it, or leave the exercises out")
  }
}

extension Draft {
  /// The replies that the program says, and the name of each family that is no cause itself.
  fileprivate var repliesNeeded: [String] {
    if requirements.replyNames.isEmpty { return [] }
    let families = Set(catalogue.causes.values.map(\.family))
    return requirements.replyNames.keys.sorted()
      + families.filter { catalogue.causes[$0] == nil }.sorted().map { "family-\($0)" }
  }
}

/// C021: a red flag of the shipped content that this content does not know.
@Sendable func checkFlags(_ draft: Draft) {
  guard draft.givesAdvice, let place = draft.opening() else { return }
  for flag in draft.requirements.flags.sorted()
  where draft.catalogue.findings[flag]?.isFlag != true
    && !draft.notes.unread.contains("flags/\(flag)")
  {
    draft.notes.fault(
      .missingFlag, place, "content with exercises needs the red flag \"\(flag)\"",
      help: "add flags/\(flag).yaml, or leave the exercises out")
  }
}
