// Reads the sources: a mapping of keys to where each sentence or figure comes from.

import Knowledge

extension Evidence {
  /// The sources of `evidence.yaml`, by key.
  static func all(_ fields: Fields) -> [String: Evidence] {
    var sources: [String: Evidence] = [:]
    for (key, value) in fields.entries {
      _ = fields.value(key.text)
      let part = Fields(value, "a source", owner: "evidence/\(key.text)", fields.notes)
      guard part.isReadable else { continue }
      sources[key.text] = Evidence(key.text, part)
      part.finish()
    }
    return sources
  }

  private init(_ id: String, _ part: Fields) {
    self.init(
      id: id,
      title: part.text("title"),
      location: part.text("where"),
      basis: part.choice(part.required("basis"), .recalled, "a basis"),
      kind: part.text("kind"),
      says: part.prose("says"))
  }
}
