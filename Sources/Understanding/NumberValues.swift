// Values that are numbers: severity and length, and how any quantity is weighed for a slot. A
// quantity fills a slot when the slot's patterns name it and none of its bars takes it away.

import Knowledge
import Text

/// A quantity that may fill a slot, and how surely its words say so.
struct Candidate {
  let quantity: Quantity
  var value: Double
  var cue: Int
}

extension ValueReader {
  func said(_ candidate: Candidate) -> Said<Double> {
    said(candidate.value, candidate.quantity.start, candidate.quantity.end)
  }

  /// The worst of the scores that a message gives, at most ten.
  func severity() -> Candidate? {
    let found = candidates(of: "severity") { quantity in
      switch quantity.kind {
      case .score(let score): return score
      case .number(let number): return number
      default: return nil
      }
    }
    guard var worst = found.filter({ $0.value <= 12 }).max(by: { $0.value < $1.value }) else {
      return nil
    }
    worst.value = min(10, worst.value)
    return worst
  }

  /// Of several lengths of time the one whose words say most surely that it is the complaint's.
  func duration(besides age: Candidate?) -> Candidate? {
    let found = candidates(of: "duration_days") { quantity in
      guard case .duration(let days) = quantity.kind, days < Self.lifetime,
        quantity.start != age?.quantity.start
      else { return nil }
      return days
    } unsaid: { quantity in
      !isFramed && !isOfSomethingLasting(quantity) && !isOfSomethingElse(quantity)
    }
    return best(found.filter { !isOfSomethingElse($0.quantity) }.map(weighed))
      ?? (asked == "duration_days" ? sinceAge(age) : nil)
  }

  /// No pain lasts longer; days.
  private static let lifetime = 130.0 * 365

  private func weighed(_ candidate: Candidate) -> Candidate {
    let quantity = candidate.quantity
    var weighed = candidate
    if standsAlone(quantity.start..<quantity.end, besides: Self.besideLength) {
      weighed.cue += 4
    } else if isOfSomethingLasting(quantity), stem(quantity.start - 1) != "since" {
      weighed.cue -= 4
    } else if isBesideComplaint(quantity) {
      weighed.cue += 2
    }
    return weighed
  }

  /// Small words beside a length of time.
  private static let besideLength: Set<String> = [
    "for", "about", "since", "be", "now", "i", "around",
  ]

  /// "Since i was 40 and im 52 now": the years between two ages.
  private func sinceAge(_ age: Candidate?) -> Candidate? {
    guard let age else { return nil }
    return sheet.quantities.lazy.compactMap { quantity in
      guard case .number(let then) = quantity.kind, then < age.value,
        ["be", "age"].contains(stem(quantity.start - 1)),
        (1...4).contains(where: { ["since", "from"].contains(stem(quantity.start - $0)) })
      else { return nil }
      return Candidate(quantity: quantity, value: (age.value - then) * 365, cue: 1)
    }.first
  }

  // MARK: weighing

  /// The likeliest; of equals the first.
  func best(_ candidates: [Candidate]) -> Candidate? {
    candidates.reduce(nil) { best, next in
      best.map { next.cue > $0.cue ? next : $0 } ?? next
    }
  }

  /// The quantities that the slot's patterns name and none of its bars takes away; while the slot
  /// is asked for, every quantity of its kind. A length of time needs no pattern (`unsaid`).
  func candidates(
    of slot: String, _ read: (Quantity) -> Double?,
    unsaid: (Quantity) -> Bool = { _ in false }
  ) -> [Candidate] {
    sheet.quantities.compactMap { quantity in
      guard let value = read(quantity), !isAway(quantity, slot) else { return nil }
      guard !isBarred(quantity, slot) else { return nil }
      if case .age = quantity.kind {
        return Candidate(quantity: quantity, value: value, cue: 3)
      }
      let cue = cue(of: quantity, slot)
      guard cue > 0 || asked == slot || unsaid(quantity) else { return nil }
      return Candidate(quantity: quantity, value: value, cue: cue)
    }
  }

  /// How many words say that a quantity fills a slot.
  func cue(of quantity: Quantity, _ slot: String) -> Int {
    sheet.fills.filter { holds($0, slot, quantity) }.map(\.range.count).max() ?? 0
  }

  /// A bar takes a quantity away unless longer words hold the bar itself: "a good 4 months".
  private func isBarred(_ quantity: Quantity, _ slot: String) -> Bool {
    sheet.bars.contains { bar in
      holds(bar, slot, quantity) && bar.range.upperBound >= quantity.end
        && !sheet.fills.contains {
          holds($0, slot, quantity) && slot == "duration_days"
            && $0.range.count > bar.range.count && $0.range.contains(bar.range.lowerBound)
            && $0.range.upperBound >= bar.range.upperBound
        }
    }
  }

  private func holds(_ fill: Fill, _ slot: String, _ quantity: Quantity) -> Bool {
    fill.slot == slot && fill.range.contains(quantity.start)
  }

  private func isAway(_ quantity: Quantity, _ slot: String) -> Bool {
    guard asked != slot else { return false }
    if quantity.isVague { return true }
    if subject == .me, isTakenAway(quantity.start, [.other]) { return true }
    if slot == "age" { return false }
    if slot == "severity", stem(quantity.end) == "now" { return false }
    // "Is surgery a must with leg pain since 1 year?" asks, and states the year.
    if slot == "duration_days", stem(quantity.start - 1) == "since" {
      return isTakenAway(quantity.start, [.hypothetical, .past])
    }
    // "Then a proper 9/10": a score is given of now, and bars say where it was.
    if case .score = quantity.kind { return isTakenAway(quantity.start, [.hypothetical]) }
    return isTakenAway(quantity.start, [.hypothetical, .asked, .past])
  }
}
