// Reads the files of a folder of content. It follows no links out of it and judges nothing.

import Content
import Foundation

/// Every content file of a folder, by name.
/// - Throws: when the folder or a file cannot be read.
public func contentFiles(of folder: String) throws -> [SourceFile] {
  let root = shownRoot(folder)
  return try contentNames(of: folder).map { name in
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
    return SourceFile(root: root, name: name, text: String(decoding: data, as: UTF8.self))
  }
}

/// Why a folder cannot be read.
public struct FolderFault: LocalizedError, Equatable {
  public let errorDescription: String?
}

/// The names of the content files of a folder, sorted.
func contentNames(of folder: String) throws -> [String] {
  // A folder that cannot be opened would be listed as an empty one.
  guard let opened = opendir(folder) else {
    throw FolderFault(errorDescription: String(cString: strerror(errno)))
  }
  closedir(opened)
  return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    .filter(SourceFile.isContent)
}

/// The folder as people know it: from the working folder, when it lies below.
private func shownRoot(_ folder: String) -> String {
  let here = FileManager.default.currentDirectoryPath + "/"
  return folder.hasPrefix(here) ? String(folder.dropFirst(here.count)) : folder
}
