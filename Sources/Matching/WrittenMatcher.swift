// Writes a matcher as text and reads it back, the same to the last bit; it refuses, whole, a text
// with a single byte changed.

import Letters

extension LinearMatcher {
  private static let title = "linear-matcher 1"

  /// The matcher as text: a title, a checksum, counts, labels, phrases, features, weights.
  ///
  /// `LinearMatcher(encoded: matcher.encoded()) == matcher  // true`
  public func encoded() -> String {
    var body = ""
    let counts = [labels.count, vocabulary.count, weights.entries.count, phrases.text.utf8.count]
    for count in counts { Letters.append(UInt64(count), letters: 6, to: &body) }
    Letters.append(UInt64(vocabulary.unseen), letters: 2, to: &body)
    Letters.append(UInt64(threshold.bitPattern), letters: 6, to: &body)
    body += "\n"
    for (number, label) in labels.enumerated() {
      Letters.append(UInt64(weights.scales[number].bitPattern), letters: 6, to: &body)
      Letters.append(UInt64(weights.biases[number].bitPattern), letters: 6, to: &body)
      Letters.append(UInt64(label.utf8.count), letters: 4, to: &body)
      body += label + "\n"
    }
    body += phrases.text
    appendFeatures(to: &body)
    for entry in weights.entries { Letters.append(UInt64(entry), letters: 4, to: &body) }
    body += "\n"
    let sum = Array(body.utf8).withUnsafeBufferPointer { LetterReader($0).checksum }
    return LinearMatcher.title + "\n" + Letters.written(sum, letters: 8) + "\n" + body
  }

  /// Twelve letters a feature: eight for the key, two for the rarity, two for the entries' count.
  private func appendFeatures(to body: inout String) {
    for feature in 0..<vocabulary.count {
      let entries = weights.starts[feature + 1] - weights.starts[feature]
      Letters.append(vocabulary.keys[feature], letters: 8, to: &body)
      Letters.append(UInt64(vocabulary.rarities[feature]), letters: 2, to: &body)
      Letters.append(UInt64(entries), letters: 2, to: &body)
    }
    body += "\n"
  }

  /// Reads what `encoded` wrote; nothing if a byte of it was changed.
  public init?(encoded text: StaticString) {
    guard text.hasPointerRepresentation else { return nil }
    self.init(utf8: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Reads what `encoded` wrote; nothing if a byte of it was changed.
  public init?(encoded text: String) {
    var text = text
    let matcher = text.withUTF8 { LinearMatcher(utf8: $0) }
    guard let matcher else { return nil }
    self = matcher
  }

  /// Reads what `encoded` wrote, from bytes that live at least until this returns.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    var reader = LetterReader(bytes)
    guard reader.line() == LinearMatcher.title,
      let sum = reader.number(letters: 8), reader.line() == "", reader.checksum == sum,
      let labels = reader.number(letters: 6), let features = reader.number(letters: 6),
      let entries = reader.number(letters: 6), let phrases = reader.number(letters: 6),
      let unseen = reader.number(letters: 2), let threshold = reader.float(),
      reader.line() == "", labels <= Trainer.mostLabels,
      let heads = reader.heads(Int(labels)), let text = reader.text(bytes: Int(phrases)),
      let table = reader.features(Int(features), unseen: UInt16(unseen)),
      let list = reader.entries(Int(entries), labels: Int(labels)), reader.isAtEnd,
      table.starts.last.map(Int.init) == list.count
    else { return nil }
    self.init(
      labels: heads.map(\.label), vocabulary: table.vocabulary,
      weights: Weights(
        scales: heads.map(\.scale), biases: heads.map(\.bias), starts: table.starts, entries: list),
      phrases: Phrases(text: text))
    self.threshold = threshold
  }
}

extension LetterReader {
  fileprivate mutating func heads(_ count: Int) -> [(label: String, scale: Float, bias: Float)]? {
    var heads: [(label: String, scale: Float, bias: Float)] = []
    for _ in 0..<count {
      guard let scale = float(), let bias = float(), let length = number(letters: 4),
        let label = text(bytes: Int(length)), line() == ""
      else { return nil }
      heads.append((label, scale, bias))
    }
    return heads
  }

  fileprivate mutating func features(
    _ count: Int, unseen: UInt16
  ) -> (vocabulary: Vocabulary, starts: [UInt32])? {
    guard let groups = groups(count * 3), line() == "" else { return nil }
    var (keys, rarities, starts, end): ([UInt64], [UInt16], [UInt32], UInt32) = ([], [], [0], 0)
    keys.reserveCapacity(count)
    rarities.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    for place in stride(from: 0, to: groups.count, by: 3) {
      let key = UInt64(groups[place]) | UInt64(groups[place + 1]) << 24
      if let last = keys.last, key <= last { return nil }
      let (sum, overflow) = end.addingReportingOverflow(groups[place + 2] >> 12)
      if overflow { return nil }
      end = sum
      keys.append(key)
      rarities.append(UInt16(groups[place + 2] & 4095))
      starts.append(end)
    }
    return (Vocabulary(keys: keys, rarities: rarities, unseen: unseen), starts)
  }

  fileprivate mutating func entries(_ count: Int, labels: Int) -> [UInt32]? {
    guard let groups = groups(count), line() == "" else { return nil }
    return groups.allSatisfy { $0 >> 12 < labels } ? groups : nil
  }
}
