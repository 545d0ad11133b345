// Knows every feature that training saw, and how rare it is; it refuses to know what one weighs.

/// Every feature seen in training, in the order of the keys.
struct Vocabulary: Sendable, Equatable {
  /// Sorted, none twice.
  let keys: [UInt64]
  /// How rare each feature is, in steps of 1/256.
  let rarities: [UInt16]
  /// How rare a feature is that was never seen.
  let unseen: UInt16
  private let shift: UInt64
  private let buckets: [UInt32]

  private static let steps: Float = 256

  init(keys: [UInt64], rarities: [UInt16], unseen: UInt16) {
    self.keys = keys
    self.rarities = rarities
    self.unseen = unseen
    var bits: UInt64 = 1
    while bits < 24, 1 << bits < keys.count { bits += 1 }
    shift = Hash.keyBits - bits
    buckets = Vocabulary.buckets(of: keys, bits: bits, shift: shift)
  }

  var count: Int { keys.count }
  var unseenRarity: Float { Float(unseen) / Vocabulary.steps }

  @inline(__always)
  func rarity(_ id: Int) -> Float { Float(rarities[id]) / Vocabulary.steps }

  /// The place of a key, or nothing if it was never seen.
  ///
  /// Keys are spread evenly, so their first bits lead to within a step or two of the place.
  @inline(__always)
  func id(of key: UInt64) -> Int? {
    let bucket = Int(truncatingIfNeeded: key >> shift)
    guard bucket + 1 < buckets.count else { return nil }
    var id = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    while id < end {
      if keys[id] == key { return id }
      id += 1
    }
    return nil
  }

  private static func buckets(of keys: [UInt64], bits: UInt64, shift: UInt64) -> [UInt32] {
    var buckets: [UInt32] = []
    buckets.reserveCapacity(1 << Int(bits) + 1)
    for (id, key) in keys.enumerated() {
      while buckets.count <= Int(key >> shift) { buckets.append(UInt32(id)) }
    }
    while buckets.count <= 1 << Int(bits) { buckets.append(UInt32(keys.count)) }
    return buckets
  }
}

extension Vocabulary {
  /// Counts in how many of the utterances each feature stands.
  init(of utterances: [Features]) {
    var seen: [UInt64] = []
    for features in utterances {
      var last: UInt64?
      for key in features.list.map(\.key).sorted() where key != last {
        seen.append(key)
        last = key
      }
    }
    seen.sort()
    var keys: [UInt64] = []
    var rarities: [UInt16] = []
    var start = 0
    while start < seen.count {
      var end = start
      while end < seen.count, seen[end] == seen[start] { end += 1 }
      keys.append(seen[start])
      rarities.append(Vocabulary.rarity(heldBy: end - start, of: utterances.count))
      start = end
    }
    let unseen = Vocabulary.rarity(heldBy: 0, of: utterances.count)
    self.init(keys: keys, rarities: rarities, unseen: unseen)
  }

  /// ln((1 + all) / (1 + held)) + 4: the 4 keeps common words from vanishing beside rare ones.
  private static func rarity(heldBy held: Int, of all: Int) -> UInt16 {
    let rarity = naturalLogarithm(Double(1 + all) / Double(1 + held)) + 4
    return UInt16(min((rarity * Double(steps)).rounded(), 4095))
  }
}

/// The natural logarithm of a number above 0, the same to the last bit on every machine.
private func naturalLogarithm(_ number: Double) -> Double {
  guard number > 0, number.isFinite else { return 0 }
  let ratio = (number.significand - 1) / (number.significand + 1)
  var power = ratio
  var sum = 0.0
  for odd in stride(from: 1.0, through: 41, by: 2) {
    sum += power / odd
    power *= ratio * ratio
  }
  return 2 * sum + Double(number.exponent) * 0.693_147_180_559_945_3
}
