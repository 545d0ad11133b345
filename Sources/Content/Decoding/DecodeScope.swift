// Reads a file of a scope: words that change what the words beside them mean.

import Knowledge

extension ScopeRule {
  init(_ id: String, _ fields: Fields) {
    self.init(
      id: id,
      category: fields.choice(fields.required("category"), .negated, "a category of scopes"),
      direction: fields.choice(fields.required("direction"), .forward, "a direction"),
      reach: fields.value("reach").flatMap { fields.whole($0, in: 0...60) },
      opens: fields.isSet("opens", or: false),
      closes: fields.isSet("closes", or: false),
      sentence: fields.isSet("sentence", or: false),
      says: fields.patterns("says", .scope, required: true),
      examples: ScopeExample.all(fields))
  }
}

extension ScopeExample {
  /// The examples of a scope: each text with the findings in it and their readings.
  static func all(_ fields: Fields) -> [ScopeExample] {
    guard let field = fields.required("examples") else { return [] }
    guard case .list(let items) = field.shape else {
      fields.wrongShape("examples", field, wanted: "a list of \"text: {finding: reading}\"")
      return []
    }
    return items.compactMap { item in
      guard case .map(let pairs) = item.shape, let pair = pairs.first, pairs.count == 1 else {
        fields.wrongShape("examples", item, wanted: "a list of \"text: {finding: reading}\"")
        return nil
      }
      let readings = readings(pair.value, fields)
      for (finding, reading) in readings {
        let example = Example(text: pair.key.text, reading: reading)
        fields.notes.note(example, of: finding, at: pair.key.place)
      }
      return ScopeExample(text: pair.key.text, readings: readings)
    }
  }

  private static func readings(_ field: Field, _ fields: Fields) -> [String: Example.Reading] {
    guard case .map(let pairs) = field.shape else {
      fields.wrongShape("examples", field, wanted: "a mapping of findings to readings")
      return [:]
    }
    var readings: [String: Example.Reading] = [:]
    for (key, value) in pairs {
      readings[fields.name(key, of: .finding)] = fields.choice(value, .unsaid, "a reading")
    }
    return readings
  }
}
