// What the program has just asked: it frames how a short reply is read.

import Knowledge

/// The open question.
public enum Asked: Equatable, Hashable, Sendable {
  case finding(String)
  case findings([String])
  case slot(String)
  /// Not a question about a fact: `opening`, `summary`, `plan` …
  case moment(String)

  /// Reads the name of a question: a slot, a finding, or a moment of the conversation.
  public init(_ name: String, in catalogue: Catalogue) {
    if catalogue.findings[name] != nil {
      self = .finding(name)
    } else if catalogue.slots[name] != nil {
      self = .slot(name)
    } else {
      self = .moment(name)
    }
  }

  /// The findings that a reply may settle.
  public var findings: [String] {
    switch self {
    case .finding(let id): return [id]
    case .findings(let ids): return ids
    case .slot, .moment: return []
    }
  }

  public var slot: String? {
    if case .slot(let id) = self { return id }
    return nil
  }

  /// Whether "yes", "no" and "skip" can answer it.
  public var isOpen: Bool {
    if case .moment(let name) = self { return name == "summary" || name == "subject" }
    return true
  }
}

/// What a reply says to the open question as a whole.
public enum Answer: String, Equatable, Sendable {
  case yes, no, unsure, skip
}
