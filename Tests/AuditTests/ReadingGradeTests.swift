// All text that people read stays plain: grade 8 over all, 9 in any one topic, 6 in an emergency.

import Audit
import Content
import Knowledge
import Testing

@Suite struct ReadingGradeTests {
  @Test func syllablesAreCountedAsSpoken() {
    let known = [
      "the": 1, "hope": 1, "hoped": 1, "needed": 2, "little": 2, "pieces": 2, "nerve": 1,
      "numbness": 2, "sciatica": 4, "emergency": 4, "area": 3, "exercise": 3, "question": 2,
      "999": 1, "you": 1, "idea": 3, "physiotherapist": 6, "leg": 1, "special": 2,
    ]
    for (word, count) in known {
      #expect(ReadingGrade.syllables(word) == count, "\(word)")
    }
  }

  @Test func theFormulaIsThatOfKincaid() {
    var grade = ReadingGrade("The cat sat on the mat.")
    #expect(abs(grade.value - (0.39 * 6 + 11.8 * 1 - 15.59)) < 0.001)
    grade.add("Nobody knew. A heading without a stop")
    #expect(grade.sentences == 3 && grade.words == 13)
    #expect(ReadingGrade("").value == 0)
  }

  @Test func allTextIsPlain() throws {
    let passages = try #require(Shipped.loaded).passages.filter {
      $0.owner.split(separator: "/").first != "evidence"
    }
    var all = ReadingGrade()
    for passage in passages { all.add(plain(passage.text)) }
    print("reading grade of all \(passages.count) texts: \(all.value), \(all.words) words")
    #expect(all.value <= 8)
    let topics = Dictionary(
      grouping: passages.filter { $0.owner.hasPrefix("topics/") }, by: \.owner)
    for (owner, texts) in topics.sorted(by: { $0.key < $1.key }) {
      var grade = ReadingGrade()
      for text in texts { grade.add(plain(text.text)) }
      #expect(grade.value <= 9, "\(owner) has grade \(grade.value)")
    }
  }

  @Test func emergencyTextIsPlainer() throws {
    let loaded = try #require(Shipped.loaded)
    var texts: [(owner: String, text: String)] = []
    for flag in loaded.catalogue.flags {
      texts += flag.grades.flatMap { [$0.act, $0.tell].compactMap { $0 } }.map { (flag.id, $0) }
    }
    for (id, reply) in loaded.catalogue.replies where id.hasPrefix("refer-") {
      texts += reply.say.variants.map { (id, $0.say) }
    }
    var all = ReadingGrade()
    for (owner, text) in texts {
      all.add(plain(text))
      let own = ReadingGrade(plain(text))
      #expect(own.words < 12 || own.value <= 8, "\(owner) has grade \(own.value): \(text)")
    }
    print("reading grade of \(texts.count) emergency texts: \(all.value)")
    #expect(all.value <= 6)
  }

  /// As it is read: without keys, a number in the place of every name.
  private func plain(_ text: String) -> String {
    withoutKeys(text).replacing(/\{[a-z_]+\}/, with: "999")
  }
}
