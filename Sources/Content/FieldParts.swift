// Lists of mappings, and days. It reads shapes only.

import Text

extension Fields {
  /// The mappings of a list that must be there.
  func parts(_ key: String, _ what: String) -> [Fields] {
    guard let field = required(key) else { return [] }
    guard case .list(let items) = field.shape else {
      wrongShape(key, field, wanted: "a list")
      return []
    }
    return items.map { inner($0, what) }.filter(\.isReadable)
  }

  /// `2026-11-23`.
  func day(_ key: String) -> String {
    guard let field = required(key) else { return "" }
    if Day(field.text) == nil {
      notes.fault(
        .badForm, field.place, "\"\(shown(field))\" is no day", help: "write it as 2026-11-23")
    }
    return field.text
  }
}
