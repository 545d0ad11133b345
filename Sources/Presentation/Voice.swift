// Finds the words for things: replies from the content, findings as the person put them, numbers
// of the region. It decides nothing.

import Knowledge
import Reasoning

/// The wording of one conversation.
struct Voice: Sendable {
  let catalogue: Catalogue
  let region: Region?
  /// The person's words for each finding and slot.
  let words: [String: String]
  let standing: Standing

  /// The wording of a reply; its name when the content has none.
  func say(_ id: String, _ values: [String: String] = [:]) -> String {
    let text = catalogue.replies[id]?.say.text(for: standing) ?? id
    return fill(text, values.merging(region?.values ?? [:]) { own, _ in own })
  }

  func filled(_ text: String) -> String { fill(text, region?.values ?? [:]) }

  /// "sitting makes it worse", for a finding in its present standing.
  func meaning(of name: String) -> String {
    if let finding = catalogue.findings[name] {
      return standing.facts.presence(name) == .absent ? finding.absent : finding.present
    }
    guard let slot = catalogue.slots[name] else { return name }
    return meaning(of: slot, value: standing.facts.words[name] ?? value(of: name))
  }

  /// What a slot with a supposed value would mean.
  func meaning(of slot: Slot, value: String) -> String {
    let own = "\(slot.id)-\(value)"
    if catalogue.replies[own] != nil { return say(own) }
    let words = Double(value).map { shown($0, of: slot.id) } ?? value.replacing("_", with: " ")
    return fill(slot.means, ["value": words])
  }

  func value(of slot: String) -> String {
    if let number = standing.facts.numbers[slot] { return shown(number, of: slot) }
    return (standing.facts.words[slot] ?? "").replacing("_", with: " ")
  }

  private func shown(_ number: Double, of slot: String) -> String {
    slot == "duration_days" ? length(number) : plain(number)
  }

  /// The same with the person's own words behind it.
  func quoted(_ name: String) -> String {
    guard let words = words[name], words.count > 3, words.count < 70 else {
      return meaning(of: name)
    }
    return "\(meaning(of: name)) (\"\(Layout.harmless(words))\")"
  }

  func name(ofExercise id: String) -> String {
    catalogue.exercises[id]?.name ?? catalogue.selfTests[id]?.name ?? id
  }

  /// The same inside a sentence: "the plank", "90/90 rest".
  func inner(ofExercise id: String) -> String {
    let name = name(ofExercise: id)
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  /// The short name of a reported cause.
  func name(ofCause id: String) -> String {
    if id == "unclear" { return say("cause-unclear") }
    let exact = catalogue.causes[id]
    let family = catalogue.replies["family-\(id)"].map { $0.say.text(for: standing) }
    return family ?? exact?.name ?? id
  }

  func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  /// "3 weeks", from days.
  func length(_ days: Double) -> String {
    func units(_ count: Double, _ name: String) -> String {
      let whole = Int(count.rounded())
      return "\(whole) \(name)\(whole == 1 ? "" : "s")"
    }
    switch days {
    case ..<1: return "less than a day"
    case ..<14: return units(days, "day")
    case ..<60: return units(days / 7, "week")
    case ..<730: return units(days / 30.4, "month")
    default: return units(days / 365, "year")
    }
  }

  /// "a, b and c".
  func list(_ parts: [String], _ joiner: String = "and") -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return "\(parts.dropLast().joined(separator: ", ")) \(joiner) \(last)"
  }

  func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) in 100" }
}
