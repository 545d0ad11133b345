// Decodes keys from arrivals written down here; needs no terminal and no time.

import Terminal
import Testing

@Suite
struct KeyInputTests {
  /// All keys up to the end that follows the last arrival.
  private func keys(_ arrivals: [Arrival]) -> [Key] {
    var rest = arrivals[...]
    var input = KeyInput { _ in rest.popFirst() ?? .end }
    var keys: [Key] = []
    while keys.last != .end { keys.append(input.next()) }
    return keys.dropLast()
  }

  private func bytes(_ text: String) -> Arrival { .bytes(Array(text.utf8)) }

  private func scalars(_ text: String) -> [Key] { text.unicodeScalars.map { .scalar($0) } }

  @Test func lettersMayComeInPieces() {
    let text = "hü\u{1b}[D😀脚\r"
    #expect(keys([bytes(text)]) == scalars(text))
    #expect(keys(text.utf8.map { .bytes([$0]) }) == scalars(text))
  }

  @Test(arguments: [[0xE9], [0xE9, 0x61], [0xF0, 0x9F], [0x80], [0xFF], [0xE0, 0x80, 0x80]])
  func brokenLettersAreReplaced(broken: [UInt8]) {
    let found = keys([.bytes([0x61] + broken), .silence, bytes("b")])
    #expect(found.first == .scalar("a"))
    #expect(found.contains(.scalar("\u{FFFD}")))
    #expect(found.last == .scalar("b"))
  }

  @Test func aSignalDoesNotBreakALetter() {
    let found = keys([.bytes([0xC3]), .signal(.resized), .bytes([0xBC])])
    #expect(found == [.scalar("ü"), .signal(.resized)])
    #expect(keys([.signal(.continued), bytes("a")]) == [.signal(.continued), .scalar("a")])
  }

  @Test func escapeAloneIsAKey() {
    #expect(keys([bytes("\u{1b}"), .silence, bytes("[200~")]) == scalars("\u{1b}[200~"))
    #expect(keys([bytes("\u{1b}[2"), .silence]) == scalars("\u{1b}[2"))
  }

  @Test func aPasteIsOneKey() {
    let paste = "\u{1b}[200~one\r\u{1b}[20two\u{1b}\u{1b}[201~x"
    let wanted: [Key] = [.pasted(Array("one\r\u{1b}[20two\u{1b}".utf8)), .scalar("x")]
    #expect(keys([bytes(paste)]) == wanted)
    #expect(keys(paste.utf8.map { .bytes([$0]) }) == wanted)
  }

  @Test func aPasteWithoutAnEndEndsInSilence() {
    let found = keys([bytes("\u{1b}[200~one"), .signal(.interrupt), bytes(" two"), .silence])
    #expect(found == [.pasted(Array("one two".utf8)), .signal(.interrupt)])
  }

  @Test func aPasteIsKeptToTheLimit() {
    let long = String(repeating: "x", count: ReadLine.limit + 50)
    let found = keys([bytes("\u{1b}[200~" + long + "\u{1b}[201~y")])
    #expect(found == [.pasted(Array(long.utf8.prefix(ReadLine.limit + 1))), .scalar("y")])
  }

  @Test func signalsThatCameEarlierCanBeForgotten() {
    var arrivals: [Arrival] = [.bytes([0xC3]), .signal(.interrupt), .bytes([0xBC]), bytes("a")]
    var input = KeyInput { _ in arrivals.removeFirst() }
    #expect(input.next() == .scalar("ü"))
    input.forgetSignals()
    #expect(input.next() == .scalar("a"))
    #expect(!input.sawInvalidUTF8)
  }

  @Test func aFailureIsHandedOn() {
    var input = KeyInput { _ in .failed(errno: 5) }
    #expect(input.next() == .failed(errno: 5))
  }
}
