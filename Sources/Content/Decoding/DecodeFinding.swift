// Reads a file of a finding or red flag: how it is heard, asked, weighed and proved.

import Knowledge

extension Finding {
  init(_ id: String, _ fields: Fields, isFlag: Bool) {
    let means = fields.required("means").map { fields.inner($0, "the meaning of a finding") }
    // A question is put with all that belongs to it, and words that are heard are proved.
    let isPut = fields.has("ask", "again", "why")
    let isHeard = fields.has("heard", "denied", "says", "denies")
    let weighs = Weight.all(fields)
    let derived = fields.condition("derived")
    let isLasting = ["history.", "said."].contains { id.hasPrefix($0) }
    fields.remember("ask")
    fields.remember("asked")
    fields.remember("cluster")
    self.init(
      id: id,
      name: fields.prose("name"),
      present: means?.prose("present") ?? "",
      absent: means?.prose("absent") ?? "",
      heard: Composition.all("heard", fields),
      denied: Composition.all("denied", fields),
      says: fields.patterns("says", .idiom, as: "\(id): present"),
      denies: fields.patterns("denies", .idiom, as: "\(id): absent"),
      ask: isPut ? fields.prose("ask") : nil,
      again: isPut ? fields.prose("again") : nil,
      why: isPut ? fields.prose("why") : nil,
      cost: fields.value("cost", required: isPut && isFlag)
        .flatMap { fields.whole($0, in: 1...3) } ?? 1,
      rate: fields.value("rate", required: isPut && !isFlag)
        .flatMap { fields.number($0, in: 0...1) } ?? 0.3,
      cluster: fields.optionalText("cluster"),
      weighs: weighs,
      grade: fields.value("grade", required: isPut && !isFlag || !weighs.isEmpty).map {
        fields.choice($0, EvidenceGrade.estimate, "a grade of evidence")
      },
      derived: derived,
      isLasting: fields.isSet("lasting", or: isLasting),
      isEvent: fields.isSet("event", or: false),
      isDeniable: fields.isSet("deniable", or: true),
      // What follows from other facts is not asked, and says so.
      isAsked: fields.isSet("asked", or: true, required: derived != nil),
      askIf: fields.condition("ask_if"),
      examples: fields.examples(required: isHeard),
      // Figures without a source are a fault of their own.
      evidence: fields.names("evidence", of: .evidence, required: weighs.isEmpty),
      grades: isFlag ? GradeRule.all(fields) : [],
      check: !isFlag ? nil : isPut ? fields.prose("check") : fields.optionalProse("check"),
      unsure: isFlag
        ? fields.required("unsure").map { fields.choice($0, Grade.emergency, "a grade") } : nil)
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
