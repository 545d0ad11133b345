// Checks that texts for people hold no sign that a slip of the keyboard leaves behind. It knows
// nothing of spelling.

import Text

/// C034: a bracket or quote without its other half, and signs that no text for people needs.
@Sendable func checkSigns(_ draft: Draft) {
  for sentence in draft.notes.prose {
    let text = sentence.field.text
    guard let slip = strangeSign(in: text) else { continue }
    draft.notes.fault(
      .strangeSign, sentence.field.place(at: slip.offset),
      "the sign \"\(shown(slip.sign))\" \(slip.what)", help: slip.help)
  }
}

private struct SignSlip {
  let sign: Unicode.Scalar
  let offset: Int
  var what = "has no other half"
  var help = "write both halves, or neither"
}

private func shown(_ sign: Unicode.Scalar) -> String {
  sign == "\t" ? "tab" : sign.value < 32 ? "control" : String(sign)
}

/// The first of a text.
private func strangeSign(in text: String) -> SignSlip? {
  let pairs: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "}": "{"]
  var open: [SignSlip] = []
  var quotes: [Unicode.Scalar: SignSlip] = [:]
  var last: Unicode.Scalar = " "
  for (offset, sign) in text.unicodeScalars.enumerated() {
    let slip = SignSlip(sign: sign, offset: offset)
    switch sign {
    case "(", "[", "{": open.append(slip)
    case ")", "]", "}":
      guard open.popLast()?.sign == pairs[sign] else { return slip }
    case "\"", "`": quotes[sign] = quotes[sign] == nil ? slip : nil
    case ":", ",", ";":
      if last == sign || last == " " && offset > 0 {
        return SignSlip(
          sign: sign, offset: offset, what: "stands alone", help: "put it behind a word, once")
      }
    case "@", "%", "\\", "^", "|", "~", "_", "*", "$", "\t":
      // "30 %" is read aloud, and {names} hold what they like.
      if sign == "%" && (last.properties.numericType != nil || last == " " && offset > 1) { break }
      if sign == "_", !open.isEmpty { break }
      return SignSlip(
        sign: sign, offset: offset, what: "is not read aloud", help: "say it in words")
    default: break
    }
    last = sign
  }
  return quotes.values.min { $0.offset < $1.offset } ?? open.first
}
