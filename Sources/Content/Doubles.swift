// Finds what stands twice in one list of a file, whatever the list is of. Where two of the same make
// sense it looks away: a rule may join two concepts of one kind.

/// C015: an item that stands in its list already.
func noteDoubles(in field: Field, _ notes: Notebook) {
  switch field.shape {
  case .text: return
  case .map(let pairs):
    for (key, value) in pairs where key.text != "kinds" { noteDoubles(in: value, notes) }
  case .list(let items):
    var seen: Set<String> = []
    for item in items {
      noteDoubles(in: item, notes)
      if seen.insert(item.spelling).inserted { continue }
      notes.noteDouble(item)
    }
  }
}

extension Notebook {
  func noteDouble(_ field: Field) {
    var shown = "this"
    if case .text(let text) = field.shape { shown = "\"\(text.prefix(60))\"" }
    fault(
      .duplicatePhrase, field.place, "\(shown) stands above already", help: "keep one of the two")
  }
}

extension Field {
  /// All that it says, however it is laid out.
  fileprivate var spelling: String {
    switch shape {
    case .text(let text): "\"\(text)\""
    case .list(let items): "[\(items.map(\.spelling).joined(separator: ", "))]"
    case .map(let pairs):
      "{\(pairs.map { "\($0.key.spelling): \($0.value.spelling)" }.joined(separator: ", "))}"
    }
  }
}
