// Writes any text as one raw Swift literal, so that content can be compiled into the program. No
// text can end its literal.

/// A raw literal on one line, with one `#` more than any row of them in the text.
///
/// `rawLiteral("say \"#\"")  // ##"say "#""##`
public func rawLiteral(_ text: String) -> String {
  var longest = 0
  var row = 0
  for byte in text.utf8 {
    row = byte == UInt8(ascii: "#") ? row + 1 : 0
    longest = max(longest, row)
  }
  let signs = String(repeating: "#", count: longest + 1)
  var body = ""
  for scalar in text.unicodeScalars {
    // A raw literal cannot hold a line break or another control as it is.
    if scalar.value < 32 || scalar.value == 127 {
      body += "\\\(signs)u{\(String(scalar.value, radix: 16))}"
    } else {
      body.unicodeScalars.append(scalar)
    }
  }
  return "\(signs)\"\(body)\"\(signs)"
}
