// The catalogue beside a compiled lexicon and a trained matcher: what they hold already is left out,
// so that the program starts sooner and in less memory.

extension Catalogue {
  /// The catalogue without the words that only a lexicon is built of, and without examples; of the
  /// phrases of a topic the first stays, which is offered to people. Words of fillers stay, since
  /// a lexicon looks at them one by one.
  public var abridged: Catalogue {
    var short = self
    short.commonWords = []
    for id in concepts.keys where concepts[id]?.kind != "filler" { short.concepts[id]?.words = [] }
    for id in rules.keys { short.rules[id]?.examples = [] }
    for id in scopes.keys {
      short.scopes[id]?.says = []
      short.scopes[id]?.examples = []
    }
    for id in findings.keys {
      short.findings[id]?.says = []
      short.findings[id]?.denies = []
      short.findings[id]?.examples = []
    }
    for id in intents.keys {
      short.intents[id]?.patterns = []
      short.intents[id]?.examples = []
    }
    for (id, topic) in topics {
      short.topics[id]?.keywords = []
      short.topics[id]?.phrases = Array(topic.phrases.prefix(1))
    }
    return short
  }
}
