// Reads the grouped questions asked of everybody, and the phases of recovery.

import Knowledge

extension ScreeningGroup {
  /// The groups of `screening.yaml`, in order.
  static func all(_ fields: Fields) -> [ScreeningGroup] {
    fields.parts("groups", "a group").map { part in
      let id = part.text("group")
      let yes = part.choice(part.required("yes"), Yes.present, "a meaning of \"yes\"")
      if let field = part.value("group"), !part.notes.note(thing: "groups/\(id)", at: field) {
        part.notes.fault(
          .nameTwice, field.place, "the group \"\(id)\" stands twice", help: "rename one")
      }
      let group = ScreeningGroup(
        id: id,
        members: part.names("members", of: .finding, required: true),
        ask: part.prose("ask"),
        again: part.prose("again"),
        why: part.prose("why"),
        yes: yes,
        which: yes == .which ? part.prose("which") : part.optionalProse("which"))
      part.finish()
      return group
    }
  }
}

extension Phase {
  /// The phases of `phases.yaml`, in order.
  static func all(_ fields: Fields) -> [Phase] {
    fields.parts("phases", "a phase").map { part in
      let number = part.required("phase").flatMap { part.whole($0, in: 1...9) } ?? 1
      if let field = part.value("phase"), !part.notes.note(thing: "phases/\(number)", at: field) {
        part.notes.fault(
          .nameTwice, field.place, "phase \(number) stands twice", help: "number them in order")
      }
      let phase = Phase(
        number: number, name: part.prose("name"), enter: part.condition("enter"),
        means: part.prose("means"), next: part.prose("next"))
      part.finish()
      return phase
    }
  }
}
