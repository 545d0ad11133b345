// Phrases that people type: patterns, plain lines and examples with a reading. It opens patterns
// to see that they read; what they mean is not asked here.

import Knowledge
import Text

extension Fields {
  /// Patterns, each opened and noted for the check of doubles.
  func patterns(
    _ key: String, _ group: PhraseUse.Group, as owner: String? = nil, names: [String] = [],
    required isRequired: Bool = false
  ) -> [String] {
    let list = withoutDoubles(fields(key, of: value(key, required: isRequired)))
    for field in list { open(field, group, owner ?? self.owner, names) }
    return list.map(\.text)
  }

  private func open(_ field: Field, _ group: PhraseUse.Group, _ owner: String, _ names: [String]) {
    guard field.text.utf8.count <= 600 else {
      notes.fault(
        .badPattern, field.place, "the pattern is longer than 600 letters", help: "write several")
      return
    }
    do throws(PhrasePattern.Fault) {
      let pattern = try PhrasePattern(field.text)
      checkValues(field, names)
      // What may be shared need not be opened.
      let phrases = group.mayBeShared ? [] : pattern.phrases
      notes.note(PhraseUse(group: group, owner: owner, phrases: phrases, field: field))
    } catch {
      notes.fault(
        .badPattern, field.place(at: error.offset), error.message,
        help: "a pattern holds words, (a|b) one of, [c] optional and {values}")
    }
  }

  /// The values that a pattern may name.
  static let values = [
    "age", "cool", "day", "days", "duration", "hot", "long", "minutes", "number", "score", "side",
  ]

  func checkValues(_ field: Field, _ more: [String]) {
    let scalars = Array(field.text.unicodeScalars)
    let known = more.isEmpty ? Self.values : Self.values + more
    for (offset, scalar) in scalars.enumerated() where scalar == "{" {
      let name = String(String.UnicodeScalarView(scalars[(offset + 1)...].prefix { $0 != "}" }))
      if known.contains(name) { continue }
      let place = field.place(at: offset, length: name.unicodeScalars.count + 2)
      notes.fault(
        .unknownValue, place, "there is no value called \"\(name)\"",
        nearest: nearestName(name, known).map { "{\($0)}" },
        help: "the values are \(listed(known))")
    }
  }

  /// Whole lines as people type them; no pattern, but `{names}` may stand in them.
  func lines(_ key: String, _ group: PhraseUse.Group, names: [String] = []) -> [String] {
    let list = withoutDoubles(fields(key, of: required(key)))
    for field in list {
      let stems = tokenize(field.text).filter { !$0.isMark }.map(\.stem)
      checkValues(field, names)
      notes.note(
        PhraseUse(
          group: group, owner: owner, phrases: [stems.map { .word($0) }], field: field))
    }
    return list.map(\.text)
  }

  /// Examples with what must be understood of them.
  func examples(required isRequired: Bool = false) -> [Example] {
    guard let field = value("examples", required: isRequired) else { return [] }
    guard case .list(let items) = field.shape else {
      wrongShape("examples", field, wanted: "a list of \"text: reading\"")
      return []
    }
    let texts = items.compactMap { item -> (key: Field, value: Field)? in
      if case .map(let pairs) = item.shape, pairs.count == 1 { return pairs.first }
      wrongShape("examples", item, wanted: "a list of \"text: reading\"")
      return nil
    }
    _ = withoutDoubles(texts.map(\.key))
    return texts.map { pair in
      let reading = choice(pair.value, Example.Reading.unsaid, "a reading")
      let example = Example(text: pair.key.text, reading: reading)
      if let finding = owner.split(separator: "/").last,
        ["findings/", "flags/"].contains(where: owner.hasPrefix)
      {
        notes.note(example, of: String(finding), at: pair.key.place)
      }
      return example
    }
  }
}
