// Checks that every finding can come to be known: by a question, by words, by a home test, or
// from other findings.

import Knowledge

/// C029: a finding that no question asks and no phrase says.
@Sendable func checkHeard(_ draft: Draft) {
  if draft.notes.unread.contains("screening") { return }
  let members = Set(draft.catalogue.groups.flatMap(\.members))
  let shown = Set(draft.catalogue.selfTests.values.flatMap(\.reads).flatMap(\.sets.keys))
  for (id, finding) in draft.catalogue.findings {
    let isAsked = finding.ask != nil && finding.isAsked || members.contains(id)
    let isSaid = !(finding.heard + finding.denied).isEmpty || !finding.says.isEmpty
    guard !isAsked, !isSaid, !shown.contains(id), finding.derived == nil,
      let field = draft.notes.things["findings/\(id)"]
    else { continue }
    draft.notes.fault(
      .unheardFinding, field.place, "no question asks for \"\(id)\" and no phrase says it",
      help: "add \"ask\", \"heard\" or \"says\", or \"derived\" when it follows from others")
  }
}
