// One patient's whole conversation and what came of it; and what came of many. It judges, and
// changes nothing.

import Audit
import Dialogue
import Knowledge
import Reasoning
import Text

/// What came of one conversation.
struct PatientRun {
  let patient: Patient
  let turns: [Turn]
  let catalogue: Catalogue

  init(_ patient: Patient, _ conversation: Conversation, today: Day) {
    self.patient = patient
    catalogue = conversation.catalogue
    var turns: [Turn] = []
    var state = DialogueState()
    var question: Question? = .opening
    while let open = question, turns.count < 24 {
      let turn = conversation.turn(patient.reply(to: open), state, today: today)
      turns.append(turn)
      state = turn.after
      question = state.open
    }
    self.turns = turns
  }

  private var last: Turn? { turns.last }

  /// The questions asked, in order.
  var asked: [String] {
    last?.after.record.asked.filter(\.isCounted).map { $0.names.joined(separator: "+") } ?? []
  }

  /// The causes as they are reported: `unclear` first when none leads.
  var causes: [String] {
    guard let differential = last?.differential else { return [] }
    let families = differential.families.map(\.cause)
    return differential.leading == nil ? ["unclear"] + families : families
  }

  var triage: String {
    switch last?.verdict {
    case .emergency: return "emergency"
    case .hold: return "see_doctor"
    case .cleared(let clearance):
      let needsDoctor = last?.differential.needsDoctor == true || !clearance.notes.isEmpty
      return needsDoctor ? "see_doctor" : "self_care"
    case .screening, nil: return "none"
    }
  }

  private static let urgency = ["none": 0, "self_care": 0, "see_doctor": 1, "emergency": 2]

  var isUnderTriaged: Bool {
    (Self.urgency[triage] ?? 0) < (Self.urgency[patient.triage] ?? 0)
  }

  private var plans: [Regimen] {
    turns.flatMap(\.acts).compactMap { act in
      if case .recommend(let advice) = act { return advice.regimen }
      return nil
    }
  }

  /// An emergency that was given a plan, or not sent today.
  var isSentHome: Bool {
    patient.triage == "emergency" && (triage != "emergency" || !plans.isEmpty)
  }

  /// Moves of a plan that what is true of the patient forbids, and gates that stayed open.
  var brokenGates: [String] {
    plans.flatMap { plan -> [String] in
      let truth = Standing(
        patient.truth, catalogue, cause: plan.differential.conditionWords,
        phase: plan.phase?.number)
      let closed = catalogue.gates.values.filter {
        patient.gates.contains($0.id) || $0.when.holds(for: truth) == .yes
      }
      let moves = plan.exercises.compactMap { catalogue.exercises[$0] }
      return closed.flatMap { gate in
        moves.filter(gate.withholds).map { "\($0.id) against \(gate.id)" }
      }
    }
  }

  var violations: [String] {
    let inspector = Inspector(catalogue)
    return turns.flatMap(inspector.violations)
  }

  /// Whether something came out otherwise than an examiner would have it.
  var isNoteworthy: Bool {
    triage != patient.triage || patient.cause.map { $0 != causes.first } ?? false
  }

  /// One line for a reader.
  var line: String {
    let families = last?.differential.families.map {
      "\($0.cause) \(Int(($0.probability * 100).rounded()))"
    }
    let mark = patient.cause.map {
      causes.first == $0 ? " " : causes.prefix(2).contains($0) ? "2" : "x"
    }
    let level = triage == patient.triage ? " " : isUnderTriaged ? "U" : "o"
    return "\(mark ?? "-")\(level) \(patient.name): \(patient.cause ?? "-")/\(causes.first ?? "-") "
      + "[\((families ?? []).joined(separator: ", "))] \(patient.triage)/\(triage) "
      + "\(asked.count): \(asked.map { $0.contains("+") ? "G" : $0 }.joined(separator: " ")) "
      + "=> \(plans.last?.exercises.joined(separator: " ") ?? "no plan")"
  }
}

/// The figures of many conversations.
struct PatientFigures {
  let runs: [PatientRun]

  private func share(_ runs: [PatientRun], _ isSo: (PatientRun) -> Bool) -> Double {
    runs.isEmpty ? 1 : Double(runs.filter(isSo).count) / Double(runs.count)
  }

  private var named: [PatientRun] { runs.filter { $0.patient.cause != nil } }
  private var planned: [PatientRun] { runs.filter { $0.patient.triage != "emergency" } }

  var first: Double { share(named) { $0.causes.first == $0.patient.cause } }
  var inTwo: Double {
    share(named) { run in run.causes.prefix(2).contains { $0 == run.patient.cause } }
  }
  var triage: Double { share(runs) { $0.triage == $0.patient.triage } }
  var under: Double { share(runs, \.isUnderTriaged) }
  var sentHome: [String] { runs.filter(\.isSentHome).map(\.patient.name) }
  var brokenGates: [String] { runs.flatMap(\.brokenGates) }
  var violations: [String] { runs.flatMap(\.violations) }
  /// Over those who are not sent away at once.
  var meanQuestions: Double {
    planned.isEmpty
      ? 0 : Double(planned.reduce(0) { $0 + $1.asked.count }) / Double(planned.count)
  }

  var text: String {
    func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
    return "\(runs.count) patients: first \(percent(first)), in two \(percent(inTwo)), "
      + "triage \(percent(triage)), under \(percent(under)), sent home \(sentHome.count), "
      + "gates broken \(brokenGates.count), mean questions \((meanQuestions * 10).rounded() / 10)"
  }
}
