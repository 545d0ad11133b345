// Reads a file of a finding or red flag: how it is heard, asked, weighed and proved.

import Knowledge

extension Finding {
  init(_ id: String, _ fields: Fields, isFlag: Bool) {
    let means = fields.required("means").map { fields.inner($0, "the meaning of a finding") }
    let ask = fields.optionalProse("ask")
    let isLasting = ["history.", "said."].contains { id.hasPrefix($0) }
    fields.remember("ask")
    fields.remember("asked")
    self.init(
      id: id,
      name: fields.prose("name"),
      present: means?.prose("present") ?? "",
      absent: means?.prose("absent") ?? "",
      heard: Composition.all("heard", fields),
      denied: Composition.all("denied", fields),
      says: fields.patterns("says", .idiom, as: "\(id): present"),
      denies: fields.patterns("denies", .idiom, as: "\(id): absent"),
      ask: ask,
      again: ask == nil ? fields.optionalProse("again") : fields.prose("again"),
      why: ask == nil ? fields.optionalProse("why") : fields.prose("why"),
      cost: fields.whole("cost", in: 1...3, or: 1),
      rate: fields.value("rate").flatMap { fields.number($0, in: 0...1) } ?? 0.3,
      cluster: fields.optionalText("cluster"),
      weighs: Weight.all(fields),
      grade: fields.value("grade").map {
        fields.choice($0, EvidenceGrade.estimate, "a grade of evidence")
      },
      derived: fields.condition("derived"),
      isLasting: fields.isSet("lasting", or: isLasting),
      isEvent: fields.isSet("event", or: false),
      isDeniable: fields.isSet("deniable", or: true),
      isAsked: fields.isSet("asked", or: true),
      askIf: fields.condition("ask_if"),
      examples: fields.examples(),
      evidence: fields.names("evidence", of: .evidence),
      grades: isFlag ? GradeRule.all(fields) : [],
      check: isFlag ? fields.optionalProse("check") : nil,
      unsure: isFlag
        ? fields.value("unsure").map { fields.choice($0, Grade.emergency, "a grade") } : nil)
    means?.finish()
  }
}

extension Composition {
  /// `effect.worse + activity.sitting`, one or several.
  static func all(_ key: String, _ fields: Fields) -> [Composition] {
    fields.fields(key, of: fields.value(key), orOne: true).map { field in
      var offset = 0
      var concepts: [String] = []
      for part in field.text.split(separator: "+", omittingEmptySubsequences: false) {
        let lead = part.prefix { $0 == " " }.count
        let name = part.filter { $0 != " " }
        let place = field.place(at: offset + lead, length: max(1, name.count))
        fields.notes.note(NameUse(kind: .concept, name: name, place: place))
        concepts.append(name)
        offset += part.unicodeScalars.count + 1
      }
      fields.notes.note(field, as: "\(fields.owner).\(key).\(concepts.joined(separator: "+"))")
      return Composition(concepts: concepts)
    }
  }
}
