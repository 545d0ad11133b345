// Decides when the best intent is not good enough to act on; it refuses to guess what was meant
// instead: asking again is the caller's business.

extension LinearMatcher {
  /// What a message made of nothing but unseen words loses.
  private static let penalty: Float = 0.5

  /// The share of the words that no example holds, rare words counting for more.
  ///
  /// `unseenShare(["stop", "zorbing"])  // 0.6`
  public func unseenShare(_ words: [String]) -> Float {
    var all: Float = 0
    var unseen: Float = 0
    for word in words where !Features.isHint(word) {
      if let id = vocabulary.id(of: Features.key(of: word)) {
        all += vocabulary.rarity(id)
      } else {
        all += vocabulary.unseenRarity
        unseen += vocabulary.unseenRarity
      }
    }
    return all > 0 ? unseen / all : 1
  }

  /// The margin of a score, less what the unseen words of its message cost it.
  public func sureness(of score: Score, in words: [String]) -> Float {
    score.margin - LinearMatcher.penalty * unseenShare(words)
  }

  /// Whether a score that `best` or `scores` gave is too unsure to act on.
  public func abstains(on score: Score, in words: [String]) -> Bool {
    words.isEmpty || !(sureness(of: score, in: words) >= threshold)
  }

  /// What the best label must reach where a wrong answer is worse than none, its lead on the next
  /// one counted `leadCounts` times; the held-out phrasings of topics gave both.
  public static let bar: Float = 1.35
  private static let leadCounts: Float = 3

  /// Whether the first of some scores is so far above the bar, or above the next one, that there is
  /// no doubt.
  public func isClear(_ scores: some Sequence<Score>, bar: Float = LinearMatcher.bar) -> Bool {
    let margins = scores.prefix(2).map(\.margin)
    guard let best = margins.first else { return false }
    return margins.dropFirst().allSatisfy { best + LinearMatcher.leadCounts * (best - $0) >= bar }
  }

  /// Whether no intent at all is sure enough: `abstains(["qwfp", "zxcv"])  // true`
  public func abstains(_ words: [String]) -> Bool {
    guard let best = best(words) else { return true }
    return abstains(on: best, in: words)
  }
}
