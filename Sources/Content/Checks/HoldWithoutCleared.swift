// Checks that a topic which says yes to a movement also knows what to say to a person who must
// see a doctor first.

/// C023: `hold` and `cleared` stand together or not at all.
@Sendable func checkTopics(_ draft: Draft) {
  for (id, topic) in draft.catalogue.topics where (topic.hold == nil) != (topic.cleared == nil) {
    let (has, lacks) = topic.hold == nil ? ("cleared", "hold") : ("hold", "cleared")
    guard let field = draft.notes.fields["topics/\(id).\(has)"] else { continue }
    draft.notes.fault(
      .holdWithoutCleared, field.place, "\"\(id)\" has \"\(has)\" without \"\(lacks)\"",
      help: "add \"\(lacks)\", or say it for everybody in \"say\"")
  }
}
