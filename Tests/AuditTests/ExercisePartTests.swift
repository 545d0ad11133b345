// Questions about a part of an exercise are answered from the exercise itself, and only with a
// clearance.

import Audit
import Dialogue
import Knowledge
import Testing
import Text

@Suite struct ExercisePartTests {
  private static let story = [
    "im 36, two months of pain from my low back down to my right foot, worse when i sit or bend",
    "no", "no", "no", "no", "none of those", "about a 5", "no", "no", "no", "no", "no", "no", "yes",
  ]

  private func answers(to questions: [String], after story: [String]) throws -> [DialogueAct] {
    let conversation = try #require(Shipped.conversation)
    let today = try #require(Day("2026-01-05"))
    var state = DialogueState()
    var acts: [DialogueAct] = []
    for (place, line) in (story + questions).enumerated() {
      let turn = conversation.turn(line, state, today: today)
      if place >= story.count {
        acts.append(contentsOf: turn.acts.filter { $0.kind == .answer }.prefix(1))
      }
      state = turn.after
    }
    return acts
  }

  private func parts(_ act: DialogueAct) -> (ExercisePart, [DialogueAct.MoveAnswer])? {
    guard case .answer(.part(let part, let moves, _)) = act else { return nil }
    return (part, moves)
  }

  @Test func tooEasyMeansTheMoveLastExplained() throws {
    let acts = try answers(
      to: ["how do i do the bird dog", "its too easy", "what can i do instead"], after: Self.story)
    guard case .answer(.exercise(let move)) = try #require(acts.first) else {
      Issue.record("no exercise was told")
      return
    }
    #expect(move.exercise == "bird-dog")
    #expect(!move.instructions.mistakes.isEmpty)
    let (harder, moves) = try #require(acts.dropFirst().first.flatMap(parts))
    #expect(harder == .harder && moves.map(\.exercise) == ["bird-dog"])
    let (instead, others) = try #require(acts.last.flatMap(parts))
    #expect(instead == .instead && others.first?.instead.isEmpty == false)
  }

  @Test func whatCannotBeDoneIsReplacedByWhatCan() throws {
    let conversation = try #require(Shipped.conversation)
    let acts = try answers(to: ["i cant kneel, my knees are bad"], after: Self.story)
    let (_, moves) = try #require(acts.first.flatMap(parts))
    #expect(!moves.isEmpty)
    for move in moves {
      #expect(conversation.catalogue.exercises[move.exercise]?.asks(for: "kneeling") == true)
      for other in move.instead {
        #expect(conversation.catalogue.exercises[other]?.asks(for: "kneeling") == false)
      }
    }
  }

  @Test(arguments: ["its too easy", "the bird dog hurts", "i have no band", "how many"])
  func nothingIsToldBeforeTheScreening(question: String) throws {
    let story = ["my back hurts and the pain goes down my leg"]
    for act in try answers(to: [question], after: story) {
      #expect(parts(act) == nil, "\(question)")
    }
  }
}
