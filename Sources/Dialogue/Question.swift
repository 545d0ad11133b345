// The questions that the program can put, as values; their wording is content.

import Knowledge
import Reasoning
import Understanding

/// A question that is open or was asked.
public enum Question: Hashable, Sendable {
  case opening
  /// Whether to go on for another person.
  case subject
  case group(String, members: [String])
  case groupAgain(String, members: [String])
  /// "Which of these is it?", after a bare yes.
  case which(String, members: [String])
  /// The members of a group that a first answer left open, by name.
  case rest(String, members: [String])
  case check([String])
  /// A flag's own question, alone.
  case flag(String)
  case finding(String)
  case slot(String)
  /// What a home test, whose steps were just told, has shown.
  case test(String)
  case summary

  /// How a reply to it is framed.
  public var asked: Asked {
    switch self {
    case .opening: return .moment("opening")
    case .subject: return .moment("subject")
    case .summary: return .moment("summary")
    case .test: return .moment("exercise")
    case .flag(let id), .finding(let id): return .finding(id)
    case .slot(let id): return .slot(id)
    case .group(_, let members), .groupAgain(_, let members), .which(_, let members),
      .rest(_, let members), .check(let members):
      return members.count == 1 ? .finding(members[0]) : .findings(members)
    }
  }

  /// The names by which the outside knows what is asked.
  public var names: [String] {
    switch asked {
    case .finding(let id), .slot(let id): return [id]
    case .findings(let ids): return ids
    case .moment(let name): return [name]
    }
  }

  /// Whether it counts among the twelve.
  public var isCounted: Bool {
    switch self {
    case .opening, .subject, .summary, .test: return false
    default: return true
    }
  }

  /// Whether it waits for an answer about the person, which can be given, skipped or missed.
  public var isAboutFacts: Bool {
    switch self {
    case .opening, .subject, .summary, .test: return false
    default: return true
    }
  }

  /// The group it belongs to, when it is one of a group's questions.
  public var group: String? {
    switch self {
    case .group(let id, _), .groupAgain(let id, _), .which(let id, _), .rest(let id, _): return id
    default: return nil
    }
  }

  init(_ need: Need) {
    switch need {
    case .own(let flag): self = .flag(flag)
    case .check(let flags): self = .check(flags)
    case .group(let id, let members): self = .group(id, members: members)
    case .groupAgain(let id, let members): self = .groupAgain(id, members: members)
    }
  }

  init(_ narrowing: Narrowing) {
    switch narrowing {
    case .finding(let id): self = .finding(id)
    case .slot(let id): self = .slot(id)
    }
  }
}
