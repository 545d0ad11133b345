// Lists what the matcher can see in an utterance, and which words showed it; it refuses to weigh,
// to learn, or to look at anything but the words it is given.

/// One thing seen in an utterance, and the words (counted from 0) that showed it.
///
/// `first` and `second` differ only for a pair: its share is split between the two.
public struct Feature: Sendable, Equatable {
  public var key: UInt64
  public var first: Int32
  public var second: Int32

  @inline(__always)
  init(_ key: UInt64, _ first: Int, _ second: Int) {
    self.key = key
    self.first = Int32(truncatingIfNeeded: first)
    self.second = Int32(truncatingIfNeeded: second)
  }
}

/// What can be seen in an utterance, in four blocks that are weighed apart.
///
/// Words that begin with # are hints that the caller adds, such as what a word is about: they stand
/// in no order and count each by itself.
///
/// `Features(["i", "sit"])` holds the words `i`, `sit`, `^ i`, `i sit`, `sit $`, the pair
/// `i…sit`, and the pieces `<i`, `i>`, `<i>`, `<s`, `si`, … of each word.
public struct Features: Sendable, Equatable {
  /// All features, block after block; one seen twice stands there twice.
  public private(set) var list: [Feature] = []
  /// Where each block ends in `list`: words, pairs, pieces, hints.
  public private(set) var ends: [Int] = []

  /// A pair reaches from a word to the sixth one after it.
  private static let reach = 6
  private static let pieceLengths = 2...4

  public init(_ all: [String]) {
    let words = all.filter { !Features.isHint($0) }
    let hashes = words.map(Hash.word)
    list.reserveCapacity(words.count * 28)
    ends.reserveCapacity(Block.allCases.count)
    addWords(hashes)
    addPairs(hashes)
    for (index, word) in words.enumerated() where !Features.isKind(word) {
      addPieces(of: word, at: index)
    }
    ends.append(list.count)
    for (index, word) in all.enumerated() where Features.isHint(word) {
      list.append(Feature(Hash.key(Hash.word(word), .hints), index, index))
    }
    ends.append(list.count)
  }

  /// Whether the word is a hint: `isHint("#sport")  // true`
  public static func isHint(_ word: String) -> Bool {
    word.utf8.first == UInt8(ascii: "#") && word.utf8.count > 1
  }

  /// Whether the word stands for a kind of thing: `isKind("{exercise}")  // true`
  public static func isKind(_ word: String) -> Bool {
    word.utf8.first == UInt8(ascii: "{")
  }

  /// The key under which a word is known by itself.
  static func key(of word: String) -> UInt64 {
    Hash.key(Hash.word(word), .words)
  }

  private mutating func addWords(_ hashes: [UInt64]) {
    var previous = Hash.opening
    for (index, hash) in hashes.enumerated() {
      let neighbours = Hash.key(Hash.pair(previous, hash), .words)
      list.append(Feature(Hash.key(hash, .words), index, index))
      list.append(Feature(neighbours, max(index - 1, 0), index))
      previous = hash
    }
    if let last = hashes.indices.last {
      list.append(Feature(Hash.key(Hash.pair(previous, Hash.closing), .words), last, last))
    }
    ends.append(list.count)
  }

  private mutating func addPairs(_ hashes: [UInt64]) {
    for (index, hash) in hashes.enumerated() {
      for (distance, other) in hashes[(index + 1)...].prefix(Features.reach).enumerated() {
        let pair = Hash.pair(min(hash, other), max(hash, other))
        list.append(Feature(Hash.key(pair, .pairs), index, index + 1 + distance))
      }
    }
    ends.append(list.count)
  }

  private mutating func addPieces(of word: String, at index: Int) {
    var bytes: [UInt8] = [UInt8(ascii: "<")]
    bytes.append(contentsOf: word.utf8)
    bytes.append(UInt8(ascii: ">"))
    for start in bytes.indices {
      var state = Hash.start
      for (place, byte) in bytes[start...].prefix(Features.pieceLengths.upperBound).enumerated() {
        state = Hash.step(state, byte)
        guard place + 1 >= Features.pieceLengths.lowerBound else { continue }
        list.append(Feature(Hash.key(state, .pieces), index, index))
      }
    }
  }
}
