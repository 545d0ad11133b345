// How a turn differs from what its transcript expects: reply and understanding apart, in as few
// rows as will do, and why.

struct Difference {
  private let turn: Replayed

  init(_ turn: Replayed) { self.turn = turn }

  func rows(_ opening: String) -> [String] {
    [opening] + changed("understood", turn.expected.understood, turn.got.understood)
      + changed("said", turn.expected.said, turn.got.said)
      + turn.reasons.enumerated().map { ($0.offset == 0 ? "  why: " : "    ") + $0.element }
  }

  /// The rows that were expected (-) and got (+), each where it stands in its text.
  private func changed(_ what: String, _ expected: [String], _ got: [String]) -> [String] {
    guard expected != got else { return [] }
    var rows = ["  \(what), expected - and got +"]
    let difference = got.difference(from: expected)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var old = 0
    var new = 0
    while old < expected.count || new < got.count {
      if removed.contains(old) {
        rows.append("  - \(expected[old])")
        old += 1
      } else if inserted.contains(new) {
        rows.append("  + \(got[new])")
        new += 1
      } else {
        (old, new) = (old + 1, new + 1)
      }
    }
    return rows
  }
}
