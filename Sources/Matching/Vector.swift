// Weighs the features of one utterance by how rare they are; it refuses to let a feature that
// training never saw speak for a label: such a feature only makes the others count for less.

/// One known feature of an utterance: its place in the vocabulary and what it counts for.
struct Term: Sendable, Equatable {
  var id: Int32
  var value: Float
}

extension Vocabulary {
  /// The known features, each once, in the order they were met, each block scaled to its length.
  func vector(_ features: Features) -> [Term] {
    var terms: [Term] = []
    terms.reserveCapacity(features.list.count)
    var met = [UInt64](repeating: 0, count: count / 64 + 1)
    var start = 0
    for (block, end) in zip(Block.allCases, features.ends) {
      let first = terms.count
      let unknown = gather(features.list[start..<end], into: &terms, &met)
      var squares = Float(unknown) * unseenRarity * unseenRarity
      for term in terms[first...] { squares += term.value * term.value }
      let scale = squares > 0 ? block.length / squares.squareRoot() : 0
      for index in first..<terms.count { terms[index].value *= scale }
      start = end
    }
    return terms
  }

  /// Adds what is known and was not met before; returns how many were unknown.
  private func gather(
    _ features: ArraySlice<Feature>, into terms: inout [Term], _ met: inout [UInt64]
  ) -> Int {
    var unknown = 0
    for feature in features {
      guard let id = id(of: feature.key) else {
        unknown += 1
        continue
      }
      let bit: UInt64 = 1 << UInt64(id & 63)
      guard met[id >> 6] & bit == 0 else { continue }
      met[id >> 6] |= bit
      terms.append(Term(id: Int32(truncatingIfNeeded: id), value: rarity(id)))
    }
    return unknown
  }
}
