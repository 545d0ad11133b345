// Writes lists of numbers and of texts in letters. It writes nothing that needs an escape, but for
// the line breaks between texts.

/// A text of letters, written from front to back.
public struct LetterWriter {
  public private(set) var text = ""

  public init() {}

  /// Numbers below 2^24, four letters each, behind their count.
  public mutating func list(_ numbers: some Collection<UInt32>) {
    Letters.append(UInt64(numbers.count), letters: 6, to: &text)
    for number in numbers { Letters.append(UInt64(number), letters: 4, to: &text) }
  }

  /// A text behind the count of its bytes.
  public mutating func text(_ text: String) {
    Letters.append(UInt64(text.utf8.count), letters: 6, to: &self.text)
    self.text += text
  }

  /// Texts without line breaks, none empty.
  public mutating func texts(_ texts: some Sequence<String>) {
    text(texts.joined(separator: "\n"))
  }
}
