// What a reply may never hold: a name in braces that nothing filled. It looks at words alone.

import Presentation

/// The sentences of a reply that hold an open name; empty when it may leave.
public func openNames(in reply: ReplyText) -> [String] {
  reply.lines.filter { $0.text.contains("{") }.map { "a name is left open in \"\($0.text)\"" }
}
