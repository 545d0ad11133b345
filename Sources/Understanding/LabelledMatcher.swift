// A matcher that knows what each of its labels is good for, a topic, a question, an answer, looked
// up once for all messages. It decides nothing.

import Knowledge
import Matching

/// A matcher and the uses of its labels.
struct LabelledMatcher: Sendable {
  /// When a label may be what a message wants.
  struct Use: OptionSet, Sendable {
    let rawValue: UInt8
    static let topic = Use(rawValue: 1)
    /// People put it as a question.
    static let question = Use(rawValue: 2)
    /// It counts only while a question is open.
    static let answer = Use(rawValue: 4)
    /// It counts only when the message says nothing else.
    static let alone = Use(rawValue: 8)
    static let report = Use(rawValue: 16)
    /// It only tells: it is never what a message wants, but may speak against it.
    static let told = Use(rawValue: 32)
  }

  let matcher: LinearMatcher
  /// In the order of the matcher's labels.
  private let uses: [Use]

  init(_ matcher: LinearMatcher) {
    self.matcher = matcher
    uses = matcher.labels.map(Self.use)
  }

  /// The nearest three of the labels that have all of some uses and none of others.
  func nearest(in margins: [Float], having wanted: Use = [], barring barred: Use) -> [Score] {
    let barred = barred.union(.told)
    return matcher.nearest(3, in: margins) { label in
      uses[label].isSuperset(of: wanted) && uses[label].isDisjoint(with: barred)
    }
  }

  /// Whether a message rather tells something than wants what scored.
  func isTold(_ margins: [Float], over score: Score) -> Bool {
    uses.indices.contains { uses[$0] == .told && margins[$0] > score.margin }
  }

  private static func use(_ label: String) -> Use {
    if topic(of: label) != nil { return [.topic, .question] }
    if Answer(intent: label) != nil { return .answer }
    switch Want(rawValue: label) {
    case .undo, .restart, .quit, .repeat: return .alone
    case .reportProgress: return .report
    case .inform: return .told
    default: return label.hasPrefix("ask_") ? .question : []
    }
  }
}

/// The topic that a label stands for: `topic(of: "topics/can-i-run")  // "can-i-run"`
func topic(of label: String) -> String? {
  label.hasPrefix("topics/") ? String(label.dropFirst(7)) : nil
}
