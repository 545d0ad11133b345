// A file of content as somebody else read it: the path that people see, and the text. It opens
// nothing itself.

/// A file of an Intents folder, read by the caller.
public struct SourceFile: Hashable, Sendable {
  /// The path as shown to people: `Intents/findings/worse.sitting.yaml`.
  public let path: String
  /// The path below the folder of content: `findings/worse.sitting.yaml`.
  public let name: String
  public let text: String

  /// A file at `name` below the folder that people know as `root`.
  public init(root: String, name: String, text: String) {
    self.name = name
    self.text = text
    path = root.isEmpty ? name : root.hasSuffix("/") ? root + name : "\(root)/\(name)"
  }

  /// A file whose folder of content shows in its path: what stands before `findings/` or, for a
  /// file beside such folders, before the last slash.
  public init(path: String, text: String) {
    let parts = path.split(separator: "/")
    let isInFolder = parts.count > 1 && Folder(rawValue: String(parts[parts.count - 2])) != nil
    name = parts.suffix(isInFolder ? 2 : 1).joined(separator: "/")
    self.path = path
    self.text = text
  }

  /// Whether a file of that name is content: hidden files and notes in other formats are not.
  ///
  /// `isContent("topics/sciatica.yaml")  // true`
  public static func isContent(_ name: String) -> Bool {
    guard let last = name.split(separator: "/").last, !last.hasPrefix(".") else { return false }
    return [".yaml", ".yml", ".txt"].contains { last.hasSuffix($0) }
  }

  /// The folder below the content's own, empty for a file at its top.
  var folder: String { name.split(separator: "/").dropLast().joined(separator: "/") }

  /// The file's name without its ending.
  var stem: String {
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    return last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last
  }
}

/// The folders of content; their names are those of the things within.
enum Folder: String, CaseIterable {
  case intents, topics, concepts, rules, scopes, findings, flags, slots, causes, exercises, gates
  case regions, replies
  case selfTests = "self-tests"

  /// The key that opens a file of this folder.
  var key: String {
    switch self {
    case .selfTests: "self-test"
    case .replies: "reply"
    default: String(rawValue.dropLast())
    }
  }
}
