// Replays as JUnit's XML for machines that gather tests. No letter of a person or an author can
// leave its place in it.

enum JUnit {
  struct Case: Sendable {
    let name: String
    var failure: String?
    var error: String?
  }

  /// A transcript.
  struct Suite: Sendable {
    let name: String
    var cases: [Case] = []

    var failures: Int { cases.filter { $0.failure != nil }.count }
    var errors: Int { cases.filter { $0.error != nil }.count }
  }

  static func text(_ suites: [Suite]) -> String {
    let tests = suites.reduce(0) { $0 + $1.cases.count }
    let failures = suites.reduce(0) { $0 + $1.failures }
    let errors = suites.reduce(0) { $0 + $1.errors }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="sciatica replay" tests="\(tests)" failures="\(failures)" errors="\(errors)">
      \(suites.map(text).joined())</testsuites>

      """
  }

  private static func text(_ suite: Suite) -> String {
    let name = escaped(suite.name)
    let cases = suite.cases.map { text($0, of: name) }.joined()
    return "  <testsuite name=\"\(name)\" tests=\"\(suite.cases.count)\" "
      + "failures=\"\(suite.failures)\" errors=\"\(suite.errors)\">\n\(cases)  </testsuite>\n"
  }

  private static func text(_ test: Case, of suite: String) -> String {
    let open = "    <testcase classname=\"\(suite)\" name=\"\(escaped(test.name))\""
    let parts = [("failure", test.failure), ("error", test.error)].compactMap { tag, text in
      text.map { text in
        let first = text.split(separator: "\n").first.map(String.init) ?? ""
        return "      <\(tag) message=\"\(escaped(first))\">\(escaped(text))</\(tag)>\n"
      }
    }
    return parts.isEmpty ? "\(open)/>\n" : "\(open)>\n\(parts.joined())    </testcase>\n"
  }

  /// A text as XML 1.0 can hold it: what it forbids becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        let isAllowed =
          scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
          && scalar.value & 0xFFFE != 0xFFFE
        result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}
