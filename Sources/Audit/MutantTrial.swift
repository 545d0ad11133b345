// Tries mutants of content: whether the check of the content sees the slip, else whether a shipped
// transcript comes out otherwise. It makes no mutants and prints nothing.

import Content
import Dialogue
import Knowledge
import Matching
import Understanding

/// What came of a mutant.
public enum Fate: String, CaseIterable, Sendable {
  /// It means the same as the original, so that nothing could be caught.
  case noSlip = "no slip"
  case check
  case transcripts
  case escaped
}

/// Judges mutants of one content by its checks and transcripts.
public struct MutantTrial: Sendable {
  private let catalogue: Catalogue
  private let requirements: Requirements
  private let transcripts: [Transcript]
  private let parsed = ParsedFiles()
  /// What `check` says of the original already.
  private let usual: Set<String>
  private let examples: [Matching.Example]
  private let matcher: LinearMatcher?

  /// A trial over sound files and transcripts that come out as written over them.
  public init(
    _ files: [SourceFile], _ requirements: Requirements, transcripts: [Transcript]
  ) {
    let loaded = load(files, requirements, reusing: parsed)
    self.requirements = requirements
    self.transcripts = transcripts
    catalogue = loaded.catalogue
    usual = Set((loaded.diagnostics + misreadExamples(loaded)).map(Self.sign))
    examples = trainingExamples(of: loaded.catalogue)
    matcher = trainedMatcher(for: loaded.catalogue)
  }

  /// What `check` says of a mutant, beyond what it says of the original.
  public func faults(of mutant: Mutant) -> [Diagnostic] {
    fresh(load(mutant.files, requirements, reusing: parsed))
  }

  private func fresh(_ loaded: Loaded) -> [Diagnostic] {
    if !loaded.diagnostics.isEmpty { return loaded.diagnostics }
    return misreadExamples(loaded).filter { !usual.contains(Self.sign($0)) }
  }

  /// What a fault is known by though the lines above it have changed.
  private static func sign(_ fault: Diagnostic) -> String {
    "\(fault.place.path): \(fault.message): \(fault.line)"
  }

  /// Whether a mutant is caught, and by what.
  public func fate(of mutant: Mutant) -> Fate {
    let loaded = load(mutant.files, requirements, reusing: parsed)
    if !fresh(loaded).isEmpty { return .check }
    if loaded.catalogue == catalogue { return .noSlip }
    return isSame(loaded.catalogue) ? .escaped : .transcripts
  }

  /// Whether every transcript comes out as it is written.
  private func isSame(_ mutated: Catalogue) -> Bool {
    let replayer = Replayer(
      Conversation(reader: Reader(catalogue: mutated, matcher: matcher(for: mutated))))
    return transcripts.allSatisfy { transcript in
      let turns = replayer.replay(transcript)
      return turns.allSatisfy { $0.isSame && $0.faults.isEmpty }
        && headFaults(
          transcript, visited: turns.reduce(into: []) { $0.formUnion(visited(by: $1.turn)) },
          mutated
        ).isEmpty
    }
  }

  /// The original's matcher when it would learn the same.
  private func matcher(for mutated: Catalogue) -> LinearMatcher? {
    trainingExamples(of: mutated) == examples ? matcher : trainedMatcher(for: mutated)
  }
}
