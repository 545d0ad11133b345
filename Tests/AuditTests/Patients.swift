// Scripted patients: what each has, how each opens, and the real dialogue driven by their answers.
// They know only what their file says; a finding it leaves out is "no", a value "not sure".

import Dialogue
import Foundation
import Knowledge
import Reasoning
import Text
import Yams

/// Somebody with a complaint, as a file of `Patients` tells it.
struct Patient: Sendable {
  let name: String
  let says: String
  /// The cause an examiner would name; nil where it does not come to that.
  let cause: String?
  let triage: String
  /// Gates that must be closed in the end.
  let gates: [String]
  let facts: [String: String]

  /// The patients of one file.
  static func all(in path: String) throws -> [Patient] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try YAMLDecoder().decode([Written].self, from: text).map(Patient.init)
  }

  private struct Written: Decodable {
    let patient: String
    let says: String
    let cause: String?
    let triage: String
    let gates: [String]?
    let facts: [String: String]
  }

  private init(_ written: Written) {
    name = written.patient
    says = written.says
    cause = written.cause
    triage = written.triage
    gates = written.gates ?? []
    facts = written.facts
  }

  /// All that is true of the patient, as facts.
  var truth: Facts {
    var truth = Facts()
    for (name, value) in facts {
      if let number = Double(value) {
        truth.numbers[name] = number
      } else if name.contains(".") {
        truth.findings[name] = Fact(value == "yes" ? .present : .unsure)
      } else {
        truth.words[name] = value
      }
    }
    return truth
  }

  // MARK: answering

  func reply(to question: Question) -> String {
    switch question {
    case .opening: return says
    case .subject, .summary: return "yes"
    case .slot(let slot): return value(of: slot)
    default: return answers(question.names)
    }
  }

  private func answers(_ names: [String]) -> String {
    let answers = names.map { name -> String in
      switch facts[name] {
      case "yes": return "yes"
      case "unsure": return "not sure"
      default: return "no"
      }
    }
    if Set(answers).count == 1, let only = answers.first, names.count == 1 || only == "no" {
      return only
    }
    return answers.joined(separator: ", ")
  }

  private func value(of slot: String) -> String {
    if slot == "site" { return places.isEmpty ? "not sure" : places.joined(separator: ", ") }
    guard let value = facts[slot] else { return "not sure" }
    switch slot {
    case "duration_days": return "\(value) days"
    case "onset": return Self.onsets[value] ?? value
    default: return value
    }
  }

  private static let onsets = [
    "sudden": "suddenly", "gradual": "bit by bit", "after_lifting": "after lifting something",
    "after_trauma": "after a fall",
  ]

  private var places: [String] {
    facts.filter { $0.key.hasPrefix("site.") && $0.value == "yes" }.keys.sorted()
      .map { $0.dropFirst(5).split(separator: "_").reversed().joined(separator: " ") }
  }
}
