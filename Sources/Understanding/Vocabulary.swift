// The words that a slip of typing may be mended to: every word of the content that people type.

import Knowledge

/// Every plain word of a catalogue's phrases.
func vocabulary(of catalogue: Catalogue) -> Set<String> {
  var words: Set<String> = []
  func add(_ patterns: [String]) {
    for pattern in patterns {
      for part in pattern.split(whereSeparator: { " ()[]|{}".contains($0) }) {
        words.insert(part.lowercased())
      }
    }
  }
  for concept in catalogue.concepts.values { add(concept.words) }
  for finding in catalogue.findings.values { add(finding.says + finding.denies) }
  for exercise in catalogue.exercises.values { add(exercise.called + [exercise.name]) }
  for topic in catalogue.topics.values { add(topic.called) }
  for cause in catalogue.causes.values { add([cause.short]) }
  for scope in catalogue.scopes.values { add(scope.says) }
  return words
}
