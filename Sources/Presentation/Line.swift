// A line of a reply before it is laid out: its words and its weight, no colour and no width.

/// A paragraph of a reply.
public struct Line: Equatable, Sendable {
  public enum Style: Equatable, Sendable {
    case normal
    /// What to do now: the first thing that must be seen.
    case alert
    /// Asides: progress and sources.
    case quiet
    /// An item of a list; later rows stand under its words.
    case item
    /// A question to the person.
    case question
  }
  public let text: String
  public let style: Style

  public init(_ text: String, _ style: Style = .normal) {
    self.text = text
    self.style = style
  }
}
