// Reads the phrase patterns of content, "(a|b) [c] {slot}", and opens them into plain phrases.
// It refuses patterns that open into too many.

/// A pattern of phrases: alternatives in `( | )`, optional parts in `[ ]`, values in `{ }`.
///
/// A word stands for all its forms, `sit` for `sitting`; behind `=` it stands for itself alone,
/// so that `=legs` is not `leg`.
public struct PhrasePattern: Equatable, Sendable {
  /// One place of an opened phrase.
  public enum Symbol: Hashable, Sendable {
    case word(String)
    case value(String)
  }

  /// What is wrong with a pattern, and at which character of it, counted from 0.
  public struct Fault: Error, Equatable, Sendable {
    public let message: String
    public let offset: Int
  }

  /// Every phrase the pattern stands for, as stems; none is empty.
  public let phrases: [[Symbol]]

  /// The most phrases one pattern may open into.
  public static let limit = 2_400

  /// Reads a pattern.
  ///
  /// `try PhrasePattern("(can|could) not pee").phrases.count  // 2`
  /// - Throws: `Fault` with the place of the slip.
  public init(_ source: String) throws(Fault) {
    var parser = PatternParser(source: Array(source.unicodeScalars))
    let opened = try parser.sequence(until: nil)
    var seen: Set<[Symbol]> = []
    phrases = opened.filter { !$0.isEmpty && seen.insert($0).inserted }
    if phrases.isEmpty {
      throw Fault(message: "a pattern needs at least one word that is not optional", offset: 0)
    }
  }
}

private struct PatternParser {
  typealias Symbol = PhrasePattern.Symbol
  let source: [Unicode.Scalar]
  var place = 0

  mutating func sequence(until close: Unicode.Scalar?) throws(PhrasePattern.Fault) -> [[Symbol]] {
    var done: [[Symbol]] = []
    var current: [[Symbol]] = [[]]
    let start = place
    while place < source.count {
      let scalar = source[place]
      if scalar == close {
        place += 1
        return done + current
      }
      switch scalar {
      case "(", "[": current = try product(current, try group(scalar))
      case "|" where close != nil:
        place += 1
        done += current
        current = [[]]
      case ")", "]", "}", "|":
        throw fault("\"\(scalar)\" closes nothing", at: place)
      case "{": current = try product(current, [[try value()]])
      case " ": place += 1
      default: current = try product(current, [try words()])
      }
    }
    if let close { throw fault("\"\(close)\" is missing", at: max(0, start - 1)) }
    return done + current
  }

  private mutating func group(
    _ open: Unicode.Scalar
  ) throws(PhrasePattern.Fault) -> [[Symbol]] {
    place += 1
    let inner = try sequence(until: open == "(" ? ")" : "]")
    return open == "[" ? inner + [[]] : inner
  }

  private mutating func value() throws(PhrasePattern.Fault) -> Symbol {
    let start = place
    var name = ""
    place += 1
    while place < source.count, source[place] != "}" {
      name.unicodeScalars.append(source[place])
      place += 1
    }
    guard place < source.count else { throw fault("\"}\" is missing", at: start) }
    place += 1
    return .value(name)
  }

  private mutating func words() throws(PhrasePattern.Fault) -> [Symbol] {
    let start = place
    var text = String.UnicodeScalarView()
    while place < source.count, !"()[]{}|".unicodeScalars.contains(source[place]) {
      text.append(source[place])
      place += 1
    }
    let tokens = tokenize(String(text)).filter { !$0.isMark }
    if tokens.isEmpty, !text.allSatisfy({ $0 == " " || $0 == "," }) {
      throw fault("there is no word here", at: start)
    }
    let scalars = Array(text)
    return tokens.map { token in
      let isExact = token.start > 0 && scalars[token.start - 1] == "="
      return .word(isExact ? "=\(token.text)" : token.stem)
    }
  }

  private func product(
    _ left: [[Symbol]], _ right: [[Symbol]]
  ) throws(PhrasePattern.Fault) -> [[Symbol]] {
    if left.count * right.count > PhrasePattern.limit {
      throw fault(
        "the pattern opens into more than \(PhrasePattern.limit) phrases", at: place)
    }
    return left.flatMap { head in right.map { head + $0 } }
  }

  private func fault(_ message: String, at offset: Int) -> PhrasePattern.Fault {
    PhrasePattern.Fault(message: message, offset: offset)
  }
}
