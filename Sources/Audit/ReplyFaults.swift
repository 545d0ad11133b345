// What a reply may never be: empty, or with a name in braces that nothing filled. It looks at words
// alone.

import Presentation

/// Why a reply may not leave; nothing when it may.
public func faults(of reply: ReplyText) -> [String] {
  if reply.lines.allSatisfy(\.text.isEmpty) { return ["the reply is empty"] }
  return reply.lines.filter { $0.text.contains("{") }
    .map { "a name is left open in \"\($0.text)\"" }
}
