// Splits text and takes endings off, only for the bench until the Text module does; it refuses
// anything cleverer.
import Foundation

func stems(_ text: String) -> [String] { plainWords(text).map(stem) }

private let contractions = [
  ("won't", "will not"), ("can't", "can not"), ("n't", " not"), ("'re", " are"), ("'m", " am"),
  ("'ll", " will"), ("'ve", " have"), ("'d", " would"), ("'s", " 's"),
]

/// Lower-case words, contractions opened up.
func plainWords(_ text: String) -> [String] {
  var text = text.lowercased().replacingOccurrences(of: "’", with: "'")
  for (short, long) in contractions { text = text.replacingOccurrences(of: short, with: long) }
  return text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" }).map(String.init)
}

/// `stem("running")  // "run"`
func stem(_ word: String) -> String {
  var stem = Substring(word)
  func ends(_ ending: String) -> Bool {
    stem.utf8.count >= ending.utf8.count + 2 && stem.hasSuffix(ending)
  }
  guard word.utf8.count > 3 else { return word }
  if ends("ies") {
    stem = stem.dropLast(3) + "y"
  } else if ends("sses") || ends("xes") || ends("ches") || ends("shes") {
    stem = stem.dropLast(2)
  } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
    stem = stem.dropLast()
  }
  if let ending = ["ing", "ed"].first(where: ends) {
    stem = withoutEnding(stem, ending.count)
  }
  if ends("ly"), stem.utf8.count > 5 { stem = stem.dropLast(2) }
  if stem.utf8.count > 3, stem.last == "e" { stem = stem.dropLast() }
  return String(stem)
}

/// The word without its ending, and without a doubled letter before it: `running`, `run`.
private func withoutEnding(_ word: Substring, _ length: Int) -> Substring {
  let rest = word.dropLast(length)
  guard rest.contains(where: { "aeiouy".contains($0) }), let last = rest.last else { return word }
  let isDoubled = rest.count > 2 && rest.dropLast().last == last && !"lsz".contains(last)
  return isDoubled ? rest.dropLast() : rest
}
