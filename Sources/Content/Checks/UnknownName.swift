// Checks that every name used stands for something. Names of a kind that the folder does not hold
// at all are left alone, unless the content gives advice.

import Knowledge

/// C013, and C014 for the values of slots.
@Sendable func checkNames(_ draft: Draft) {
  let tables = Dictionary(
    uniqueKeysWithValues: NameKind.allCases.map { ($0, names(of: $0, in: draft.catalogue)) })
  for use in draft.notes.names where !draft.isUnread(use) {
    if use.kind == .value {
      checkValue(use, draft)
      continue
    }
    let known = tables[use.kind] ?? []
    if known.contains(use.name) || known.isEmpty && !draft.givesAdvice { continue }
    draft.notes.fault(
      .unknownName, use.place, "there is no \(use.kind.rawValue) called \"\(use.name)\"",
      nearest: nearestName(use.name, known), help: "name one that exists, or add it")
  }
}

extension Draft {
  /// Whether the name may stand for something in a file that could not be read.
  fileprivate func isUnread(_ use: NameUse) -> Bool {
    let unread = notes.unread
    switch use.kind {
    case .finding, .condition:
      return ["findings", "flags", "slots"].contains { unread.contains("\($0)/\(use.name)") }
    case .concept: return unread.contains("concepts/\(use.name)")
    case .conceptKind: return unread.contains { $0.hasPrefix("concepts/\(use.name).") }
    case .slot: return unread.contains("slots/\(use.name)")
    case .cause, .fit: return unread.contains { $0.hasPrefix("causes/") }
    case .exercise, .withheld: return unread.contains("exercises/\(use.name)")
    case .evidence: return unread.contains("evidence")
    case .value: return use.slot.map { unread.contains("slots/\($0)") } ?? false
    }
  }
}

private func checkValue(_ use: NameUse, _ draft: Draft) {
  let values = use.slot.flatMap { draft.catalogue.slots[$0] }?.values.map(\.value) ?? []
  if values.isEmpty || values.contains(use.name) { return }
  draft.notes.fault(
    .unknownValue, use.place, "there is no value called \"\(use.name)\"",
    nearest: nearestName(use.name, values),
    help: "the values of \(use.slot ?? "it") are \(listed(values))")
}

/// Everything that a name of a kind may stand for.
private func names(of kind: NameKind, in catalogue: Catalogue) -> Set<String> {
  switch kind {
  case .finding: Set(catalogue.findings.keys)
  case .slot: slots(catalogue)
  case .condition: slots(catalogue).union(catalogue.findings.keys)
  case .concept: Set(catalogue.concepts.keys)
  case .conceptKind: Set(catalogue.concepts.values.map(\.kind))
  case .cause: Set(catalogue.causes.keys)
  case .fit: Set(catalogue.causes.keys).union(catalogue.causes.values.map(\.family))
  case .exercise: Set(catalogue.exercises.keys)
  case .evidence: Set(catalogue.evidence.keys)
  case .withheld:
    Set(Trait.allCases.map(\.rawValue) + MoveKind.allCases.map(\.rawValue))
      .union(catalogue.exercises.keys)
  case .value: []
  }
}

/// The slots of the content, and what the program works out itself.
private func slots(_ catalogue: Catalogue) -> Set<String> {
  Set(catalogue.slots.keys).union(
    ["site", "side", "severity", "duration_days", "age", "onset", "cause", "phase"])
}
