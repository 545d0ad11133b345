// Writes the Swift file that the program holds its content in: raw literals, decoded by nobody
// before they are needed. No content can end a literal.

import Content
import Knowledge
import Understanding

/// The source of `ShippedContent`.
func shippedSource(_ catalogue: Catalogue) throws -> String {
  """
  // Written by compile-content from the folder Intents; changes here are lost.

  public enum ShippedContent {
    public static let catalogue: StaticString = \(rawLiteral(try encoded(catalogue.abridged)))
    public static let lexicon: StaticString = \(rawLiteral(Lexicon(catalogue).encoded()))
    public static let matcher: StaticString = \(rawLiteral(matcherText(for: catalogue)))
    public static let greeting: StaticString = \(rawLiteral(greeting(of: catalogue)))
  }

  """
}

/// What is said before anything is known: the first variant of `greet` without a condition.
private func greeting(of catalogue: Catalogue) -> String {
  catalogue.replies["greet"]?.say.variants.first { $0.when == nil }?.say ?? ""
}
