// Reads a file of a cause: how common it is, what it looks like and what follows from it.

import Knowledge

extension Cause {
  init(_ id: String, _ fields: Fields) {
    self.init(
      id: id,
      family: fields.text("family"),
      name: fields.prose("name"),
      short: fields.prose("short"),
      prior: Prior.all(fields),
      pattern: fields.prose("pattern"),
      says: fields.prose("says", isClaim: true),
      plan: fields.prose("plan"),
      refer: fields.optionalProse("refer"),
      evidence: fields.names("evidence", of: .evidence))
  }
}

extension Prior {
  /// `[{below: 20, is: 0.01}, {is: 0.4}]`: the youngest first, the last for everybody else.
  static func all(_ fields: Fields) -> [Prior] {
    guard let field = fields.required("prior") else { return [] }
    guard case .list(let items) = field.shape else {
      fields.wrongShape("prior", field, wanted: "a list of shares by age")
      return []
    }
    fields.notes.note(field, as: "\(fields.owner).prior")
    let parts = items.map { fields.inner($0, "a share") }
    fields.checkOrder(parts.map { ($0, $0.value("below") != nil) }, "share")
    return parts.map { part in
      let below = part.value("below").flatMap { part.number($0, in: 0...130) }
      let share = part.required("is").flatMap { part.number($0, in: 0...1) } ?? 0
      part.finish()
      return Prior(below: below, share: share)
    }
  }
}
