// The matcher, trained on the phrases of the content when the program is built.

import Knowledge
import Matching
import Understanding

/// The matcher trained on the phrases of the content, as text.
func matcherText(for catalogue: Catalogue) -> String {
  trainedMatcher(for: catalogue)?.encoded() ?? ""
}
