// The likelihood ratios of a catalogue as logarithms, laid out once by cause and cluster, so that a
// turn only adds. It knows nobody's answers.

import Knowledge

#if canImport(Glibc)
  import Glibc
#endif

/// Everything that can weigh, by cause. Built once for a catalogue and shared.
final class Scales: Sendable {
  /// What a finding does to each cause, and how likely each cause makes it.
  struct Row: Sendable {
    let finding: String
    let cluster: Int
    let present: [Double]
    let absent: [Double]
    /// The share of people with each cause who have the finding.
    let likely: [Double]
  }

  /// What a value of a slot does to each cause, while its condition holds.
  struct SlotRow: Sendable {
    let slot: String
    let when: Criterion
    let cluster: Int
    let weights: [Double]
  }

  /// Likelihood ratios are held within these bounds.
  static let bounds = 0.2...5.0
  /// Nobody with a cause surely has a finding, or surely has it not.
  private static let certainty = 0.02...0.95

  let causes: [Cause]
  /// The reported families, and the place of each cause's own.
  let families: [String]
  let familyOf: [Int]
  /// The places of the causes of each family.
  let membersOf: [[Int]]
  let register: Register
  /// By the places of the findings.
  let rows: [(place: Int, row: Row)]
  let slotRows: [SlotRow]
  let clusterCount: Int
  /// The priors of somebody whose age is not known: the mean over typical ages.
  private let ageless: [Double]

  init(_ catalogue: Catalogue, _ register: Register) {
    self.register = register
    causes = catalogue.causes.values.sorted { $0.id < $1.id }
    let names = Set(causes.map(\.family)).sorted()
    families = names
    let familyOf = causes.map { names.firstIndex(of: $0.family) ?? 0 }
    self.familyOf = familyOf
    membersOf = names.indices.map { family in familyOf.indices.filter { familyOf[$0] == family } }
    var clusters: [String: Int] = [:]
    func number(_ cluster: String) -> Int {
      if let known = clusters[cluster] { return known }
      clusters[cluster] = clusters.count
      return clusters.count - 1
    }
    let findings = catalogue.findings.values.sorted { $0.id < $1.id }
    var rows: [(place: Int, row: Row)] = []
    for finding in findings where !finding.weighs.isEmpty {
      let row = Self.row(finding, number(finding.cluster ?? finding.id), causes)
      if let place = register.place(of: finding.id) { rows.append((place, row)) }
    }
    self.rows = rows
    let causes = causes
    slotRows = catalogue.slots.values.sorted { $0.id < $1.id }.flatMap { slot in
      slot.weighs.map { weight in
        SlotRow(
          slot: slot.id, when: Criterion(weight.when, catalogue, register),
          cluster: number(slot.id),
          weights: causes.map {
            Self.logarithm(weight.weighs[$0.id] ?? weight.weighs[$0.family] ?? 1)
          })
      }
    }
    clusterCount = clusters.count
    ageless = Self.ageless(causes, catalogue.slots["age"]?.trials ?? [])
  }

  private static func row(_ finding: Finding, _ cluster: Int, _ causes: [Cause]) -> Row {
    let weights = causes.map { finding.weighs[$0.id] ?? finding.weighs[$0.family] }
    return Row(
      finding: finding.id, cluster: cluster,
      present: weights.map { logarithm($0?.present ?? 1) },
      absent: weights.map { logarithm($0?.absent ?? 1) },
      likely: weights.map {
        min(certainty.upperBound, max(certainty.lowerBound, finding.rate * ($0?.present ?? 1)))
      })
  }

  private static func logarithm(_ ratio: Double) -> Double {
    log(min(bounds.upperBound, max(bounds.lowerBound, ratio)))
  }

  private static func ageless(_ causes: [Cause], _ ages: [Trial]) -> [Double] {
    let known = ages.compactMap { trial in Double(trial.value).map { ($0, trial.share) } }
    let total = known.reduce(0) { $0 + $1.1 }
    guard total > 0 else { return causes.map { $0.prior(age: 40) } }
    return causes.map { cause in
      known.reduce(0) { $0 + cause.prior(age: $1.0) * $1.1 } / total
    }
  }

  /// What a finding does, by its name.
  func row(of finding: String) -> Row? { rows.first { $0.row.finding == finding }?.row }

  /// How common each cause is at an age, before any answer.
  func priors(age: Double?) -> [Double] {
    guard let age else { return ageless }
    return causes.map { $0.prior(age: age) }
  }
}
