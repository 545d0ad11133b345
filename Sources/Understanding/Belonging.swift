// What a length of time is of: the complaint, or something beside it ("had a discectomy 4 years
// ago", "driving a van 18 years"). The nearest word decides; which words take a length with them
// is content.

import Knowledge
import Text

extension ValueReader {
  /// The length is of what lasts, not of this complaint.
  func isOfSomethingLasting(_ quantity: Quantity) -> Bool {
    let segment = clauses.segment(quantity.start).tokens
    let beside = mentions.filter { $0.tokens.overlaps(segment) }
    let lasting = beside.filter { lexicon.catalogue.findings[$0.finding]?.isLasting == true }
    return !lasting.isEmpty && lasting.count == beside.count
  }

  /// Whether the nearest word that can have a length is none of the complaint's.
  func isOfSomethingElse(_ quantity: Quantity) -> Bool {
    guard asked != "duration_days", !isOfTheStart(quantity) else { return false }
    let own = clauses.segmentOf[quantity.start]
    let sentence = clauses.segments[own].sentence
    for segment in clauses.segments[...own].reversed() where segment.sentence == sentence {
      let other = distance(of: quantity, to: owners(in: segment.tokens))
      let complaint = distance(of: quantity, to: complaints(in: segment.tokens, of: quantity))
      if let other { return complaint.map { other < $0 } ?? true }
      let hasPlace = items(["place"], in: segment.tokens).contains {
        $0.upperBound <= quantity.start
      }
      if complaint != nil || hasPlace { return false }
    }
    return false
  }

  /// "Started 3 nights ago on shift", "this flare 2 weeks": its words name the complaint's start.
  private func isOfTheStart(_ quantity: Quantity) -> Bool {
    sheet.fills.contains { fill in
      fill.slot == "duration_days" && fill.range.contains(quantity.start)
        && fill.range.lowerBound < quantity.start
        && ["start", "begin", "flare", "this", "current", "latest", "until", "till"].contains(
          stem(fill.range.lowerBound))
    }
  }

  func isBesideComplaint(_ quantity: Quantity) -> Bool {
    let segment = clauses.segment(quantity.start).tokens
    return distance(of: quantity, to: complaints(in: segment, of: quantity)).map { $0 <= 2 }
      ?? false
  }

  /// Words that take a length with them. "Since the operation 3 weeks ago", "4 days after a long
  /// flight": what a complaint dates from leaves it to the complaint.
  private func owners(in segment: Range<Int>) -> [Range<Int>] {
    guard !isDatedFrom(segment) else { return [] }
    return sheet.owners.map(\.range).filter { owner in
      segment.contains(owner.lowerBound)
        && !(1...4).contains {
          ["since", "after", "from", "follow"].contains(stem(owner.lowerBound - $0))
        }
    }
  }

  /// "Had the baby 6 weeks ago and since then my back is agony": the sentence dates the complaint.
  private func isDatedFrom(_ segment: Range<Int>) -> Bool {
    let sentence = clauses.sentenceRange[clauses.sentence(segment.lowerBound)]
    // "Lost a stone in four months. Back ache all that time."
    let isAllTheTime = sheet.tokens.indices.contains {
      $0 >= segment.upperBound && stem($0) == "all" && ["that", "this"].contains(stem($0 + 1))
        && stem($0 + 2) == "time"
    }
    return isAllTheTime
      || sentence.dropFirst().contains { place in
        place >= segment.upperBound - 1 && stem(place) == "since"
          && (stem(place + 1) == "then" || stem(place - 1) == "ever")
      }
  }

  /// What hurts, feels odd or happened, and findings heard; a place alone may be the scan's.
  private func complaints(in segment: Range<Int>, of quantity: Quantity) -> [Range<Int>] {
    let heard = mentions.filter {
      segment.contains($0.tokens.lowerBound) && $0.rule != "place"
        && lexicon.catalogue.findings[$0.finding]?.isLasting != true
    }
    let kinds: Set<String> = ["pain", "sense", "trouble", "weak", "onset"]
    let worse = sheet.items.filter {
      segment.contains($0.start) && lexicon.kind($0.concept) == "effect"
        && lexicon.name($0.concept) == "worse"
    }.map(\.tokens)
    // "Then a week ago my hip started": the place has a verb of its own.
    let begun = items(["place"], in: segment).filter {
      ["start", "begin", "flare"].contains(stem($0.upperBound))
    }
    return (items(kinds, in: segment) + worse + begun + heard.map(\.tokens)).filter {
      // "Two weeks back": no back that hurts.
      !isOwner($0)
        && ($0 != quantity.end..<(quantity.end + 1) || stem(quantity.end) != "back")
    }
  }

  /// The jab of "had a jab 5 days ago" is none that hurts; "lifted the baby" is more than the baby.
  private func isOwner(_ tokens: Range<Int>) -> Bool {
    sheet.owners.contains {
      tokens.contains($0.range.lowerBound) && $0.range.count >= tokens.count
    }
  }

  private func items(_ kinds: Set<String>, in segment: Range<Int>) -> [Range<Int>] {
    sheet.items.filter {
      segment.contains($0.start) && kinds.contains(lexicon.kind($0.concept))
    }.map { $0.start..<$0.end }
  }

  private func distance(of quantity: Quantity, to ranges: [Range<Int>]) -> Int? {
    ranges.map {
      $0.lowerBound >= quantity.end
        ? $0.lowerBound - quantity.end : max(0, quantity.start - $0.upperBound)
    }.min()
  }
}
