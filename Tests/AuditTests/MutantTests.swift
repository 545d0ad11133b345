// Slips in the shipped content: none traps, every fault has a place, and nearly all are caught. The
// whole thousand is tried by "bench mutants ."; here is a sample of it.

import Audit
import Content
import Folders
import Foundation
import Synchronization
import Testing

@Suite struct MutantTests {
  /// The share of slips that the check alone must catch. Of the first 383 it caught 380, 99.2 %
  /// ("bench mutants . 400"); a sample of forty may miss one.
  private static let floor = 0.94

  @Test func nearlyEverySlipIsCaughtByTheCheck() throws {
    let files = try contentFiles(of: "\(Shipped.root)/Intents")
    let catalogue = try #require(Shipped.loaded).catalogue
    let trial = MutantTrial(files, .ofProgram(flags: catalogue.flags.map(\.id)), transcripts: [])
    var mutator = Mutator(files, catalogue, seed: 5)
    let mutants = (0..<40).map { _ in mutator.next() }
    let missed = Mutex([String]())
    DispatchQueue.concurrentPerform(iterations: mutants.count) { index in
      let mutant = mutants[index]
      let paths = Set(mutant.files.map(\.path))
      let faults = trial.faults(of: mutant)
      for fault in faults {
        #expect(paths.contains(fault.place.path))
        #expect(fault.place.line >= 1 && fault.place.column >= 1 && fault.place.length >= 1)
        #expect(fault.place.column <= fault.line.unicodeScalars.count + 1)
      }
      // A blank that YAML skips is no slip.
      if faults.isEmpty, trial.fate(of: mutant) != .noSlip {
        missed.withLock { $0.append("\(mutant.slip.rawValue) \(mutant.place)") }
      }
    }
    let escaped = missed.withLock { $0.sorted() }
    let share = 1 - Double(escaped.count) / Double(mutants.count)
    print("slips caught by the check: \(share); missed: \(escaped)")
    #expect(share >= Self.floor)
  }

  @Test func theSameSeedMakesTheSameSlips() throws {
    let files = try contentFiles(of: "\(Shipped.root)/Intents")
    let catalogue = try #require(Shipped.loaded).catalogue
    var first = Mutator(files, catalogue, seed: 7)
    var second = Mutator(files, catalogue, seed: 7)
    for _ in 0..<40 {
      let mutant = first.next()
      #expect(mutant.files == second.next().files)
      #expect(zip(mutant.files, files).filter { $0 != $1 }.count == 1)
    }
  }

  @Test func aSlipThatChangesNothingIsNone() throws {
    let files = try contentFiles(of: "\(Shipped.root)/Tests/ContentTests/Valid")
    let trial = MutantTrial(files, Requirements(), transcripts: [])
    func fate(_ old: String, _ new: String, in name: String) -> Fate {
      let changed = files.map { file in
        file.name == name
          ? SourceFile(path: file.path, text: file.text.replacing(old, with: new)) : file
      }
      return trial.fate(of: Mutant(slip: .droppedKey, files: changed, place: name))
    }
    #expect(fate("say: Hello.", "say: \tHello.", in: "replies/greet.yaml") == .noSlip)
    #expect(fate("say: Hello.", "say: Good day.", in: "replies/greet.yaml") == .escaped)
    #expect(fate("say: Hello.", "say: (Hello.", in: "replies/greet.yaml") == .check)
  }
}
