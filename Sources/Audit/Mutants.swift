// Slips that authors make, put into sound content one at a time: a key dropped, a name misspelt, a
// phrase doubled, the YAML broken. The same seed makes the same slips; it judges none of them.

import Content
import Knowledge

/// A slip that an author may make.
public enum AuthorSlip: String, CaseIterable, Sendable {
  case droppedKey = "dropped key"
  case misspeltName = "misspelt name"
  case doubledPhrase = "doubled phrase"
  case brokenYAML = "broken YAML"
}

/// Content with one slip in it.
public struct Mutant: Sendable {
  public let slip: AuthorSlip
  /// The files, one of them changed.
  public let files: [SourceFile]
  /// The changed file and line: `Intents/greet.yaml:3`.
  public let place: String

  public init(slip: AuthorSlip, files: [SourceFile], place: String) {
    self.slip = slip
    self.files = files
    self.place = place
  }
}

/// Makes mutants of one folder of content.
public struct Mutator: Sendable {
  private let files: [SourceFile]
  /// Names of things, which stand in the files of other things.
  private let names: Set<String>
  private var random: SplitMix

  /// A mutator of sound files, which the catalogue was loaded from.
  public init(_ files: [SourceFile], _ catalogue: Catalogue, seed: UInt64) {
    self.files = files
    random = SplitMix(seed: seed)
    // "disc" is a word of prose too; with a point, dash or figure it is surely a name.
    names = Self.names(in: catalogue).filter { name in
      name.count > 3 && name.contains { ".-0123456789".contains($0) }
    }
  }

  private static func names(in catalogue: Catalogue) -> Set<String> {
    let tables = [
      Array(catalogue.findings.keys), Array(catalogue.concepts.keys),
      Array(catalogue.exercises.keys), Array(catalogue.evidence.keys),
      Array(catalogue.gates.keys), Array(catalogue.causes.keys),
    ]
    return Set(tables.joined())
  }

  /// The next mutant; its text differs from the original's.
  public mutating func next() -> Mutant {
    while true {
      let slip = AuthorSlip.allCases.randomElement(using: &random) ?? .brokenYAML
      let index = Int.random(in: files.indices, using: &random)
      let file = files[index]
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      guard file.name.hasSuffix(".yaml"), let changed = mutated(lines, slip),
        changed.lines != lines
      else { continue }
      var all = files
      all[index] = SourceFile(
        path: file.path, text: changed.lines.joined(separator: "\n"))
      return Mutant(slip: slip, files: all, place: "\(file.path):\(changed.line + 1)")
    }
  }

  private typealias Changed = (lines: [String], line: Int)

  private mutating func mutated(_ lines: [String], _ slip: AuthorSlip) -> Changed? {
    switch slip {
    case .droppedKey: return withoutKey(lines)
    case .misspeltName: return misspelt(lines)
    case .doubledPhrase: return doubled(lines)
    case .brokenYAML: return broken(lines)
    }
  }

  /// A key of the file's own mapping goes, with all that belongs to it.
  private mutating func withoutKey(_ lines: [String]) -> Changed? {
    let keys = lines.indices.filter { lines[$0].first?.isLetter == true }
    guard let key = keys.randomElement(using: &random) else { return nil }
    let end = lines[(key + 1)...].firstIndex { $0.first?.isLetter == true } ?? lines.count
    return (Array(lines[..<key] + lines[end...]), key)
  }

  /// An item of a list stands twice, one below the other.
  private mutating func doubled(_ lines: [String]) -> Changed? {
    let items = lines.indices.filter { lines[$0].hasPrefix("  - ") }
    guard let item = items.randomElement(using: &random) else { return nil }
    let end = lines[(item + 1)...].firstIndex { !$0.hasPrefix("    ") } ?? lines.count
    return (Array(lines[..<end] + lines[item..<end] + lines[end...]), end)
  }

  /// Two letters of a name change places, somewhere that it stands as a word.
  private mutating func misspelt(_ lines: [String]) -> Changed? {
    var places: [(line: Int, word: Substring)] = []
    for (line, text) in lines.enumerated() where text.first != "#" {
      let words = text.split { !($0.isLetter || $0.isNumber || "._-".contains($0)) }
      places += words.filter { names.contains(String($0)) }.map { (line, $0) }
    }
    guard let (line, word) = places.randomElement(using: &random) else { return nil }
    var letters = Array(word)
    let place = Int.random(in: 1..<(letters.count - 1), using: &random)
    letters.swapAt(place, place + 1)
    var lines = lines
    let text = lines[line]
    lines[line] = text[..<word.startIndex] + String(letters) + text[word.endIndex...]
    return (lines, line)
  }

  /// A sign with a meaning of its own before a value.
  private mutating func broken(_ lines: [String]) -> Changed? {
    let keyed = lines.indices.filter { lines[$0].firstRange(of: ": ") != nil }
    guard let line = keyed.randomElement(using: &random),
      let value = lines[line].firstRange(of: ": ")?.upperBound
    else { return nil }
    let signs = ["[", "]", "{", "\"", "\t", ": x: ", "@", "%", "- - :"]
    let sign = signs.randomElement(using: &random) ?? "["
    var lines = lines
    lines[line].insert(contentsOf: sign, at: value)
    return (lines, line)
  }
}
