// How findings stand, as one small number for each, by its place in a register of names. It reads
// and writes as a dictionary does, and knows nothing of what a finding means.

import Knowledge

/// How a finding stands.
public enum Presence: String, Hashable, Sendable, CaseIterable {
  case present, absent, unsure, declined
}

/// A finding's standing, and whether the follow-up that it may need has been put.
public struct Fact: Hashable, Sendable {
  public var presence: Presence
  /// False while an "unsure" or a skipped danger question still gets its one follow-up.
  public var isSettled: Bool

  public init(_ presence: Presence, isSettled: Bool = true) {
    self.presence = presence
    self.isSettled = isSettled
  }
}

/// The names of findings, each with its place.
public final class Register: Sendable {
  let names: [String]
  private let places: [String: Int]
  /// Equal for registers of the same names.
  let mark: Int

  static let empty = Register([])

  init(_ names: Set<String>) {
    self.names = names.sorted()
    places = Dictionary(uniqueKeysWithValues: zip(self.names, self.names.indices))
    mark = self.names.hashValue
  }

  /// A place for every finding of a catalogue, the derived ones too.
  public convenience init(_ catalogue: Catalogue) { self.init(Set(catalogue.findings.keys)) }

  public func place(of name: String) -> Int? { places[name] }
}

/// How findings stand. Equal ones are laid over registers of the same names.
public struct Findings: Hashable, Sendable {
  private(set) var register: Register
  /// By place: 0 when nothing was said, else the code of a fact.
  private(set) var row: [UInt8]

  init(_ register: Register = .empty) {
    self.register = register
    row = [UInt8](repeating: 0, count: register.names.count)
  }

  /// A name that the register does not know is added to it.
  public subscript(id: String) -> Fact? {
    get { register.place(of: id).flatMap { Fact(code: row[$0]) } }
    set {
      if let newValue, register.place(of: id) == nil {
        self = laid(over: Register(Set(register.names + [id])))
        self[id] = newValue
      } else if let place = register.place(of: id) {
        row[place] = newValue?.code ?? 0
      }
    }
  }

  public subscript(place: Int) -> Fact? {
    get { Fact(code: row[place]) }
    set { row[place] = newValue?.code ?? 0 }
  }

  /// The same over another register; what has no place there is left out.
  public func laid(over register: Register) -> Findings {
    if register.mark == self.register.mark { return self }
    var result = Findings(register)
    for (id, fact) in self {
      if let place = register.place(of: id) { result[place] = fact }
    }
    return result
  }

  /// What stands otherwise than before, by name.
  public func changes(from earlier: Findings) -> [(id: String, before: Fact?, now: Fact)] {
    let earlier = earlier.laid(over: register)
    return row.indices.compactMap { place in
      guard row[place] != earlier.row[place], let now = self[place] else { return nil }
      return (register.names[place], earlier[place], now)
    }
  }

  public static func == (left: Findings, right: Findings) -> Bool {
    left.register.mark == right.register.mark && left.row == right.row
  }

  public func hash(into hasher: inout Hasher) {
    row.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Findings: Sequence {
  /// What was said, by name.
  public func makeIterator() -> IndexingIterator<[(key: String, value: Fact)]> {
    row.indices.compactMap { place in
      self[place].map { (key: register.names[place], value: $0) }
    }.makeIterator()
  }

  public var isEmpty: Bool { row.allSatisfy { $0 == 0 } }
  public var values: [Fact] { row.compactMap(Fact.init(code:)) }
}

extension Findings {
  /// Whether the finding at a place is there, as far as it is known.
  func truth(at place: Int) -> Truth {
    switch row[place] {
    case 1, 2: return .yes
    case 3, 4: return .no
    default: return .unknown
    }
  }

  /// The row without the difference between a doubt and a refusal: to the causes and the plan both
  /// are unknown.
  var levelled: [UInt8] { row.map { $0 > 4 ? 5 : $0 } }
}

extension Fact {
  private static let order: [Presence] = [.present, .absent, .unsure, .declined]

  /// 1 and 2 present, 3 and 4 absent, 5 and 6 unsure, 7 and 8 declined; even when unsettled.
  fileprivate var code: UInt8 {
    let rank: UInt8
    switch presence {
    case .present: rank = 1
    case .absent: rank = 3
    case .unsure: rank = 5
    case .declined: rank = 7
    }
    return isSettled ? rank : rank + 1
  }

  fileprivate init?(code: UInt8) {
    guard code > 0 else { return nil }
    self.init(Self.order[Int(code - 1) / 2], isSettled: code % 2 == 1)
  }
}
