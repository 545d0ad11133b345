// Questions about a part of an exercise are answered from the exercise itself, and only with a
// clearance.

import Audit
import Dialogue
import Knowledge
import Testing
import Text

@Suite struct ExercisePartTests {
  private func answers(to questions: [String], after story: [String]) throws -> [DialogueAct] {
    try Told.turns(story + questions).suffix(questions.count).flatMap { turn in
      turn.acts.filter { $0.kind == .answer }.prefix(1)
    }
  }

  private func parts(_ act: DialogueAct) -> (ExercisePart, [DialogueAct.MoveAnswer])? {
    guard case .answer(.part(let part, let moves, _)) = act else { return nil }
    return (part, moves)
  }

  @Test func tooEasyMeansTheMoveLastExplained() throws {
    let acts = try answers(
      to: ["how do i do the bird dog", "its too easy", "what can i do instead"], after: Told.story)
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
    let acts = try answers(to: ["i cant kneel, my knees are bad"], after: Told.story)
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
