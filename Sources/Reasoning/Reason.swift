// Why a move is in a plan: the answers of the person that speak for it, and the sources. Words are
// put to it elsewhere; a reason names nothing the person did not give.

import Knowledge

/// A reason made from the rule that fired.
public struct Reason: Equatable, Sendable {
  /// The findings and slots of the person it rests on, most telling first.
  public let findings: [String]
  /// The sentence about muscle and mechanism.
  public let mechanism: String
  public let evidence: [String]

  public init(findings: [String], mechanism: String, evidence: [String]) {
    self.findings = findings
    self.mechanism = mechanism
    self.evidence = evidence
  }
}

/// Makes reasons in the light of facts and causes.
struct Reasons {
  let standing: Standing
  let differential: Differential

  /// Why a move is in this person's plan.
  func reason(for move: Exercise) -> Reason {
    Reason(
      findings: findings(for: move), mechanism: move.reason.text(for: standing),
      evidence: move.evidence)
  }

  /// The move's own answers first; else what made the cause likely; else what was said at all.
  private func findings(for move: Exercise) -> [String] {
    let own = move.answers.filter { standing.presence(of: $0) == .yes || isGiven($0) }
    if !own.isEmpty { return Array(own.prefix(2)) }
    if let leading = differential.leading {
      let causes =
        differential.half.map { [$0] }
        ?? differential.causes.map(\.cause).filter {
          standing.catalogue.family(of: $0) == leading
        }
      let telling = causes.flatMap { differential.reasons(for: $0) }.map(\.source)
      if let first = telling.first(where: isGivenOrPresent) { return [first] }
    }
    let sites = standing.facts.findings.filter { $0.value.presence == .present }.map(\.key)
    if let site = sites.first(where: { $0.hasPrefix("site.") }) ?? sites.first { return [site] }
    let given = standing.facts.words.keys.sorted() + standing.facts.numbers.keys.sorted()
    return Array(given.suffix(1))
  }

  private func isGiven(_ slot: String) -> Bool {
    standing.facts.numbers[slot] != nil || standing.facts.words[slot] != nil
  }

  private func isGivenOrPresent(_ name: String) -> Bool {
    isGiven(name) || standing.facts.isPresent(name)
  }
}
