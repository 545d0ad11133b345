// Checks that every move can be recommended to somebody. Whether it ever is, the audit finds out.

import Knowledge

/// C026: a move that the matrix avoids for every cause, severity and phase that there is.
@Sendable func checkReach(_ draft: Draft) {
  let last = draft.catalogue.phases.map(\.number).max() ?? Int.max
  for (id, move) in draft.catalogue.exercises {
    let codes = move.fits.values.filter { $0.phase <= last }
      .flatMap { [$0.mild, $0.moderate, $0.severe] }
    guard codes.allSatisfy({ $0 == .avoid }), let field = draft.notes.fields["exercises/\(id).fits"]
    else { continue }
    draft.notes.fault(
      .unreachableMove, field.place, "nobody can be recommended \"\(id)\"",
      help: "give it R or G for some cause and severity, or remove the file")
  }
}
