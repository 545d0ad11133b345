// Which question to ask next: the one whose answer is expected to change the advice most, at the
// least trouble to the person. It asks nothing whose answers all lead to the same advice.

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
  private let planner: Planner
  private let weighing: Weighing
  private let triage: Triage

  /// Below this expected change a question is not worth the trouble.
  static let least = 0.04

  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    planner = Planner(catalogue)
    weighing = Weighing(catalogue)
    triage = Triage(catalogue)
  }

  /// The best next question; nil when no answer would change the advice.
  public func next(_ clearance: Clearance, except asked: Set<String>) -> Worth? {
    let now = advice(clearance)
    var best: (worth: Worth, value: Double)?
    for question in candidates(clearance.facts, asked) {
      let worth = worth(of: question, now, clearance)
      let value = worth.change / cost(of: question)
      if worth.change >= Self.least, best.map({ value > $0.value }) ?? true {
        best = (worth, value)
      }
    }
    return best?.worth
  }

  /// What a question is worth to somebody.
  public func worth(of question: Narrowing, _ clearance: Clearance) -> Worth {
    worth(of: question, advice(clearance), clearance)
  }

  private func candidates(_ facts: Facts, _ asked: Set<String>) -> [Narrowing] {
    let slots = catalogue.slots.keys.sorted()
      .filter { !facts.isClosed(slot: $0) && !asked.contains($0) }.map(Narrowing.slot)
    let findings = catalogue.findings.values.sorted { $0.id < $1.id }.filter {
      $0.ask != nil && $0.isAsked && !$0.isFlag && facts.findings[$0.id] == nil
        && !asked.contains($0.id)
    }.map { Narrowing.finding($0.id) }
    return slots + findings
  }

  private func cost(of question: Narrowing) -> Double {
    switch question {
    case .slot: return 0.4
    case .finding(let id): return 1 + 0.5 * Double((catalogue.findings[id]?.cost ?? 1) - 1)
    }
  }

  // MARK: worth

  private struct Advice {
    let differential: Differential
    let exercises: [String]
    let label: String
  }

  private func advice(_ clearance: Clearance) -> Advice {
    let regimen = planner.regimen(clearance)
    return Advice(
      differential: regimen.differential, exercises: regimen.exercises,
      label: regimen.differential.conditionWords)
  }

  /// The advice if a fact were added; nil when triage would then not clear.
  private func advice(_ facts: Facts) -> Advice? {
    guard case .cleared(let clearance) = triage.verdict(facts) else { return nil }
    return advice(clearance)
  }

  private func worth(of question: Narrowing, _ now: Advice, _ clearance: Clearance) -> Worth {
    var outcomes: [Worth.Outcome] = []
    var change = 0.0
    for (answer, probability, facts) in answers(to: question, clearance.facts, now) {
      let then = advice(facts)
      outcomes.append(
        Worth.Outcome(
          answer: answer, probability: probability, cause: then?.label ?? "doctor",
          exercises: then?.exercises ?? []))
      change += probability * distance(now, then)
    }
    return Worth(question: question, change: change, outcomes: outcomes)
  }

  /// How far two pieces of advice lie apart: another conclusion, or other moves.
  private func distance(_ now: Advice, _ then: Advice?) -> Double {
    guard let then else { return 2 }
    let before = Set(now.exercises)
    let after = Set(then.exercises)
    let union = before.union(after).count
    let moved = union == 0 ? 0 : 1 - Double(before.intersection(after).count) / Double(union)
    let renamed = now.label == then.label ? 0.0 : 0.5
    guard moved + renamed > 0 else { return 0 }
    return moved + renamed
  }

  /// The answers a question can get, how likely each is, and the facts they would make.
  private func answers(
    to question: Narrowing, _ facts: Facts, _ now: Advice
  ) -> [(String, Double, Facts)] {
    switch question {
    case .finding(let id):
      let yes = probability(of: id, now.differential)
      return [(Presence.present, yes), (.absent, 1 - yes)].map { presence, share in
        var next = facts
        next.findings[id] = Fact(presence)
        return (presence.rawValue, share, next)
      }
    case .slot(let id):
      return Self.trials(id, catalogue).map { text, number, share in
        var next = facts
        if let number { next.numbers[id] = number } else { next.words[id] = text }
        return (text, share, next)
      }
    }
  }

  /// How likely a "yes" is: the likelihood ratios of the causes in their present shares, around a
  /// base rate of two in five (an estimate).
  private func probability(of finding: String, _ differential: Differential) -> Double {
    guard let weighs = catalogue.findings[finding]?.weighs else { return 0.3 }
    let expected = differential.causes.reduce(0.0) { sum, score in
      let ratio = weighs[score.cause] ?? weighs[catalogue.family(of: score.cause)]
      return sum + score.probability * min(0.95, 0.4 * (ratio?.present ?? 1))
    }
    return min(0.95, max(0.05, expected))
  }

  /// Typical values of a slot with their shares (estimates).
  private static func trials(
    _ slot: String, _ catalogue: Catalogue
  ) -> [(text: String, number: Double?, share: Double)] {
    switch slot {
    case "severity": return [("2", 2, 0.25), ("5", 5, 0.45), ("8", 8, 0.3)]
    case "duration_days": return [("5", 5, 0.2), ("30", 30, 0.4), ("365", 365, 0.4)]
    case "age":
      return [("16", 16, 0.02), ("35", 35, 0.43), ("57", 57, 0.3), ("72", 72, 0.25)]
    default:
      let values = Set((catalogue.slots[slot]?.values ?? []).map(\.value)).sorted()
      return values.map { ($0, nil, 1 / Double(values.count)) }
    }
  }
}
