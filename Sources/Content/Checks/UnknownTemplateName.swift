// Checks that the `{names}` in texts for people are filled by the program. What they are filled
// with it does not know.

import Knowledge

/// C018: the names that every text may hold, those of a slot, and those of each reply.
@Sendable func checkTemplateNames(_ draft: Draft) {
  for sentence in draft.notes.prose {
    guard let known = names(for: sentence.owner, draft.requirements) else { continue }
    let scalars = Array(sentence.field.text.unicodeScalars)
    for (offset, scalar) in scalars.enumerated() where scalar == "{" {
      let name = String(String.UnicodeScalarView(scalars[(offset + 1)...].prefix { $0 != "}" }))
      if known.contains(name) { continue }
      draft.notes.fault(
        .unknownTemplateName,
        sentence.field.place(at: offset, length: min(name.unicodeScalars.count + 2, 40)),
        "nothing fills in \"\(name.prefix(40))\" here",
        nearest: nearestName(name, known).map { "{\($0)}" },
        help: "the names are \(listed(known))")
    }
  }
}

/// The names that the texts of a thing may hold; nil for any.
private func names(for owner: String, _ requirements: Requirements) -> Set<String>? {
  let parts = owner.split(separator: "/").map(String.init)
  guard let folder = parts.first, let id = parts.last else { return requirements.names }
  switch Folder(rawValue: folder) {
  case .replies: return requirements.names(inReply: id).map(requirements.names.union)
  case .slots: return requirements.names.union(["value"])
  default: return requirements.names
  }
}
