// What a phrase of the lexicon stands for, and how that is written when it is compiled.

import Knowledge

/// What a phrase stands for.
enum PhraseEntry: Hashable, Sendable {
  case concept(Int)
  case idiom(finding: String, reading: Example.Reading)
  case scope(String)
  case name(String)
  /// Words that hint at a topic.
  case keyword(String)
  case whole(intent: String)
  /// A quantity among these words fills a slot, or does not.
  case fill(slot: String)
  case bar(slot: String)
}

extension PhraseEntry {
  /// A number for the case and the name in it.
  func written(_ concepts: ConceptIndex) -> (kind: UInt32, name: String) {
    switch self {
    case .concept(let number): return (0, concepts[number].id)
    case .scope(let id): return (1, id)
    case .name(let id): return (2, id)
    case .keyword(let id): return (3, id)
    case .whole(let intent): return (4, intent)
    case .fill(let slot): return (5, slot)
    case .bar(let slot): return (6, slot)
    case .idiom(let finding, .present): return (7, finding)
    case .idiom(let finding, _): return (8, finding)
    }
  }

  /// Reads what `written` gave.
  init?(_ kind: UInt32, _ name: String, _ concepts: ConceptIndex) {
    switch kind {
    case 0:
      guard let number = concepts.number(of: name) else { return nil }
      self = .concept(number)
    case 1: self = .scope(name)
    case 2: self = .name(name)
    case 3: self = .keyword(name)
    case 4: self = .whole(intent: name)
    case 5: self = .fill(slot: name)
    case 6: self = .bar(slot: name)
    case 7: self = .idiom(finding: name, reading: .present)
    case 8: self = .idiom(finding: name, reading: .absent)
    default: return nil
    }
  }
}
