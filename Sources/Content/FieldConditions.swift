// The names and figures inside a condition, each at its own letters. The condition was read
// before; here it is only looked at.

import Knowledge

extension Fields {
  /// Notes every name that a condition asks about.
  func noteNames(of condition: Condition, _ field: Field) {
    for atom in condition.atoms {
      switch atom {
      case .present(let name), .known(let name):
        note(name, .condition, in: field)
      case .number(let name, _, _): note(name, .slot, in: field)
      case .word(let name, let wanted):
        note(name, .slot, in: field)
        note(wanted, valueOf: name, in: field)
      case .always, .not, .and, .or: break
      }
    }
  }

  private func note(_ name: String, _ kind: NameKind, in field: Field) {
    notes.note(NameUse(kind: kind, name: name, place: place(of: name, in: field)))
  }

  private func note(_ value: String, valueOf slot: String, in field: Field) {
    if slot == "cause", value == "unclear" { return }
    let kind = slot == "cause" ? NameKind.fit : .value
    notes.note(NameUse(kind: kind, name: value, place: place(of: value, in: field), slot: slot))
  }

  private func place(of name: String, in field: Field) -> Place {
    field.place(at: offset(of: name, in: field.text), length: name.unicodeScalars.count)
  }

  /// Where a name first stands as a whole word.
  private func offset(of name: String, in text: String) -> Int {
    var offset = 0
    var word = ""
    for (place, scalar) in (text + " ").unicodeScalars.enumerated() {
      if " ()<>=".unicodeScalars.contains(scalar) {
        if word == name { return offset }
        word = ""
        offset = place + 1
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    return 0
  }
}

extension Condition {
  /// Its single questions, without what joins them.
  var atoms: [Condition] {
    switch self {
    case .not(let inner): inner.atoms
    case .and(let left, let right), .or(let left, let right): left.atoms + right.atoms
    case .always, .present, .known, .number, .word: [self]
    }
  }
}
