// Forms of one word share a stem; words of different meaning do not.

import Testing
import Text

@Suite struct StemTests {
  @Test(arguments: [
    ["sit", "sits", "sitting", "sat"], ["lose", "loses", "losing", "lost"],
    ["give", "gives", "giving", "gave", "given"], ["wake", "wakes", "waking", "woke"],
    ["drive", "drives", "driving", "drove", "driven"], ["have", "has", "had", "having"],
    ["ache", "aches", "aching", "ached", "achy"], ["calf", "calves"], ["foot", "feet"],
    ["lie", "lies", "lying", "lay", "laid"], ["tingle", "tingles", "tingling", "tingly"],
    ["bend", "bends", "bending", "bent"], ["numb", "numbness", "numbed"],
  ])
  func formsShareAStem(forms: [String]) {
    #expect(Set(forms.map(stem)).count == 1, "\(forms.map(stem))")
  }

  @Test(arguments: [
    ("worse", "bad"), ("hip", "hop"), ("thing", "thin"), ("morning", "morn"), ("his", "hi"),
    ("number", "numb"), ("during", "dure"), ("weak", "week"),
  ])
  func otherWordsStayApart(left: String, right: String) {
    #expect(stem(left) != stem(right))
  }

  /// A pattern's word and a typed word go through the same stemmer, so a stem need not be a word,
  /// but it must not change when it is looked at again as the end of a pattern.
  @Test(arguments: ["since", "more", "some", "before", "late", "none"])
  func functionWordsStayWhole(word: String) { #expect(stem(word) == word) }

  @Test(
    arguments: [
      ("note", "not"), ("notes", "not"), ("noted", "not"), ("noting", "not"), ("paste", "past"),
      ("site", "sit"), ("sites", "sit"), ("here", "her"),
    ])
  func wordsOfAnotherMeaningStayApart(word: String, other: String) {
    #expect(stem(word) != stem(other))
  }
}
