// Reads the files of concepts and of the rules by which they compose.

import Knowledge

extension Concept {
  init(_ id: String, _ fields: Fields) {
    self.init(
      id: id,
      words: fields.patterns("words", .concept, required: true),
      isA: fields.names("is", of: .concept),
      covers: fields.names("covers", of: .conceptKind))
  }
}

extension Rule {
  init(_ id: String, _ fields: Fields) {
    let kinds = fields.names("kinds", of: .conceptKind, required: true)
    // One kind has no order, and what it is joined with has no distance.
    let joins = kinds.count > 1
    let gives = fields.value("gives", required: kinds.count == 1)
      .map { fields.name($0, of: .concept) }
    if let field = fields.value("kinds"), !(1...3).contains(kinds.count), !kinds.isEmpty {
      fields.notes.fault(
        .badForm, field.place, "a rule joins one to three kinds, not \(kinds.count)",
        help: "name two kinds of concepts, or one or three with \"gives\"")
    }
    self.init(
      id: id,
      kinds: kinds,
      order: fields.choice(fields.value("order", required: joins), .any, "an order"),
      reach: fields.choice(fields.value("reach"), .segment, "a reach"),
      within: fields.value("within", required: joins)
        .flatMap { fields.whole($0, in: 0...40) } ?? 8,
      shares: fields.isSet("shares", or: false),
      gives: gives,
      unless: fields.names("unless", of: .conceptKind),
      examples: fields.examples())
  }
}
