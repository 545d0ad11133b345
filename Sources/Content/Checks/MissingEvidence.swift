// Checks that claims and weights name their sources, and that every source named is known. It
// cannot tell whether a source says so.

import Knowledge

/// C016 for what has no source; C013 for a source that is not known.
@Sendable func checkEvidence(_ draft: Draft) {
  for sentence in draft.notes.prose { checkSentence(sentence, draft) }
  for (id, finding) in draft.catalogue.findings where finding.evidence.isEmpty {
    let owner = "\(finding.isFlag ? "flags" : "findings")/\(id)"
    checkFigures("\(owner).weighs", isUsed: !finding.weighs.isEmpty, draft)
  }
  for (id, slot) in draft.catalogue.slots where slot.evidence.isEmpty {
    checkFigures("slots/\(id).weighs", isUsed: !slot.weighs.isEmpty, draft)
  }
  for (id, cause) in draft.catalogue.causes where cause.evidence.isEmpty {
    checkFigures("causes/\(id).prior", isUsed: !cause.prior.isEmpty, draft)
  }
}

private func checkFigures(_ name: String, isUsed: Bool, _ draft: Draft) {
  guard isUsed, let field = draft.notes.fields[name] else { return }
  draft.notes.fault(
    .missingEvidence, field.place, "these figures name no source",
    help: "add \"evidence: [KEY]\" with a key of evidence.yaml, or \"judgement\"")
}

private func checkSentence(_ sentence: ProseUse, _ draft: Draft) {
  let keys = sourceKeys(in: sentence.field.text)
  if sentence.isClaim, keys.isEmpty, !sentence.field.text.isEmpty {
    draft.notes.fault(
      .missingEvidence, sentence.field.place, "this text names no source",
      help: "end what it claims in a key of evidence.yaml: \"… [NG59].\"")
  }
  if draft.notes.unread.contains("evidence") { return }
  let known = draft.catalogue.evidence
  for key in keys where known[key] == nil && (draft.givesAdvice || !known.isEmpty) {
    draft.notes.fault(
      .unknownName, sentence.field.place(ofKey: key), "there is no source called \"\(key)\"",
      nearest: nearestName(key, known.keys), help: "name a key of evidence.yaml, or add it")
  }
}

extension Field {
  /// Where a source key stands in the text.
  fileprivate func place(ofKey key: String) -> Place {
    let wanted = Array(key.unicodeScalars)
    let scalars = Array(text.unicodeScalars)
    let offset = scalars.indices.first { place in
      place > 0 && "[, ".unicodeScalars.contains(scalars[place - 1])
        && scalars[place...].starts(with: wanted)
    }
    return place(at: offset ?? 0, length: max(1, wanted.count))
  }
}
