// Tries a thousand slips in shipped content and says which the check and the transcripts let pass.
// It judges nothing itself.

import Audit
import Content
import Folders
import Foundation
import Synchronization

struct Mutants {
  private let count: Int
  private let trial: MutantTrial
  private var mutator: Mutator

  /// - Parameter folder: holds `Intents` and `transcripts`.
  init(folder: String, count: Int) throws {
    self.count = count
    let files = try contentFiles(of: "\(folder)/Intents")
    let catalogue = load(files).catalogue
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/transcripts")
    let transcripts = try names.sorted().filter { $0.hasSuffix(".transcript") }.map {
      try Transcript(String(contentsOfFile: "\(folder)/transcripts/\($0)", encoding: .utf8))
    }
    trial = MutantTrial(
      files, .ofProgram(flags: catalogue.flags.map(\.id)), transcripts: transcripts)
    mutator = Mutator(files, catalogue, seed: 5)
    print("\(transcripts.count) transcripts, \(count) mutants")
  }

  mutating func report() {
    let start = ContinuousClock.now
    let mutants = (0..<count).map { _ in mutator.next() }
    let fates = fates(of: mutants)
    for (mutant, fate) in zip(mutants, fates) where fate == .escaped || fate == .noSlip {
      print("\(fate.rawValue): \(mutant.slip.rawValue), \(mutant.place)")
    }
    for slip in AuthorSlip.allCases {
      row(slip.rawValue, zip(mutants, fates).filter { $0.0.slip == slip }.map(\.1))
    }
    row("all", fates)
    print("in \(ContinuousClock.now - start)")
  }

  private func fates(of mutants: [Mutant]) -> [Fate] {
    let found = Mutex([Fate](repeating: .escaped, count: mutants.count))
    DispatchQueue.concurrentPerform(iterations: mutants.count) { index in
      let fate = trial.fate(of: mutants[index])
      found.withLock { $0[index] = fate }
    }
    return found.withLock { $0 }
  }

  private func row(_ name: String, _ fates: [Fate]) {
    let counts = Fate.allCases.map { fate in fates.count { $0 == fate } }
    let told = zip(Fate.allCases, counts).map { "\($1) \($0.rawValue)" }
    let slips = fates.count { $0 != .noSlip }
    let caught = fates.count { $0 == .check || $0 == .transcripts }
    let share = slips == 0 ? 100 : Double(caught * 1000 / slips) / 10
    print("\(name): \(fates.count), \(told.joined(separator: ", ")); \(share) % of slips caught")
  }
}
