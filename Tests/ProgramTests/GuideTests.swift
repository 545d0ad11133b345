// Does what the guide for authors says, in a copy of the content: writes its files, runs its
// commands, and compares what they print.

import Foundation
import TestSupport
import Testing

/// A step of a guide.
private enum Step {
  case file(name: String, text: String)
  /// A command with the rows it prints; `...` stands for rows, or the end of a row, left out.
  case command(String, rows: [String])
}

private func steps(of guide: String) -> [Step] {
  var steps: [Step] = []
  var fence: (info: String, rows: [String])?
  for row in guide.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
    if row.hasPrefix("```") {
      if let (info, rows) = fence {
        steps += blocks(info, rows)
        fence = nil
      } else {
        fence = (String(row.dropFirst(3)), [])
      }
    } else {
      fence?.rows.append(row)
    }
  }
  return steps
}

private func blocks(_ info: String, _ rows: [String]) -> [Step] {
  if info.hasPrefix("yaml ") {
    return [.file(name: String(info.dropFirst(5)), text: rows.map { $0 + "\n" }.joined())]
  }
  guard info == "console" else { return [] }
  var steps: [Step] = []
  for row in rows {
    if row.hasPrefix("$ ") {
      steps.append(.command(String(row.dropFirst(2)), rows: []))
    } else if case .command(let line, let rows) = steps.last {
      steps[steps.count - 1] = .command(line, rows: rows + [row])
    }
  }
  return steps
}

/// Whether rows are as expected.
private func fits(_ rows: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
  guard let first = expected.first else { return rows.isEmpty }
  if first == "..." {
    return (rows.startIndex...rows.endIndex).contains {
      fits(rows[$0...], expected.dropFirst())
    }
  }
  guard let row = rows.first else { return false }
  let isAlike =
    first.hasSuffix("...") ? row.hasPrefix(first.dropLast(3)) : row == first
  return isAlike && fits(rows.dropFirst(), expected.dropFirst())
}

@Suite struct GuideTests {
  @Test func theGuideForAuthorsDoesWhatItSays() throws {
    let folder = try Scratch()
    let guide = try String(
      contentsOfFile: "\(packageRoot)/Sources/sciatica/sciatica.docc/ForAuthors.md",
      encoding: .utf8)
    for name in ["Intents", "transcripts"] {
      try FileManager.default.copyItem(
        atPath: "\(packageRoot)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/bin", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/bin/sciatica", withDestinationPath: program)
    var commands = 0
    for step in steps(of: guide) {
      switch step {
      case .file(let name, let text): try folder.write(text, name)
      case .command(let line, let expected):
        commands += 1
        let ran = try shell(
          "{ \(line); } 2>&1", in: folder.path, ["PATH": "\(folder.path)/bin:/usr/bin:/bin"])
        #expect(fits(ran.rows[...], expected[...]), "\(line)\n\(ran.out)")
      }
    }
    #expect(commands >= 9)
  }

  @Test func rowsLeftOutAreLeftOutOnly() {
    #expect(fits(["a", "b", "c"], ["a", "...", "c"]))
    #expect(fits(["a and b"], ["a..."]))
    #expect(!fits(["a", "b"], ["a"]))
    #expect(!fits(["a"], ["a", "b"]))
    #expect(!fits(["a", "x"], ["...", "b"]))
  }
}
