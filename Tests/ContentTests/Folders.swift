// Reads the folders of examples beside the tests, and shrinks nothing: a test sees whole content.

import Content
import Foundation

/// The folder that holds these tests.
let here = URL(filePath: #filePath).deletingLastPathComponent().path(percentEncoded: false)

/// The texts below a folder, by name.
func texts(below folder: String) throws -> [String: String] {
  let names = try FileManager.default.subpathsOfDirectory(atPath: here + folder)
  var texts: [String: String] = [:]
  for name in names where SourceFile.isContent(name) {
    texts[name] = try String(contentsOfFile: "\(here)\(folder)/\(name)", encoding: .utf8)
  }
  return texts
}

func files(_ texts: [String: String]) -> [SourceFile] {
  texts.map { SourceFile(root: "Intents", name: $0.key, text: $0.value) }
}

/// What the tests ask of content that gives advice.
let requirements = Requirements(
  flags: ["flag.bladder"], replyNames: ["greet": [], "close": ["name"]],
  replyPrefixes: ["family-": []])
