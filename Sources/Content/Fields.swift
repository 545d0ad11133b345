// The keys of one mapping, read by name. What is missing or of the wrong shape is noted and
// replaced by something empty, so that one run finds every fault; a key nobody reads is a fault.

/// A mapping whose keys are taken one by one.
final class Fields {
  /// What the mapping describes, for sentences: "a finding".
  let what: String
  /// The full name of the thing it belongs to: `findings/worse.sitting`.
  let owner: String
  /// Where the mapping begins.
  let field: Field
  let notes: Notebook
  let entries: [(key: Field, value: Field)]
  private var asked: [String] = []
  private var missing: [(key: String, place: Place, message: String)] = []

  /// The mapping of a field; without keys, and a fault noted, when it is none.
  init(_ field: Field, _ what: String, owner: String, _ notes: Notebook) {
    self.field = field
    self.what = what
    self.owner = owner
    self.notes = notes
    if case .map(let entries) = field.shape {
      self.entries = entries
    } else {
      entries = []
      notes.fault(
        .wrongShape, field.place, "\(what) is written as a mapping, not as \(field.kind)",
        help: "write \"key: value\" lines")
    }
  }

  /// Whether it is a mapping at all.
  var isReadable: Bool {
    if case .map = field.shape { return true }
    return false
  }

  /// The value of a key, nil when it is left out or empty.
  func value(_ key: String) -> Field? {
    asked.append(key)
    guard let value = entries.first(where: { $0.key.text == key })?.value else { return nil }
    if case .text(let text) = value.shape, text.isEmpty { return nil }
    return value
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> Field? {
    if let found = value(key) { return found }
    guard isReadable else { return nil }
    let empty = entries.first { $0.key.text == key }
    let message = empty == nil ? "\(what) needs the key \"\(key)\"" : "\"\(key)\" is empty"
    missing.append((key, (empty?.key ?? opening).place, message))
    return nil
  }

  /// The value of a key; a fault when it is required and missing.
  func value(_ key: String, required isRequired: Bool) -> Field? {
    isRequired ? required(key) : value(key)
  }

  /// Whether any of these keys is there.
  func has(_ keys: String...) -> Bool { keys.contains { value($0) != nil } }

  /// The first key, where the thing opens.
  var opening: Field { entries.first?.key ?? field }

  /// Notes every key that nobody asked for, and every key that was asked for in vain.
  func finish() {
    var misspelt: Set<String> = []
    for (key, _) in entries where !asked.contains(key.text) {
      let near = nearestName(key.text, asked)
      if let near { misspelt.insert(near) }
      notes.fault(
        .unknownKey, key.place, "\(what) has no key \"\(key.text)\"", nearest: near,
        help: "the keys are \(listed(asked))")
    }
    // A key that stands there misspelt is one slip, not two.
    for (key, place, message) in missing where !misspelt.contains(key) {
      notes.fault(.missingKey, place, message, help: "add \"\(key): …\"")
    }
    missing = []
  }

  /// Finishes a mapping whose other keys are names.
  func takeAll() {
    asked += entries.map(\.key.text)
    finish()
  }

  /// A mapping inside this one, which belongs to the same thing.
  func inner(_ field: Field, _ what: String) -> Fields { Fields(field, what, owner: owner, notes) }

  func wrongShape(_ key: String, _ field: Field, wanted: String) {
    notes.fault(
      .wrongShape, field.place, "\"\(key)\" is written as \(wanted), not as \(field.kind)",
      help: "write \(wanted)")
  }
}
