// Whether a message speaks of despair. Its patterns count anywhere and in any state; they never
// depend on a score.

import Knowledge
import Text

extension Wanting {
  /// Despair is heard by its patterns anywhere in the message, in any state; the matcher may hear it
  /// in other words too.
  var isDespair: Bool {
    sheet.wholes.contains { match in
      match.intent == "despair"
        && (isOfWriter(match.start..<match.end)
          || frame.reading.scopes.over(match.start..<match.end, .other).isEmpty)
        && !isOfBody(match.start..<match.end)
    }
  }

  /// "My kids would manage without me".
  private func isOfWriter(_ words: Range<Int>) -> Bool {
    sheet.tokens[words].contains { ["me", "myself"].contains($0.text) }
  }

  /// "I can't carry on walking": a finding that needs the same words and more explains them.
  private func isOfBody(_ words: Range<Int>) -> Bool {
    said.contains { mention in
      !lexicon.isFlag(mention.finding) && mention.tokens.count > words.count
        && words.allSatisfy(mention.tokens.contains)
    }
  }
}
