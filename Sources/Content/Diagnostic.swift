// What is wrong with content, where, and what to do about it. It holds the facts of a fault; the
// printer makes its lines.

/// Letters of a file; lines and columns are counted from 1.
public struct Place: Hashable, Comparable, Sendable {
  public let path: String
  public let line: Int
  public let column: Int
  /// How many letters it marks.
  public let length: Int

  public init(path: String, line: Int, column: Int, length: Int) {
    self.path = path
    self.line = line
    self.column = column
    self.length = length
  }

  public static func < (left: Place, right: Place) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}

/// A fault of content.
public struct Diagnostic: Equatable, Sendable {
  /// What kind of fault it is; each has one way out.
  public enum Code: String, CaseIterable, Sendable {
    case brokenYAML = "C001"
    case keyTwice = "C002"
    case wrongShape = "C003"
    case unknownKey = "C004"
    case missingKey = "C005"
    case nameDiffers = "C006"
    case misplacedFile = "C007"
    case badNumber = "C008"
    case badChoice = "C009"
    case badForm = "C010"
    case badPattern = "C011"
    case badCondition = "C012"
    case unknownName = "C013"
    case unknownValue = "C014"
    case duplicatePhrase = "C015"
    case missingEvidence = "C016"
    case frighteningWord = "C017"
    case unknownTemplateName = "C018"
    case missingVariant = "C019"
    case missingPart = "C020"
    case missingFlag = "C021"
    case holdInReps = "C022"
    case holdWithoutCleared = "C023"
    case flagNeverAsked = "C024"
    case pairWithoutRule = "C025"
    case unreachableMove = "C026"
    case nameTwice = "C027"
    case tooLong = "C028"
    case unheardFinding = "C029"
    case idleQuestion = "C030"
    case misreadExample = "C031"
    case staleMisreading = "C032"
    case unsaidReply = "C033"
    case strangeSign = "C034"
    case badShares = "C035"
    case loneCluster = "C036"

    /// Whether content with it may still be used: something is not as its author believes, but
    /// nothing is missing.
    public var isWarning: Bool {
      self == .misreadExample || self == .staleMisreading || self == .unsaidReply
    }
  }

  public let code: Code
  public let place: Place
  /// One sentence, lower case, the word in quotes.
  public let message: String
  /// What stands there now, as it should perhaps be.
  public let nearest: String?
  /// The way out.
  public let help: String
  /// The line that the place is in.
  public let line: String

  public init(
    code: Code, place: Place, message: String, nearest: String?, help: String, line: String
  ) {
    self.code = code
    self.place = place
    self.message = message
    self.nearest = nearest
    self.help = help
    self.line = line
  }

  /// What makes two faults the same slip.
  var slip: String { "\(place.line):\(place.column):\(code.rawValue):\(message)" }
}
