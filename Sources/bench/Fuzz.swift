// Has random and mutated messages read until one breaks a rule or the count is reached; it refuses
// to go on after a fault.
import Audit
import Content
import Folders
import Foundation
import Text
import Understanding

/// A long run of seeded messages.
struct Fuzz {
  let folder: String
  let count: Int
  let seed: UInt64

  func report() throws {
    guard let today = Day("2026-01-05") else { return }
    let catalogue = try load(contentFiles(of: folder)).catalogue
    let reader = Reader(catalogue: catalogue, matcher: trainedMatcher(for: catalogue))
    var fuzzer = Fuzzer(catalogue, seed: seed) { line, asked in
      reader.understand(line, asked: asked, today: today)
    }
    var fault: FuzzFault?
    let seconds = processorTime { fault = fuzzer.fault(in: count) }
    print("seed \(seed): \(count) messages in \(shown(seconds)) s of processor time")
    print("fault: \(fault.map { "\($0)" } ?? "none")")
  }
}
