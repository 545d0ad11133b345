// Which home test would settle most: the one whose outcomes are expected to tell most about the
// cause. It offers none that its own file forbids, and none that could settle nothing.

import Knowledge

extension Asking {
  /// The home test worth doing now; nil when none would tell anything, or none may be done.
  public func test(_ clearance: Clearance) -> SelfTest? {
    guard let tests else { return best(clearance) }
    return tests.value(for: Known(clearance.facts)) { best(clearance) }
  }

  private func best(_ clearance: Clearance) -> SelfTest? {
    let outlook = Outlook(clearance, self)
    let standing = Standing(clearance.facts, catalogue)
    var best: (test: SelfTest, gain: Double)?
    for test in catalogue.selfTests.values.sorted(by: { $0.id < $1.id })
    where test.notWhen.holds(for: standing) == .no {
      let shown = test.reads.flatMap(\.sets.keys)
      let most = shown.compactMap { gain(of: $0, outlook) }.max() ?? 0
      if most >= Self.least, most > best?.gain ?? 0 { best = (test, most) }
    }
    return best?.test
  }

  /// What a finding is expected to tell about the cause; nil once it is known.
  private func gain(of finding: String, _ outlook: Outlook) -> Double? {
    guard let candidate = tested[finding], candidate.isOpen(for: outlook.facts) else {
      return nil
    }
    return candidate.expected(outlook).reduce(0) {
      $0 + $1.probability * Self.bit * outlook.now.gain(to: $1.advice)
    }
  }
}
