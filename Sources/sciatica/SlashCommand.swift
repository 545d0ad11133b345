// What a slash at the start of a line means. All but two commands are other spellings of words;
// what is no command is never swallowed, for it may say what hurts.

import Text

/// A line of the chat that begins with a slash.
enum SlashCommand: Equatable {
  /// Another spelling of these words.
  case words(String)
  /// The list of commands, or what one of them does.
  case help(about: String?)
  case save(name: String)
  case history(argument: String)
  /// No command: its words, and the nearest command.
  case unknown(name: String, nearest: String?, words: String)

  /// Nil for a line without a slash.
  init?(_ line: String) {
    let trimmed = line.drop(while: \.isWhitespace)
    guard trimmed.first == "/" else { return nil }
    let words = trimmed.dropFirst().split(whereSeparator: \.isWhitespace).map(String.init)
    let name = (words.first ?? "").lowercased()
    let rest = words.dropFirst().joined(separator: " ")
    switch name {
    case "help": self = .help(about: rest.isEmpty ? nil : rest.lowercased())
    case "save": self = .save(name: rest)
    case "history": self = .history(argument: rest.lowercased())
    default:
      if let known = Self.all.first(where: { $0.name == name }), let spelling = known.words {
        self = .words(rest.isEmpty ? spelling : "\(spelling) \(rest)")
      } else {
        self = .unknown(
          name: name, nearest: nearest(to: name, among: Self.all.map(\.name)),
          words: words.joined(separator: " "))
      }
    }
  }

  /// A command as it stands in the list.
  struct Entry: Sendable {
    let name: String
    /// What stands behind it.
    var argument = ""
    /// The words it spells; nil when it is more than words.
    var words: String?
    /// Another name of a command that is in the list.
    var isAlias = false
    let about: String
  }

  static let all = [
    Entry(name: "help", argument: "[NAME]", about: "this list, or what one of them does"),
    Entry(
      name: "why", argument: "[MOVE]", words: "why",
      about: "why I ask, or why a move is in the plan"),
    Entry(
      name: "sure", words: "how sure are you", about: "how sure I am, and what would change it"),
    Entry(name: "plan", words: "show plan", about: "the plan again"),
    Entry(name: "repeat", words: "repeat", about: "what I said last"),
    Entry(name: "skip", words: "skip", about: "leaves the question out"),
    Entry(name: "undo", words: "go back", about: "takes your last answer back"),
    Entry(name: "back", words: "go back", isAlias: true, about: "the same as /undo"),
    Entry(name: "restart", words: "start over", about: "begins again, with nothing known"),
    Entry(name: "save", argument: "NAME", about: "writes this talk to a file, after asking you"),
    Entry(
      name: "history", argument: "on|off", about: "keeps what you type for next time, or deletes it"
    ),
    Entry(name: "quit", words: "quit", about: "ends the talk; Ctrl-D does too"),
    Entry(name: "exit", words: "quit", isAlias: true, about: "the same as /quit"),
  ]

  /// The list, one row a command.
  static var list: [String] { all.filter { !$0.isAlias }.map(row) }

  /// What one command does; nil when there is none of that name.
  static func about(_ name: String) -> String? {
    let name = name.hasPrefix("/") ? String(name.dropFirst()) : name
    guard let entry = all.first(where: { $0.name == name }) else { return nil }
    return row(entry) + (entry.words.map { "; the same as \"\($0)\"" } ?? "")
  }

  private static func row(_ entry: Entry) -> String {
    "/\(entry.name)\(entry.argument.isEmpty ? "" : " \(entry.argument)"): \(entry.about)"
  }
}
