// What the program does in a reply, as values with all that its words need. Wording is not here.

import Knowledge
import Reasoning
import Understanding

/// One act of a reply.
public enum DialogueAct: Equatable, Sendable {
  case greet
  case ask(Asking)
  case acknowledge([Change])
  case summarise(Summary)
  case recommend(Advice)
  case refer(Referral)
  /// Kind words and the crisis line; beside a danger sign the emergency number stands with it.
  case console(inDanger: Bool)
  case explain(Explanation)
  case answer(Answered)
  case repair(Misunderstanding)
  case close

  public var kind: ActKind {
    switch self {
    case .greet: return .greet
    case .ask: return .ask
    case .acknowledge: return .acknowledge
    case .summarise: return .summarise
    case .recommend: return .recommend
    case .refer: return .refer
    case .console: return .console
    case .explain: return .explain
    case .answer: return .answer
    case .repair: return .repair
    case .close: return .close
    }
  }
}

extension DialogueAct {
  /// A question as it is put.
  public struct Asking: Equatable, Sendable {
    public enum Manner: String, Equatable, Sendable {
      case first
      /// In fewer words, after a digression.
      case short
      /// In other words, when the reply was not understood.
      case reworded
    }
    public let question: Question
    /// Its number among the twelve.
    public let number: Int?
    public let manner: Manner
  }

  /// Something that was corrected, or a slip that was mended.
  public enum Change: Equatable, Sendable {
    case finding(String, Presence)
    case number(String, Double)
    case word(String, String)
    case takenBack
    case mended(from: String, to: String)
    case forOther
    case nothingToUndo
  }

  /// What was understood of the whole story.
  public struct Summary: Equatable, Sendable {
    public let present: [String]
    public let absent: [String]
    public let unsure: [String]
    public let numbers: [String: Double]
    public let words: [String: String]
  }

  /// A plan, with what it is for.
  public struct Advice: Equatable, Sendable {
    public let regimen: Regimen
    /// Whether it replaces an earlier plan.
    public let isNew: Bool
    /// A home test that would tell the two leading causes apart, with its steps.
    public let test: TestOffer?

    public init(regimen: Regimen, isNew: Bool, test: TestOffer?) {
      self.regimen = regimen
      self.isNew = isNew
      self.test = test
    }
  }

  public struct TestOffer: Equatable, Sendable {
    public let test: String
    public let steps: [String]
  }

  /// Where to go, how soon, and why.
  public struct Referral: Equatable, Sendable {
    public let isEmergency: Bool
    public let concerns: [Concern]
    /// Said before: shorter this time.
    public let isRepeated: Bool
  }

  /// Why, in the person's own words.
  public enum Explanation: Equatable, Sendable {
    case planned(exercise: String, Reason)
    /// Not in the plan: the gates that keep it back, and whether it comes later.
    case withheld(exercise: String, gates: [Gate], laterPhase: Int?, isAvoided: Bool)
    case notYet(exercise: String)
    case question(Question, outcomes: [Worth.Outcome])
    case cause(Differential)
    case sureness(Differential, next: Narrowing?)
    case whatIf(finding: String, Presence, before: Differential, after: WhatIf)
    case danger([Concern])
    case nothing
  }

  /// What would follow from another answer.
  public enum WhatIf: Equatable, Sendable {
    case danger
    case hold
    case plan(Differential, added: [String], dropped: [String])
    case beforeScreening(Differential)
  }

  /// An answer to a question.
  public enum Answered: Equatable, Sendable {
    /// A topic's text for this person.
    case topic(String, text: String)
    case more(String, text: String)
    case exercise(MoveAnswer)
    /// One part of the moves meant: their easier forms, their doses, what to do in their place.
    case part(ExercisePart, of: [MoveAnswer], text: String)
    case test(String, steps: [String])
    /// How a move is done is not told before danger is ruled out.
    case exerciseNotYet(String)
    case exerciseHeld(String)
    case may(exercise: String, inPlan: Bool)
    case withheld(exercise: String, gates: [Gate], laterPhase: Int?, isAvoided: Bool)
    case cause(String)
    case plan
    case noPlanYet
    case unknownTerm(String?, nearest: [String])
    case help
    case thanks
    case chitchat
    case offTopic
    case again
    case progress(String?)
  }

  /// What can be told about a move, with the moves that may take its place here.
  public struct MoveAnswer: Equatable, Sendable {
    public let exercise: String
    public let instructions: Instructions
    public let instead: [String]
  }

  /// What was not understood.
  public enum Misunderstanding: Equatable, Sendable {
    case nothingUnderstood(nearest: [String])
    case outside(String)
    case nothingSaid
    case afterAdvice(nearest: [String])
  }
}
