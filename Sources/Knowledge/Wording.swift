// Words for people: variants tried in order, with `{names}` to fill in. A template holds nothing
// but names; every other choice is a variant.

import Text

/// One way to say something, and when it applies.
public struct Variant: Equatable, Codable, Sendable {
  public let when: Condition?
  public let say: String

  public init(when: Condition? = nil, say: String) {
    self.when = when
    self.say = say
  }
}

/// Variants of one text, tried in order; the last applies always.
public struct Wording: Equatable, Codable, Sendable {
  public let variants: [Variant]

  public init(_ variants: [Variant]) { self.variants = variants }
  public init(_ text: String) { variants = [Variant(say: text)] }

  public init(from decoder: any Decoder) throws {
    variants = try decoder.singleValueContainer().decode([Variant].self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(variants)
  }

  /// The first variant whose condition is surely true; empty when there is none.
  public func text(for subject: some Condition.Subject) -> String {
    variants.first { $0.when.map { $0.holds(for: subject) == .yes } ?? true }?.say ?? ""
  }

  public var isEmpty: Bool { variants.isEmpty }
}

/// Text that tells somebody to move: it can be read only with the permit in hand.
///
/// Only a file that imports Knowledge with `@_spi(Movement)` can open it; in this program that is
/// the clearance and what checks content.
public struct Guarded<Value: Codable & Equatable & Sendable>: Equatable, Codable, Sendable {
  private let value: Value

  public init(_ value: Value) { self.value = value }

  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Value.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  @_spi(Movement) public var opened: Value { value }
}

/// Fills the `{names}` of a text; a name without a value stays as it is.
///
/// `fill("call {emergency}", ["emergency": "999"])  // "call 999"`
public func fill(_ template: String, _ values: [String: String]) -> String {
  guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
  var result = ""
  var rest = Substring(template)
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    let name = String(rest[rest.index(after: open)..<close])
    result += rest[..<open]
    result += values[name] ?? "{\(name)}"
    rest = rest[rest.index(after: close)...]
  }
  return result + rest
}

/// The `{names}` of a text, in order.
public func names(in template: String) -> [String] {
  template.split(separator: "{").dropFirst().compactMap { part in
    part.firstIndex(of: "}").map { String(part[..<$0]) }
  }
}

/// The source keys of a text: "It helps [NG59, S1]." gives `NG59` and `S1`.
public func sourceKeys(in text: String) -> [String] {
  text.split(separator: "[").dropFirst().flatMap { part -> [String] in
    guard let close = part.firstIndex(of: "]") else { return [] }
    return part[..<close].split(separator: ",").map { $0.filter { $0 != " " } }
  }
}

/// The text without its source keys.
///
/// `withoutKeys("It helps [NG59].")  // "It helps."`
public func withoutKeys(_ text: String) -> String {
  var result = ""
  var depth = 0
  for character in text {
    if character == "[" {
      depth += 1
      if result.hasSuffix(" ") { result.removeLast() }
    } else if character == "]" {
      depth = max(0, depth - 1)
    } else if depth == 0 {
      result.append(character)
    }
  }
  return result
}
