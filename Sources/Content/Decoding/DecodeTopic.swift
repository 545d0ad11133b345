// Reads a file of a topic: a question people ask, or a notion, with its answers.

import Knowledge

/// The intents that a topic may answer.
enum TopicIntent: String, CaseIterable {
  case contraindication = "ask_contraindication"
  case whatIs = "ask_what_is"
  case exercise = "ask_exercise"
  case topic = "ask_topic"
}

/// What a person may have to do without: a tool, or a trait of moves.
struct Lack: RawRepresentable, CaseIterable {
  let rawValue: String

  init?(rawValue: String) {
    guard Self.names.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  private static let names = Need.allCases.map(\.rawValue) + Trait.allCases.map(\.rawValue)
  static let allCases = names.compactMap(Lack.init)
}

extension Topic {
  init(_ id: String, _ fields: Fields) {
    let intent = fields.choice(fields.required("intent"), TopicIntent.topic, "an intent of topics")
    fields.remember("hold")
    fields.remember("cleared")
    let part = fields.value("part").map {
      fields.choice($0, ExercisePart.easier, "a part of an exercise")
    }
    self.init(
      id: id,
      row: fields.optionalText("row"),
      intent: intent.rawValue,
      called: fields.patterns("called", .topic, required: intent == .whatIs),
      keywords: fields.patterns("keywords", .keyword, required: true),
      phrases: fields.lines("phrases", .wanted, names: Intent.stands),
      say: fields.wording("say", isClaim: true),
      hold: fields.optionalWording("hold", isClaim: true),
      danger: fields.optionalWording("danger", isClaim: true),
      cleared: fields.optionalWording("cleared", isClaim: true).map { Guarded($0) },
      // What can be done instead is a list, which needs no further words.
      more: part == .instead
        ? fields.optionalProse("more", isClaim: true) : fields.prose("more", isClaim: true),
      part: part,
      without: fields.choices("without", Lack.self, "a tool or trait to do without"),
      reviewed: fields.day("reviewed"))
  }
}
