// Reads the cells of the matrix: "P2 R G A" is from phase 2 on, recommended when mild, regressed
// when moderate, avoided when severe.

import Knowledge

extension Fit {
  /// The cells of a move, by cause.
  static func all(_ fields: Fields) -> [String: Fit] {
    guard let field = fields.required("fits") else { return [:] }
    guard case .map(let pairs) = field.shape else {
      fields.wrongShape("fits", field, wanted: "a mapping of causes to cells")
      return [:]
    }
    fields.notes.note(field, as: "\(fields.owner).fits")
    var fits: [String: Fit] = [:]
    for (cause, value) in pairs {
      if cause.text != "unclear" { _ = fields.name(cause, of: .fit) }
      fits[cause.text] = Fit(value, fields)
    }
    return fits
  }

  private init?(_ field: Field, _ fields: Fields) {
    var words = field.text.split(separator: " ").map(String.init)
    var phase: Int? = 1
    if words.count == 4 {
      phase = ["P1": 1, "P2": 2, "P3": 3, "P4": 4][words.removeFirst()]
    }
    let codes = words.compactMap(FitCode.init)
    guard let phase, codes.count == 3, words.count == 3 else {
      fields.notes.fault(
        .badForm, field.place, "\"\(fields.shown(field))\" is no cell of the matrix",
        help: "write the earliest phase, then R, G or A for mild, moderate and severe: P2 R G A")
      return nil
    }
    self.init(phase: phase, mild: codes[0], moderate: codes[1], severe: codes[2])
  }
}
