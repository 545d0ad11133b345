// Reads a file of a reply: the wording of a dialogue act.

import Knowledge

extension Reply {
  init(_ id: String, _ fields: Fields) {
    self.init(id: id, say: fields.wording("say"))
  }
}
