// Turns a folder of content into one Swift file during the build. It trains nothing itself, and
// content with a fault makes no file.

import Content
import Folders
import Foundation

/// Stops with a sentence on standard error.
func stop(_ sentence: String, _ code: Int32) -> Never {
  FileHandle.standardError.write(Data(sentence.utf8))
  exit(code)
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 2, let folder = arguments.first, let output = arguments.last else {
  stop("usage: compile-content INTENTS-FOLDER SWIFT-FILE\n", 64)
}
do {
  let loaded = load(try contentFiles(of: folder), .ofProgram(flags: requiredFlags))
  guard loaded.isSound else { stop(printed(loaded.diagnostics), 2) }
  let source = try shippedSource(loaded.catalogue)
  try source.write(toFile: output, atomically: true, encoding: .utf8)
} catch {
  stop("compile-content: \(error.localizedDescription)\n", 74)
}
