// Any bytes at all give a value or a fault with a place, and never a trap.

import Content
import TestSupport
import Testing

@Suite struct MutationTests {
  private static let signs = Array("\n\t :-[]{}()|,&*!%@#\"'>?\\0aé\u{0}\u{FEFF}\u{2028}".utf8)

  private func mutated(_ text: String, _ random: inout Seeded) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...8, using: &random))
      let sign = Self.signs.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.insert(sign, at: place)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func expectPlaces(_ loaded: Loaded, _ files: [SourceFile]) {
    let paths = Set(files.map(\.path))
    for fault in loaded.diagnostics {
      #expect(paths.contains(fault.place.path))
      #expect(fault.place.line >= 1 && fault.place.column >= 1 && fault.place.length >= 1)
      #expect(fault.place.column <= fault.line.unicodeScalars.count + 1)
      #expect(!fault.description.isEmpty && !fault.help.isEmpty)
    }
  }

  @Test(arguments: 0..<8) func mutationsNeverTrap(seed: Int) throws {
    var random = Seeded(seed)
    let valid = try texts(below: "Valid").sorted { $0.key < $1.key }
    for _ in 0..<40 {
      for (name, text) in valid {
        let file = SourceFile(
          root: "Intents", name: name, text: mutated(text, &random))
        let loaded = load([file], requirements)
        expectPlaces(loaded, [file])
        if loaded.isSound { #expect(try decoded(encoded(loaded.catalogue)) == loaded.catalogue) }
      }
    }
  }

  @Test func deepAndLongTextsAreRefused() {
    let bombs = [
      String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
      String(repeating: "a: {", count: 50_000), String(repeating: "? ", count: 50_000),
      "a: " + String(repeating: "x", count: 2_000_000), "&a a: *a", "&a [*a]", "a: [&b x, *b]",
      "%YAML 9.9\n--- a", "\u{0}", "!!binary x", "a: !<tag:x> y", "--- |\n a\n--- b",
    ]
    for text in bombs {
      let file = SourceFile(root: "Intents", name: "topics/bomb.yaml", text: text)
      let loaded = load([file])
      #expect(!loaded.isSound)
      expectPlaces(loaded, [file])
    }
  }

  @Test func deepPatternsAndConditionsAreRefused() {
    let open = String(repeating: "(", count: 50_000)
    let not = String(repeating: "not ", count: 50_000)
    let text = "gate: g\nwhen: \(not)x\nwithholds: all\nbecause: b [k]\nopens: o\nevidence: [k]\n"
    let concept = "concept: a.b\nwords: [\"\(open)\"]\n"
    let files = [
      SourceFile(root: "Intents", name: "gates/g.yaml", text: text),
      SourceFile(root: "Intents", name: "concepts/a.b.yaml", text: concept),
    ]
    #expect(load(files).diagnostics.map(\.code) == [.badPattern, .badCondition])
  }
}
