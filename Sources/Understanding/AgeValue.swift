// The age: said in words ("im 47"), or standing bare where nothing but an age can stand ("lorry
// driver, 48"). A number that measures something else is never taken.

import Knowledge
import Text

extension ValueReader {
  func age() -> Candidate? {
    let found = candidates(of: "age") { quantity in
      switch quantity.kind {
      case .age(let age): return Double(age)
      case .number(let number) where number == number.rounded(): return number
      default: return years(quantity)
      }
    } unsaid: {
      isBareAge($0) || isBareYears($0) || isOfAnother($0)
    }
    return best(
      found.filter { $0.value >= 1 && $0.value < 115 && isAge($0) && !isOfAChild($0) }.map {
        candidate in
        var candidate = candidate
        // "She has had two fractures": a small number before a noun counts something.
        if candidate.value < 16, !endsPhrase(candidate.quantity.end) { candidate.cue -= 4 }
        if isOfAnother(candidate.quantity) { candidate.cue += 3 }
        if isYetToCome(candidate.quantity) { candidate.value -= 1 }
        return candidate
      })
  }

  /// "61 yrs": years that may be those of a life.
  private func years(_ quantity: Quantity) -> Double? {
    guard case .duration(let days) = quantity.kind, !quantity.isVague,
      ["year", "yr", "yrs"].contains(stem(quantity.end - 1)),
      days.truncatingRemainder(dividingBy: 365) == 0
    else { return nil }
    return days / 365
  }

  /// Years are an age only where no word says that they are a length of time.
  private func isAge(_ candidate: Candidate) -> Bool {
    guard case .duration = candidate.quantity.kind else { return true }
    return candidate.value >= 16
      && cue(of: candidate.quantity, "duration_days") <= cue(of: candidate.quantity, "age")
  }

  /// "My mother, 61 yrs, housewife": nothing else beside it, and too long for a complaint, or
  /// behind a word for a person.
  private func isBareYears(_ quantity: Quantity) -> Bool {
    guard let years = years(quantity), (16..<110).contains(years),
      cue(of: quantity, "duration_days") == 0,
      standsAlone(quantity.start..<quantity.end, besides: lexicon.describers)
    else { return false }
    if years >= 45 { return true }
    let before = quantity.start - 2
    return sheet.tokens.indices.contains(before) && sheet.tokens[before + 1].isMark
      && lexicon.describers.contains(sheet.tokens[before].text)
  }

  /// "My gf is 22", "my mum, 74", "my da 84": a number right behind the person written for.
  private func isOfAnother(_ quantity: Quantity) -> Bool {
    let isWhole = if case .number(let number) = quantity.kind { number < 115 } else { false }
    guard subject == .other, isWhole || years(quantity) != nil else { return false }
    let small = ["be", ",", "(", "about", "only", "near", "now", "just", "age"]
    var place = quantity.start - 1
    while place > quantity.start - 4, small.contains(stem(place)) { place -= 1 }
    return sheet.scopeMatches.contains {
      $0.end > place && $0.end <= quantity.start
        && lexicon.catalogue.scopes[$0.rule]?.category == .other
    }
  }

  /// "Picking up my 2 year old", "my boy is 4": a child that is lifted, not the one who hurts.
  private func isOfAChild(_ candidate: Candidate) -> Bool {
    guard subject == .me, asked != "age", candidate.value < 13 else { return false }
    let owners: Set<String> = ["my", "our", "her", "his"]
    let start = candidate.quantity.start
    if owners.contains(stem(start - 1)) { return true }
    let isSaidOf = ["be", "age", "turn", ","].contains(stem(start - 1))
    return isSaidOf && (2...4).contains { owners.contains(stem(start - $0)) }
  }

  private func endsPhrase(_ place: Int) -> Bool {
    place >= sheet.tokens.count || sheet.tokens[place].isMark
      || lexicon.describers.contains(sheet.tokens[place].text)
  }

  /// "50 next month", "66 in the spring", "turning 60": a year less today; "turned 60 in may" is
  /// behind.
  private func isYetToCome(_ quantity: Quantity) -> Bool {
    let before = quantity.start > 0 ? sheet.tokens[quantity.start - 1].text : ""
    if ["turning", "turn"].contains(before) { return true }
    if before == "be", stem(quantity.start - 2) == "will" { return true }
    if stem(quantity.end) == "next" {
      return ["birthday", "week", "month"].contains(stem(quantity.end + 1))
    }
    guard stem(quantity.end) == "in", !["turned", "was"].contains(before) else { return false }
    let when = stem(quantity.end + 1) == "the" ? quantity.end + 2 : quantity.end + 1
    return isTimeOfYear(stem(when))
  }

  /// "52.", "lorry driver, 48", "46 f": a number from 16 on that stands alone, or at the end of a
  /// few words that describe a person.
  private func isBareAge(_ quantity: Quantity) -> Bool {
    guard case .number(let number) = quantity.kind, (16..<100).contains(number) else {
      return false
    }
    let segment = clauses.segment(quantity.start)
    let before = sheet.tokens[segment.start..<quantity.start]
    let after = sheet.tokens[min(quantity.end, segment.end)..<segment.end]
    let isFigure = sheet.tokens[quantity.start].number != nil
    guard isFigure || after.isEmpty, stem(quantity.end) != "+" else { return false }
    let isMarked = after.first.map { lexicon.describers.contains($0.text) } ?? true
    if before.allSatisfy(isSmall) { return isMarked && (after.count <= 3 || isYetToCome(quantity)) }
    guard isFigure, isMarked, let last = before.last, last.isWord, before.count <= 4 else {
      return false
    }
    return !isSmall(last) && !measures(before.indices)
      && lexicon.introducers.isDisjoint(with: before.map(\.text))
  }

  /// Whether a complaint is spoken of right before the number: it may be its measure.
  private func measures(_ range: Range<Int>) -> Bool {
    sheet.items.contains {
      range.contains($0.start)
        && ["place", "pain", "sense", "effect"].contains(lexicon.kind($0.concept))
    }
  }
}
