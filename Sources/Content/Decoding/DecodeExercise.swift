// Reads a file of a move: for whom it is, how it is done and why.

import Knowledge

/// What a move may need.
enum Need: String, CaseIterable {
  case mat, chair, wall, band, ball, roller, dowel, bench, bar, weight, bike, pool, pillow
}

/// What gates act on.
enum Trait: String, CaseIterable {
  case flexion
  case arching = "extension"
  case loaded, prone, sitting, twist, kneeling, impact
  case endRange = "end_range"
  case pressure, balance
  case longSupine = "long_supine"
  case nerveTension = "nerve_tension"
  case breathHold = "breath_hold"
  case crossingMidline = "crossing_midline"
  case deepHipBend = "deep_hip_bend"
  case hipRotation = "hip_rotation"
  case legStretch = "leg_stretch"
  case oneLeg = "one_leg"
}

extension Exercise {
  init(_ id: String, _ fields: Fields) {
    self.init(
      id: id,
      name: fields.prose("name"),
      called: fields.patterns("called", .exercise, required: true),
      kind: fields.choice(fields.required("kind"), .corrective, "a kind of move"),
      needs: fields.choices("needs", Need.self, "a thing that moves may need", required: true),
      traits: fields.choices("traits", Trait.self, "a trait of moves", required: true),
      muscles: fields.prose("muscles"),
      fits: Fit.all(fields),
      core: fields.names("core", of: .fit, required: true),
      answers: fields.names("answers", of: .finding, required: true),
      instructions: Guarded(Instructions(fields)),
      care: fields.proseList("care", required: true),
      instead: fields.names("instead", of: .exercise, required: true),
      reason: fields.wording("reason"),
      mechanism: fields.prose("mechanism", isClaim: true),
      limits: fields.prose("limits", isClaim: true),
      evidence: fields.names("evidence", of: .evidence, required: true))
  }
}

extension Instructions {
  fileprivate init(_ fields: Fields) {
    fields.remember("steps")
    fields.remember("dose")
    self.init(
      steps: fields.proseList("steps", required: true),
      dose: Dose(fields),
      easier: fields.prose("easier"),
      harder: fields.prose("harder"),
      stop: fields.prose("stop"),
      mistakes: fields.proseList("mistakes", required: true))
  }
}
