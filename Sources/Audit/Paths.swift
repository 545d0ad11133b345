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
  /// Turns that were taken aside: corrections, what if, questions about moves.
  public var probes = 0
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
  private let prober: Prober
  private let limit: Int
  private var replies = Replies()
  private var seen: [Fingerprint: Int32] = [:]
  /// By state, the states that follow each reply; -1 where none does.
  private var successors: [SIMD4<Int32>] = []
  private var report = SearchReport()

  /// - Parameters:
  ///   - conversation: one that remembers is many times faster.
  ///   - truth: the catalogue that turns are judged by.
  ///   - limit: the most states to expand.
  public init(_ conversation: Conversation, truth: Catalogue, limit: Int) {
    self.conversation = conversation
    inspector = Inspector(truth)
    prober = Prober(conversation, inspector)
    self.limit = limit
  }

  /// A state that was reached and goes on.
  private struct Live {
    let state: DialogueState
    let place: Int
    /// What was asked, whatever the order.
    let asked: Int
  }

  /// Searches from every opening.
  public mutating func run(_ openings: [Understanding]) -> SearchReport {
    let start = Live(state: DialogueState(), place: -1, asked: 0)
    var layer: [Live] = []
    var roots: [Int] = []
    for opening in openings {
      let (place, next) = visit(start, opening, "opening")
      roots.append(place)
      if let next { layer.append(next) }
    }
    while !layer.isEmpty {
      var following: [Live] = []
      for live in layer {
        guard report.states < limit else {
          report.isComplete = false
          break
        }
        expand(live, &following)
      }
      layer = report.isComplete ? following : []
    }
    report.paths = paths(from: roots)
    return report
  }

  private mutating func expand(_ live: Live, _ following: inout [Live]) {
    var next = SIMD4<Int32>(repeating: -1)
    for (index, reply) in replies.to(live.state.open, conversation.catalogue).enumerated() {
      let (place, fresh) = visit(live, reply.understanding, reply.name)
      if place != live.place { next[index] = Int32(place) }
      if let fresh { following.append(fresh) }
    }
    successors[live.place] = next
    if next.max() < 0 { note(["no reply leads on"], live.state, "any") }
    let (probes, faults) = prober.probe(live.state, live.place)
    report.probes += probes
    for (name, found) in faults { note([found], live.state, name) }
  }

  /// One turn; the state it leads to is given when it is new and the dialogue goes on there.
  private mutating func visit(
    _ live: Live, _ understanding: Understanding, _ reply: String
  ) -> (place: Int, fresh: Live?) {
    let turn = conversation.step(live.state, understanding)
    report.turns += 1
    note(inspector.violations(of: turn), turn.before, reply)
    let asked = live.asked &+ Fingerprint.sum(of: turn.after.record.asked, after: live.state)
    let key = Fingerprint(turn.after, asked)
    let place = successors.count
    if let known = seen.updateValue(Int32(place), forKey: key) {
      seen[key] = known
      return (Int(known), nil)
    }
    successors.append(SIMD4(repeating: -1))
    report.states += 1
    report.longest = max(report.longest, turn.after.count)
    if turn.after.open != nil {
      return (place, Live(state: turn.after, place: place, asked: asked))
    }
    report.ends += 1
    report.questions += turn.after.count
    return (place, nil)
  }

  private mutating func note(_ faults: [String], _ state: DialogueState, _ reply: String) {
    if faults.isEmpty || report.faults.count >= 10 { return }
    let asked = state.open?.names.joined(separator: ", ") ?? "nothing"
    report.faults += faults.map { "\($0) (\"\(reply)\" to \(asked))" }
  }

  /// The number of dialogues, step by step; a reply that changes nothing is no step.
  private func paths(from roots: [Int]) -> Double {
    var counts = [Double](repeating: 0, count: successors.count)
    for root in roots { counts[root] += 1 }
    var total = 0.0
    for _ in 0..<(3 * DialogueState.limit) {
      var next = [Double](repeating: 0, count: successors.count)
      for place in successors.indices where counts[place] > 0 {
        let follow = successors[place]
        if follow.max() < 0 { total += counts[place] }
        for index in 0..<4 where follow[index] >= 0 { next[Int(follow[index])] += counts[place] }
      }
      counts = next
    }
    return total
  }
}

extension Search {
  /// A conversation for a search: it reads no text, and remembers.
  public static func conversation(over catalogue: Catalogue) -> Conversation {
    Conversation(reader: Reader(catalogue: catalogue, matcher: nil), remembers: true)
  }

  /// One complaint for each kind of trouble; the rest is answers.
  public static let openings = [
    ["site.buttock", "worse.sitting"],
    ["site.whole_leg", "radiates.below_knee", "sense.tingling"],
    ["site.low_back", "worse.walking", "better.sitting"],
    ["site.low_back", "worse.arching_back"],
  ].map { ids in
    Understanding(
      intent: "inform",
      readings: Dictionary(uniqueKeysWithValues: ids.map { ($0, .present) }))
  }
}

/// The canonical replies to each question, made once.
private struct Replies {
  private var known: [Question: [(name: String, understanding: Understanding)]] = [:]

  mutating func to(
    _ question: Question?, _ catalogue: Catalogue
  ) -> [(name: String, understanding: Understanding)] {
    guard let question else { return [] }
    if let known = known[question] { return known }
    let made = Answer.allCases.compactMap { reply in
      reply.understanding(to: question, catalogue).map { (reply.rawValue, $0) }
    }
    known[question] = made
    return made
  }
}

/// A state without its words, as two hashes of 64 bits.
private struct Fingerprint: Hashable {
  let first: Int
  let second: Int

  /// - Parameter asked: the sum over what was asked.
  init(_ state: DialogueState, _ asked: Int) {
    func hash(_ salt: Int) -> Int {
      var hasher = Hasher()
      hasher.combine(salt)
      hasher.combine(asked)
      hasher.combine(state.record.facts)
      hasher.combine(state.open)
      hasher.combine(state.isPutAgain)
      hasher.combine(state.record.isSummarised)
      hasher.combine(state.record.advised?.verdict)
      return hasher.finalize()
    }
    first = hash(1)
    second = hash(2)
  }

  /// What the questions put since a state add to the sum; it is the same in whatever order.
  static func sum(of asked: [Question], after state: DialogueState) -> Int {
    asked.dropFirst(state.record.asked.count).reduce(0) { $0 &+ $1.hashValue }
  }
}
