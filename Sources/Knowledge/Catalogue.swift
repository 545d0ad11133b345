// Everything the program knows, as values looked up by name; it is content, and no code depends
// on what is in it.

/// All content of an Intents folder.
public struct Catalogue: Equatable, Codable, Sendable {
  public var intents: [String: Intent] = [:]
  public var topics: [String: Topic] = [:]
  public var concepts: [String: Concept] = [:]
  public var rules: [String: Rule] = [:]
  public var scopes: [String: ScopeRule] = [:]
  public var findings: [String: Finding] = [:]
  public var slots: [String: Slot] = [:]
  /// Groups of danger signs, in the order they are asked.
  public var screening: [ScreeningGroup] = []
  /// The group that asks what a plan must leave out.
  public var gateGroup: ScreeningGroup?
  public var causes: [String: Cause] = [:]
  public var exercises: [String: Exercise] = [:]
  public var selfTests: [String: SelfTest] = [:]
  public var gates: [String: Gate] = [:]
  public var phases: [Phase] = []
  public var regions: [String: Region] = [:]
  public var replies: [String: Reply] = [:]
  public var evidence: [String: Evidence] = [:]
  public var commonWords: [String] = []

  public init() {}

  /// The flags, by name.
  public var flags: [Finding] {
    findings.values.filter(\.isFlag).sorted { $0.id < $1.id }
  }

  /// All groups in the order they are asked: danger first.
  public var groups: [ScreeningGroup] { screening + (gateGroup.map { [$0] } ?? []) }

  /// The region of a code; `world` for one that is not known.
  public func region(_ code: String) -> Region? { regions[code] ?? regions["world"] }

  /// The reported name of a cause: its family.
  public func family(of cause: String) -> String { causes[cause]?.family ?? cause }
}
