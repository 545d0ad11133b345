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
public enum Answer: String, CaseIterable, Equatable, Sendable {
  case yes, no, unsure, skip

  /// The intent of a message that says no more than this.
  public var intent: String {
    switch self {
    case .yes: return "affirm"
    case .no: return "deny"
    case .unsure: return "unknown"
    case .skip: return "skip"
    }
  }

  init?(intent: String) {
    guard let answer = Self.allCases.first(where: { $0.intent == intent }) else { return nil }
    self = answer
  }

  /// What it says of the finding asked about; nothing where it was skipped.
  var reading: Knowledge.Example.Reading? {
    switch self {
    case .yes: return .present
    case .no: return .absent
    case .unsure: return .unsure
    case .skip: return nil
    }
  }
}
