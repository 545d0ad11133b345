// Reads a file of a gate: what withholds moves, and what opens it again.

import Knowledge

extension Gate {
  init(_ id: String, _ fields: Fields) {
    self.init(
      id: id,
      when: fields.requiredCondition("when"),
      withholds: Self.withheld(fields),
      but: fields.names("but", of: .withheld),
      because: fields.prose("because", isClaim: true),
      opens: fields.prose("opens"),
      evidence: fields.names("evidence", of: .evidence, required: true))
  }

  /// One name or a list of them: `all`, or traits, kinds and moves.
  private static func withheld(_ fields: Fields) -> [String] {
    fields.fields("withholds", of: fields.required("withholds"), orOne: true).map { field in
      if field.text != "all" { _ = fields.name(field, of: .withheld) }
      return field.text
    }
  }
}
