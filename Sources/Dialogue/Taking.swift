// Takes one message into the state: what it says, what it takes back, and whether it answered the
// open question. It chooses no reply.

import Knowledge
import Reasoning
import Understanding

/// What became of the state through one message.
struct Taken {
  var state: DialogueState
  /// The facts before it.
  let earlier: Facts
  /// What is wanted, as far as the dialogue knows it; nil when the message was beside the point.
  var want: Want?
  /// What was taken back; nil when nothing was to be.
  var undone: [Statement]?
  /// The reading of a home test that the message names, by its place in the file.
  var result: TestResult?
  /// Whether it reports that things got worse after the advice.
  var isWorse = false
  /// Whether the reply did not answer the open question, nor ask or tell anything else.
  var isBeside = false
}

/// Takes messages in.
struct Taking {
  let conversation: Conversation
  let before: DialogueState

  private var catalogue: Catalogue { conversation.catalogue }
  private var triage: Triage { conversation.triage }

  func take(_ understanding: Understanding) -> Taken {
    var taken = Taken(
      state: before, earlier: before.record.facts.laid(over: triage.register),
      want: want(understanding))
    taken.state.record.lay(over: triage.register)
    taken.state.lastTopic = nil
    switch understanding.want {
    case .restart: taken.state = DialogueState()
    case .undo: undo(&taken)
    case .whatIf, .quit: break
    default: hear(understanding, &taken)
    }
    return taken
  }

  /// An intent of other content counts as none, and so does telling nothing.
  private func want(_ understanding: Understanding) -> Want? {
    guard let want = understanding.want else { return nil }
    let saysNothing =
      understanding.findings.isEmpty && understanding.values.isEmpty && understanding.answer == nil
    return want == .inform && saysNothing ? nil : want
  }

  /// The last answer is taken back and its question is open again. In an emergency nothing is:
  /// there the flag's own question is put.
  private func undo(_ taken: inout Taken) {
    if case .emergency = triage.verdict(taken.earlier) { return }
    taken.undone = taken.state.record.undo(catalogue)
    guard taken.undone != nil else { return }
    let last = taken.state.record.asked.last
    taken.state.open = taken.state.record.turns.isEmpty ? .opening : last
    taken.state.isPutAgain = false
  }

  // MARK: a home test

  /// The result of a home test; of what else it says only danger signs are taken in, since the
  /// test may stir what is not there in the day.
  private func read(
    _ id: String, _ line: String, _ statements: inout [Statement], _ taken: inout Taken
  ) {
    taken.state.open = nil
    guard let test = catalogue.selfTests[id], let place = outcome(of: line, in: test.reads) else {
      return
    }
    taken.result = TestResult(test: id, means: test.reads[place].means)
    taken.want = .askExercise
    statements = statements.filter { statement in
      guard case .found(let finding, _, _) = statement else { return false }
      return catalogue.findings[finding]?.isFlag == true
    }
    statements += shown(by: test.reads[place], line)
  }

  /// What an outcome shows, as if it had been said; a danger sign that it denies stays as it is.
  private func shown(by outcome: SelfTest.Outcome, _ line: String) -> [Statement] {
    outcome.sets.sorted { $0.key < $1.key }.compactMap { finding, reading in
      let isFlag = catalogue.findings[finding]?.isFlag == true
      switch reading {
      case .present: return .found(finding, Fact(.present), words: line)
      case .absent: return isFlag ? nil : .found(finding, Fact(.absent), words: line)
      case .unsure, .unsaid: return nil
      }
    }
  }

  // MARK: hearing

  private func hear(_ understanding: Understanding, _ taken: inout Taken) {
    if before.open == .subject, understanding.answer == .no {
      taken.state = DialogueState()
      return
    }
    let intake = Intake(
      catalogue: catalogue, facts: taken.earlier, open: before.open,
      isAdvised: before.record.advised != nil)
    var statements = intake.statements(understanding)
    if case .test(let id) = before.open { read(id, understanding.line, &statements, &taken) }
    if statements.isEmpty { statements = unheard(understanding, intake, &taken) }
    if statements.isEmpty { return }
    if statements.contains(where: \.isReopening) {
      taken.isWorse = true
      taken.want = .reportProgress
    }
    // "no, five weeks" at the summary is a correction and needs no second look.
    if before.open == .summary, taken.want == .deny { taken.want = .correct }
    taken.state.isPutAgain = taken.state.isPutAgain && taken.isBeside
    taken.state.record.add(statements)
  }

  /// What a reply without any statement does: "yes" to a group asks which, the second reply
  /// beside the point counts as a skip.
  private func unheard(
    _ understanding: Understanding, _ intake: Intake, _ taken: inout Taken
  ) -> [Statement] {
    if understanding.answer == .yes, let which = which(before.open) {
      // With no question left to ask which, each is a doubt that stays.
      if before.count >= DialogueState.limit { return intake.doubted(which.asked.findings) }
      taken.state.open = which
      return []
    }
    if before.open == .summary { return objection(understanding, &taken) }
    guard isBeside(understanding, taken.want) else { return [] }
    taken.want = nil
    taken.isBeside = true
    defer { taken.state.isPutAgain = !before.isPutAgain }
    return before.isPutAgain ? intake.skipped : []
  }

  /// Wants that lead away from the open question for a moment; it stays as it is.
  private static let digressions: Set<Want> = [
    .help, .thanks, .chitchat, .offTopic, .repeat, .askWhy, .askWhatIs, .askExercise,
    .askContraindication, .askTopic, .whatIf, .howSure, .showPlan, .despair,
  ]

  private func isBeside(_ understanding: Understanding, _ want: Want?) -> Bool {
    guard before.open?.isAboutFacts == true, understanding.findings.isEmpty else { return false }
    return want.map { !Self.digressions.contains($0) } ?? understanding.outside.isEmpty
  }

  /// "no" to the summary, and what was not understood there, is asked after once; then the
  /// conversation goes on.
  private func objection(_ understanding: Understanding, _ taken: inout Taken) -> [Statement] {
    let objects = understanding.answer == .no || understanding.want == .correct
    let isAgreed = !objects && (taken.want != nil || understanding.answer != nil)
    if !isAgreed, before.isPutAgain {
      taken.want = .skip
    } else if objects {
      taken.want = .deny
    }
    taken.state.isPutAgain = !isAgreed && !before.isPutAgain
    return []
  }

  private func which(_ open: Question?) -> Question? {
    switch open {
    case .group(let id, let members), .groupAgain(let id, let members),
      .rest(let id, let members):
      guard let group = catalogue.groups.first(where: { $0.id == id }), group.yes == .which,
        members.count > 1
      else { return nil }
      return .which(id, members: members)
    default: return nil
    }
  }
}
