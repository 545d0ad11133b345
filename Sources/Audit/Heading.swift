// Checks what a transcript's head names against the catalogue, the policy and what its turns
// visited: only things that exist may be named, and a promise to visit one is kept.

import Content
import Dialogue
import Knowledge
import Text

/// The faults of a transcript's head.
func headFaults(
  _ transcript: Transcript, visited: Set<String>, _ catalogue: Catalogue
) -> [TranscriptFault] {
  var faults: [TranscriptFault] = []
  // A region that the content does not know is a story of its own; it still has two capitals.
  if let region = transcript.region, region != "world",
    region.count != 2 || !region.allSatisfy({ $0.isASCII && $0.isUppercase })
  {
    let capitals = region.uppercased()
    faults.append(
      fault(
        .badRegion, region, transcript, "\"\(region)\" is no region",
        nearest: catalogue.regions[capitals] == nil ? nil : capitals,
        help: "write two capitals such as GB, or world"))
  }
  let all = everyName(catalogue)
  for name in transcript.covers where !visited.contains(name) {
    if all.contains(name) {
      faults.append(
        fault(
          .unvisitedCover, name, transcript, "no turn visits \"\(name)\"",
          help: "add a message that does, or take the name out"))
    } else {
      faults.append(
        fault(
          .unknownCover, name, transcript, "there is nothing called \"\(name)\"",
          nearest: nearest(to: name, among: all.sorted()),
          help: "name a path below Intents such as exercises/bird-dog, or policy/ROW"))
    }
  }
  return faults
}

private func fault(
  _ code: TranscriptFault.Code, _ word: String, _ transcript: Transcript, _ message: String,
  nearest: String? = nil, help: String
) -> TranscriptFault {
  for (index, row) in transcript.head.enumerated() where !row.hasPrefix("#") {
    guard let range = row.firstRange(of: word) else { continue }
    let column = row.unicodeScalars.distance(from: row.startIndex, to: range.lowerBound) + 1
    return TranscriptFault(
      code, line: index + 1, column: column, length: word.unicodeScalars.count, message,
      nearest: nearest, help: help, row: row)
  }
  return TranscriptFault(code, line: 1, message, nearest: nearest, help: help, row: "")
}

/// The full name of everything that a transcript can visit.
func everyName(_ catalogue: Catalogue) -> Set<String> {
  var names = Set(Policy.rows.map { "policy/\($0.name)" })
  for kind in Coverage.Kind.allCases { names.formUnion(kind.names(in: catalogue)) }
  return names
}
