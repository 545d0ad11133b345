// Checks that shares of one whole add up to it: the causes at every age, and the typical values of
// a slot. Whether they are right, no program can tell.

import Knowledge

/// C035, when nothing else is wrong with them: shares that do not add up to 1.
@Sendable func checkShares(_ draft: Draft) {
  for (id, slot) in draft.catalogue.slots
  where !slot.trials.isEmpty && !draft.hasFault(in: "slots/\(id).yaml") {
    let sum = slot.trials.reduce(0) { $0 + $1.share }
    check(sum, "the shares", draft.notes.fields["slots/\(id).trials"], draft)
  }
  if !draft.givesAdvice || draft.hasFault(in: "causes/") { return }
  let causes = draft.catalogue.causes.values.sorted { $0.id < $1.id }
  let bounds = Set(causes.flatMap(\.prior).compactMap(\.below)).sorted()
  for age in [0] + bounds {
    let sum = causes.reduce(0) { $0 + $1.prior(age: age) }
    let first = causes.first.flatMap { draft.notes.fields["causes/\($0.id).prior"] }
    if check(sum, "the shares of all causes from age \(Int(age)) on", first, draft) { return }
  }
}

/// Whether there was a fault.
@discardableResult
private func check(_ sum: Double, _ what: String, _ field: Field?, _ draft: Draft) -> Bool {
  guard abs(sum - 1) > 0.005, let field else { return false }
  let shown = Double(Int((sum * 1000).rounded())) / 1000
  draft.notes.fault(
    .badShares, field.place, "\(what) add up to \(shown), not to 1",
    help: "a share is a part of 1: change this one or another")
  return true
}
