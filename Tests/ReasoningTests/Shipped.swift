// The shipped content, loaded once, and short ways to write facts.

import Content
import Folders
import Knowledge
import Reasoning
import TestSupport

enum Shipped {
  static let catalogue: Catalogue? = (try? load(contentFiles(of: "\(packageRoot)/Intents")))?
    .catalogue
}

/// Facts from what is present, what is absent and what was given.
func facts(
  _ present: [String], not absent: [String] = [], _ numbers: [String: Double] = [:],
  _ words: [String: String] = [:]
) -> Facts {
  var facts = Facts()
  for id in present { facts.findings[id] = Fact(.present) }
  for id in absent { facts.findings[id] = Fact(.absent) }
  facts.numbers = numbers
  facts.words = words
  return facts
}
