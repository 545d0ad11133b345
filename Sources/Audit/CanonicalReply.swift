// The replies that every question takes, as they would be understood: yes, no, not sure, skip. It
// reads no text.

import Dialogue
import Knowledge
import Understanding

extension Answer {
  /// The reply as understood; nil when no question is open.
  public func understanding(to question: Question?, _ catalogue: Catalogue) -> Understanding? {
    guard let question else { return nil }
    if case .slot(let slot) = question, let values = values(slot, catalogue) {
      return Understanding(intent: "inform", values: values)
    }
    let ids = question.asked.findings
    let readings: [String: Knowledge.Example.Reading]
    switch self {
    case .yes: readings = named(question, ids)
    case .no: readings = all(ids, .absent)
    case .unsure: readings = all(ids, .unsure)
    case .skip: readings = [:]
    }
    return Understanding(intent: intent, answer: self, readings: readings)
  }

  private func all(
    _ ids: [String], _ reading: Knowledge.Example.Reading
  ) -> [String: Knowledge.Example.Reading] {
    Dictionary(uniqueKeysWithValues: ids.map { ($0, reading) })
  }

  /// "yes" to one thing means it; to "which of these" it names the first.
  private func named(
    _ question: Question, _ ids: [String]
  ) -> [String: Knowledge.Example.Reading] {
    if case .which = question { return all(Array(ids.prefix(1)), .present) }
    return ids.count == 1 ? all(ids, .present) : [:]
  }

  /// A high value for "yes", a low one for "no"; nil for the replies that give none.
  private func values(_ slot: String, _ catalogue: Catalogue) -> Values? {
    guard self == .yes || self == .no else { return nil }
    let isHigh = self == .yes
    var values = Values()
    switch slot {
    case "severity": values.severity = Said(value: isHigh ? 8 : 3, words: "")
    case "duration_days": values.durationDays = Said(value: isHigh ? 90 : 5, words: "")
    case "age": values.age = Said(value: isHigh ? 64 : 15, words: "")
    default:
      let known = (catalogue.slots[slot]?.values ?? []).map(\.value)
      guard let value = isHigh ? known.first : known.last else { return nil }
      if slot == "side" { values.side = Said(value: value, words: "") }
      if slot == "onset" { values.onset = Said(value: value, words: "") }
    }
    return values
  }
}
