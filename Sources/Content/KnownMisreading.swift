// The examples that are known to be misread, one a line: "worse.sitting: could sit all day". Each
// must go on being misread until somebody takes it out; what is read here is not judged here.

/// An example that the language does not understand yet.
public struct KnownMisreading: Equatable, Sendable {
  /// The finding and the example: `worse.sitting: could sit all day`.
  public let entry: String
  public let place: Place
  /// The line that it is in.
  public let line: String

  /// How an example is named in the list.
  public static func entry(_ use: ExampleUse) -> String {
    plain("\(use.finding): \(use.example.text)")
  }

  /// On one line, with single blanks.
  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The entries of a file; empty lines and those that begin with # are left out.
  static func all(_ source: Source) -> [KnownMisreading] {
    source.lines.enumerated().compactMap { index, scalars in
      let line = String(String.UnicodeScalarView(scalars))
      let entry = plain(line)
      if entry.isEmpty || entry.hasPrefix("#") { return nil }
      let place = source.place(line: index + 1, column: 1, length: scalars.count)
      return KnownMisreading(entry: entry, place: place, line: line)
    }
  }
}
