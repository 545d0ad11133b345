// A dose as a person can follow it. It gives no dose of its own.

import Knowledge

/// A dose in words.
struct DoseText {
  let dose: Dose

  /// "2 to 3 sets of 8 to 10, hold 5 seconds, each side, once a day".
  var text: String {
    var parts: [String] = []
    if let minutes = dose.minutes { parts.append("\(minutes.text) minutes") }
    switch (dose.sets, dose.reps) {
    case (let sets?, let reps?):
      parts.append("\(sets.text) \(sets.high == 1 ? "set" : "sets") of \(reps.text)")
    case (let sets?, nil): parts.append("\(sets.text) \(sets.high == 1 ? "time" : "times")")
    case (nil, let reps?): parts.append("\(reps.text) times")
    case (nil, nil): break
    }
    if let seconds = dose.seconds { parts.append("hold \(seconds.text) seconds") }
    if dose.eachSide { parts.append("each side") }
    if let perDay = dose.perDay {
      parts.append(perDay.high == 1 ? "once a day" : "\(perDay.text) times a day")
    }
    return parts.joined(separator: ", ")
  }
}
