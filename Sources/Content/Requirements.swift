// What the program asks of content beyond its form; given by the caller, so that content for any
// subject can be loaded.

/// What content must hold and may name.
public struct Requirements: Sendable {
  /// The red flags that content with exercises must hold.
  public var flags: [String]
  /// The names that every text may hold.
  public var names: Set<String>
  /// The replies that content with exercises must hold, with the names that the program fills in.
  /// While there are none, any reply may hold any name.
  public var replyNames: [String: Set<String>]
  /// The names in replies whose own name begins so; none of them has to be there.
  public var replyPrefixes: [String: Set<String>]
  /// Words that are never written, beside those of `frightening-words.txt`.
  public var frightening: [String]

  public init(
    flags: [String] = [],
    names: Set<String> = [
      "emergency", "urgent", "crisis", "crisis_call", "cause", "words", "soon",
    ],
    replyNames: [String: Set<String>] = [:], replyPrefixes: [String: Set<String>] = [:],
    frightening: [String] = []
  ) {
    self.flags = flags
    self.names = names
    self.replyNames = replyNames
    self.replyPrefixes = replyPrefixes
    self.frightening = frightening
  }
}
