// Many words in one row of bytes, shortest first and sorted, so that they can be compiled into the
// program and looked up where they lie.

import Letters

/// A set of words, by their length.
struct WordTable: Equatable, Sendable {
  /// The letters of all words, one behind the other.
  private let letters: [UInt8]
  /// Where the words of each length start; one more at the end.
  private let starts: [Int]

  init(_ words: some Sequence<String>) {
    let sorted = Set(words).map { Array($0.utf8) }.filter { !$0.isEmpty }.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
    }
    var counts = [Int](repeating: 0, count: (sorted.last?.count ?? 0) + 1)
    for word in sorted { counts[word.count] += 1 }
    self.init(letters: sorted.flatMap { $0 }, counts: counts)
  }

  private init(letters: [UInt8], counts: [Int]) {
    self.letters = letters
    starts = counts.indices.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1 * counts[$1]) }
  }

  /// How many words have this many letters.
  func count(ofLength length: Int) -> Int {
    length > 0 && length + 1 < starts.count ? (starts[length + 1] - starts[length]) / length : 0
  }

  /// A word by its length and its place among the words of this length.
  subscript(length: Int, place: Int) -> ArraySlice<UInt8> {
    let start = starts[length] + place * length
    return letters[start..<start + length]
  }

  func contains(_ word: [UInt8]) -> Bool {
    var low = 0
    var high = count(ofLength: word.count)
    while low < high {
      let middle = (low + high) / 2
      let other = self[word.count, middle]
      if other.elementsEqual(word) { return true }
      if other.lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
    }
    return false
  }

  func write(to writer: inout LetterWriter) {
    let lengths = 0..<max(0, starts.count - 1)
    writer.list(lengths.map { UInt32(count(ofLength: $0)) })
    writer.text(String(decoding: letters, as: UTF8.self))
  }

  /// Reads what `write` wrote.
  init?(_ reader: inout LetterReader) {
    guard let counts = reader.list()?.map(Int.init), let bytes = reader.number(letters: 6),
      let letters = reader.bytes(Int(bytes)),
      counts.indices.reduce(0, { $0 + $1 * counts[$1] }) == letters.count
    else { return nil }
    self.init(letters: Array(letters), counts: counts)
  }
}
