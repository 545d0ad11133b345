// A danger sign laid out: what it follows from, and the conditions of its grades. What is not
// known never lowers a grade.

import Knowledge

/// How one flag counts.
final class Sign: Sendable {
  let flag: String
  let place: Int
  let isAskedAlone: Bool
  private let derived: Criterion?
  private let grades: [(rule: GradeRule, when: Criterion?)]
  /// The rule for somebody who stays unsure, with its grade.
  private let doubt: (rule: GradeRule, grade: Grade)?

  init(_ flag: Finding, _ catalogue: Catalogue, _ register: Register) {
    self.flag = flag.id
    place = register.place(of: flag.id) ?? 0
    isAskedAlone = flag.ask != nil
    derived = flag.derived.map { Criterion($0, catalogue, register) }
    grades = flag.grades.map { rule in
      (rule, rule.when.map { Criterion($0, catalogue, register) })
    }
    let grade = flag.unsure ?? .days
    let rule = flag.grades.first { $0.grade == grade } ?? flag.grades.first
    doubt = rule.map { ($0, grade) }
  }

  /// How it counts for somebody; nil when it does not.
  func concern(_ facts: Facts, _ onlySaid: Bool) -> Concern? {
    if let derived {
      return derived.holds(for: facts) == .yes ? graded(facts, onlySaid) : nil
    }
    guard let fact = facts.findings[place] else { return nil }
    switch fact.presence {
    case .absent: return nil
    case .present: return graded(facts, onlySaid)
    case .unsure: return fact.isSettled ? unsure : nil
    case .declined: return fact.isSettled ? declined : nil
    }
  }

  /// The first rule that holds or cannot be ruled out.
  private func graded(_ facts: Facts, _ onlySaid: Bool) -> Concern? {
    let fitting = grades.first { grade in
      guard let holds = grade.when?.holds(for: facts) else { return true }
      return onlySaid ? holds == .yes : holds != .no
    }
    return (fitting ?? grades.first).map {
      Concern(flag: flag, grade: $0.rule.grade, presence: .present, rule: $0.rule)
    }
  }

  /// Twice unsure counts as present at the grade the file names for it.
  private var unsure: Concern? {
    doubt.map { Concern(flag: flag, grade: $0.grade, presence: .unsure, rule: $0.rule) }
  }

  /// Not answered, twice: a doctor first, since it could not be ruled out.
  private var declined: Concern? {
    grades.last.map { Concern(flag: flag, grade: .days, presence: .declined, rule: $0.rule) }
  }
}
