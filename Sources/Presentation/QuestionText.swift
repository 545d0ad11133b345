// The wording of questions, from the files of what they ask about.

import Dialogue
import Knowledge

/// Words questions.
struct QuestionText {
  let voice: Voice
  private var catalogue: Catalogue { voice.catalogue }

  func text(of question: Question, _ manner: DialogueAct.Asking.Manner) -> String {
    switch question {
    case .opening: return voice.say("opening")
    case .subject: return voice.say("for-other")
    case .summary: return voice.say(manner == .reworded ? "what-is-wrong" : "confirm")
    case .test(let id): return catalogue.selfTests[id]?.ask ?? ""
    case .group(let id, let members): return group(id, members, manner)
    case .groupAgain(let id, let members):
      guard let group = group(id), members.count == group.members.count else {
        return rest(members)
      }
      return group.again
    case .which(let id, _): return group(id)?.which ?? voice.say("which")
    case .rest(_, let members): return rest(members)
    case .check(let flags): return check(flags)
    case .flag(let id), .finding(let id): return finding(id, manner)
    case .slot(let id):
      guard let slot = catalogue.slots[id] else { return "" }
      return manner == .first ? slot.ask : slot.again
    }
  }

  private func group(_ id: String) -> ScreeningGroup? { catalogue.groups.first { $0.id == id } }

  private func group(
    _ id: String, _ members: [String], _ manner: DialogueAct.Asking.Manner
  ) -> String {
    guard let group = group(id), members.count == group.members.count else {
      return members.count == 1 ? finding(members[0], manner) : rest(members)
    }
    return manner == .first ? group.ask : group.again
  }

  /// The members that are left, by name.
  private func rest(_ members: [String]) -> String {
    if members.count == 1 { return finding(members[0], .first) }
    let names = members.compactMap { catalogue.findings[$0]?.name }
    return voice.say("ask-rest", ["names": voice.list(names, "or")])
  }

  private func check(_ flags: [String]) -> String {
    let checks = flags.compactMap { catalogue.findings[$0]?.check }
    return "\(voice.say("check")) \(checks.joined(separator: " "))"
  }

  private func finding(_ id: String, _ manner: DialogueAct.Asking.Manner) -> String {
    guard let finding = catalogue.findings[id] else { return "" }
    return (manner == .first ? finding.ask : finding.again) ?? finding.ask ?? ""
  }
}
