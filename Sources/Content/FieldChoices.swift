// Numbers, choices, ranges and conditions of a mapping. What does not read is noted at its own
// letters and replaced by something harmless.

import Knowledge

extension Fields {
  // MARK: numbers

  func number(_ field: Field, in range: ClosedRange<Double> = 0...1000) -> Double? {
    if let number = Double(field.text), range.contains(number), isDecimal(field.text) {
      return number
    }
    let low = range.lowerBound == 0 ? "0" : "\(range.lowerBound)"
    let high = "\(range.upperBound)".replacing(".0", with: "")
    notes.fault(
      .badNumber, field.place, "\"\(shown(field))\" is not a number from \(low) to \(high)",
      help: "write digits, with a point for a fraction")
    return nil
  }

  private func isDecimal(_ text: String) -> Bool {
    text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
  }

  func whole(_ field: Field, in range: ClosedRange<Int>) -> Int? {
    if let number = Int(field.text), range.contains(number) { return number }
    notes.fault(
      .badNumber, field.place,
      "\"\(shown(field))\" is not a whole number from \(range.lowerBound) to \(range.upperBound)",
      help: "write it in digits")
    return nil
  }

  /// `8-10` or `8`.
  func span(_ key: String, in range: ClosedRange<Int>) -> Span? {
    guard let field = value(key) else { return nil }
    let parts = field.text.split(separator: "-", omittingEmptySubsequences: false)
    let ends = parts.compactMap { Int($0.filter { $0 != " " }) }
    if let low = ends.first, let high = ends.last, ends.count == parts.count, ends.count <= 2,
      low <= high, range.contains(low), range.contains(high)
    {
      return Span(low: low, high: high)
    }
    notes.fault(
      .badForm, field.place, "\"\(shown(field))\" is no range of whole numbers",
      help: "write \"8-10\" or \"8\", from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  // MARK: choices

  func choice<T: RawRepresentable & CaseIterable>(
    _ field: Field?, _ other: T, _ what: String
  ) -> T where T.RawValue == String {
    guard let field else { return other }
    if let known = T(rawValue: field.text) { return known }
    let all = T.allCases.map(\.rawValue)
    notes.fault(
      .badChoice, field.place, "\"\(shown(field))\" is not \(what)",
      nearest: nearestName(field.text, all), help: "write one of \(listed(all))")
    return other
  }

  /// yes or no; true and false are taken too.
  func isSet(_ key: String, or other: Bool, required isRequired: Bool = false) -> Bool {
    guard let field = value(key, required: isRequired) else { return other }
    switch field.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      notes.fault(
        .badChoice, field.place, "\"\(shown(field))\" is neither yes nor no",
        help: "write yes or no")
      return other
    }
  }

  /// A list of choices, as texts.
  func choices<T: RawRepresentable & CaseIterable>(
    _ key: String, _ type: T.Type, _ what: String, required isRequired: Bool = false
  ) -> [String] where T.RawValue == String {
    fields(key, of: value(key, required: isRequired)).compactMap { field in
      let known = T.allCases.first { $0.rawValue == field.text }
      if known == nil, let other = T.allCases.first { _ = choice(field, other, what) }
      return known?.rawValue
    }
  }

  // MARK: conditions

  /// A condition that must be there; one that does not read counts as always true.
  func requiredCondition(_ key: String) -> Condition {
    required(key).flatMap(condition) ?? .always
  }

  func condition(_ key: String) -> Condition? { value(key).flatMap(condition) }

  func condition(_ field: Field) -> Condition? {
    guard case .text(let text) = field.shape, text.utf8.count <= 400 else {
      notes.fault(
        .badCondition, field.place, "a condition is a text of at most 400 letters",
        help: "write it shorter, or give the rest a finding of its own")
      return nil
    }
    do throws(Condition.Fault) {
      let condition = try Condition(text)
      noteNames(of: condition, field)
      return condition
    } catch {
      let offset = text.prefix(error.offset).unicodeScalars.count
      notes.fault(
        .badCondition, field.place(at: offset), error.message,
        help: "write names with and, or, not, ( ), known, or a value such as severity >= 7")
      return nil
    }
  }

  func shown(_ field: Field) -> String {
    if case .text(let text) = field.shape { return String(text.prefix(60)) }
    return field.kind
  }
}
