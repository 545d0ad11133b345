// Reads likelihood ratios: "1.8 / 0.4" for present and absent, or one number for present.

import Knowledge

extension Weight {
  /// The weights of a finding, by cause or family.
  static func all(_ fields: Fields) -> [String: Weight] {
    guard let field = fields.value("weighs") else { return [:] }
    guard case .map(let pairs) = field.shape else {
      fields.wrongShape("weighs", field, wanted: "a mapping of causes to numbers")
      return [:]
    }
    fields.notes.note(field, as: "\(fields.owner).weighs")
    var weights: [String: Weight] = [:]
    for (cause, value) in pairs {
      weights[fields.name(cause, of: .fit)] = Weight(value, fields)
    }
    return weights
  }

  private init?(_ field: Field, _ fields: Fields) {
    let parts = field.text.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.filter { $0 != " " } }
    let numbers = parts.compactMap(Double.init).filter { (0.001...1000).contains($0) }
    guard (1...2).contains(parts.count), numbers.count == parts.count, let present = numbers.first
    else {
      fields.notes.fault(
        .badNumber, field.place, "\"\(fields.shown(field))\" is no likelihood ratio",
        help: "write 1.8 for present, or 1.8 / 0.4 for present and absent, from 0.001 to 1000")
      return nil
    }
    self.init(present: present, absent: numbers.count == 2 ? numbers[1] : 1)
  }
}
