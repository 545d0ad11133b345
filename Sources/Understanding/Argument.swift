// What a wish is about: the exercise, notion or activity it names, the slot it corrects, the way
// things are going.

import Knowledge
import Text

/// The words and the full name of what a wish is about.
struct Argument: Equatable {
  var words: String?
  var id: String?
}

extension Understanding {
  /// The topic that answers the message: the likeliest, else the one it names.
  public var answeredTopic: String? {
    if let topic { return topic }
    let asks: Set<Want> = [.askTopic, .askWhatIs, .askContraindication, .askExercise]
    guard let want, asks.contains(want), let argID, argID.hasPrefix("topics/") else { return nil }
    return String(argID.dropFirst("topics/".count))
  }
}

/// Finds what a message's wish is about.
func argument(
  of intent: String?, in reading: Reading, _ lexicon: Lexicon, _ values: Values,
  _ mentions: [Mention]
) -> Argument {
  switch intent {
  case "correct": return corrected(values, mentions)
  case "report_progress":
    return Argument(words: trend(reading, lexicon), id: nil)
  case "ask_why", "ask_what_is", "ask_exercise", "ask_contraindication", "what_if", "ask_topic":
    return named(intent, reading, lexicon)
  default: return Argument()
  }
}

private func corrected(_ values: Values, _ mentions: [Mention]) -> Argument {
  if values.durationDays != nil { return Argument(words: "duration_days") }
  if values.severity != nil { return Argument(words: "severity") }
  if values.side != nil { return Argument(words: "side") }
  if values.age != nil { return Argument(words: "age") }
  if values.onset != nil { return Argument(words: "onset") }
  return Argument(
    words: mentions.first?.finding, id: mentions.first.map { "findings/\($0.finding)" })
}

private func trend(_ reading: Reading, _ lexicon: Lexicon) -> String? {
  let trends = reading.sheet.items.filter { lexicon.kind($0.concept) == "trend" }.map { item in
    reading.scopes.over(item.start..<item.end, .negated).isEmpty
      ? lexicon.name(item.concept) : "same"
  }
  // "No change, if anything a shade worse": the change is what counts.
  return trends.first { $0 != "same" } ?? trends.first
}

/// The first name of the message; for a notion, notions come first.
private func named(_ intent: String?, _ reading: Reading, _ lexicon: Lexicon) -> Argument {
  let names = reading.sheet.names
  let wanted = intent == "ask_what_is" ? "topics/" : "exercises/"
  let best = names.first { $0.name.hasPrefix(wanted) } ?? names.first
  if let best {
    return Argument(words: reading.words(best.start..<best.end), id: best.name)
  }
  let activity = reading.sheet.items.first { lexicon.kind($0.concept) == "activity" }
  if let activity, intent != "ask_what_is" {
    return Argument(words: reading.words(activity.start..<activity.end))
  }
  return Argument(words: intent == "ask_what_is" ? term(reading) : nil)
}

/// The words behind "what is a": a term that the content does not know.
private func term(_ reading: Reading) -> String? {
  let tokens = reading.sheet.tokens
  // "Saddle area? what is that", "never heard of nerve roots, what does it mean".
  if let behind = tokens.firstIndex(where: { $0.isMark }), behind > 0, behind < tokens.count - 1,
    tokens[(behind + 1)...].contains(where: { ["it", "that"].contains($0.text) })
  {
    let start = tokens[..<behind].lastIndex { $0.text == "of" }.map { $0 + 1 } ?? 0
    if start < behind { return reading.words(start..<behind) }
  }
  guard let verb = tokens.firstIndex(where: { $0.stem == "be" || $0.stem == "do" }) else {
    return nil
  }
  var start = verb + 1
  while start < tokens.count, ["a", "an", "the", "this", "my"].contains(tokens[start].text) {
    start += 1
  }
  var end = start
  while end < tokens.count, !tokens[end].isMark, end - start < 4,
    !["mean", "actual", "anyway", "do", "please"].contains(tokens[end].stem)
  {
    end += 1
  }
  return start < end ? reading.words(start..<end) : nil
}
