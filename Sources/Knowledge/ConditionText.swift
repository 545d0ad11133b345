// Conditions as they are written in content, read and printed: "worse.running or severity >= 7". What
// does not read is refused with the place of the slip.

extension Condition {
  /// Reads a condition.
  ///
  /// `try Condition("severity >= 7 or not worse.sitting")`
  /// - Throws: `Fault` with the place of the slip.
  public init(_ source: String) throws(Fault) {
    var parser = ConditionParser(source: source)
    self = try parser.disjunction()
    try parser.expectEnd()
  }
}

extension Condition: CustomStringConvertible {
  /// The condition as it is written; reading it gives the same condition.
  public var description: String {
    switch self {
    case .always: return "always"
    case .present(let name): return name
    case .known(let name): return "known \(name)"
    case .number(let name, let comparison, let limit):
      let text = Int(exactly: limit).map { String($0) } ?? String(limit)
      return "\(name) \(comparison.rawValue) \(text)"
    case .word(let name, let wanted): return "\(name) = \(wanted)"
    case .not(let inner): return "not \(inner.bracketed)"
    case .and(let left, let right): return "\(left.bracketed) and \(right.bracketed)"
    case .or(let left, let right): return "\(left.bracketed) or \(right.bracketed)"
    }
  }

  private var bracketed: String {
    switch self {
    case .and, .or: return "(\(self))"
    default: return description
    }
  }
}

extension Condition: Codable {
  public init(from decoder: any Decoder) throws {
    self = try Condition(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

private struct ConditionParser {
  private var words: [(text: String, offset: Int)] = []
  private var place = 0

  init(source: String) {
    var current = ""
    var start = 0
    func isSign(_ c: Character) -> Bool { "<>=".contains(c) }
    for (offset, character) in source.enumerated() {
      let joins =
        !current.isEmpty && character != " " && !"()".contains(character)
        && !"()".contains(current.last ?? " ")
        && isSign(character) == isSign(current.last ?? " ")
      if !joins {
        if !current.isEmpty { words.append((current, start)) }
        current = ""
        start = offset
      }
      if character != " " { current.append(character) }
    }
    if !current.isEmpty { words.append((current, start)) }
  }

  /// No figure of a person reaches it.
  private static let limit = 1_000_000.0

  private var next: String? { place < words.count ? words[place].text : nil }
  private var offset: Int {
    place < words.count ? words[place].offset : words.last.map { $0.offset + $0.text.count } ?? 0
  }

  mutating func disjunction() throws(Condition.Fault) -> Condition {
    var result = try conjunction()
    while next == "or" {
      place += 1
      result = .or(result, try conjunction())
    }
    return result
  }

  private mutating func conjunction() throws(Condition.Fault) -> Condition {
    var result = try negation()
    while next == "and" {
      place += 1
      result = .and(result, try negation())
    }
    return result
  }

  private mutating func negation() throws(Condition.Fault) -> Condition {
    guard next == "not" else { return try atom() }
    place += 1
    return .not(try negation())
  }

  private mutating func atom() throws(Condition.Fault) -> Condition {
    guard let word = next else { throw fault("the condition ends too early") }
    if word == "(" {
      place += 1
      let inner = try disjunction()
      guard next == ")" else { throw fault("\")\" is missing") }
      place += 1
      return inner
    }
    place += 1
    if word == "always" { return .always }
    if word == "known" { return .known(try name()) }
    place -= 1
    let subject = try name()
    guard let sign = next, let comparison = Condition.Comparison(rawValue: sign) else {
      return .present(subject)
    }
    place += 1
    return try compared(subject, comparison)
  }

  private mutating func compared(
    _ subject: String, _ comparison: Condition.Comparison
  ) throws(Condition.Fault) -> Condition {
    guard let value = next else { throw fault("a value is missing") }
    if let number = Double(value) {
      guard number.isFinite, abs(number) < Self.limit else {
        throw fault("\"\(value)\" is out of bounds")
      }
      place += 1
      return .number(subject, comparison, number)
    }
    guard comparison == .equal else { throw fault("\"\(value)\" is not a number") }
    return .word(subject, try name())
  }

  private mutating func name() throws(Condition.Fault) -> String {
    guard let word = next else { throw fault("a name is missing") }
    let reserved = ["and", "or", "not", "(", ")", "<", ">", "=", "<=", ">=", "known"]
    if reserved.contains(word) { throw fault("\"\(word)\" stands where a name should be") }
    place += 1
    return word
  }

  func expectEnd() throws(Condition.Fault) {
    if let word = next { throw fault("\"\(word)\" was not expected here") }
  }

  private func fault(_ message: String) -> Condition.Fault {
    Condition.Fault(message: message, offset: offset)
  }
}
