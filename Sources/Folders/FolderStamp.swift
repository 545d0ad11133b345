// When the files of a folder were last written, to see that something was saved. It reads no file.

import Content
import Foundation

/// The names, sizes and times of a folder's content; another one after every saved change.
public struct FolderStamp: Equatable, Sendable {
  private struct Stamp: Equatable, Sendable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
    let node: UInt64
  }
  private let stamps: [String: Stamp]

  /// - Throws: when the folder cannot be read.
  public init(of folder: String) throws {
    var stamps: [String: Stamp] = [:]
    for name in try contentNames(of: folder) {
      var status = stat()
      guard stat("\(folder)/\(name)", &status) == 0 else { continue }
      stamps[name] = Stamp(
        seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec),
        size: Int(status.st_size), node: UInt64(status.st_ino))
    }
    self.stamps = stamps
  }
}
