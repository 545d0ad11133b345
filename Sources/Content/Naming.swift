// Names offered in sentences: the nearest of those that exist, and all of them in a row. It looks
// nothing up.

import Text

/// The nearest of some names; the same name in other capitals or joined otherwise comes first.
func nearestName(_ name: String, _ names: some Sequence<String>) -> String? {
  let sorted = Set(names).sorted()
  let plain = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
  if let same = sorted.first(where: { $0 != name && plain($0) == plain(name) }) { return same }
  guard name.utf8.count < 80 else { return nil }
  return nearest(to: name, among: sorted)
}

/// Names in a row, shortened when there are many: "age, day and side".
func listed(_ names: some Sequence<String>) -> String {
  let sorted = Set(names).sorted()
  if sorted.count > 30 { return sorted.prefix(30).joined(separator: ", ") + " …" }
  guard let last = sorted.last, sorted.count > 1 else { return sorted.first ?? "none yet" }
  return sorted.dropLast().joined(separator: ", ") + " and " + last
}
