// The few measures that all reports share; it refuses to print.
import Foundation
import Matching

/// A matcher and the way messages are cut into stems for it.
struct Judge {
  let matcher: LinearMatcher
  let words: (String) -> [String]

  func verdicts(_ messages: [Clinc.Message]) -> [(right: Bool, sureness: Float)] {
    messages.map { message in
      let words = words(message.text)
      guard let best = matcher.best(words) else { return (false, 0) }
      return (best.label == message.intent, matcher.sureness(of: best, in: words))
    }
  }

  /// In hundredths.
  func accuracy(_ messages: [Clinc.Message]) -> Double {
    percent(verdicts(messages).count { $0.right }, of: messages.count)
  }

  /// The threshold at which this share of the messages is right but refused.
  func threshold(_ messages: [Clinc.Message], losing share: Double) -> Float {
    let right = verdicts(messages).filter(\.right).map(\.sureness).sorted()
    let lost = Int(Double(messages.count) * share)
    return right.indices.contains(lost) ? right[lost] : 0
  }
}

func timed<Result>(_ work: () -> Result) -> (Result, Double) {
  let start = ContinuousClock.now
  let result = work()
  let parts = (ContinuousClock.now - start).components
  return (result, Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
}

/// The processor time of some work, in seconds: what others do on the machine does not count.
func processorTime(_ work: () -> Void) -> Double {
  let start = clock()
  work()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

func percent(_ part: Int, of all: Int) -> Double { all == 0 ? 0 : Double(part) / Double(all) * 100 }

func shown(_ number: Double) -> String { String(format: "%.2f", number) }
