// Finds the name that somebody most likely meant; it never changes what was written.

/// The edit distance with swaps of neighbours (optimal string alignment), or nil above a limit.
///
/// `distance("siting", "sitting", atMost: 1)  // 1`
public func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var before: [Int] = []
  var last = Array(0...right.count)
  for i in 1...left.count {
    var row = [i] + [Int](repeating: 0, count: right.count)
    var best = i
    for j in 1...right.count {
      let change = left[i - 1] == right[j - 1] ? 0 : 1
      var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        cost = min(cost, before[j - 2] + 1)
      }
      row[j] = cost
      best = min(best, cost)
    }
    if best > limit { return nil }
    before = last
    last = row
  }
  return last[right.count] <= limit ? last[right.count] : nil
}

/// The nearest of some names within two letters; the first of equals.
///
/// `nearest(to: "duraton", among: ["day", "duration"])  // "duration"`
public func nearest(to name: String, among names: some Sequence<String>) -> String? {
  let letters = Array(name.utf8)
  let limit = letters.count < 4 ? 1 : 2
  var best: (name: String, distance: Int)?
  for candidate in names {
    guard let d = distance(letters, Array(candidate.utf8), atMost: limit), d > 0 else { continue }
    if best.map({ d < $0.distance }) ?? true { best = (candidate, d) }
  }
  return best?.name
}
