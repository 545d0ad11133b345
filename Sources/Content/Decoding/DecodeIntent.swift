// Reads a file of an intent: what it is about and how people say it.

import Knowledge

extension Intent {
  /// The names that stand for things in the examples of intents.
  static let stands = ["exercise", "cause", "notion", "activity"]

  init(_ id: String, _ fields: Fields) {
    self.init(
      id: id,
      about: fields.text("about"),
      examples: fields.lines("examples", .wanted, names: Self.stands),
      patterns: fields.patterns("patterns", .whole, names: Self.stands))
  }
}
