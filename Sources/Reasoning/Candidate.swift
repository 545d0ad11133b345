// A question that may be asked, the answers it may get, and how likely each is. It judges none of
// them.

import Knowledge

/// An answer with what would be told after it.
struct Expected {
  let words: String
  let value: Candidate.Value
  let probability: Double
  let advice: Advice
}

/// A question with its trouble, its typical answers and what they can touch. Built once for a
/// catalogue and shared.
final class Candidate: Sendable {
  enum Value: Sendable {
    case present, absent
    case number(Double)
    case word(String)
  }

  let question: Narrowing
  let name: String
  /// Its place in the register, for a finding.
  let place: Int
  /// 1 for an easy yes or no; a number costs less, an awkward question more.
  let cost: Double
  /// What it does to the causes, for a finding.
  let row: Scales.Row?
  /// What its values do to the causes, for a slot.
  let slotRows: [Scales.SlotRow]
  /// The flags it can raise, or whose grade it can change.
  let signs: [Sign]
  /// The places of the gates it can close or open.
  let gates: [Int]
  let movesPhase: Bool
  private let trials: [(words: String, value: Value, share: Double)]
  private let rate: Double
  private let condition: Criterion?

  /// Whether an answer can touch more than the shares of the causes.
  var movesMore: Bool {
    !signs.isEmpty || !gates.isEmpty || movesPhase || !slotRows.isEmpty || !trials.isEmpty
  }

  static func all(_ catalogue: Catalogue, _ scales: Scales, _ touch: Touch) -> [Candidate] {
    let slots = catalogue.slots.values.sorted { $0.id < $1.id }.filter { !$0.trials.isEmpty }
    let findings = catalogue.findings.values.sorted { $0.id < $1.id }
      .filter { $0.ask != nil && $0.isAsked && !$0.isFlag }
    return slots.map { Candidate($0, scales, touch) }
      + findings.map { Candidate($0, scales, touch) }
  }

  /// The findings that home tests show, flags aside.
  static func of(
    _ ids: Set<String>, _ catalogue: Catalogue, _ scales: Scales, _ touch: Touch
  ) -> [String: Candidate] {
    let findings = ids.compactMap { catalogue.findings[$0] }.filter { !$0.isFlag }
    return Dictionary(
      uniqueKeysWithValues: findings.map { ($0.id, Candidate($0, scales, touch)) })
  }

  private init(_ slot: Slot, _ scales: Scales, _ touch: Touch) {
    question = .slot(slot.id)
    name = slot.id
    place = 0
    cost = 0.6
    row = nil
    slotRows = scales.slotRows.filter { $0.slot == slot.id }
    signs = touch.signs[slot.id] ?? []
    gates = touch.table.gatesNaming[slot.id] ?? []
    movesPhase = touch.phaseNames.contains(slot.id)
    trials = slot.trials.map {
      ($0.value, Double($0.value).map(Value.number) ?? .word($0.value), $0.share)
    }
    rate = 0
    condition = nil
  }

  private init(_ finding: Finding, _ scales: Scales, _ touch: Touch) {
    question = .finding(finding.id)
    name = finding.id
    place = touch.register.place(of: finding.id) ?? 0
    cost = 1 + 0.5 * Double(finding.cost - 1)
    row = scales.row(of: finding.id)
    slotRows = []
    signs = touch.signs[finding.id] ?? []
    gates = touch.table.gatesNaming[finding.id] ?? []
    movesPhase = touch.phaseNames.contains(finding.id)
    trials = []
    rate = finding.rate
    condition = finding.askIf.map { Criterion($0, touch.catalogue, touch.register) }
  }

  /// Whether it is open and has a sense for somebody; the facts lie over the same register.
  func isOpen(for facts: Facts) -> Bool {
    switch question {
    case .finding:
      return facts.findings[place] == nil
        && condition.map { $0.holds(for: facts) != .no } ?? true
    case .slot(let id): return !facts.isClosed(slot: id)
    }
  }

  /// The answers with their probabilities and what would be told after each.
  func expected(_ outlook: Outlook) -> [Expected] {
    func expected(_ words: String, _ value: Value, _ share: Double) -> Expected {
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
struct Touch {
  let catalogue: Catalogue
  let register: Register
  let table: MoveTable
  let signs: [String: [Sign]]
  let phaseNames: Set<String>

  init(_ catalogue: Catalogue, _ table: MoveTable, _ triage: Triage) {
    self.catalogue = catalogue
    self.table = table
    register = table.restraints.register
    phaseNames = Set(catalogue.phases.compactMap(\.enter).flatMap(\.names))
    var signs: [String: [Sign]] = [:]
    for (flag, sign) in zip(catalogue.flags, triage.signs) {
      let conditions = [flag.derived].compactMap { $0 } + flag.grades.compactMap(\.when)
      for name in Set(conditions.flatMap(\.names)) { signs[name, default: []].append(sign) }
    }
    self.signs = signs
  }
}
