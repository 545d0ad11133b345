// A catalogue with the notes of its reading: what every check looks at. Checks add faults to the
// notes and change nothing else.

import Knowledge

/// Content as read, before it is found sound.
struct Draft {
  let catalogue: Catalogue
  let notes: Notebook
  let requirements: Requirements
  let frightening: [String]

  /// Whether the content gives advice, and so must be whole; other folders may hold any part.
  var givesAdvice: Bool { !catalogue.exercises.isEmpty }

  /// Whether a fault was noted in a file whose path holds these letters.
  func hasFault(in path: String) -> Bool {
    notes.faults.contains { $0.place.path.contains(path) }
  }

  /// The full name of a finding or flag.
  static func path(of finding: Finding) -> String {
    "\(finding.isFlag ? "flags" : "findings")/\(finding.id)"
  }

  static func isFindingPath(_ path: String) -> Bool {
    path.hasPrefix("findings/") || path.hasPrefix("flags/")
  }

  /// Where something is missing that no file holds: at the opening of the first of these.
  func opening(_ names: String...) -> Place? {
    let first = catalogue.exercises.keys.min().map { "exercises/\($0)" }
    return (names + [first].compactMap { $0 }).lazy.compactMap { notes.things[$0]?.place }.first
  }
}

/// Every check over all files, in the order of their codes.
let checks: [@Sendable (Draft) -> Void] = [
  checkNames, checkPhrases, checkEvidence, checkFrighteningWords, checkTemplateNames, checkParts,
  checkFlags, checkHolds, checkTopics, checkFlagsAsked, checkPairs, checkReach, checkLengths,
  checkHeard, checkIdleQuestions, checkReplies, checkSigns, checkShares, checkClusters,
]
