// Remembers the example phrases, to show the one nearest to a message; it refuses to let them
// decide anything: a matcher without them would read the same.

import Letters

/// The examples as one text, a line each: two letters for the label, then the words.
///
/// It stays unread until somebody asks for the nearest phrase.
struct Phrases: Sendable, Equatable {
  var text: String

  init(text: String) { self.text = text }

  init(_ examples: [Example], numbers: [String: Int]) {
    var lines = ""
    for example in examples {
      lines += Letters.written(UInt64(numbers[example.label] ?? 0), letters: 2)
      for word in example.words where !Features.isHint(word) { lines += " " + oneWord(word) }
      lines += "\n"
    }
    text = lines
  }

  /// The labels' numbers and the words.
  var lines: [(label: Int, words: [String])] {
    text.unicodeScalars.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ").map { String($0) }
      guard let first = parts.first, let label = Letters.number(first.utf8) else { return nil }
      return (Int(truncatingIfNeeded: label), Array(parts.dropFirst()))
    }
  }
}

/// The word without blanks and control characters, which would break the line it stands in.
func oneWord(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f }
  return isPlain ? word : String(word.unicodeScalars.filter { $0.value > 0x20 && $0 != "\u{7f}" })
}

extension LinearMatcher {
  /// The example most like the message, of all or of one label.
  ///
  /// `nearestExample(["bye", "then"])  // Example(label: "quit", words: ["bye", "now"])`
  public func nearestExample(_ words: [String], of label: String? = nil) -> Example? {
    var message: [Int32: Float] = [:]
    for term in vocabulary.vector(Features(words)) { message[term.id] = term.value }
    var nearest: (likeness: Float, example: Example)?
    for line in phrases.lines where labels.indices.contains(line.label) {
      let example = Example(label: labels[line.label], words: line.words)
      guard label == nil || label == example.label else { continue }
      let terms = vocabulary.vector(Features(line.words))
      let likeness = terms.reduce(Float(0)) { $0 + $1.value * (message[$1.id] ?? 0) }
      if likeness > nearest?.likeness ?? 0 { nearest = (likeness, example) }
    }
    return nearest?.example
  }
}
