// Where a sentence or figure comes from, and how far it may be trusted.

/// A source.
public struct Evidence: Equatable, Codable, Sendable {
  /// How we know what it says.
  public enum Basis: String, Codable, CaseIterable, Sendable {
    /// Seen in a stored page.
    case read
    /// From knowledge of the work; its figures are never quoted to a person.
    case recalled
    /// Our own judgement.
    case estimated
  }
  public let id: String
  public let title: String
  public let location: String
  public let basis: Basis
  public let kind: String
  /// The sentence relied on, in our words.
  public let says: String

  public init(
    id: String, title: String, location: String, basis: Basis, kind: String, says: String
  ) {
    self.id = id
    self.title = title
    self.location = location
    self.basis = basis
    self.kind = kind
    self.says = says
  }
}

/// The numbers to call in a region.
public struct Region: Equatable, Codable, Sendable {
  public let id: String
  public let name: String
  public let emergency: String
  /// The line for what cannot wait but is no emergency.
  public let urgent: String
  public let crisisName: String
  public let crisisCall: String
  public let crisisText: String?
  public let source: String
  public let reviewed: String

  public init(
    id: String, name: String, emergency: String, urgent: String, crisisName: String,
    crisisCall: String, crisisText: String?, source: String, reviewed: String
  ) {
    self.id = id
    self.name = name
    self.emergency = emergency
    self.urgent = urgent
    self.crisisName = crisisName
    self.crisisCall = crisisCall
    self.crisisText = crisisText
    self.source = source
    self.reviewed = reviewed
  }

  /// The values that texts may name.
  public var values: [String: String] {
    let text = crisisText.map { " or text \($0)" } ?? ""
    return [
      "emergency": emergency, "urgent": urgent,
      "crisis": "\(crisisName) (call \(crisisCall)\(text))",
      "crisis_call": crisisCall,
    ]
  }
}

/// The wording of a dialogue act.
public struct Reply: Equatable, Codable, Sendable {
  public let id: String
  public let say: Wording

  public init(id: String, say: Wording) {
    self.id = id
    self.say = say
  }
}
