// Reads a file of a test that somebody can do at home.

import Knowledge

extension SelfTest {
  init(_ id: String, _ fields: Fields) {
    self.init(
      id: id,
      name: fields.prose("name"),
      called: fields.patterns("called", .exercise, required: true),
      separates: fields.names("separates", of: .cause, required: true),
      notWhen: fields.requiredCondition("not_when"),
      steps: Guarded(fields.proseList("steps", required: true)),
      ask: fields.prose("ask"),
      reads: Self.reads(fields),
      evidence: fields.names("evidence", of: .evidence, required: true))
  }

  private static func reads(_ fields: Fields) -> [Outcome] {
    guard let field = fields.required("reads") else { return [] }
    guard case .list(let items) = field.shape else {
      fields.wrongShape("reads", field, wanted: "a list of answers and what they mean")
      return []
    }
    return items.map { item in
      let part = fields.inner(item, "an outcome")
      let outcome = Outcome(
        answer: part.prose("answer"), means: part.prose("means", isClaim: true),
        sets: findings(part), says: part.texts("says"))
      part.finish()
      return outcome
    }
  }

  /// `{worse.arching_back: present}`: what an outcome says of findings.
  private static func findings(_ part: Fields) -> [String: Example.Reading] {
    guard let field = part.value("sets") else { return [:] }
    guard case .map(let pairs) = field.shape else {
      part.wrongShape("sets", field, wanted: "a mapping of findings to present or absent")
      return [:]
    }
    var readings: [String: Example.Reading] = [:]
    for (finding, reading) in pairs {
      readings[part.name(finding, of: .finding)] = part.choice(
        reading, Example.Reading.present, "a reading of a finding")
    }
    return readings
  }
}
