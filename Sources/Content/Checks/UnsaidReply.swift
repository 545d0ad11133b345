// Checks that every reply is one the program says. A reply too many does no harm, but its author
// believes that somebody reads it.

import Knowledge

/// C033: a reply that is never said.
@Sendable func checkReplies(_ draft: Draft) {
  let known = draft.requirements.replyNames
  if known.isEmpty { return }
  for (id, _) in draft.catalogue.replies where draft.requirements.names(inReply: id) == nil {
    guard let field = draft.notes.things["replies/\(id)"] else { continue }
    draft.notes.fault(
      .unsaidReply, field.place, "the program never says the reply \"\(id)\"",
      nearest: nearestName(id, known.keys),
      help: "remove the file, or list it in Content/ProgramReplies.swift where the program says it")
  }
}
