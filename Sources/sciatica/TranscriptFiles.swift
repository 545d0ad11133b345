// Finds, reads and writes the files of transcripts. It judges none of them.

import Foundation

/// A transcript as it lies on disk.
struct TranscriptFile: Sendable {
  let path: String
  let bytes: [UInt8]

  /// Whether its turns are misunderstandings that are known: each must fail.
  var isKnownWrong: Bool {
    path.split(separator: "/").last == "known-misunderstandings.transcript"
  }

  /// Replaces the file, whole or not at all, when the text is another one.
  func write(_ new: String) throws {
    if Array(new.utf8) == bytes { return }
    do {
      try new.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw Stop(sentence: "cannot write \"\(path)\": \(error.localizedDescription)", code: 74)
    }
  }
}

/// Every transcript of some paths.
struct TranscriptFiles {
  let read: [TranscriptFile]

  /// - Throws: `Stop` when something cannot be read.
  init(_ paths: [String]) throws {
    read = try paths.flatMap(Self.files).map {
      TranscriptFile(path: $0, bytes: try Self.contents($0))
    }
  }

  /// The file itself, or the transcripts below a folder, by name.
  private static func files(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    if path == "-" { return [path] }
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Stop(sentence: "there is no \"\(path)\"", code: 74)
    }
    guard isFolder.boolValue else { return [path] }
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
      throw Stop(sentence: "cannot read the folder \"\(path)\"", code: 74)
    }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return names.filter { $0.hasSuffix(".transcript") }.sorted().map { "\(folder)/\($0)" }
  }

  private static func contents(_ path: String) throws -> [UInt8] {
    let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let data = try? handle?.readToEnd() ?? Data() else {
      throw Stop(sentence: "cannot read \"\(path)\"", code: 74)
    }
    return Array(data)
  }
}
