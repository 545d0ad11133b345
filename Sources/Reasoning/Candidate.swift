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

/// A question with its trouble, its typical answers and what they can touch. Built once for a
/// catalogue and shared.
final class Candidate: Sendable {
  let question: Narrowing
  let name: String
  /// 1 for an easy yes or no; a number costs less, an awkward question more.
  let cost: Double
  /// What it does to the causes, for a finding.
  let row: Scales.Row?
  /// What its values do to the causes, for a slot.
  let slotRows: [Scales.SlotRow]
  /// The flags it can raise, or whose grade it can change.
  let flags: [Finding]
  /// The places of the gates it can close or open.
  let gates: [Int]
  let movesPhase: Bool
  private let trials: [(words: String, value: Supposed.Value, share: Double)]
  private let rate: Double
  private let condition: Condition?

  static func all(_ catalogue: Catalogue, _ scales: Scales, _ table: MoveTable) -> [Candidate] {
    let slots = catalogue.slots.values.sorted { $0.id < $1.id }.filter { !$0.trials.isEmpty }
    let findings = catalogue.findings.values.sorted { $0.id < $1.id }
      .filter { $0.ask != nil && $0.isAsked && !$0.isFlag }
    let touch = Touch(catalogue, table)
    return slots.map { Candidate($0, scales, touch) }
      + findings.map { Candidate($0, scales, touch) }
  }

  /// The findings that home tests show, flags aside.
  static func of(
    _ ids: Set<String>, _ catalogue: Catalogue, _ scales: Scales, _ table: MoveTable
  ) -> [String: Candidate] {
    let touch = Touch(catalogue, table)
    let findings = ids.compactMap { catalogue.findings[$0] }.filter { !$0.isFlag }
    return Dictionary(
      uniqueKeysWithValues: findings.map { ($0.id, Candidate($0, scales, touch)) })
  }

  private init(_ slot: Slot, _ scales: Scales, _ touch: Touch) {
    question = .slot(slot.id)
    name = slot.id
    cost = 0.6
    row = nil
    slotRows = scales.slotRows.filter { $0.slot == slot.id }
    flags = touch.flags[slot.id] ?? []
    gates = touch.table.gatesNaming[slot.id] ?? []
    movesPhase = touch.phaseNames.contains(slot.id)
    trials = slot.trials.map {
      ($0.value, Double($0.value).map(Supposed.Value.number) ?? .word($0.value), $0.share)
    }
    rate = 0
    condition = nil
  }

  private init(_ finding: Finding, _ scales: Scales, _ touch: Touch) {
    question = .finding(finding.id)
    name = finding.id
    cost = 1 + 0.5 * Double(finding.cost - 1)
    row = scales.rows[finding.id]
    slotRows = []
    flags = touch.flags[finding.id] ?? []
    gates = touch.table.gatesNaming[finding.id] ?? []
    movesPhase = touch.phaseNames.contains(finding.id)
    trials = []
    rate = finding.rate
    condition = finding.askIf
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
    func expected(_ words: String, _ value: Supposed.Value, _ share: Double) -> Expected {
      Expected(
        words: words, value: value, probability: share, advice: outlook.advice(self, value))
    }
    guard case .finding = question else {
      return trials.map { expected($0.words, $0.value, $0.share) }
    }
    let yes = row.map { row in
      row.likely.indices.reduce(0) { $0 + row.likely[$1] * outlook.tempered[$1] }
    }
    return [
      expected(Presence.present.rawValue, .present, yes ?? rate),
      expected(Presence.absent.rawValue, .absent, 1 - (yes ?? rate)),
    ]
  }
}

/// What the names of findings and slots stand in: conditions of flags, of gates and of phases.
private struct Touch {
  let flags: [String: [Finding]]
  let phaseNames: Set<String>
  let table: MoveTable

  init(_ catalogue: Catalogue, _ table: MoveTable) {
    self.table = table
    phaseNames = Set(catalogue.phases.compactMap(\.enter).flatMap(\.names))
    var flags: [String: [Finding]] = [:]
    for flag in catalogue.flags {
      let conditions = [flag.derived].compactMap { $0 } + flag.grades.compactMap(\.when)
      for name in Set(conditions.flatMap(\.names)) { flags[name, default: []].append(flag) }
    }
    self.flags = flags
  }
}
