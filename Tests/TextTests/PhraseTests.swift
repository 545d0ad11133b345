// Patterns and the trie agree: every phrase that a pattern stands for is found whole.

import Testing
import Text

@Suite struct PhraseTests {
  @Test(arguments: [
    ("(can|could) not pee", ["can not pee", "could not pee"]),
    (
      "sit [down] [for] {duration}",
      ["sit down for {duration}", "sit down {duration}", "sit for {duration}", "sit {duration}"]
    ),
    ("(a|b (c|d)) [e]", ["a", "a e", "b c", "b c e", "b d", "b d e"]),
    ("=legs of stone", ["=legs of ston"]),
  ])
  func aPatternStandsForItsPhrases(pattern: String, phrases: [String]) throws {
    let opened = try PhrasePattern(pattern).phrases.map { phrase in
      phrase.map { symbol in
        switch symbol {
        case .word(let stem): return stem
        case .value(let name): return "{\(name)}"
        }
      }.joined(separator: " ")
    }
    #expect(opened.sorted() == phrases.sorted())
  }

  @Test(arguments: [
    ("sit [for", "\"]\" is missing", 4), ("sit)", "\")\" closes nothing", 3),
    ("{day", "\"}\" is missing", 0),
    ("[]", "a pattern needs at least one word that is not optional", 0),
  ])
  func aSlipIsNamedWithItsPlace(pattern: String, message: String, offset: Int) {
    do throws(PhrasePattern.Fault) {
      _ = try PhrasePattern(pattern)
      Issue.record("it was read")
    } catch {
      #expect(error.message == message)
      #expect(error.offset == offset)
    }
  }

  @Test func tooManyPhrasesAreRefused() {
    let many = Array(repeating: "(a|b|c|d|e|f|g|h)", count: 5).joined(separator: " ")
    #expect(throws: PhrasePattern.Fault.self) { try PhrasePattern(many) }
  }

  @Test(arguments: ["(a|b) [c] d", "x [y (z|w)] v", "[q] r (s|t [u])"])
  func theGraphFindsEveryPhrase(pattern: String) throws {
    let pattern = try PhrasePattern(pattern)
    var builder = PhraseGraphBuilder()
    builder.insert(pattern, payload: 7)
    builder.insert(try PhrasePattern("a [b|c] (d|e)"), payload: 8)
    let graph = builder.graph()
    for phrase in pattern.phrases {
      let words = phrase.compactMap { symbol -> String? in
        if case .word(let stem) = symbol { return stem }
        return nil
      }
      let tokens = tokenize(words.joined(separator: " "))
      let line = graph.line(tokens, fillers: [], values: [:])
      let found = graph.matches(from: 0, in: line)
      #expect(found.contains { $0.end == tokens.count && $0.payloads.contains(7) }, "\(words)")
    }
  }

  @Test(arguments: 0..<200) func anyPatternReadsOrIsRefused(seed: Int) {
    var random = Generator(state: UInt64(seed))
    let pool = Array("ab ()[]{}|=' ,.1")
    let text = String((0..<14).map { _ in pool.randomElement(using: &random) ?? "a" })
    if let pattern = try? PhrasePattern(text) { #expect(!pattern.phrases.isEmpty) }
  }
}
