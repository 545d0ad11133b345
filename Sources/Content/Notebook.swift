// What reading the files left behind beside the catalogue: faults, and the places of names,
// phrases and sentences that the checks look at. It judges nothing itself.

import Knowledge
import Text

/// What a name in content may stand for.
enum NameKind: String, CaseIterable {
  case finding, slot, concept, cause, exercise
  case evidence = "source"
  case condition = "finding or slot"
  case fit = "cause or family"
  case withheld = "trait, kind or exercise"
  case conceptKind = "kind of concept"
  case value
}

/// A name that must be known.
struct NameUse {
  let kind: NameKind
  let name: String
  let place: Place
  /// The slot that a value belongs to.
  var slot: String?
}

/// A phrase that people type, as a pattern opened into stems or as a plain line.
struct PhraseUse {
  /// What the phrase stands for; the same phrase may stand once in each group.
  enum Group: String {
    case idiom, concept, topic, exercise, scope, whole
    /// Words that hint at a topic; the same may hint at several.
    case keyword
    /// Examples of intents and phrases of topics, which one matcher learns.
    case wanted

    /// Whether the same words may stand for several things.
    var mayBeShared: Bool { self == .concept || self == .scope || self == .keyword }
  }
  let group: Group
  /// Whose phrase it is: `findings/worse.sitting`.
  let owner: String
  let phrases: [[PhrasePattern.Symbol]]
  let field: Field
}

/// A sentence that people read.
struct ProseUse {
  let owner: String
  let field: Field
  /// Whether it claims something and so must name its source.
  let isClaim: Bool
}

/// An example of a finding, with where it stands.
public struct ExampleUse: Equatable, Sendable {
  public let finding: String
  public let example: Example
  public let place: Place
  /// The line that it is in.
  public let line: String
}

/// The notes of one load; every file's reader writes into the same.
final class Notebook {
  private(set) var faults: [Diagnostic] = []
  private(set) var names: [NameUse] = []
  private(set) var phrases: [PhraseUse] = []
  private(set) var prose: [ProseUse] = []
  private(set) var examples: [ExampleUse] = []
  /// Where each thing opens, by its full name.
  private(set) var things: [String: Field] = [:]
  /// The fields that a check looks at again, by full name and key.
  private(set) var fields: [String: Field] = [:]
  /// What stands in files that could not be read: `concepts/activity.sitting`, `evidence`.
  private(set) var unread: Set<String> = []
  /// The first lines of replies to red flags.
  private(set) var acts: [Field] = []
  private var sources: [String: Source] = [:]
  private var slips: Set<String> = []

  func open(_ source: Source) { sources[source.path] = source }

  func fault(
    _ code: Diagnostic.Code, _ place: Place, _ message: String, nearest: String? = nil,
    help: String
  ) {
    let fault = Diagnostic(
      code: code, place: place, message: message, nearest: nearest, help: help,
      line: line(of: place))
    if slips.insert(place.path + fault.slip).inserted { faults.append(fault) }
  }

  func note(_ name: NameUse) { names.append(name) }
  func note(_ phrase: PhraseUse) { phrases.append(phrase) }
  func note(_ sentence: ProseUse) { prose.append(sentence) }

  func note(_ example: Example, of finding: String, at place: Place) {
    examples.append(
      ExampleUse(finding: finding, example: example, place: place, line: line(of: place)))
  }

  private func line(of place: Place) -> String {
    String(String.UnicodeScalarView(sources[place.path]?.line(place.line) ?? []))
  }

  /// Notes that a file is no YAML, so that those who name its thing are not blamed.
  func note(unread name: String) { unread.insert(name) }

  /// Notes where a thing opens; false when its name is taken.
  func note(thing: String, at field: Field) -> Bool {
    if things[thing] != nil { return false }
    things[thing] = field
    return true
  }

  func note(_ field: Field, as name: String) { fields[name] = field }

  /// Notes the first line of a reply, whose length a check measures.
  func note(act field: Field) { acts.append(field) }
}
