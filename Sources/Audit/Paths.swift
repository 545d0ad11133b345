// Every dialogue over canonical answers, breadth first, with the real content: each state once,
// compared by facts, what was asked and what is open, without the words. It reads no text and no
// clock.

import Dialogue
import Knowledge
import Reasoning
import Understanding

/// What a search found.
public struct SearchReport: Sendable {
  public var states = 0
  public var turns = 0
  /// Dialogues from an opening to an end, counted over the states seen.
  public var paths = 0.0
  public var ends = 0
  public var questions = 0
  public var longest = 0
  /// Whether every state that can be reached was reached.
  public var isComplete = true
  public var faults: [String] = []

  public init() {}

  /// The mean number of questions up to an end.
  public var meanQuestions: Double { ends == 0 ? 0 : Double(questions) / Double(ends) }
}

/// Searches the dialogues of a conversation.
public struct Search {
  private let conversation: Conversation
  private let inspector: Inspector
  private let limit: Int
  private var seen: [Fingerprint: Int] = [:]
  private var successors: [[Int32]] = []
  private var report = SearchReport()

  /// A search that expands at most `limit` states; `truth` is what turns are judged by.
  public init(_ conversation: Conversation, truth: Catalogue, limit: Int) {
    self.conversation = conversation
    inspector = Inspector(truth)
    self.limit = limit
  }

  /// Searches from every opening.
  public mutating func run(_ openings: [Understanding]) -> SearchReport {
    var layer: [(state: DialogueState, place: Int)] = []
    var roots: [Int] = []
    for opening in openings {
      guard let next = visit(DialogueState(), opening, "opening") else { continue }
      roots.append(next.place)
      if let state = next.state { layer.append((state, next.place)) }
    }
    while !layer.isEmpty {
      var following: [(state: DialogueState, place: Int)] = []
      for (state, place) in layer {
        guard report.states < limit else {
          report.isComplete = false
          break
        }
        following += expand(state, place)
      }
      layer = report.isComplete ? following : []
    }
    report.paths = paths(from: roots)
    return report
  }

  private mutating func expand(
    _ state: DialogueState, _ place: Int
  ) -> [(state: DialogueState, place: Int)] {
    var fresh: [(state: DialogueState, place: Int)] = []
    for reply in CanonicalReply.allCases {
      guard let understanding = reply.understanding(to: state.open, conversation.catalogue),
        let next = visit(state, understanding, reply.rawValue)
      else { continue }
      if next.place != place { successors[place].append(Int32(next.place)) }
      if let new = next.state { fresh.append((new, next.place)) }
    }
    return fresh
  }

  /// One turn; the state it leads to is given when it is new and the dialogue goes on there.
  private mutating func visit(
    _ state: DialogueState, _ understanding: Understanding, _ reply: String
  ) -> (state: DialogueState?, place: Int)? {
    let turn = conversation.step(state, understanding)
    report.turns += 1
    note(inspector.violations(of: turn), turn, reply)
    let key = Fingerprint(turn.after, turn.facts)
    if let place = seen[key] { return (nil, place) }
    let place = successors.count
    seen[key] = place
    successors.append([])
    report.states += 1
    report.longest = max(report.longest, turn.after.count)
    guard turn.after.open == nil else { return (turn.after, place) }
    report.ends += 1
    report.questions += turn.after.count
    return (nil, place)
  }

  private mutating func note(_ faults: [String], _ turn: Turn, _ reply: String) {
    guard report.faults.count < 10 else { return }
    let asked = turn.before.open?.names.joined(separator: ", ") ?? "nothing"
    report.faults += faults.map { "\($0) (\"\(reply)\" to \(asked))" }
  }

  /// The number of dialogues, layer by layer; a reply that changes nothing is no step.
  private func paths(from roots: [Int]) -> Double {
    var layer: [Int: Double] = [:]
    for root in roots { layer[root, default: 0] += 1 }
    var total = 0.0
    for _ in 0..<(3 * DialogueState.limit) where !layer.isEmpty {
      var next: [Int: Double] = [:]
      for (place, count) in layer {
        if successors[place].isEmpty { total += count }
        for successor in successors[place] { next[Int(successor), default: 0] += count }
      }
      layer = next
    }
    return total
  }
}

/// A state without its words, as two hashes of 64 bits.
private struct Fingerprint: Hashable {
  let first: Int
  let second: Int

  init(_ state: DialogueState, _ facts: Facts) {
    let asked = Set(state.record.asked)
    func hash(_ salt: Int) -> Int {
      var hasher = Hasher()
      hasher.combine(salt)
      hasher.combine(facts)
      hasher.combine(asked)
      hasher.combine(state.open)
      hasher.combine(state.isPutAgain)
      hasher.combine(state.record.isSummarised)
      hasher.combine(state.record.advised?.verdict)
      return hasher.finalize()
    }
    first = hash(1)
    second = hash(2)
  }
}

/// The replies that every question takes.
public enum CanonicalReply: String, CaseIterable, Sendable {
  case yes, no, unsure, skip

  /// The reply as understood; nil when no question is open.
  public func understanding(to question: Question?, _ catalogue: Catalogue) -> Understanding? {
    guard let question else { return nil }
    if case .slot(let slot) = question, let values = values(slot, catalogue) {
      return Understanding(intent: "inform", values: values)
    }
    let ids = question.asked.findings
    let readings: [String: Knowledge.Example.Reading]
    switch self {
    case .yes: readings = named(question, ids)
    case .no: readings = all(ids, .absent)
    case .unsure: readings = all(ids, .unsure)
    case .skip: readings = [:]
    }
    return Understanding(intent: intent, answer: answer, readings: readings)
  }

  private func all(
    _ ids: [String], _ reading: Knowledge.Example.Reading
  ) -> [String: Knowledge.Example.Reading] {
    Dictionary(uniqueKeysWithValues: ids.map { ($0, reading) })
  }

  /// "yes" to one thing means it; to "which of these" it names the first.
  private func named(
    _ question: Question, _ ids: [String]
  ) -> [String: Knowledge.Example.Reading] {
    if case .which = question { return all(Array(ids.prefix(1)), .present) }
    return ids.count == 1 ? all(ids, .present) : [:]
  }

  private var answer: Answer {
    switch self {
    case .yes: return .yes
    case .no: return .no
    case .unsure: return .unsure
    case .skip: return .skip
    }
  }

  private var intent: String {
    switch self {
    case .yes: return "affirm"
    case .no: return "deny"
    case .unsure: return "unknown"
    case .skip: return "skip"
    }
  }

  /// A high value for "yes", a low one for "no"; nil for the replies that give none.
  private func values(_ slot: String, _ catalogue: Catalogue) -> Values? {
    guard self == .yes || self == .no else { return nil }
    let isHigh = self == .yes
    var values = Values()
    switch slot {
    case "severity": values.severity = Said(value: isHigh ? 8 : 3, words: "")
    case "duration_days": values.durationDays = Said(value: isHigh ? 90 : 5, words: "")
    case "age": values.age = Said(value: isHigh ? 64 : 15, words: "")
    default:
      let known = (catalogue.slots[slot]?.values ?? []).map(\.value)
      guard let value = isHigh ? known.first : known.last else { return nil }
      if slot == "side" { values.side = Said(value: value, words: "") }
      if slot == "onset" { values.onset = Said(value: value, words: "") }
    }
    return values
  }
}
