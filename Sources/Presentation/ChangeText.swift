// Corrections in one line, what was taken back, and slips that were mended. It changes nothing.

import Dialogue
import Knowledge
import Reasoning

/// Words changes.
struct ChangeText {
  let voice: Voice
  private var catalogue: Catalogue { voice.catalogue }

  func lines(of changes: [DialogueAct.Change]) -> [Line] {
    let noted = changes.compactMap(meaning)
    let unsure = changes.compactMap(doubt)
    var lines = changes.compactMap(apart)
    if !noted.isEmpty { lines.append(Line(voice.say("changed", ["what": voice.list(noted)]))) }
    if !unsure.isEmpty {
      lines.append(Line(voice.say("changed-unsure", ["what": voice.list(unsure)])))
    }
    return lines
  }

  /// What is now known, to stand after "I have noted that".
  private func meaning(_ change: DialogueAct.Change) -> String? {
    switch change {
    case .finding(let id, .present): return catalogue.findings[id]?.present
    case .finding(let id, .absent): return catalogue.findings[id]?.absent
    case .number(let slot, _), .word(let slot, _): return voice.meaning(of: slot)
    case .finding, .takenBack, .stands, .mended, .nothingToUndo: return nil
    }
  }

  private func doubt(_ change: DialogueAct.Change) -> String? {
    switch change {
    case .finding(let id, .unsure), .finding(let id, .declined):
      return catalogue.findings[id]?.name
    case .finding, .number, .word, .takenBack, .stands, .mended, .nothingToUndo: return nil
    }
  }

  private func apart(_ change: DialogueAct.Change) -> Line? {
    switch change {
    case .takenBack(let names): return takenBack(names)
    case .stands: return Line(voice.say("stays"))
    case .nothingToUndo: return Line(voice.say("nothing-to-undo"))
    case .mended(let from, let to):
      return Line(voice.say("mended", ["from": Layout.harmless(from), "to": to]), .quiet)
    case .finding, .number, .word: return nil
    }
  }

  /// More names than these are a whole group, or a whole story.
  private static let most = 4

  private func takenBack(_ ids: [String]) -> Line {
    let names = ids.compactMap { catalogue.findings[$0]?.name ?? catalogue.slots[$0]?.name }
    let isDanger = ids.contains { catalogue.findings[$0]?.isFlag == true }
    if names.isEmpty { return Line(voice.say("taken-back")) }
    var shown = voice.list(Array(names.prefix(Self.most)))
    if names.count > Self.most {
      shown = voice.say("and-more", ["names": names.prefix(Self.most).joined(separator: ", ")])
    }
    return Line(voice.say(isDanger ? "taken-back-danger" : "taken-back-names", ["names": shown]))
  }
}
