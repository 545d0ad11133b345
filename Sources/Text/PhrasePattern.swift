// Reads the phrase patterns of content, "(a|b) [c] {slot}". It refuses patterns that stand for too
// many phrases.

/// A pattern of phrases: alternatives in `( | )`, optional parts in `[ ]`, values in `{ }`.
///
/// A word stands for all its forms, `sit` for `sitting`; behind `=` it stands for itself alone,
/// so that `=legs` is not `leg`.
public struct PhrasePattern: Equatable, Sendable {
  /// One place of a phrase.
  public enum Symbol: Hashable, Sendable {
    case word(String)
    case value(String)
  }

  /// A part of a pattern.
  public indirect enum Part: Equatable, Sendable {
    case symbol(Symbol)
    case sequence([Part])
    case choice([Part])
    case nothing
  }

  /// What is wrong with a pattern, and at which character of it, counted from 0.
  public struct Fault: Error, Equatable, Sendable {
    public let message: String
    public let offset: Int
  }

  public let root: Part

  /// The most phrases one pattern may stand for.
  public static let limit = 2_400

  /// Reads a pattern.
  ///
  /// `try PhrasePattern("(can|could) not pee").phrases.count  // 2`
  /// - Throws: `Fault` with the place of the slip.
  public init(_ source: String) throws(Fault) {
    var parser = PatternParser(source: Array(source.unicodeScalars))
    root = try parser.alternatives(until: nil)
    if root.isOptionalOnly {
      throw Fault(message: "a pattern needs at least one word that is not optional", offset: 0)
    }
    if root.count > Self.limit {
      throw Fault(
        message: "the pattern opens into more than \(Self.limit) phrases", offset: source.count)
    }
  }

  /// Every phrase the pattern stands for, as stems; none is empty.
  public var phrases: [[Symbol]] {
    var seen: Set<[Symbol]> = []
    return root.phrases.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension PhrasePattern.Part {
  fileprivate var phrases: [[PhrasePattern.Symbol]] {
    switch self {
    case .nothing: return [[]]
    case .symbol(let symbol): return [[symbol]]
    case .choice(let parts): return parts.flatMap(\.phrases)
    case .sequence(let parts):
      return parts.reduce([[]]) { heads, part in
        let tails = part.phrases
        return heads.flatMap { head in tails.map { head + $0 } }
      }
    }
  }

  /// How many phrases a part stands for, no more than just over the limit.
  fileprivate var count: Int {
    let most = PhrasePattern.limit + 1
    switch self {
    case .nothing, .symbol: return 1
    case .choice(let parts): return min(most, parts.reduce(0) { min(most, $0 + $1.count) })
    case .sequence(let parts): return parts.reduce(1) { min(most, $0 * $1.count) }
    }
  }

  fileprivate var isOptionalOnly: Bool {
    switch self {
    case .nothing: return true
    case .symbol: return false
    case .choice(let parts), .sequence(let parts): return parts.allSatisfy(\.isOptionalOnly)
    }
  }
}

private struct PatternParser {
  typealias Part = PhrasePattern.Part
  let source: [Unicode.Scalar]
  var place = 0

  mutating func alternatives(
    until close: Unicode.Scalar?
  ) throws(PhrasePattern.Fault) -> Part {
    var done: [Part] = []
    var current: [Part] = []
    let start = place
    while place < source.count {
      let scalar = source[place]
      if scalar == close {
        place += 1
        return joined(done, current)
      }
      switch scalar {
      case "(", "[": current.append(try group(scalar))
      case "|" where close != nil:
        place += 1
        done.append(.sequence(current))
        current = []
      case ")", "]", "}", "|": throw fault("\"\(scalar)\" closes nothing", at: place)
      case "{": current.append(try value())
      case " ": place += 1
      default: current += try words()
      }
    }
    if let close { throw fault("\"\(close)\" is missing", at: max(0, start - 1)) }
    return joined(done, current)
  }

  private func joined(_ done: [Part], _ last: [Part]) -> Part {
    done.isEmpty ? .sequence(last) : .choice(done + [.sequence(last)])
  }

  private mutating func group(_ open: Unicode.Scalar) throws(PhrasePattern.Fault) -> Part {
    place += 1
    let inner = try alternatives(until: open == "(" ? ")" : "]")
    return open == "[" ? .choice([inner, .nothing]) : inner
  }

  private mutating func value() throws(PhrasePattern.Fault) -> Part {
    let start = place
    var name = ""
    place += 1
    while place < source.count, source[place] != "}" {
      name.unicodeScalars.append(source[place])
      place += 1
    }
    guard place < source.count else { throw fault("\"}\" is missing", at: start) }
    place += 1
    return .symbol(.value(name))
  }

  private mutating func words() throws(PhrasePattern.Fault) -> [Part] {
    let start = place
    while place < source.count, !Self.isSign(source[place]) { place += 1 }
    let scalars = Array(source[start..<place])
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    let tokens = tokenize(String(text)).filter { !$0.isMark }
    if tokens.isEmpty, !text.allSatisfy({ $0 == " " || $0 == "," }) {
      throw fault("there is no word here", at: start)
    }
    return tokens.map { token in
      let isExact = token.start > 0 && scalars[token.start - 1] == "="
      return .symbol(.word(isExact ? "=\(token.text)" : token.stem))
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "[", "]", "{", "}", "|": return true
    default: return false
    }
  }

  private func fault(_ message: String, at offset: Int) -> PhrasePattern.Fault {
    PhrasePattern.Fault(message: message, offset: offset)
  }
}
