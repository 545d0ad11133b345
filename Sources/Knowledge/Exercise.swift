// A move: stretch, release, position, corrective or loading. What tells somebody to do it is
// guarded and opens only with a clearance.

/// What a move is for; plans keep this order.
public enum MoveKind: String, Codable, CaseIterable, Comparable, Sendable {
  case position, activity, release, stretch, corrective, loading

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (left: MoveKind, right: MoveKind) -> Bool { left.rank < right.rank }
}

/// What the matrix says of a move at one severity.
public enum FitCode: String, Codable, CaseIterable, Sendable {
  case recommended = "R"
  case regress = "G"
  case avoid = "A"
}

/// One cell of the matrix: the earliest phase, and the code for mild, moderate and severe pain.
public struct Fit: Equatable, Codable, Sendable {
  public let phase: Int
  public let mild: FitCode
  public let moderate: FitCode
  public let severe: FitCode

  public init(phase: Int, mild: FitCode, moderate: FitCode, severe: FitCode) {
    self.phase = phase
    self.mild = mild
    self.moderate = moderate
    self.severe = severe
  }

  /// Mild is 0 to 3, moderate 4 to 6, severe from 7; what is not known counts as severe.
  public func code(severity: Double?) -> FitCode {
    guard let severity else { return severe }
    return severity < 4 ? mild : severity < 7 ? moderate : severe
  }
}

/// A whole number or a range of them.
public struct Span: Equatable, Codable, Sendable {
  public let low: Int
  public let high: Int

  public init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }

  public var text: String { low == high ? String(low) : "\(low) to \(high)" }
}

/// How much and how often.
public struct Dose: Equatable, Codable, Sendable {
  public let sets: Span?
  public let reps: Span?
  public let seconds: Span?
  public let minutes: Span?
  public let eachSide: Bool
  public let perDay: Span?

  public init(
    sets: Span?, reps: Span?, seconds: Span?, minutes: Span?, eachSide: Bool, perDay: Span?
  ) {
    self.sets = sets
    self.reps = reps
    self.seconds = seconds
    self.minutes = minutes
    self.eachSide = eachSide
    self.perDay = perDay
  }
}

/// How a move is done. Reading it needs a clearance.
public struct Instructions: Equatable, Codable, Sendable {
  public let steps: [String]
  public let dose: Dose
  public let easier: String
  public let harder: String
  public let stop: String
  public let mistakes: [String]

  public init(
    steps: [String], dose: Dose, easier: String, harder: String, stop: String, mistakes: [String]
  ) {
    self.steps = steps
    self.dose = dose
    self.easier = easier
    self.harder = harder
    self.stop = stop
    self.mistakes = mistakes
  }
}

/// A move that a plan may hold.
public struct Exercise: Equatable, Codable, Sendable {
  public let id: String
  public let name: String
  /// Patterns by which people name it.
  public let called: [String]
  public let kind: MoveKind
  public let needs: [String]
  /// What gates act on: `flexion`, `loaded`, `prone` …
  public let traits: [String]
  public let muscles: String
  /// By cause, and for `unclear`.
  public let fits: [String: Fit]
  /// The causes whose signature move it is.
  public let core: [String]
  /// The findings that speak for it, most telling first.
  public let answers: [String]
  public let instructions: Guarded<Instructions>
  public let care: [String]
  public let instead: [String]
  public let reason: Wording
  public let mechanism: String
  public let limits: String
  public let evidence: [String]

  public init(
    id: String, name: String, called: [String], kind: MoveKind, needs: [String],
    traits: [String], muscles: String, fits: [String: Fit], core: [String], answers: [String],
    instructions: Guarded<Instructions>, care: [String], instead: [String], reason: Wording,
    mechanism: String, limits: String, evidence: [String]
  ) {
    self.id = id
    self.name = name
    self.called = called
    self.kind = kind
    self.needs = needs
    self.traits = traits
    self.muscles = muscles
    self.fits = fits
    self.core = core
    self.answers = answers
    self.instructions = instructions
    self.care = care
    self.instead = instead
    self.reason = reason
    self.mechanism = mechanism
    self.limits = limits
    self.evidence = evidence
  }
}

extension Exercise {
  /// Whether it needs a tool or has a trait: `asks(for: "band")`, `asks(for: "prone")`.
  public func asks(for lack: String) -> Bool { needs.contains(lack) || traits.contains(lack) }
}

/// A test that somebody can do at home, with how to read it. Its steps need a clearance.
public struct SelfTest: Equatable, Codable, Sendable {
  public let id: String
  public let name: String
  public let called: [String]
  /// The causes it tells apart.
  public let separates: [String]
  public let notWhen: Condition
  public let steps: Guarded<[String]>
  public let ask: String
  public let reads: [Outcome]
  public let evidence: [String]

  public init(
    id: String, name: String, called: [String], separates: [String], notWhen: Condition,
    steps: Guarded<[String]>, ask: String, reads: [Outcome], evidence: [String]
  ) {
    self.id = id
    self.name = name
    self.called = called
    self.separates = separates
    self.notWhen = notWhen
    self.steps = steps
    self.ask = ask
    self.reads = reads
    self.evidence = evidence
  }

  public struct Outcome: Equatable, Codable, Sendable {
    public let answer: String
    public let means: String
    /// The findings that this outcome makes present or absent.
    public let sets: [String: Example.Reading]
    /// Other words for it: "my bad leg hurt".
    public let says: [String]

    public init(
      answer: String, means: String, sets: [String: Example.Reading], says: [String] = []
    ) {
      self.says = says
      self.answer = answer
      self.means = means
      self.sets = sets
    }
  }
}
