// A reply as it would be understood, without any text: for the search over answers. It reads
// nothing.

import Knowledge

extension Understanding {
  /// A canonical reply: what it says of findings, and its one intent.
  package init(
    intent: String?, answer: Answer? = nil, readings: [String: Knowledge.Example.Reading] = [:],
    values: Values = Values(), arg: String? = nil, argID: String? = nil
  ) {
    let findings = readings.sorted { $0.key < $1.key }.map { finding, reading in
      Mention(
        finding: finding, reading: reading, tokens: 0..<0, place: 0..<0, words: "",
        rule: "answer", scope: nil)
    }
    self.init(
      line: "", findings: findings, values: values, subject: .me, answer: answer, intent: intent,
      also: [], topic: nil, topics: [], score: 1, arg: arg, argID: argID, ask: [], mended: [],
      unread: [], outside: [], words: [])
  }
}
