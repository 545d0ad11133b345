// Seeded random and mutated messages under random questions, and what must hold however they are
// read; it refuses to judge whether a message was understood.

import Knowledge
import Text
import Understanding

/// A message that was read against the rules.
public struct FuzzFault: Equatable, Sendable {
  public let line: String
  public let asked: Asked
  public let fault: String
}

/// Makes messages from those of a catalogue and has them read: the same seed, the same messages.
public struct Fuzzer {
  private let catalogue: Catalogue
  private let read: (String, Asked) -> Understanding
  private let texts: [String]
  private let words: [String]
  private let questions: [Asked]
  private var random: SplitMix

  /// - Parameters:
  ///   - catalogue: whose examples are mutated, and whose questions are asked.
  ///   - seed: the same seed, the same messages.
  ///   - read: reads one message under one question.
  public init(
    _ catalogue: Catalogue, seed: UInt64, read: @escaping (String, Asked) -> Understanding
  ) {
    self.catalogue = catalogue
    self.read = read
    random = SplitMix(seed: seed)
    texts = Self.texts(of: catalogue)
    words = Set(texts.flatMap { $0.split(separator: " ").map(String.init) }).sorted()
    let findings = catalogue.findings.keys.sorted()
    questions =
      findings.map(Asked.finding) + catalogue.slots.keys.sorted().map(Asked.slot)
      + ["opening", "summary", "subject", "plan", "progress", "exercise"].map(Asked.moment)
      + stride(from: 0, to: max(0, findings.count - 4), by: 2).map {
        .findings(Array(findings[$0..<$0 + 4]))
      }
  }

  /// Everything that a catalogue gives as an example of what people write.
  private static func texts(of catalogue: Catalogue) -> [String] {
    let findings = catalogue.findings.values.flatMap { $0.examples.map(\.text) }
    let intents = catalogue.intents.values.flatMap(\.examples)
    let topics = catalogue.topics.values.flatMap(\.phrases)
    return (findings + intents + topics).sorted()
  }

  /// Has so many messages read; the first that breaks a rule, or nil.
  public mutating func fault(in count: Int) -> FuzzFault? {
    for _ in 0..<count {
      let line = message()
      let asked = questions.randomElement(using: &random) ?? .moment("opening")
      let understood = read(line, asked)
      if let fault = fault(of: understood) {
        return FuzzFault(line: line, asked: asked, fault: fault)
      }
      if number(100) == 0, read(line, asked) != understood {
        return FuzzFault(line: line, asked: asked, fault: "read otherwise a second time")
      }
    }
    return nil
  }

  // MARK: what must hold

  private func fault(of read: Understanding) -> String? {
    let scalars = Array(read.line.unicodeScalars)
    var met: Set<String> = []
    for mention in read.findings {
      let id = mention.finding
      guard catalogue.findings[id] != nil else { return "\(id) is no finding" }
      guard met.insert(id).inserted else { return "\(id) twice" }
      guard (0...scalars.count).contains(mention.place.upperBound),
        String(String.UnicodeScalarView(scalars[mention.place])) == mention.words
      else { return "\(id) does not stand where it says" }
    }
    let values = read.values
    if let age = values.age?.value, !(0...130).contains(age) { return "age \(age)" }
    if let score = values.severity?.value, !(0...10).contains(score) { return "severity \(score)" }
    if let days = values.durationDays?.value, !(days >= 0 && days < 60_000) {
      return "duration \(days)"
    }
    return read.score.isFinite ? nil : "score \(read.score)"
  }

  // MARK: messages

  private mutating func message() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return noise()
    case 1: return String(decoding: (0..<number(160)).map { _ in byte() }, as: UTF8.self)
    case 2, 3: return slipped(text())
    case 4: return text().split(separator: " ").shuffled(using: &random).joined(separator: " ")
    case 5, 6: return joined()
    case 7:
      return String(repeating: text() + pick([" ", ", ", " no ", "? "]), count: 1 + number(9))
    case 8: return (0..<1 + number(25)).map { _ in word() }.joined(separator: " ")
    default: return slipped(joined())
    }
  }

  private mutating func joined() -> String {
    (0..<2 + number(3)).reduce("") { line, _ in
      line + text() + pick([", ", " and ", " but ", ". ", "? ", "\n", " or ", " no ", " - ", "; "])
    }
  }

  /// A text with a few letters left out, doubled, swapped or put in.
  private mutating func slipped(_ text: String) -> String {
    var letters = Array(text.unicodeScalars)
    for _ in 0..<1 + number(6) where !letters.isEmpty {
      let place = number(letters.count)
      switch number(5) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(letters[place], at: place)
      case 2: letters.swapAt(place, number(letters.count))
      case 3: letters.insert(scalar(), at: place)
      default: letters.removeLast(letters.count - place)
      }
    }
    return String(String.UnicodeScalarView(letters))
  }

  private mutating func noise() -> String {
    String(String.UnicodeScalarView((0..<number(120)).map { _ in scalar() }))
  }

  /// A word that people write, or a number as nobody should.
  private mutating func word() -> String {
    guard number(6) == 0 else { return words.randomElement(using: &random) ?? "" }
    return pick([
      "3", "10/10", "1e9", "-0", "99999999999999999999", "3.5.7", "½", "half a", "{number}", "2/0",
      "11", "0", "36.8", "since monday", "in 2012", "since 29 february", "4-5 weeks", "101.5", "٣",
    ])
  }

  private mutating func scalar() -> Unicode.Scalar {
    let range = pick([0..<0x80, 0..<0x300, 0x300..<0x370, 0x2000..<0x2100, 0..<0x11_0000])
    return Unicode.Scalar(UInt32(range.lowerBound + number(range.count))) ?? "\u{FFFD}"
  }

  private mutating func text() -> String { texts.randomElement(using: &random) ?? "" }
  private mutating func byte() -> UInt8 { UInt8.random(in: 0...255, using: &random) }
  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(choices.count)]
  }
}
