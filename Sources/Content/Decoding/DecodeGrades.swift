// Reads the grades of a red flag: how soon somebody must be seen, and what is said.

import Knowledge

extension GradeRule {
  /// The grades, most urgent first; the last has no condition.
  static func all(_ fields: Fields) -> [GradeRule] {
    guard let field = fields.required("grades") else { return [] }
    guard case .list(let items) = field.shape else {
      fields.wrongShape("grades", field, wanted: "a list of grades")
      return []
    }
    let parts = items.map { fields.inner($0, "a grade") }
    fields.checkOrder(parts.map { ($0, $0.value("when") != nil) }, "grade")
    return parts.map(GradeRule.init)
  }

  private init(_ part: Fields) {
    self.init(
      when: part.condition("when"),
      grade: part.choice(part.required("grade"), .emergency, "a grade"),
      act: part.optionalProse("act"),
      tell: part.prose("tell", isClaim: true),
      desk: part.optionalProse("desk"),
      isMilderInSchema: part.isSet("milder_in_schema", or: false))
    if let field = part.value("act") { part.notes.note(act: field) }
    part.finish()
  }
}
