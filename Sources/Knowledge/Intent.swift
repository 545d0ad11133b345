// What a person may want, with the phrases that show it.

/// An intent of a folder of intents.
public struct Intent: Equatable, Codable, Sendable {
  public let id: String
  public let about: String
  public internal(set) var examples: [String]
  /// Patterns that match a whole short message.
  public internal(set) var patterns: [String]

  public init(id: String, about: String, examples: [String], patterns: [String]) {
    self.id = id
    self.about = about
    self.examples = examples
    self.patterns = patterns
  }
}

/// The intents that the dialogue answers; a folder may hold others, which are only reported.
public enum Want: String, CaseIterable, Codable, Hashable, Sendable {
  case inform, affirm, deny, unknown, skip, correct, undo, `repeat`, restart, quit, help, thanks
  case chitchat
  case offTopic = "off_topic"
  case askWhy = "ask_why"
  case askWhatIs = "ask_what_is"
  case askExercise = "ask_exercise"
  case askContraindication = "ask_contraindication"
  case askTopic = "ask_topic"
  case whatIf = "what_if"
  case howSure = "how_sure"
  case showPlan = "show_plan"
  case reportProgress = "report_progress"
  case despair
}
