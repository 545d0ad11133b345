// A line of `read`: plain text, or JSON with an id and what was asked.

import Foundation
import Knowledge
import Understanding

/// A message to be read.
struct Message {
  var id: String?
  var text: String
  private var context: [String]

  /// - Throws: `Stop` when a line begins like JSON and is none.
  init(_ line: String) throws {
    id = nil
    text = line
    context = []
    guard line.hasPrefix("{") else { return }
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
      let said = object["text"] as? String
    else {
      throw Stop(
        sentence: "a line that starts with { must be JSON with a \"text\": \(line.prefix(60))",
        code: 2)
    }
    text = said
    id = (object["id"] as? String) ?? (object["id"] as? Int).map(String.init)
    context = (object["context"] as? [String]) ?? (object["context"] as? String).map { [$0] } ?? []
  }

  /// The question that frames it.
  func asked(in catalogue: Catalogue) -> Asked {
    guard let first = context.first else { return .moment("opening") }
    return context.count > 1 ? .findings(context) : Asked(first, in: catalogue)
  }
}
