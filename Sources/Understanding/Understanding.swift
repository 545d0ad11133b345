// What a message was understood to say. It holds no decision and no state of the conversation.

import Knowledge
import Matching

/// A slip that was mended.
public struct Mending: Equatable, Sendable {
  public let from: String
  public let to: String
}

/// A message as understood.
public struct Understanding: Equatable, Sendable {
  public let line: String
  /// One reading for each finding spoken of.
  public let findings: [Mention]
  public let values: Values
  public let subject: Subject
  /// What the reply says to the open question as a whole.
  public let answer: Answer?
  /// The intent's name, or nil below the threshold with nothing heard.
  public let intent: String?
  /// Further intents of the same message.
  public let also: [String]
  /// The topic asked about, when surely understood.
  public let topic: String?
  /// The likeliest topics with their scores, best first.
  public let topics: [Score]
  public let score: Float
  /// What the intent is about: the words as typed, or a slot's or trend's name.
  public let arg: String?
  /// The full name of what the words mean.
  public let argID: String?
  /// What the writer wants to know: `exercises`, `how_long` …
  public let ask: [String]
  public let mended: [Mending]
  /// Words that no rule used.
  public let unread: [String]
  /// Languages and bodies this program knows nothing of, by their concept: `outside.knee`.
  public let outside: [String]
  /// The words that the matcher weighed.
  public let words: [String]

  public var want: Want? { intent.flatMap(Want.init(rawValue:)) }

  /// The findings by reading.
  public func reading(of finding: String) -> Knowledge.Example.Reading? {
    findings.first { $0.finding == finding }?.reading
  }
}
