// Decides what Tab does; refuses to know what can be typed, and to draw.

/// What Tab makes of the text before the cursor.
package enum Completion: Equatable {
  /// Nothing fits.
  case none
  /// All that fits begins with this, which is more than was typed or spelt otherwise.
  case replace(String)
  /// Several fit, and nothing more is common to them.
  case list([String])

  /// Candidates are whole texts; those that do not begin with what was typed are left out, and
  /// capitals do not matter.
  ///
  ///     Completion(of: "/pl", among: ["/plan", "/quit"])  // .replace("/plan")
  package init(of typed: String, among candidates: [String]) {
    let wanted = typed.lowercased()
    var fitting: [String] = []
    for candidate in candidates where candidate.lowercased().hasPrefix(wanted) {
      if !fitting.contains(candidate) { fitting.append(candidate) }
    }
    guard let first = fitting.first else {
      self = .none
      return
    }
    let common = fitting.dropFirst().reduce(first) { commonStart($0, $1) }
    if common.count > typed.count || (fitting.count == 1 && common != typed) {
      self = .replace(common)
    } else {
      self = fitting.count > 1 ? .list(fitting) : .none
    }
  }
}

private func commonStart(_ one: String, _ other: String) -> String {
  String(zip(one, other).prefix { $0 == $1 }.map(\.0))
}

/// Words in columns, read downwards, each row with its newline.
package func columned(_ words: [String], columns: Int) -> String {
  let width = (words.map(\.count).max() ?? 0) + 2
  let across = max(1, columns / max(1, width))
  let rows = (words.count + across - 1) / across
  return (0..<rows).map { row in
    let line = stride(from: row, to: words.count, by: rows).map { index in
      index + rows < words.count
        ? words[index] + String(repeating: " ", count: width - words[index].count) : words[index]
    }
    return line.joined() + "\n"
  }.joined()
}
