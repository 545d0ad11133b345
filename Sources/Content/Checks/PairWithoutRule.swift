// Checks that concepts joined by "+" can be heard together: some rule joins their kinds in that
// order. Without one the finding would silently never be heard.

import Knowledge

/// C025: a pair that no rule composes, or more than two concepts.
@Sendable func checkPairs(_ draft: Draft) {
  if draft.notes.unread.contains(where: { $0.hasPrefix("rules/") }) { return }
  guard draft.givesAdvice || !draft.catalogue.rules.isEmpty else { return }
  let grammar = Grammar(draft.catalogue)
  for (id, finding) in draft.catalogue.findings {
    let owner = "\(finding.isFlag ? "flags" : "findings")/\(id)"
    check(finding.heard, "\(owner).heard", grammar, draft)
    check(finding.denied, "\(owner).denied", grammar, draft)
  }
}

private func check(
  _ compositions: [Composition], _ name: String, _ grammar: Grammar, _ draft: Draft
) {
  for composition in compositions where !grammar.joins(composition.concepts) {
    let written = composition.concepts.joined(separator: " + ")
    let key = "\(name).\(composition.concepts.joined(separator: "+"))"
    guard let field = draft.notes.fields[key] else { continue }
    let turned = Array(composition.concepts.reversed())
    draft.notes.fault(
      .pairWithoutRule, field.place, "no rule joins \"\(written)\"",
      nearest: grammar.joins(turned) ? turned.joined(separator: " + ") : nil,
      help: "write a rule for the two kinds in this order, or an idiom under \"says\"")
  }
}

/// Which concepts the rules join.
private struct Grammar {
  let catalogue: Catalogue
  /// For each concept, the kinds of itself and of everything that is a case of it.
  private var kinds: [String: Set<String>] = [:]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    for concept in catalogue.concepts.values {
      for parent in family(of: concept.id) { kinds[parent, default: []].insert(concept.kind) }
    }
  }

  func joins(_ concepts: [String]) -> Bool {
    guard concepts.allSatisfy({ catalogue.concepts[$0] != nil }) else { return true }
    if concepts.count == 1 { return true }
    guard concepts.count == 2, let first = concepts.first, let last = concepts.last else {
      return false
    }
    return catalogue.rules.values.contains { rule in
      guard let end = rule.kinds.last, has(last, end) else { return false }
      if rule.kinds.count != 2 { return rule.gives.map { isA($0, first) } ?? false }
      return rule.kinds.first.map { has(first, $0) } ?? false
    }
  }

  private func has(_ concept: String, _ kind: String) -> Bool {
    kinds[concept]?.contains(kind) ?? false
  }

  private func isA(_ concept: String, _ other: String) -> Bool {
    family(of: concept).contains(other)
  }

  /// A concept and all that it is a case of.
  private func family(of concept: String) -> Set<String> {
    var seen: Set<String> = []
    var open = [concept]
    while let next = open.popLast() {
      if seen.insert(next).inserted { open += catalogue.concepts[next]?.isA ?? [] }
    }
    return seen
  }
}
