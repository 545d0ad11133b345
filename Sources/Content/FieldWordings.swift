// Texts with variants: a plain text, or a list of `when` and `say` whose last has no `when`. The
// order matters, so a variant that can never be reached is a fault too.

import Knowledge

extension Fields {
  func wording(_ key: String, isClaim: Bool = false) -> Wording {
    required(key).map { wording(key, $0, isClaim) } ?? Wording([])
  }

  func optionalWording(_ key: String, isClaim: Bool = false) -> Wording? {
    value(key).map { wording(key, $0, isClaim) }
  }

  private func wording(_ key: String, _ field: Field, _ isClaim: Bool) -> Wording {
    switch field.shape {
    case .text(let text):
      notes.note(ProseUse(owner: owner, field: field, isClaim: isClaim))
      return Wording(text)
    case .map:
      wrongShape(key, field, wanted: "a text or a list of variants")
      return Wording([])
    case .list(let items):
      let parts = items.map { inner($0, "a variant") }
      checkOrder(parts.map { ($0, $0.value("when") != nil) }, "variant")
      return Wording(parts.map { variant($0, isClaim) })
    }
  }

  private func variant(_ part: Fields, _ isClaim: Bool) -> Variant {
    let variant = Variant(
      when: part.condition("when"), say: part.prose("say", isClaim: isClaim))
    part.finish()
    return variant
  }

  /// Of things tried in order all but the last need a condition, and the last has none.
  func checkOrder(_ parts: [(part: Fields, isConditional: Bool)], _ what: String) {
    for (index, (part, isConditional)) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if isLast, isConditional {
        notes.fault(
          .missingVariant, part.opening.place, "the last \(what) has a condition",
          help: "add a \(what) without a condition for everybody else")
      } else if !isLast, !isConditional, part.isReadable {
        notes.fault(
          .missingVariant, part.opening.place, "the \(what)s after this one are never reached",
          help: "give it a condition, or move it to the end")
      }
    }
  }
}
