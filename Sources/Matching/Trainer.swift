// Learns a matcher from examples; it refuses to open files, to stem, or to leave anything to
// chance: the same examples in the same order give the same matcher, to the last bit.

/// A phrase and the intent it stands for, already tokenised.
public struct Example: Sendable, Equatable {
  public var label: String
  public var words: [String]

  public init(label: String, words: [String]) {
    self.label = label
    self.words = words
  }
}

/// Learns one linear support vector machine for each label.
///
/// `Trainer().train(examples).best(["bye"])  // Score(label: "quit", margin: 0.4)`
public struct Trainer: Sendable {
  /// How to learn; the values here were chosen on CLINC150's validation part.
  public struct Settings: Sendable {
    /// What an error costs beside the size of the weights.
    public var cost: Float = 0.2
    /// How many times as much an error on the label's own examples costs.
    public var ownCost: Float = 20
    /// More than seven read no more held-out examples rightly.
    public var passes = 7
    /// Passes end when no slope was steeper.
    public var nearEnough: Float = 0.1
    /// How many weights are kept for each feature, in the mean.
    public var kept: Float = 4
    public var seed: UInt64 = 1
    /// The words of a label's name: each name is one more example.
    public var naming: @Sendable (String) -> [String] = Trainer.words(ofName:)

    public init() {}
  }

  /// More labels than these are not learnt.
  public static let mostLabels = 4000

  public var settings: Settings

  public init(settings: Settings = Settings()) {
    self.settings = settings
  }

  /// `words(ofName: "ask_running")  // ["ask", "running"]`
  public static func words(ofName name: String) -> [String] {
    name.lowercased().split(whereSeparator: { "_-. /".contains($0) }).map(String.init)
  }

  /// Learns the examples; the threshold stays the one a new matcher has.
  public func train(_ examples: [Example]) -> LinearMatcher {
    let labels = Array(Set(examples.map(\.label)).sorted().prefix(Trainer.mostLabels))
    let numbers = Dictionary(uniqueKeysWithValues: zip(labels, labels.indices))
    let known = examples.filter { numbers[$0.label] != nil }
    let all = known + labels.map { Example(label: $0, words: settings.naming($0)) }
    let seen = all.map { Features($0.words) }
    let vocabulary = Vocabulary(of: seen)
    let problem = Problem(
      seen.map(vocabulary.vector), labels: all.compactMap { numbers[$0.label] },
      features: vocabulary.count, labelCount: labels.count)
    return LinearMatcher(
      labels: labels, vocabulary: vocabulary,
      weights: Weights(DualDescent(problem, settings), kept: settings.kept),
      phrases: Phrases(known, numbers: numbers))
  }

  /// Learns the examples and sets the threshold so that `losing` of them would be abstained on
  /// though they are read rightly when held out.
  public func train(_ examples: [Example], folds: Int, losing: Float = 0.02) -> LinearMatcher {
    var matcher = train(examples)
    matcher.threshold = heldOut(examples, folds: folds).threshold(losing: losing)
    return matcher
  }
}
