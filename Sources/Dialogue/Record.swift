// What was said, in order. Facts are folded from it every turn, so a correction is only a later
// statement and "go back" drops the last ones. A flag once present outlives both.

import Knowledge
import Reasoning

/// One thing that was asked or said.
public enum Statement: Hashable, Sendable {
  case asked(Question)
  case found(String, Fact, words: String)
  /// A plain "no" to a flag's own question: the only thing that takes a flag back.
  case lifted(String)
  /// A flag spoken of but not stated.
  case aside(String)
  case number(String, Double, words: String)
  case word(String, String, words: String)
  case declined(slot: String)
  case forOther(Bool)
  case summarised
  case advised(exercises: [String], verdict: String)
}

/// The statements of a conversation, turn by turn.
public struct Record: Hashable, Sendable {
  public private(set) var turns: [[Statement]] = []

  public init() {}

  public var statements: [Statement] { turns.flatMap { $0 } }

  public mutating func add(_ statements: [Statement]) { turns.append(statements) }

  public mutating func append(_ statement: Statement) {
    if turns.isEmpty { turns.append([]) }
    turns[turns.count - 1].append(statement)
  }

  /// Takes back the last turn in which something was answered; flags that it raised stay.
  public mutating func undo() -> Bool {
    guard
      let index = turns.lastIndex(where: { turn in
        turn.contains { !$0.isOfProgram }
      })
    else { return false }
    let kept = turns[index...].flatMap { $0 }.filter(\.isRaisedFlag)
    turns.removeSubrange(index...)
    if !kept.isEmpty { turns.append(kept) }
    return true
  }

  /// The facts that follow from all statements.
  public func facts(_ catalogue: Catalogue) -> Facts {
    var facts = Facts()
    for statement in statements { statement.change(&facts, catalogue) }
    return facts
  }

  /// The words in which each finding and slot was last given.
  public var words: [String: String] {
    var words: [String: String] = [:]
    for statement in statements {
      switch statement {
      case .found(let id, _, let said), .number(let id, _, let said), .word(let id, _, let said):
        words[id] = said
      default: break
      }
    }
    return words
  }

  /// Every question put, in order.
  public var asked: [Question] {
    statements.compactMap { statement in
      if case .asked(let question) = statement { return question }
      return nil
    }
  }

  public var isSummarised: Bool { statements.contains(.summarised) }

  /// The exercises last recommended; nil before the advice.
  public var advised: (exercises: [String], verdict: String)? {
    for statement in statements.reversed() {
      if case .advised(let exercises, let verdict) = statement { return (exercises, verdict) }
    }
    return nil
  }
}

extension Statement {
  fileprivate var isOfProgram: Bool {
    switch self {
    case .asked, .summarised, .advised: return true
    default: return false
    }
  }

  /// A danger sign stated stays, whatever is taken back.
  fileprivate var isRaisedFlag: Bool {
    if case .found(let id, let fact, _) = self {
      return id.hasPrefix("flag.") && fact.presence == .present
    }
    return false
  }

  fileprivate func change(_ facts: inout Facts, _ catalogue: Catalogue) {
    switch self {
    case .asked, .summarised, .advised: break
    case .found(let id, let fact, _):
      let isFlag = catalogue.findings[id]?.isFlag ?? false
      if isFlag, facts.isPresent(id) { return }
      facts.findings[id] = fact
      facts.asides.remove(id)
    case .lifted(let id):
      facts.findings[id] = Fact(.absent)
      facts.asides.remove(id)
    case .aside(let id): facts.asides.insert(id)
    case .number(let slot, let value, _):
      facts.numbers[slot] = value
      facts.declined.remove(slot)
    case .word(let slot, let value, _):
      facts.words[slot] = value
      facts.declined.remove(slot)
    case .declined(let slot): facts.declined.insert(slot)
    case .forOther(let isOther): facts.isForOther = isOther
    }
  }
}
