// How likely each cause is, by Bayes' rule over likelihood ratios that are content. The plain
// product ranks the causes and decides whether one leads; what is told of it is tempered, for
// priors are estimates and answers are self-reported and correlated.

import Knowledge

#if canImport(Glibc)
  import Glibc
#endif

/// Weighs facts.
public struct Weighing: Equatable, Sendable {
  /// The plain product is over-confident: for what is told, its logarithms are multiplied by this
  /// (clinical evidence, section 3.2; an estimate).
  public static let shrinkage = 0.6
  /// No cause is called more likely than this (an estimate).
  public static let cap = 0.90
  /// A cause leads from this share of the plain product on, and at this many times the next.
  public static let lead = (probability: 0.60, ratio: 2.0)

  let scales: Scales

  public init(_ catalogue: Catalogue) { self.init(catalogue, Register(catalogue)) }

  init(_ catalogue: Catalogue, _ register: Register) {
    scales = Scales(catalogue, register)
  }

  /// Equal when made from one and the same catalogue.
  public static func == (left: Weighing, right: Weighing) -> Bool { left.scales === right.scales }

  /// The causes in the light of some facts.
  public func differential(_ facts: Facts) -> Differential {
    differential(Tally(facts, scales))
  }

  func differential(_ tally: Tally) -> Differential {
    let plain = tally.shares(tally.sums)
    let leader = leader(plain, byFamily(plain))
    let tempered = tempered(plain)
    return Differential(
      causes: sorted(scales.causes.map(\.id), tempered),
      families: sorted(scales.families, byFamily(tempered).map { min(Self.cap, $0) }),
      contributions: tally.contributions(shrunk: Self.shrinkage),
      leading: leader.family.map { scales.families[$0] },
      half: leader.half.map { scales.causes[$0].id },
      needsDoctor: needsDoctor(leader))
  }

  /// The shares as they are told: between families the logarithms are shrunk, the order stays.
  func tempered(_ plain: [Double]) -> [Double] {
    let families = byFamily(plain)
    let shrunk = families.map { pow($0, Self.shrinkage) }
    let total = shrunk.reduce(0, +)
    return plain.indices.map { cause in
      let family = scales.familyOf[cause]
      return families[family] > 0
        ? plain[cause] / families[family] * shrunk[family] / total : 0
    }
  }

  private func sorted(_ names: [String], _ shares: [Double]) -> [CauseScore] {
    zip(names, shares).map { CauseScore(cause: $0, probability: $1) }
      .sorted { ($1.probability, $0.cause) < ($0.probability, $1.cause) }
  }

  // MARK: who leads

  /// The leading family and the half of it that leads; nil while undecided.
  struct Leader: Hashable {
    var family: Int?
    var half: Int?
    /// Whether that half leads all causes by itself.
    var isAlone = false
  }

  func byFamily(_ shares: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: scales.families.count)
    for cause in shares.indices { result[scales.familyOf[cause]] += shares[cause] }
    return result
  }

  /// The family that the plain product sets apart.
  func leader(_ plain: [Double], _ families: [Double]) -> Leader {
    guard let family = ahead(families.indices, { families[$0] }),
      families[family] >= Self.lead.probability
    else { return Leader() }
    let members = scales.membersOf[family]
    let half = ahead(members) { plain[$0] }
    return Leader(
      family: family, half: half,
      isAlone: half.map { plain[$0] >= Self.lead.probability } ?? false)
  }

  /// The place of the highest share that is so many times the next.
  private func ahead(_ places: some Sequence<Int>, _ share: (Int) -> Double) -> Int? {
    var first: (place: Int, share: Double)?
    var next = 0.0
    for place in places {
      let share = share(place)
      if share > first?.share ?? 0 {
        next = first?.share ?? 0
        first = (place, share)
      } else {
        next = max(next, share)
      }
    }
    guard let first, first.share >= Self.lead.ratio * next else { return nil }
    return first.place
  }

  // MARK: names

  /// The half that leads, its family while the halves are undecided, or "unclear".
  func name(of leader: Leader) -> String {
    leader.half.map { scales.causes[$0].id } ?? leader.family.map { scales.families[$0] }
      ?? "unclear"
  }

  /// The causes a plan may be for: the one that leads; while none does, also the likeliest.
  func prospects(_ leader: Leader, _ families: [Double]) -> [String] {
    let name = name(of: leader)
    let likeliest = families.indices.max { families[$0] < families[$1] }
    guard leader.family == nil, let likeliest else { return [name] }
    return [name, scales.families[likeliest]]
  }

  /// The words that `cause = …` is held against.
  func conditionWords(of leader: Leader) -> String {
    guard let family = leader.family.map({ scales.families[$0] }) else { return "unclear" }
    let name = name(of: leader)
    return name == family ? family : "\(name) \(family)"
  }

  func needsDoctor(_ leader: Leader) -> Bool {
    leader.isAlone && leader.half.map { scales.causes[$0].refer != nil } ?? false
  }
}
