// A light English stemmer: plural, -ing, -ed, -ly, -ness and the irregular forms that people in
// pain use. It never joins words of different meaning ("worse" stays apart from "bad").

/// The word without its endings, the same for all its forms.
///
/// `stem("sitting")  // "sit"` · `stem("sat")  // "sit"` · `stem("aching")  // "ach"`
public func stem(_ word: String) -> String {
  guard let known = irregular[word] else { return stripped(word) }
  return irregular[known] == known ? known : stripped(known)
}

/// The word without its endings, by rule: "gave" is looked up as "give" and both are "giv".
private func stripped(_ word: String) -> String {
  var letters = Array(word.utf8)
  guard letters.count > 3, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
  stripNess(&letters)
  stripPlural(&letters)
  let before = letters.count
  stripVerb(&letters)
  if letters.count == before { stripAdverb(&letters) }
  if letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
  let result = String(decoding: letters, as: UTF8.self)
  return irregular[result] ?? result
}

private typealias Letters = [UInt8]

private func ends(_ letters: Letters, _ suffix: StaticString) -> Bool {
  let n = suffix.utf8CodeUnitCount
  guard letters.count > n else { return false }
  return suffix.withUTF8Buffer { letters.suffix(n).elementsEqual($0) }
}

private func hasVowel(_ letters: Letters.SubSequence) -> Bool {
  letters.contains { "aeiouy".utf8.contains($0) }
}

private func stripNess(_ letters: inout Letters) {
  guard ends(letters, "ness"), letters.count > 6 else { return }
  letters.removeLast(4)
  if letters.last == UInt8(ascii: "i") { letters[letters.count - 1] = UInt8(ascii: "y") }
}

private func stripPlural(_ letters: inout Letters) {
  guard letters.last == UInt8(ascii: "s"), letters.count > 3 else { return }
  if ends(letters, "ies"), letters.count > 4 {
    letters.removeLast(3)
    letters.append(UInt8(ascii: "y"))
  } else if ends(letters, "sses") || ends(letters, "shes") || ends(letters, "ches")
    || ends(letters, "xes") || ends(letters, "zzes")
  {
    letters.removeLast(2)
  } else if !ends(letters, "ss") && !ends(letters, "us") && !ends(letters, "is") {
    letters.removeLast()
  }
}

private func stripVerb(_ letters: inout Letters) {
  let cut: Int
  if ends(letters, "ing") {
    cut = 3
  } else if ends(letters, "ed") && !ends(letters, "eed") {
    cut = 2
  } else {
    return
  }
  let rest = letters.dropLast(cut)
  guard rest.count >= 2, hasVowel(rest) else { return }
  letters = Array(rest)
  undouble(&letters)
}

private func undouble(_ letters: inout Letters) {
  guard letters.count >= 3, let last = letters.last, letters[letters.count - 2] == last else {
    return
  }
  if !"lszfaeiou".utf8.contains(last) { letters.removeLast() }
}

private func stripAdverb(_ letters: inout Letters) {
  guard ends(letters, "ly"), letters.count > 5, letters[letters.count - 3] != UInt8(ascii: "l")
  else { return }
  letters.removeLast(2)
  if letters.last == UInt8(ascii: "i") { letters[letters.count - 1] = UInt8(ascii: "y") }
}

