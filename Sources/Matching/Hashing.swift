// Turns words, pairs and pieces of words into numbers that are the same on every machine and in
// every run; it refuses to use Swift's own hashing, which is seeded anew at each start.

/// The four kinds of feature; each is scaled to a length of its own.
enum Block: UInt64, CaseIterable {
  case words = 1
  case pairs
  case pieces
  case hints

  /// How much the block counts beside the others; pieces bridge slips of the keyboard.
  var length: Float {
    switch self {
    case .words, .pairs: 1
    case .pieces, .hints: 1.4
    }
  }
}

/// The steps of a Fowler–Noll–Vo hash, with a last mixing that spreads it over all bits.
enum Hash {
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  static let opening = word("^")
  static let closing = word("$")
  /// A key has as many bits as eight letters hold.
  static let keyBits: UInt64 = 48

  @inline(__always)
  static func step(_ state: UInt64, _ byte: UInt8) -> UInt64 {
    (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  static func word(_ word: String) -> UInt64 {
    var state = start
    for byte in word.utf8 { state = step(state, byte) }
    return mixed(state)
  }

  /// The order counts: `pair(a, b)` differs from `pair(b, a)`.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mixed(first) &* 31 &+ second
  }

  @inline(__always)
  static func key(_ state: UInt64, _ block: Block) -> UInt64 {
    mixed(state &+ block.rawValue &* 0x9e37_79b9_7f4a_7c15) >> (64 - keyBits)
  }

  /// Steele, Lea and Flood's finishing step of SplitMix64.
  @inline(__always)
  static func mixed(_ state: UInt64) -> UInt64 {
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// A shuffler whose order depends on the seed alone; it is no source of chance.
struct Shuffler {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The numbers below `count`, shuffled.
  mutating func order(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    shuffle(&order)
    return order
  }

  mutating func shuffle(_ order: inout [Int]) {
    for index in order.indices.dropFirst() {
      state &+= 0x9e37_79b9_7f4a_7c15
      order.swapAt(index, Int(Hash.mixed(state) % UInt64(index + 1)))
    }
  }
}
