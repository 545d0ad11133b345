// Reads a file of a topic: a question people ask, or a notion, with its answers.

import Knowledge

/// The intents that a topic may answer.
enum TopicIntent: String, CaseIterable {
  case contraindication = "ask_contraindication"
  case whatIs = "ask_what_is"
  case topic = "ask_topic"
}

extension Topic {
  init(_ id: String, _ fields: Fields) {
    let intent = fields.choice(fields.required("intent"), TopicIntent.topic, "an intent of topics")
    fields.remember("hold")
    fields.remember("cleared")
    self.init(
      id: id,
      row: fields.optionalText("row"),
      intent: intent.rawValue,
      called: fields.patterns("called", .topic, required: intent == .whatIs),
      phrases: fields.lines("phrases", .wanted),
      say: fields.wording("say", isClaim: true),
      hold: fields.optionalWording("hold", isClaim: true),
      cleared: fields.optionalWording("cleared", isClaim: true).map { Guarded($0) },
      more: fields.optionalProse("more", isClaim: true),
      reviewed: fields.day("reviewed"))
  }
}