/// Irregular forms, and words that the rules above would spoil.
private let irregular: [String: String] = [
  "sat": "sit", "sits": "sit", "stood": "stand", "lay": "lie", "laid": "lie", "lain": "lie",
  "laying": "lie", "lying": "lie", "lies": "lie", "layed": "lie", "lye": "lie",
  "felt": "feel", "bent": "bend", "slept": "sleep", "asleep": "asleep", "woke": "wake",
  "woken": "wake", "drove": "drive", "driven": "drive", "fell": "fall", "fallen": "fall",
  "broke": "break", "broken": "break", "ran": "run", "went": "go", "goes": "go", "gone": "gone",
  "came": "come", "got": "get", "gotten": "get", "took": "take", "taken": "take",
  "made": "make", "said": "say", "told": "tell", "lost": "lose", "kept": "keep", "hurts": "hurt",
  "have": "have", "since": "since", "more": "more", "some": "some", "late": "late",
  "before": "before", "none": "none", "had": "have", "has": "have", "having": "have", "did": "do",
  "does": "do", "done": "do",
  "doing": "do", "was": "be", "were": "be", "is": "be", "are": "be", "am": "be", "been": "be",
  "being": "be", "worn": "wear", "wore": "wear", "began": "begin", "begun": "begin",
  "feet": "foot", "calves": "calf", "calfs": "calf", "women": "woman", "men": "man",
  "swollen": "swell", "swelled": "swell", "swelling": "swell", "burnt": "burn",
  "tingly": "tingl", "tingling": "tingl", "tingles": "tingl", "tingle": "tingl",
  "shot": "shoot", "worsening": "worsen", "worsened": "worsen", "worsens": "worsen",
  "weaker": "weaker", "numbing": "numb", "numbed": "numb", "number": "number", "dead": "dead",
  "buttocks": "buttock", "glutes": "glute", "hamstrings": "hamstring", "knees": "knee",
  "toes": "toe", "shoes": "shoe", "goings": "go", "going": "go", "really": "real",
  "sometimes": "sometimes", "always": "always", "yes": "yes", "this": "this", "perhaps": "perhaps",
  "pins": "pin", "needles": "needl", "needle": "needl", "diabetes": "diabet", "diabetic": "diabet",
  "prescribed": "prescrib", "nothing": "nothing", "anything": "anything", "thing": "thing",
  "something": "something", "everything": "everything", "morning": "morning", "evening": "evening",
  "during": "during", "bring": "bring", "string": "string", "hamstring": "hamstring",
  "spring": "spring", "red": "red", "bed": "bed", "need": "need", "only": "only", "early": "early",
  "family": "family", "belly": "belly", "daily": "daily", "july": "july", "monthly": "month",
  "thought": "think", "bought": "buy", "brought": "bring", "caught": "catch", "taught": "teach",
  "gave": "give", "given": "give", "knew": "know", "known": "know", "saw": "see", "seen": "see",
  "rang": "ring", "rung": "ring", "swam": "swim", "swum": "swim", "rode": "ride",
  "ridden": "ride", "wrote": "write", "written": "write", "ate": "eat", "eaten": "eat",
  "stuck": "stick", "tore": "tear", "torn": "tear", "lifted": "lift",
  // Forms that would fall together with "not", "past", "sit" and "her".
  "note": "note", "notes": "note", "noted": "note", "noting": "note", "paste": "paste",
  "site": "site", "sites": "site", "here": "here",
  "slid": "slide",
  "threw": "throw", "thrown": "throw", "hit": "hit", "tied": "tie", "tying": "tie", "dying": "die",
  "died": "die", "dies": "die", "peed": "pee", "peeing": "pee", "pees": "pee", "weed": "wee",
  "weeing": "wee", "pooed": "poo", "pooing": "poo", "used": "use", "using": "use", "uses": "use",
  "his": "his", "hers": "her", "as": "as", "less": "less", "unless": "unless", "across": "across",
  "plus": "plus", "miss": "miss", "pass": "pass", "bus": "bus", "does'nt": "do", "stairs": "stair",
  "upstairs": "upstairs", "downstairs": "downstairs", "aches": "ach", "achy": "ach",
  "sciatica": "sciatica", "thousands": "thousand", "wing": "wing", "king": "king", "ring": "ring",
  "sing": "sing", "swing": "swing", "sling": "sling", "wedding": "wedding", "ceiling": "ceiling",
  "feeling": "feel", "feelings": "feel", "ankles": "ankle", "ankle": "ankle", "eased": "eas",
]
