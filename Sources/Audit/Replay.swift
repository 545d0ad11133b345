// Runs a transcript against the program and compares, row by row. It never looks at the machine:
// what the head does not give has fixed defaults.

import Content
import Dialogue
import Knowledge
import Presentation
import Reasoning
import Text
import Understanding

/// What a replay takes from outside; what is nil comes from the transcript's head.
public struct ReplaySettings: Sendable {
  public var now: Day?
  public var region: String?
  public var width: Int?

  public init(now: Day? = nil, region: String? = nil, width: Int? = nil) {
    self.now = now
    self.region = region
    self.width = width
  }
}

/// One turn as it went now.
public struct Replayed: Sendable {
  public let expected: Transcript.Turn
  public let got: Transcript.Turn
  public let turn: Turn
  public let faults: [String]
  /// Why it differs: the rules that decided now, and those before.
  public let reasons: [String]

  public var isSame: Bool { expected == got }

  /// The same turn with what came now taken as right.
  public var accepted: Replayed {
    Replayed(expected: got, got: got, turn: turn, faults: faults, reasons: [])
  }

  /// Whether all that was expected to be understood was understood, whatever was said.
  public var isUnderstood: Bool {
    expected.understood.allSatisfy { got.understood.contains($0) }
  }
}

/// Replays transcripts.
public struct Replayer: Sendable {
  public let conversation: Conversation
  private let inspector: Inspector
  private let settings: ReplaySettings

  /// Where a transcript plays that names no region.
  static let usualRegion = "GB"

  public init(_ conversation: Conversation, _ settings: ReplaySettings = ReplaySettings()) {
    self.conversation = conversation
    inspector = Inspector(conversation.catalogue)
    self.settings = settings
  }

  /// Every turn of a transcript, as the program takes it now.
  public func replay(_ transcript: Transcript) -> [Replayed] {
    guard let fallback = Day(year: 2026, month: 1, day: 5) else { return [] }
    let today = settings.now ?? transcript.now ?? fallback
    let renderer = Renderer(
      catalogue: conversation.catalogue,
      region: settings.region ?? transcript.region ?? Self.usualRegion)
    let layout = Layout(width: settings.width ?? transcript.width ?? 80)
    var state = DialogueState()
    return transcript.turns.map { expected in
      let turn = conversation.turn(expected.message, state, today: today)
      state = turn.after
      var got = expected
      got.understood = understood(turn)
      let reply = renderer.render(turn)
      got.said = layout.rows(reply.lines)
      let reasons = Reasons(
        expected: expected, turn: turn, reader: conversation.reader, today: today)
      return Replayed(
        expected: expected, got: got, turn: turn,
        faults: inspector.violations(of: turn) + faults(of: reply),
        reasons: expected == got ? [] : reasons.rows)
    }
  }

  /// The transcript with what the program says now; nothing else is touched.
  public func recorded(_ transcript: Transcript) -> Transcript {
    var result = transcript
    result.turns = replay(transcript).map(\.got)
    return result
  }
}

/// What a turn understood and decided, as the rows of a transcript.
public func understood(_ turn: Turn) -> [String] {
  let reading = turn.understanding
  var rows = reading.findings.map(row)
  rows += values(reading.values)
  if reading.subject == .other { rows.append("subject other") }
  let topic = reading.topic.map { " \($0)" } ?? ""
  let about = reading.argID.map { " \($0)" } ?? ""
  rows.append("want \(reading.intent ?? "nothing")\(topic)\(about)")
  rows.append("policy \(turn.row): \(turn.acts.map(\.kind.rawValue).joined(separator: ", "))")
  return rows
}

/// A finding as a row of a transcript.
func row(_ mention: Mention) -> String {
  let word = mention.reading == .present ? "heard" : mention.reading.rawValue
  let scope = mention.scope.map { " (\($0))" } ?? ""
  return "\(word) \(mention.finding) «\(Layout.harmless(mention.words))»\(scope)"
}

private func values(_ values: Values) -> [String] {
  func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
  var rows: [String] = []
  if let side = values.side { rows.append("set side \(side.value) «\(side.words)»") }
  if let severity = values.severity {
    rows.append("set severity \(number(severity.value)) «\(severity.words)»")
  }
  if let days = values.durationDays {
    rows.append("set duration_days \(number(days.value)) «\(days.words)»")
  }
  if let age = values.age { rows.append("set age \(number(age.value)) «\(age.words)»") }
  if let onset = values.onset { rows.append("set onset \(onset.value) «\(onset.words)»") }
  return rows
}
