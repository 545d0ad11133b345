// A conversation over the small content that the tests of Content keep, so that whole reports can
// be compared and stay as they are when the shipped content changes.

import Audit
import Content
import Dialogue
import Folders
import Understanding

enum Small {
  static let loaded: Loaded? = try? load(
    contentFiles(of: "\(Shipped.root)/Tests/ContentTests/Valid"))

  static let conversation: Conversation? = loaded.map { loaded in
    Conversation(
      reader: Reader(catalogue: loaded.catalogue, matcher: trainedMatcher(for: loaded.catalogue)))
  }
}
