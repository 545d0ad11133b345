// A thousand slips in the shipped content: none traps, every fault has a place, and nearly all are
// caught.

import Content
import Folders
import Foundation
import Synchronization
import TestSupport
import Testing

/// A slip that an author may make.
private enum Slip: CaseIterable {
  case droppedKey, misspeltName, doubledPhrase, brokenYAML
}

/// A file with one slip in it.
private struct Mutant {
  let file: Int
  let text: String
  let slip: Slip
}

private struct Mutator {
  let files: [SourceFile]
  /// Names that stand in files of other things.
  let names: Set<String>
  var random: Seeded

  mutating func next() -> Mutant {
    while true {
      let slip = Slip.allCases.randomElement(using: &random) ?? .brokenYAML
      let file = Int.random(in: files.indices, using: &random)
      guard files[file].name.hasSuffix(".yaml"), let text = mutated(files[file].text, slip) else {
        continue
      }
      if text != files[file].text { return Mutant(file: file, text: text, slip: slip) }
    }
  }

  private mutating func mutated(_ text: String, _ slip: Slip) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch slip {
    case .droppedKey:
      let keys = lines.indices.filter { lines[$0].first?.isLetter == true }
      guard let key = keys.randomElement(using: &random) else { return nil }
      let end = lines[(key + 1)...].firstIndex { $0.first?.isLetter == true } ?? lines.count
      lines.removeSubrange(key..<end)
    case .misspeltName: return misspelt(text)
    case .doubledPhrase:
      let items = lines.indices.filter { lines[$0].hasPrefix("  - ") }
      guard let item = items.randomElement(using: &random) else { return nil }
      let end = lines[(item + 1)...].firstIndex { !$0.hasPrefix("    ") } ?? lines.count
      lines.insert(contentsOf: lines[item..<end], at: end)
    case .brokenYAML:
      let keyed = lines.indices.filter { lines[$0].firstRange(of: ": ") != nil }
      guard let line = keyed.randomElement(using: &random) else { return nil }
      let broken = ["[", "]", "{", "\"", "\t", ": x: ", "@", "%", "- - :"]
      let sign = broken.randomElement(using: &random) ?? "["
      let value = lines[line].firstRange(of: ": ")?.upperBound ?? lines[line].startIndex
      lines[line].insert(contentsOf: sign, at: value)
    }
    return lines.joined(separator: "\n")
  }

  /// Two letters of a name swapped, somewhere that it stands as a word.
  private mutating func misspelt(_ text: String) -> String? {
    let words = text.split { !($0.isLetter || $0.isNumber || "._-".contains($0)) }
    // "disc" is a word of prose too; with a point, dash or figure it is surely a name.
    let known = words.filter { word in
      names.contains(String(word)) && word.count > 3
        && word.contains { ".-0123456789".contains($0) }
    }
    guard let word = known.randomElement(using: &random) else { return nil }
    var letters = Array(word)
    let place = Int.random(in: 1..<(letters.count - 1), using: &random)
    guard letters[place] != letters[place + 1] else { return nil }
    letters.swapAt(place, place + 1)
    return text[..<word.startIndex] + String(letters) + text[word.endIndex...]
  }
}

@Suite struct ShippedMutationTests {
  @Test func nearlyEverySlipIsCaught() throws {
    let root = URL(filePath: here).appending(path: "../..").standardized.path(percentEncoded: false)
    let files = try contentFiles(of: "\(root)/Intents")
    let sound = load(files)
    #expect(printed(sound.diagnostics) == "")
    let catalogue = sound.catalogue
    let requirements = Requirements(flags: catalogue.flags.map(\.id))
    let names = Set(
      Array(catalogue.findings.keys) + Array(catalogue.concepts.keys)
        + Array(catalogue.exercises.keys) + Array(catalogue.evidence.keys)
        + Array(catalogue.gates.keys) + Array(catalogue.causes.keys))
    var mutator = Mutator(files: files, names: names, random: Seeded(5))
    let mutants = (0..<1000).map { _ in mutator.next() }
    let caught = Mutex([Slip: (all: Int, caught: Int)]())
    let misses = Mutex([String]())
    let parsed = ParsedFiles()
    DispatchQueue.concurrentPerform(iterations: mutants.count) { index in
      let mutant = mutants[index]
      let old = files[mutant.file]
      var changed = files
      changed[mutant.file] = SourceFile(path: old.path, text: mutant.text)
      let faults = load(changed, requirements, reusing: parsed).diagnostics
      caught.withLock { counts in
        counts[mutant.slip, default: (0, 0)].all += 1
        if !faults.isEmpty { counts[mutant.slip, default: (0, 0)].caught += 1 }
      }
      if faults.isEmpty { misses.withLock { $0.append("\(mutant.slip) \(old.name)") } }
      for fault in faults {
        #expect(fault.place.line >= 1 && fault.place.column >= 1 && fault.place.length >= 1)
        #expect(changed.contains { $0.path == fault.place.path }, "\(fault.place.path)")
      }
    }
    let counts = caught.withLock { $0 }
    for slip in Slip.allCases {
      let count = counts[slip] ?? (0, 0)
      print("\(slip): \(count.caught) of \(count.all) caught")
    }
    let share = Double(counts.values.reduce(0) { $0 + $1.caught }) / Double(mutants.count)
    print("caught: \(share); missed: \(misses.withLock { $0.sorted().prefix(200) })")
    #expect(share >= 0.8)
  }
}
