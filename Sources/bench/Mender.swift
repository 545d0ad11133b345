// Mends a word no training message holds to one that does, one slip away; only for the bench
// until the Text module's Repair does, it refuses to know which other words are English.

/// The words of the training messages, and what is left of each when a letter is dropped.
struct Mender {
  private var counts: [String: Int] = [:]
  private var byRest: [String: [String]] = [:]

  init(knowing messages: [[String]]) {
    for word in messages.joined() { counts[word, default: 0] += 1 }
    for word in counts.keys.sorted() where word.utf8.count >= 3 {
      for rest in rests(word) { byRest[rest, default: []].append(word) }
    }
  }

  func stems(_ text: String) -> [String] { plainWords(text).map { stem(mended($0)) } }

  private func mended(_ word: String) -> String {
    guard word.utf8.count >= 4, counts[word] == nil, !word.contains(where: \.isNumber) else {
      return word
    }
    let near = rests(word).flatMap { byRest[$0] ?? [] }.filter { isOneSlip(word, $0) }
    return near.max { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) } ?? word
  }

  private func rests(_ word: String) -> [String] {
    let letters = Array(word.utf8)
    return [word]
      + letters.indices.map { place in
        String(decoding: letters[..<place] + letters[(place + 1)...], as: UTF8.self)
      }
  }

  /// Whether one letter was added, dropped, replaced or swapped with its neighbour.
  private func isOneSlip(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    let same = zip(one, other).prefix { $0 == $1 }.count
    let (left, right) = (one[same...], other[same...])
    if one.count + 1 == other.count { return left.elementsEqual(right.dropFirst()) }
    if one.count == other.count + 1 { return left.dropFirst().elementsEqual(right) }
    guard one.count == other.count else { return false }
    if left.dropFirst().elementsEqual(right.dropFirst()) { return true }
    return left.dropFirst(2).elementsEqual(right.dropFirst(2))
      && left.prefix(2).reversed().elementsEqual(right.prefix(2))
  }
}
