// Each real red flag, in each of its wordings, said in each phase of a conversation: it withdraws
// every recommendation and refers. A wording that is lost must be noticed.

import Audit
import Dialogue
import Knowledge
import Presentation
import Reasoning
import Testing
import Text
import Understanding

@Suite struct FlagTests {
  static let opening = "my left buttock hurts when i sit, for 3 weeks, 5 out of 10, im 44"

  /// A state for each phase, each reached by talking.
  static func phases(_ conversation: Conversation) throws -> [(name: String, state: DialogueState)]
  {
    let today = try #require(Day("2026-01-05"))
    var phases = [("opening", DialogueState())]
    var state = DialogueState()
    func say(_ line: String) { state = conversation.turn(line, state, today: today).after }
    say(opening)
    phases.append(("screening", state))
    for _ in 0..<5 { say("no") }
    phases.append(("narrowing", state))
    for _ in 0..<8 where state.open != .summary { say("no") }
    phases.append(("summary", state))
    say("yes")
    phases.append(("advice", state))
    say("what is the piriformis")
    phases.append(("open talk", state))
    return phases
  }

  /// The wordings that a conversation does not hear, and the replies that fail, by phase.
  static func lost(_ conversation: Conversation, of flags: [Finding]) throws -> [String] {
    let today = try #require(Day("2026-01-05"))
    let inspector = Inspector(conversation.catalogue)
    let phases = try phases(conversation)
    var lost: [String] = []
    for flag in flags {
      for example in flag.examples where example.reading == .present {
        for (phase, state) in phases {
          let turn = conversation.turn(example.text, state, today: today)
          let broken = inspector.violations(of: turn)
          if !turn.facts.isPresent(flag.id) {
            lost.append("\(phase): \(flag.id) is not heard in \"\(example.text)\"")
          } else if !isWithdrawn(turn, flag, phase) {
            lost.append("\(phase): \(flag.id) withdraws nothing in \"\(example.text)\"")
          }
          lost += broken.map { "\(phase): \($0)" }
        }
      }
    }
    return lost
  }

  /// Whether every recommendation is withdrawn, and the person referred as soon as may be.
  private static func isWithdrawn(_ turn: Turn, _ flag: Finding, _ phase: String) -> Bool {
    let grade = Judged(turn).grade(of: flag.id)
    if grade == .note { return true }
    let acts = turn.acts.map(\.kind)
    if acts.contains(.recommend) { return false }
    if let grade, grade <= .sameDay {
      return [.refer, .console].contains(acts.first) && acts.contains(.refer)
    }
    return ["opening", "screening"].contains(phase) || acts.contains(.refer)
  }

  private struct Judged {
    let concerns: [Concern]
    init(_ turn: Turn) {
      switch turn.verdict {
      case .emergency(let concerns), .hold(let concerns): self.concerns = concerns
      case .cleared(let clearance): concerns = clearance.notes
      case .screening: concerns = []
      }
    }
    func grade(of flag: String) -> Grade? { concerns.first { $0.flag == flag }?.grade }
  }

  @Test func everyFlagInEveryWordingAndPhaseWithdrawsTheAdvice() throws {
    let conversation = try #require(Shipped.conversation)
    let lost = try Self.lost(conversation, of: conversation.catalogue.flags)
    let wordings = conversation.catalogue.flags.flatMap(\.examples).count(where: {
      $0.reading == .present
    })
    print("flags: \(wordings) wordings in 6 phases, \(lost.count) lost")
    for row in lost.prefix(60) { print(row) }
    #expect(lost.count <= 18)
    #expect(lost.filter { !$0.contains("is not heard") } == [])
  }

  /// The fault: a flag loses its idioms and compositions.
  @Test func theFaultOfALostWordingIsNoticed() throws {
    let real = try #require(Shipped.conversation)
    var broken = real.catalogue
    let flag = try #require(broken.findings["flag.saddle_numbness"])
    broken.findings[flag.id] = try flag.unheard()
    let conversation = Conversation(
      reader: Reader(catalogue: broken, matcher: real.reader.matcher))
    let lost = try Self.lost(conversation, of: [flag])
    #expect(
      lost.contains(
        "advice: flag.saddle_numbness is not heard in \"my crotch feels frozen, like after the "
          + "dentist\""), "\(lost)")
  }

  /// Every emergency opens with what to do and the number, in one short sentence, in each region.
  @Test func everyEmergencyOpensInOneShortSentence() throws {
    let catalogue = try #require(Shipped.loaded).catalogue
    for region in catalogue.regions.values.sorted(by: { $0.id < $1.id }) {
      for flag in catalogue.flags {
        for rule in flag.grades where rule.grade <= .sameDay {
          let usual = rule.grade == .emergency ? "refer-emergency" : "refer-same-day"
          let text =
            rule.act ?? catalogue.replies[usual]?.say.text(for: Standing(Facts(), catalogue)) ?? ""
          let line = withoutKeys(fill(text, region.values))
          #expect(line.filter { "!?".contains($0) }.isEmpty, "\(line)")
          #expect(line.count <= 76, "\(region.id) \(flag.id): \(line)")
          #expect(line.contains(region.emergency), "\(region.id) \(flag.id): \(line)")
        }
      }
    }
  }
}
