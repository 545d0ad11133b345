// Reads the files of a folder of content. It follows no links out of it and judges nothing.

import Content
import Foundation

/// Every content file of a folder, by name.
/// - Throws: when the folder or a file cannot be read.
public func contentFiles(of folder: String) throws -> [SourceFile] {
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  let root = shownRoot(folder)
  return try names.filter(SourceFile.isContent).map { name in
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
    return SourceFile(root: root, name: name, text: String(decoding: data, as: UTF8.self))
  }
}

/// The folder as people know it: from the working folder, when it lies below.
private func shownRoot(_ folder: String) -> String {
  let here = FileManager.default.currentDirectoryPath + "/"
  return folder.hasPrefix(here) ? String(folder.dropFirst(here.count)) : folder
}
