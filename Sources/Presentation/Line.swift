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
    /// An item that a terminal may draw as a bar; in plain text it is an item.
    case bar(Bar)
  }
  public let text: String
  public let style: Style

  public init(_ text: String, _ style: Style = .normal) {
    self.text = text
    self.style = style
  }
}

/// A bar of a chart: how full it is, and which way it points.
public struct Bar: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case share, towards, away
  }
  public let kind: Kind
  /// From 0 to 1.
  public let fill: Double

  public init(_ kind: Kind, _ fill: Double) {
    self.kind = kind
    self.fill = min(1, max(0, fill))
  }

  /// `Bar(.share, 0.3).drawn(10)  // "###......."`
  public func drawn(_ width: Int) -> String {
    let full = fill == 0 ? 0 : max(1, Int((fill * Double(width)).rounded()))
    let mark = kind == .share ? "#" : kind == .towards ? "+" : "-"
    return String(repeating: mark, count: full) + String(repeating: ".", count: width - full)
  }
}
