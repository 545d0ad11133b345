// One word, number or mark of a line, and where it stands; it keeps no meaning.

/// A word, number or mark of a line as typed, folded for matching.
///
/// Several tokens may share one place: `can't` gives `can` and `not`, both at the place of `can't`.
public struct Token: Equatable, Sendable {
  /// What a token is made of.
  public enum Kind: Equatable, Sendable {
    case word
    case number(Double)
    case mark
  }

  public let kind: Kind
  /// The letters, lower-case and without accents: `Knie` and `knie` are one.
  public let text: String
  /// The text without its endings: `sitting`, `sits` and `sat` give `sit`.
  public let stem: String
  /// The place in the line, counted in Unicode scalars.
  public let start: Int
  public let end: Int
  /// The word as typed when a slip was mended, else nil.
  public var typed: String?

  public init(
    kind: Kind, text: String, stem: String, start: Int, end: Int, typed: String? = nil
  ) {
    self.kind = kind
    self.text = text
    self.stem = stem
    self.start = start
    self.end = end
    self.typed = typed
  }

  public var isWord: Bool { kind == .word }
  public var isMark: Bool { kind == .mark }

  /// The number that a figure stands for; nil for words and marks.
  public var number: Double? {
    if case .number(let value) = kind { return value }
    return nil
  }
}

extension Array where Element == Token {
  /// The words between two tokens as the person typed them, cut from the line.
  ///
  /// `words(in: "My LEFT leg", from: 1, to: 3)  // "LEFT leg"`
  public func words(in line: [Unicode.Scalar], from first: Int, to last: Int) -> String {
    guard first < last, first >= 0, last <= count else { return "" }
    let start = self[first].start
    let end = Swift.min(self[last - 1].end, line.count)
    guard start < end else { return "" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: line[start..<end])
    return String(text)
  }
}
