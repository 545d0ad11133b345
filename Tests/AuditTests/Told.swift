// Conversations over the shipped content, all on one day: the turns, and what was said last.

import Dialogue
import Presentation
import Testing
import Text

/// What the program makes of some lines.
enum Told {
  /// The disc story up to its plan.
  static let story = [
    "im 36, two months of pain from my low back down to my right foot, worse when i sit or bend",
    "no", "no", "no", "no", "none of those", "about a 5", "no", "no", "no", "no", "no", "no", "yes",
  ]

  /// A turn for each line.
  static func turns(_ lines: [String]) throws -> [Turn] {
    let conversation = try #require(Shipped.conversation)
    let today = try #require(Day("2026-01-05"))
    var state = DialogueState()
    return lines.map { line in
      let turn = conversation.turn(line, state, today: today)
      state = turn.after
      return turn
    }
  }

  static func last(_ lines: [String]) throws -> Turn { try #require(try turns(lines).last) }

  static func reply(to turn: Turn, in region: String = "GB") throws -> [Line] {
    let catalogue = try #require(Shipped.conversation).catalogue
    return Renderer(catalogue: catalogue, region: region).render(turn).lines
  }
}
