// Which question to ask next: the one whose answer is expected to change the advice most, at the
// least trouble to the person. It asks nothing when no answer would change what is told.

import Knowledge

/// A question that narrows down, after danger is ruled out.
public enum Narrowing: Hashable, Sendable {
  case finding(String)
  case slot(String)

  public var name: String {
    switch self {
    case .finding(let id), .slot(let id): return id
    }
  }
}

/// A question with what it is worth.
public struct Worth: Equatable, Sendable {
  public let question: Narrowing
  /// How far the advice is expected to move: 0 not at all.
  public let change: Double
  /// What each answer would lead to.
  public let outcomes: [Outcome]

  /// What one answer would lead to.
  public struct Outcome: Equatable, Sendable {
    public let answer: String
    public let probability: Double
    public let cause: String
    public let exercises: [String]
  }
}

/// Chooses questions.
public struct Asking: Sendable {
  let catalogue: Catalogue
  let planner: Planner
  public let triage: Triage
  private let chosen: Memory<Worth?>?
  private let worths: Memory<Worth?>?
  let tests: Memory<SelfTest?>?
  private let questions: [Candidate]
  /// What the home tests can show.
  let tested: [String: Candidate]

  /// Below this expected change a question is not worth the trouble.
  static let least = 0.08
  /// What a bit of information about the cause counts for while none leads.
  static let bit = 1.5

  public init(_ catalogue: Catalogue) { self.init(catalogue, Planner(catalogue)) }

  public init(_ catalogue: Catalogue, _ planner: Planner) {
    self.catalogue = catalogue
    self.planner = planner
    let triage = Triage(catalogue, planner.register)
    let touch = Touch(catalogue, planner.table, triage)
    self.triage = triage
    questions = Candidate.all(catalogue, planner.weighing.scales, touch)
    let shown = catalogue.selfTests.values.flatMap(\.reads).flatMap(\.sets.keys)
    tested = Candidate.of(Set(shown), catalogue, planner.weighing.scales, touch)
    chosen = planner.remembers ? Memory() : nil
    worths = planner.remembers ? Memory() : nil
    tests = planner.remembers ? Memory() : nil
  }

  /// The best next question; nil when no answer is expected to change the advice.
  public func next(_ clearance: Clearance, except asked: Set<String>) -> Worth? {
    guard let chosen else { return best(clearance, except: asked) }
    return chosen.value(for: Known(clearance.facts, asked: asked)) {
      best(clearance, except: asked)
    }
  }

  private func best(_ clearance: Clearance, except asked: Set<String>) -> Worth? {
    let outlook = Outlook(clearance, self)
    var best: (candidate: Candidate, answers: [Expected], change: Double, value: Double)?
    for candidate in questions
    where candidate.isOpen(for: outlook.facts) && !asked.contains(candidate.name) {
      let answers = candidate.expected(outlook)
      let change = change(answers, outlook)
      let value = change / candidate.cost
      if change >= Self.least * candidate.cost, value > best?.value ?? 0 {
        best = (candidate, answers, change, value)
      }
    }
    return best.map { worth($0.candidate, $0.answers, $0.change, outlook) }
  }

  /// What a question is worth to somebody; nil when it is none that can be asked.
  public func worth(of question: Narrowing, _ clearance: Clearance) -> Worth? {
    guard let worths else { return judged(question, clearance) }
    return worths.value(for: Known(clearance.facts, asked: [question.name])) {
      judged(question, clearance)
    }
  }

  private func judged(_ question: Narrowing, _ clearance: Clearance) -> Worth? {
    let outlook = Outlook(clearance, self)
    return questions.first { $0.question == question }.map { candidate in
      let answers = candidate.expected(outlook)
      return worth(candidate, answers, change(answers, outlook), outlook)
    }
  }

  private func worth(
    _ candidate: Candidate, _ answers: [Expected], _ change: Double, _ outlook: Outlook
  ) -> Worth {
    Worth(
      question: candidate.question, change: change,
      outcomes: answers.map { answer in
        Worth.Outcome(
          answer: answer.words, probability: answer.probability,
          cause: answer.advice.level > .advised ? "doctor" : answer.advice.cause,
          exercises: outlook.plan(candidate, answer.value, answer.advice).map {
            planner.table.moves[$0.move].id
          })
      })
  }

  /// How far the advice is expected to move. What is told about the cause counts while none
  /// leads; later only if some answer would change which one does.
  private func change(_ answers: [Expected], _ outlook: Outlook) -> Double {
    let isOpen =
      outlook.leader.family == nil || answers.contains { $0.advice.cause != outlook.now.cause }
    return answers.reduce(0) { sum, answer in
      let told = isOpen ? Self.bit * outlook.now.gain(to: answer.advice) : 0
      return sum + answer.probability * (outlook.now.distance(to: answer.advice) + told)
    }
  }
}
