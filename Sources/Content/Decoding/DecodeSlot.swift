// Reads a file of a slot: a value that a person can give, with its question.

import Knowledge

extension Slot {
  init(_ id: String, _ fields: Fields) {
    fields.remember("ask")
    self.init(
      id: id,
      name: fields.prose("name"),
      means: fields.prose("means"),
      ask: fields.prose("ask"),
      again: fields.prose("again"),
      why: fields.prose("why"),
      values: Self.values("values", fields),
      asked: Self.values("asked", fields),
      says: fields.patterns("says", .idiom),
      bars: fields.patterns("bars", .idiom),
      owners: fields.patterns("owners", .idiom),
      weighs: SlotWeight.all(fields),
      trials: Trial.all(fields),
      grade: fields.value("grade").map {
        fields.choice($0, EvidenceGrade.estimate, "a grade of evidence")
      },
      evidence: fields.names("evidence", of: .evidence, required: !fields.has("weighs")))
  }

  /// Values with the concept, or the concepts, that give each.
  private static func values(_ key: String, _ fields: Fields) -> [SlotValue] {
    guard let field = fields.value(key) else { return [] }
    guard case .map(let pairs) = field.shape else {
      fields.wrongShape(key, field, wanted: "a mapping of values to concepts")
      return []
    }
    return pairs.flatMap { name, value in
      fields.fields("\(key).\(name.text)", of: value, orOne: true).map {
        SlotValue(value: name.text, concept: fields.name($0, of: .concept))
      }
    }
  }
}

extension SlotWeight {
  /// `{when: side = both, disc: 0.3}`: a condition, and what holds under it.
  static func all(_ fields: Fields) -> [SlotWeight] {
    guard let field = fields.value("weighs") else { return [] }
    guard case .list(let items) = field.shape else {
      fields.wrongShape("weighs", field, wanted: "a list of conditions with their weights")
      return []
    }
    fields.notes.note(field, as: "\(fields.owner).weighs")
    return items.map { item in
      let part = fields.inner(item, "a weight")
      var weighs: [String: Double] = [:]
      for (cause, value) in part.entries where cause.text != "when" {
        weighs[part.name(cause, of: .fit)] = part.number(value)
      }
      let when = part.requiredCondition("when")
      part.takeAll()
      return SlotWeight(when: when, weighs: weighs)
    }
  }
}

extension Trial {
  /// `{2: 0.25, 5: 0.45}`: typical values with their shares.
  static func all(_ fields: Fields) -> [Trial] {
    guard let field = fields.value("trials") else { return [] }
    guard case .map(let pairs) = field.shape else {
      fields.wrongShape("trials", field, wanted: "a mapping of values to shares")
      return []
    }
    fields.notes.note(field, as: "\(fields.owner).trials")
    return pairs.map { key, share in
      Trial(value: key.text, share: fields.number(share, in: 0...1) ?? 0)
    }
  }
}
