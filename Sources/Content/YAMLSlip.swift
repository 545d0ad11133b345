// Turns what Yams says of broken YAML into a sentence with a place. It adds no fault of its own.

import Yams

/// A file that cannot be read as YAML, and why.
struct Slip: Error {
  let code: Diagnostic.Code
  let place: Place
  let message: String
  let help: String

  private static let quoting =
    "indent with spaces, and quote a text that holds \": \" or \" #\", or brackets inside [ ]"

  init(_ place: Place, _ message: String) {
    code = .brokenYAML
    self.place = place
    self.message = message
    help = "write one mapping of plain keys and values"
  }

  init(_ error: YamlError, _ source: Source) {
    if case .duplicatedKeysInMapping(let keys, let context) = error {
      let key = keys.first ?? ""
      code = .keyTwice
      place = Self.second(key, after: context.mark, source)
      message = "the key \"\(key)\" stands twice"
      help = "keep one of the two"
      return
    }
    code = .brokenYAML
    help = Self.quoting
    (place, message) = Self.told(error, source)
  }

  private static func told(_ error: YamlError, _ source: Source) -> (Place, String) {
    switch error {
    case .scanner(let context, let problem, let end, _),
      .parser(let context, let problem, let end, _),
      .composer(let context, let problem, let end, _):
      // What is never closed is best seen where it opens.
      let mark = problem.contains("end of stream") ? context?.mark ?? end : end
      let place = source.place(line: mark.line, column: mark.column)
      return (place, "this is no YAML: \(problem)")
    case .reader(let problem, let offset, _, let yaml):
      return (reached(offset ?? 0, in: yaml, source), "this is no YAML: \(problem)")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded,
      .duplicatedKeysInMapping:
      return (source.place(line: 1, column: 1), "this is no YAML")
    }
  }

  private static func reached(_ offset: Int, in yaml: String, _ source: Source) -> Place {
    let before = Source(path: source.path, text: String(yaml.prefix(offset)))
    return source.place(line: before.lines.count, column: before.line(before.lines.count).count + 1)
  }

  /// The key's second place: the next line with the same key at the same column, if there is one.
  private static func second(_ key: String, after mark: Mark, _ source: Source) -> Place {
    let wanted = Array("\(key):".unicodeScalars)
    let first = source.place(line: mark.line, column: mark.column, length: wanted.count - 1)
    guard mark.line < source.lines.count else { return first }
    for number in (mark.line + 1)...source.lines.count {
      let rest = source.line(number).dropFirst(mark.column - 1)
      if rest.starts(with: wanted) {
        return source.place(line: number, column: mark.column, length: wanted.count - 1)
      }
    }
    return first
  }
}
