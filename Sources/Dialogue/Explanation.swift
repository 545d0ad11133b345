// What the program explains, as values: why, how sure, what else, and what if. Wording is not here.

import Knowledge
import Reasoning

extension DialogueAct {
  /// Why, in the person's own words.
  public enum Explanation: Equatable, Sendable {
    case planned(exercise: String, Reason, Differential)
    case withheld(Withheld)
    case notYet(exercise: String)
    case held(exercise: String)
    case question(Question, Outlook)
    case cause(Differential)
    case sureness(Differential, next: Narrowing?)
    /// Which answers would change the conclusion or the plan.
    case turning([Turning])
    case whatIf(Supposition, before: Differential, after: WhatIf)
    case danger([Concern])
    /// How sure it is that somebody must be seen.
    case dangerSureness([Concern])
    case nothing
  }

  /// What the answers to a question would change.
  public enum Outlook: Equatable, Sendable {
    /// For each answer, beside the advice as it stands.
    case advice([Worth.Outcome], cause: String, exercises: [String])
    /// How soon somebody must be seen after a yes.
    case danger(Grade?)
    /// A yes leaves moves out.
    case gates
    case none
  }

  /// An answer that would turn the advice: one that was given, or one that is still open.
  public struct Turning: Equatable, Sendable {
    public let name: String
    /// The answer supposed: a presence of a finding, or a value of a slot.
    public let answer: String
    public let isGiven: Bool
    /// What the conclusion would be; "doctor" when somebody should be seen first.
    public let cause: String
    public let isNewCause: Bool
    public let added: [String]
    public let dropped: [String]
  }

  /// Another answer, only supposed: a presence of a finding, or a value of a slot.
  public struct Supposition: Equatable, Sendable {
    public let name: String
    public let answer: String
  }

  /// What would follow from another answer.
  public enum WhatIf: Equatable, Sendable {
    case danger
    case hold
    /// A danger sign that was told is not supposed away.
    case stands
    case plan(Differential, added: [String], dropped: [String], stays: [String])
    case beforeScreening(Differential)
  }
}
