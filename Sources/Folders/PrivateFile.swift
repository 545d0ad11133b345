// A person's own files: folders of 0700 and files of 0600 whatever the umask. It writes only what
// it is told to, follows no link, overwrites nothing, and names what went wrong in one sentence.

import Foundation

/// Why something private was not kept.
public struct PrivateFault: Error, Equatable, Sendable {
  public let sentence: String

  init(_ doing: String, _ path: String, _ code: Int32) {
    sentence = "cannot \(doing) \(path): \(String(cString: strerror(code)))"
  }

  public init(_ sentence: String) { self.sentence = sentence }
}

/// A folder of a person's own, made when the first file is written.
public struct PrivateFolder: Equatable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// The program's folder below an XDG variable, or below home where it is not set; nil without
  /// either.
  ///
  /// `PrivateFolder(xdg: "XDG_STATE_HOME", or: ".local/state", ["HOME": "/home/a"])`
  public init?(xdg variable: String, or fallback: String, _ variables: [String: String]) {
    if let given = variables[variable], given.hasPrefix("/") {
      path = "\(given)/sciatica"
    } else if let home = variables["HOME"], home.hasPrefix("/") {
      path = "\(home)/\(fallback)/sciatica"
    } else {
      return nil
    }
  }

  public func file(_ name: String) -> PrivateFile { PrivateFile(path: "\(path)/\(name)") }

  /// Makes the folder and those above it that are missing.
  public func make() throws(PrivateFault) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/\(part)"
      if mkdir(made, 0o700) == 0 {
        chmod(made, 0o700)
      } else if errno != EEXIST {
        throw PrivateFault("make the folder", made, errno)
      }
    }
    if chmod(path, 0o700) != 0 { throw PrivateFault("make the folder", path, errno) }
  }
}

/// A file that nobody else may read.
public struct PrivateFile: Equatable, Sendable {
  public let path: String

  public var exists: Bool { access(path, F_OK) == 0 }

  /// Its bytes; nil when it is not there.
  public func bytes() throws(PrivateFault) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    if file < 0 {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw PrivateFault("read", path, errno)
    }
    defer { close(file) }
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = read(file, &part, part.count)
      if got < 0 { throw PrivateFault("read", path, errno) }
      if got == 0 { return all }
      all += part[..<got]
    }
  }

  /// Writes a file that must not be there yet; half a file is not left behind.
  public func create(_ text: String) throws(PrivateFault) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if file < 0 { throw PrivateFault("write", path, errno) }
    fchmod(file, 0o600)
    let code = Self.write(text, to: file)
    let closed = close(file) == 0 ? 0 : errno
    if code != 0 || closed != 0 {
      unlink(path)
      throw PrivateFault("write", path, code != 0 ? code : closed)
    }
  }

  /// Adds a text at the end, in one piece, to a file that is there.
  public func append(_ text: String) throws(PrivateFault) {
    let file = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    if file < 0 { throw PrivateFault("write", path, errno) }
    let code = Self.write(text, to: file)
    close(file)
    if code != 0 { throw PrivateFault("write", path, code) }
  }

  /// Puts another text in its place, whole or not at all.
  public func replace(_ text: String) throws(PrivateFault) {
    let new = PrivateFile(path: "\(path).new")
    unlink(new.path)
    try new.create(text)
    try new.move(to: self)
  }

  public func move(to other: PrivateFile) throws(PrivateFault) {
    if rename(path, other.path) != 0 { throw PrivateFault("rename", path, errno) }
  }

  public func remove() throws(PrivateFault) {
    if unlink(path) != 0, errno != ENOENT { throw PrivateFault("delete", path, errno) }
  }

  /// 0, or what went wrong.
  private static func write(_ text: String, to file: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      if written < 0 { return errno }
      rest = rest.dropFirst(written)
    }
    return 0
  }
}
