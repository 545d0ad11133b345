// What was said, in order. Facts are folded from it, so a correction is only a later statement
// and "go back" drops the last ones. A flag once present outlives both.

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
  /// It got worse after the advice: these danger signs are open again.
  case reopened([String])
  case summarised
  case advised(Advised)
}

/// What was advised: enough to say later what changed.
public struct Advised: Hashable, Sendable {
  public let verdict: VerdictKind
  public let exercises: [String]
  /// Those of them that were told in their easier form.
  public let easier: Set<String>
  /// The conclusion, as conditions name it.
  public let cause: String
  /// Danger signs that were only a note.
  public let notes: [String]

  public init(
    _ verdict: VerdictKind, exercises: [String] = [], easier: Set<String> = [],
    cause: String = "", notes: [String] = []
  ) {
    self.verdict = verdict
    self.exercises = exercises
    self.easier = easier
    self.cause = cause
    self.notes = notes
  }
}

/// The statements of a conversation, turn by turn, with what follows from them so far.
public struct Record: Hashable, Sendable {
  public private(set) var turns: [[Statement]] = []
  /// The facts that follow from all statements.
  public private(set) var facts: Facts
  /// Every question put, in order.
  public private(set) var asked: [Question] = []
  /// How many counted questions were put since the danger signs were last opened again.
  public private(set) var count = 0
  public private(set) var isSummarised = false
  /// Whether the danger signs are, or were, asked anew after the advice.
  public private(set) var isReopened = false
  /// How many questions were put before the danger signs were last opened again.
  private var askedBefore = 0
  /// The turn in which something was last advised.
  private var lastAdvice: Int?
  private var isStale = true

  public init() { facts = Facts() }

  init(_ register: Register) { facts = Facts(register) }

  /// The questions put since the danger signs were last opened again.
  public var askedSinceReopened: ArraySlice<Question> { asked[askedBefore...] }

  /// What was last advised; nil before the advice.
  public var advised: Advised? {
    guard let lastAdvice else { return nil }
    for statement in turns[lastAdvice].reversed() {
      if case .advised(let advised) = statement { return advised }
    }
    return nil
  }

  public var statements: [Statement] { turns.flatMap { $0 } }

  public mutating func add(_ statements: [Statement]) {
    turns.append(statements)
    for statement in statements { note(statement) }
  }

  public mutating func append(_ statement: Statement) {
    if turns.isEmpty { turns.append([]) }
    turns[turns.count - 1].append(statement)
    note(statement)
  }

  /// Gives the facts a place for all that a catalogue can ask.
  mutating func lay(over register: Register) { facts = facts.laid(over: register) }

  /// Takes back the last turn in which something was answered, and gives what it held; flags that
  /// it raised stay. Nil when there is nothing to take back.
  public mutating func undo(_ catalogue: Catalogue) -> [Statement]? {
    guard let index = turns.lastIndex(where: { turn in turn.contains { !$0.isOfProgram } })
    else { return nil }
    let taken = turns[index...].flatMap { $0 }
    let kept = taken.filter { $0.isStanding(catalogue) }
    var shorter = Record(facts.register)
    for turn in turns[..<index] { shorter.add(turn) }
    if !kept.isEmpty { shorter.add(kept) }
    self = shorter
    return taken.filter { !$0.isOfProgram && !$0.isStanding(catalogue) }
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

  /// Whether advice is due: none of this kind was given since the danger signs were last opened.
  public func isDue(_ verdict: VerdictKind) -> Bool {
    isStale || advised?.verdict != verdict
  }

  private mutating func note(_ statement: Statement) {
    switch statement {
    case .asked(let question):
      asked.append(question)
      if question.isCounted { count += 1 }
    case .reopened:
      askedBefore = asked.count
      count = 0
      isReopened = true
      isStale = true
    case .summarised: isSummarised = true
    case .advised:
      lastAdvice = turns.count - 1
      isStale = false
    default: break
    }
    statement.change(&facts)
  }
}

extension Catalogue {
  /// Whether a danger sign above a note follows from a finding by itself.
  fileprivate func makesDanger(_ finding: String) -> Bool {
    flags.contains { flag in
      flag.derived?.names.contains(finding) == true && flag.grades.contains { $0.grade < .note }
    }
  }
}

extension Facts {
  /// Whether a danger sign stands: it is present, or stayed unsure, which counts as present. Only
  /// a plain no to its own question takes it back.
  public func stands(_ flag: String) -> Bool {
    isPresent(flag) || findings[flag] == Fact(.unsure)
  }
}

extension Statement {
  var isReopening: Bool {
    if case .reopened = self { return true }
    return false
  }

  fileprivate var isOfProgram: Bool {
    switch self {
    case .asked, .summarised, .advised: return true
    default: return false
    }
  }

  /// A danger sign stated stays, whatever is taken back.
  fileprivate func isStanding(_ catalogue: Catalogue) -> Bool {
    guard case .found(let id, let fact, _) = self,
      catalogue.findings[id]?.isFlag == true || catalogue.makesDanger(id)
    else { return false }
    return fact.presence == .present || fact == Fact(.unsure)
  }

  fileprivate func change(_ facts: inout Facts) {
    switch self {
    case .asked, .summarised, .advised: break
    case .found(let id, let fact, _):
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
    case .reopened(let ids):
      for id in ids where !facts.stands(id) { facts.findings[id] = nil }
    }
  }
}
