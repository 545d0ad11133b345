// Settles what a message says of each finding when its words speak of it more than once.

import Knowledge

/// One reading for each finding: present beats absent beats unsure beats unsaid; of equals the
/// longest words. "No numbness in my leg but my foot is numb" is numb.
func settle(_ mentions: [Mention]) -> [Mention] {
  var best: [String: Mention] = [:]
  for mention in mentions {
    guard let last = best[mention.finding] else {
      best[mention.finding] = mention
      continue
    }
    if rank(mention) > rank(last) { best[mention.finding] = mention }
  }
  return best.values.sorted {
    ($0.tokens.lowerBound, $0.finding) < ($1.tokens.lowerBound, $1.finding)
  }
}

private func rank(_ mention: Mention) -> (Int, Int, Int) {
  let said: Int
  switch mention.reading {
  case .unsaid: said = 0
  case .unsure: said = 1
  case .absent: said = 2
  case .present: said = 3
  }
  return (said, mention.tokens.count, mention.rule == "idiom" ? 1 : 0)
}
