// What the program asks of content beyond its form; given by the caller, so that content for any
// subject can be loaded.

/// What content must hold and may name.
public struct Requirements: Sendable {
  /// The red flags that content with exercises must hold.
  public var flags: [String]
  /// The names that every text may hold.
  public var names: Set<String>
  /// The names that the program fills in a reply, by the reply's name; a reply that is not listed
  /// may hold any.
  public var replyNames: [String: Set<String>]
  /// Words that are never written, beside those of `frightening-words.txt`.
  public var frightening: [String]

  public init(
    flags: [String] = [],
    names: Set<String> = [
      "emergency", "urgent", "crisis", "crisis_call", "cause", "words", "soon",
    ],
    replyNames: [String: Set<String>] = [:], frightening: [String] = []
  ) {
    self.flags = flags
    self.names = names
    self.replyNames = replyNames
    self.frightening = frightening
  }
}
