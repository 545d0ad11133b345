// A question that may be asked, the answers it may get, and how likely each is. It judges none of
// them.

import Knowledge

/// An answer with what would be told after it.
struct Expected {
  let words: String
  let value: Supposed.Value
  let probability: Double
  let advice: Advice
}

/// A question with its trouble and, for a slot, typical answers.
struct Candidate: Sendable {
  let question: Narrowing
  /// 1 for an easy yes or no; a number costs less, an awkward question more.
  let cost: Double
  private let trials: [Trial]
  private let rate: Double
  private let condition: Condition?

  static func all(_ catalogue: Catalogue) -> [Candidate] {
    let slots = catalogue.slots.values.sorted { $0.id < $1.id }.filter { !$0.trials.isEmpty }
    let findings = catalogue.findings.values.sorted { $0.id < $1.id }
      .filter { $0.ask != nil && $0.isAsked && !$0.isFlag }
    return slots.map {
      Candidate(
        question: .slot($0.id), cost: 0.6, trials: $0.trials, rate: 0, condition: nil)
    }
      + findings.map {
        Candidate(
          question: .finding($0.id), cost: 1 + 0.5 * Double($0.cost - 1), trials: [],
          rate: $0.rate, condition: $0.askIf)
      }
  }

  /// Whether it is open and has a sense for somebody.
  func isOpen(for standing: Standing) -> Bool {
    switch question {
    case .finding(let id):
      return standing.facts.findings[id] == nil
        && condition.map { $0.holds(for: standing) != .no } ?? true
    case .slot(let id): return !standing.facts.isClosed(slot: id)
    }
  }

  /// The answers with their probabilities and what would be told after each.
  func expected(_ outlook: Outlook) -> [Expected] {
    switch question {
    case .finding(let id):
      let yes = probability(of: id, outlook)
      return [
        Expected(
          words: Presence.present.rawValue, value: .present, probability: yes,
          advice: outlook.advice(id, .present)),
        Expected(
          words: Presence.absent.rawValue, value: .absent, probability: 1 - yes,
          advice: outlook.advice(id, .absent)),
      ]
    case .slot(let id):
      return trials.map { trial in
        let value = Double(trial.value).map(Supposed.Value.number) ?? .word(trial.value)
        return Expected(
          words: trial.value, value: value, probability: trial.share,
          advice: outlook.advice(id, value))
      }
    }
  }

  private func probability(of id: String, _ outlook: Outlook) -> Double {
    guard let row = outlook.tally.scales.rows[id] else { return rate }
    return zip(outlook.tempered, row.likely).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
