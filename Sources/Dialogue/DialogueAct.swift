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
    /// What "go back" took back: findings and slots.
    case takenBack([String])
    /// All that could be taken back is a danger sign, and stays.
    case stands
    case mended(from: String, to: String)
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
    public let news: News
    /// A home test that would tell the two leading causes apart, with its steps.
    public let test: TestOffer?

    public init(regimen: Regimen, news: News = .first, test: TestOffer? = nil) {
      self.regimen = regimen
      self.news = news
      self.test = test
    }
  }

  /// What is new in a plan against the one that was told before.
  public enum News: Equatable, Sendable {
    /// There was none, or the whole of it is wanted.
    case first
    /// Nothing is new; after a worse report its easier forms are advised.
    case same(isWorse: Bool)
    case changed(PlanChange)
  }

  /// What changed from one plan to the next.
  public struct PlanChange: Equatable, Sendable {
    /// New moves, and those that are now told in another form.
    public let new: [String]
    public let stays: [String]
    /// What is out, with what keeps it back.
    public let dropped: [Withheld]
    public let isConclusionNew: Bool
    /// Danger signs that became a note.
    public let notes: [Concern]
  }

  /// A move that is not in the plan: the gates that keep it back, whether it comes later, and what
  /// would open it.
  public struct Withheld: Equatable, Sendable {
    public let exercise: String
    public let gates: [Gate]
    public let laterPhase: Int?
    public let isAvoided: Bool
    /// The strongest pain at which the matrix would allow it.
    public let opensAt: Double?
    /// Moves of the plan that its file names in its place.
    public let instead: [String]

    /// Whether something speaks against it; else it was only left out.
    public var isShut: Bool { !gates.isEmpty || laterPhase != nil || isAvoided }
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
    /// Whether the crisis line stands with it: despair was heard.
    public let namesCrisis: Bool
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
    /// A home test that the answers, or what is not known, speak against.
    case testNotNow(String)
    /// Nothing speaks against it; how it is done comes with that.
    case may(MoveAnswer, inPlan: Bool)
    case withheld(Withheld)
    /// What a home test means that somebody has done.
    case result(test: String, means: String)
    case cause(String)
    case plan
    case noPlanYet
    /// In an emergency: it can wait.
    case notNow
    case unknownTerm(String?, nearest: [String])
    case help
    case thanks
    case chitchat
    case offTopic
    /// The open question again; false when none is open.
    case again(hasQuestion: Bool)
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
    case nothingSaid(nearest: [String])
    /// The question was missed twice and is left open.
    case leftOpen
    /// Not for somebody else after all.
    case forYourself
    /// Everything was taken back.
    case fromTheStart
    case testUnread(String)
    case afterAdvice(nearest: [String])
  }
}
