// What a person typed, kept from one chat to the next with consent: the file's being there is the
// consent. It never grows beyond its limit, and a damaged file is set aside, not lost.

/// The history of a person who asked for one.
public struct History: Sendable {
  /// What stands in the first line, so that a newer or a foreign file is told apart.
  static let opening = "# sciatica history 1"
  /// The most bytes; beyond them the older half goes.
  public static let limit = 262_144

  public let file: PrivateFile
  private let folder: PrivateFolder

  public init(_ folder: PrivateFolder) {
    self.folder = folder
    file = folder.file("history")
  }

  /// What was found.
  public enum Found: Equatable, Sendable {
    /// No consent was given.
    case none
    /// Earlier lines, oldest first.
    case lines([String])
    /// The file was no history: it was renamed to this path, and a new one begun.
    case damaged(copy: String)
  }

  public func read() throws(PrivateFault) -> Found {
    guard let bytes = try file.bytes() else { return .none }
    if let text = String(validating: bytes, as: UTF8.self) {
      let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let isClean = !text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" }
      if rows.first == Self.opening, isClean {
        return .lines(rows.dropFirst().filter { !$0.isEmpty })
      }
    }
    return .damaged(copy: try setAside())
  }

  private func setAside() throws(PrivateFault) -> String {
    var copy = folder.file("history.damaged")
    var number = 2
    while copy.exists {
      copy = folder.file("history.damaged-\(number)")
      number += 1
    }
    try file.move(to: copy)
    try file.create("\(Self.opening)\n")
    return copy.path
  }

  /// Begins a history; one that is there is kept.
  public func start() throws(PrivateFault) {
    try folder.make()
    if !file.exists { try file.create("\(Self.opening)\n") }
  }

  /// Adds a line; when the file is full its newer half replaces it.
  public func add(_ line: String) throws(PrivateFault) {
    let size = try file.bytes()?.count ?? 0
    if size + line.utf8.count + 1 > Self.limit, case .lines(let lines) = try read() {
      try file.replace(Self.text(Self.newest(lines)))
    }
    if line.utf8.count + Self.opening.utf8.count + 2 <= Self.limit { try file.append("\(line)\n") }
  }

  /// The newest lines that fill at most half of the limit.
  private static func newest(_ lines: [String]) -> [String] {
    var room = limit / 2
    return lines.reversed().prefix { line in
      room -= line.utf8.count + 1
      return room > 0
    }.reversed()
  }

  private static func text(_ lines: [String]) -> String {
    ([opening] + lines).map { "\($0)\n" }.joined()
  }

  /// Takes consent back: the file goes.
  public func stop() throws(PrivateFault) { try file.remove() }
}
