// Texts, lists of texts and names of a mapping. It says which shape was expected, not whether the
// words are good.

extension Fields {
  /// A text that must be there; empty when it is not.
  func text(_ key: String) -> String { required(key).flatMap { plain(key, $0) } ?? "" }

  func optionalText(_ key: String) -> String? { value(key).flatMap { plain(key, $0) } }

  private func plain(_ key: String, _ field: Field) -> String? {
    if case .text(let text) = field.shape { return text }
    wrongShape(key, field, wanted: "a text")
    return nil
  }

  /// The texts of a list; a single text when `orOne`.
  func fields(_ key: String, of field: Field?, orOne: Bool = false) -> [Field] {
    guard let field else { return [] }
    switch field.shape {
    case .text where orOne: return [field]
    case .text, .map:
      wrongShape(key, field, wanted: orOne ? "a text or a list" : "a list")
      return []
    case .list(let fields):
      return fields.filter { item in
        if case .text(let text) = item.shape, !text.isEmpty { return true }
        wrongShape(key, item, wanted: "a list of texts")
        return false
      }
    }
  }

  /// The fields without those whose text stands above already; each of these is a fault.
  func withoutDoubles(_ fields: [Field]) -> [Field] {
    var seen: Set<String> = []
    return fields.filter { field in
      if seen.insert(field.text).inserted { return true }
      notes.noteDouble(field)
      return false
    }
  }

  func texts(_ key: String) -> [String] { fields(key, of: value(key)).map(\.text) }

  // MARK: for people

  /// A text that people read.
  func prose(_ key: String, isClaim: Bool = false) -> String {
    required(key).map { said(key, $0, isClaim) } ?? ""
  }

  func optionalProse(_ key: String, isClaim: Bool = false) -> String? {
    value(key).map { said(key, $0, isClaim) }
  }

  /// A list of texts that people read.
  func proseList(_ key: String, required isRequired: Bool = false) -> [String] {
    let list = withoutDoubles(fields(key, of: value(key, required: isRequired)))
    for item in list { notes.note(ProseUse(owner: owner, field: item, isClaim: false)) }
    return list.map(\.text)
  }

  private func said(_ key: String, _ field: Field, _ isClaim: Bool) -> String {
    guard let text = plain(key, field) else { return "" }
    notes.note(ProseUse(owner: owner, field: field, isClaim: isClaim))
    return text
  }

  /// The place of a text, for a check that looks at it again.
  func remember(_ key: String) {
    if let field = value(key) { notes.note(field, as: "\(owner).\(key)") }
  }

  // MARK: names

  /// Names of other things.
  func names(_ key: String, of kind: NameKind, required isRequired: Bool = false) -> [String] {
    let list = fields(key, of: value(key, required: isRequired))
    return list.map { name($0, of: kind) }
  }

  func name(_ field: Field, of kind: NameKind) -> String {
    notes.note(NameUse(kind: kind, name: field.text, place: field.place))
    return field.text
  }
}
