// The whole state of a conversation as one value: what was said, and what is open.

import Knowledge
import Reasoning

/// A conversation's state.
public struct DialogueState: Hashable, Sendable {
  public var record = Record()
  public var open: Question? = .opening
  /// Whether the open question was put once more, because the reply did not answer it.
  public var isPutAgain = false
  /// The topic that the last reply answered, for "more".
  public var lastTopic: String?
  /// The exercise last explained, for "it is too easy".
  public var lastMove: String?

  /// Whether despair was heard: from then on the crisis line stands beside every emergency.
  public var isConsoled = false

  /// Whether the person has taken leave.
  public var isOver = false

  public init() {}

  /// How many of the twelve questions were asked.
  public var count: Int { record.count }

  /// The most questions of one conversation.
  public static let limit = 12
}
