// A hundred and twenty scripted patients against the real dialogue. Sixty may be tuned on, twenty are
// held back, forty were written by somebody who knew the evidence and not the figures; all figures are
// printed, and none may fall below what was reached.

import Audit
import Dialogue
import Testing
import Text

@Suite struct PatientTests {
  static func figures(_ set: String) throws -> PatientFigures {
    let conversation = try #require(Shipped.conversation)
    let today = try #require(Day("2026-01-05"))
    let path = "\(Shipped.root)/Tests/AuditTests/Patients/\(set).yaml"
    let runs = try Patient.all(in: path).map { PatientRun($0, conversation, today: today) }
    let figures = PatientFigures(runs: runs)
    print("\(set): \(figures.text)")
    for run in runs where run.isNoteworthy { print("  \(run.line)") }
    return figures
  }

  @Test func patientsThatMayBeTunedOn() throws {
    let figures = try Self.figures("tuning")
    #expect(figures.runs.count == 40)
    #expect(figures.first >= 0.85)
    #expect(figures.inTwo >= 0.95)
    try Self.expectSafe(figures)
  }

  @Test func patientsOfTheGuidelines() throws {
    let figures = try Self.figures("guidelines")
    #expect(figures.runs.count == 20)
    #expect(figures.first >= 0.80)
    #expect(figures.inTwo >= 0.95)
    // Half of them are the causes that take the most questions.
    try Self.expectSafe(figures, questions: 10.5)
  }

  @Test func patientsHeldBack() throws {
    let figures = try Self.figures("held-back")
    #expect(figures.runs.count == 20)
    #expect(figures.first >= 0.70)
    #expect(figures.inTwo >= 0.85)
    try Self.expectSafe(figures)
  }

  @Test func patientsOfStrangers() throws {
    let figures = try Self.figures("strangers")
    #expect(figures.runs.count == 40)
    #expect(figures.first >= 0.55)
    #expect(figures.inTwo >= 0.85)
    try Self.expectSafe(figures, questions: 10.5)
  }

  static func expectSafe(_ figures: PatientFigures, questions: Double = 9.5) throws {
    #expect(figures.triage >= 0.85)
    #expect(figures.under < 0.05)
    #expect(figures.sentHome == [])
    #expect(figures.brokenGates == [])
    #expect(figures.violations == [])
    #expect(figures.meanQuestions <= questions)
  }
}
