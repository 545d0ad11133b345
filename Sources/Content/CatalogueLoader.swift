// From files to a catalogue with every fault of all of them. It opens nothing, stops at nothing,
// and what could not be read is left out or empty.

import Knowledge

/// What loading gives: a catalogue that may be used only when there are no faults.
public struct Loaded: Sendable {
  public let catalogue: Catalogue
  /// Every fault, ordered by place.
  public let diagnostics: [Diagnostic]
  /// The examples of findings with their places, in the order of their files.
  public let examples: [ExampleUse]
  /// Every text that people read, with the thing it belongs to.
  public let passages: [Passage]

  /// Examples that are known to be misread.
  public let misreadings: [KnownMisreading]

  /// Whether the catalogue may be used: there may be warnings.
  public var isSound: Bool { diagnostics.allSatisfy(\.code.isWarning) }
}

/// A text that people read, and the full name of the thing it belongs to.
public struct Passage: Equatable, Sendable {
  public let owner: String
  public let text: String
}

/// Reads and checks the files of a folder of content.
///
/// `load([SourceFile(path: "Intents/greet.yaml", text: …)]).catalogue.intents["greet"]`
///
/// Files that are still the same as in earlier loads are not read again.
public func load(
  _ files: [SourceFile], _ requirements: Requirements = .init(), reusing parsed: ParsedFiles? = nil
) -> Loaded {
  var reader = CatalogueReader(parsed: parsed)
  for file in files.sorted(by: { $0.path < $1.path }) { reader.read(file) }
  let draft = Draft(
    catalogue: reader.catalogue, notes: reader.notes, requirements: requirements,
    frightening: reader.frightening)
  for check in checks { check(draft) }
  let faults = reader.notes.faults.sorted { left, right in
    (left.place, left.code.rawValue, left.message) < (
      right.place, right.code.rawValue, right.message
    )
  }
  let passages = reader.notes.prose.map { Passage(owner: $0.owner, text: $0.field.text) }
  return Loaded(
    catalogue: reader.catalogue, diagnostics: faults, examples: reader.notes.examples,
    passages: passages, misreadings: reader.misreadings)
}

/// Takes one file after another into the catalogue.
struct CatalogueReader {
  var catalogue = Catalogue()
  var frightening: [String] = []
  private(set) var misreadings: [KnownMisreading] = []
  let notes = Notebook()
  private let parsed: ParsedFiles?

  init(parsed: ParsedFiles?) { self.parsed = parsed }

  mutating func read(_ file: SourceFile) {
    let text = file.text.hasPrefix("\u{FEFF}") ? String(file.text.dropFirst()) : file.text
    let source = parsed?.field(of: file)?.source ?? Source(path: file.path, text: text)
    notes.open(source)
    if readWords(file, text, source) { return }
    if file.folder.isEmpty, let single = Single(rawValue: file.stem), file.name.hasSuffix(".yaml") {
      if let field = yaml(file, source, text) {
        read(single, field)
      } else {
        notes.note(unread: single.rawValue)
      }
    } else if let folder = placed(file, source) {
      if let field = yaml(file, source, text) {
        read(folder, file, field)
      } else {
        notes.note(unread: "\(folder.rawValue)/\(file.stem)")
      }
    }
  }

  private func yaml(_ file: SourceFile, _ source: Source, _ text: String) -> Field? {
    let kept = parsed?.field(of: file)
    guard let field = kept ?? readYAML(source, text, notes) else { return nil }
    if kept == nil { parsed?.keep(field, of: file) }
    noteDoubles(in: field, notes)
    return field
  }

  /// The lists of words, which are no YAML.
  private mutating func readWords(_ file: SourceFile, _ text: String, _ source: Source) -> Bool {
    switch file.name {
    case "common-words.txt": catalogue.commonWords = words(text)
    case "frightening-words.txt": frightening = words(text)
    case "known-misreadings.txt": misreadings = KnownMisreading.all(source)
    default: return false
    }
    return true
  }

  private static let lists = [
    "common-words.txt", "frightening-words.txt", "known-misreadings.txt",
  ]

  /// One a line; empty lines and those that begin with # are left out.
  private func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  /// The folder that a file belongs to; a fault when there is none.
  private func placed(_ file: SourceFile, _ source: Source) -> Folder? {
    let start = source.place(line: 1, column: 1)
    let folders = Folder.allCases.map(\.rawValue)
    if !file.name.hasSuffix(".yaml") {
      notes.fault(
        .misplacedFile, start, "content is not read from \"\(file.name)\"",
        help: "end the name in .yaml; the lists of words are \(listed(Self.lists))")
      return nil
    }
    if file.folder.isEmpty { return .intents }
    if let folder = Folder(rawValue: file.folder) { return folder }
    notes.fault(
      .misplacedFile, start, "there is no folder \"\(file.folder)\" in content",
      nearest: nearestName(file.folder, folders), help: "the folders are \(listed(folders))")
    return nil
  }
}
