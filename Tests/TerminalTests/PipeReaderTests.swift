// Reads lines from bytes in pieces, and makes them harmless; needs no terminal.

import Terminal
import Testing

@Suite
struct PipeReaderTests {
  private func events(_ chunks: [ByteChunk]) -> [LineEvent] {
    var rest = chunks[...]
    var reader = PipeReader { rest.popFirst() ?? .end }
    var events: [LineEvent] = []
    while true {
      events.append(reader.next(prompt: "you> "))
      switch events.last {
      case .line: continue
      default: return events
      }
    }
  }

  private func lines(_ text: String) -> [LineEvent] { events([.bytes(Array(text.utf8))]) }

  @Test func readsLinesToTheEnd() {
    #expect(lines("hi\r\n\nlast") == [.text("hi"), .text(""), .text("last"), .end])
    #expect(lines("hi\n") == [.text("hi"), .end])
    #expect(events([]) == [.end])
    #expect(lines("\u{FEFF}hi\n\u{FEFF}ho\r") == [.text("hi"), .text("\u{FEFF}ho"), .end])
  }

  @Test func linesMayComeInAnyPieces() {
    let bytes = Array("hürt 😀\r\nmy leg\n\nend".utf8)
    let whole = events([.bytes(bytes)])
    #expect(whole == [.text("hürt 😀"), .text("my leg"), .text(""), .text("end"), .end])
    for size in 1...bytes.count {
      let pieces = stride(from: 0, to: bytes.count, by: size).map {
        ByteChunk.bytes(Array(bytes[$0..<min($0 + size, bytes.count)]))
      }
      #expect(events(pieces) == whole)
    }
  }

  @Test(arguments: ["\n", "\r\n", ""])
  func aLineOfTheLimitIsWhole(newline: String) {
    let limit = String(repeating: "x", count: ReadLine.limit)
    #expect(lines(limit + newline) == [.text(limit), .end])
    let cut = LineEvent.line(ReadLine(text: limit, repairs: [.cut(atBytes: ReadLine.limit)]))
    #expect(lines(limit + "y" + newline) == [cut, .end])
    #expect(lines(limit + "yz" + newline + "\nnext\n").first == cut)
    #expect(lines(limit + limit + limit + "\nnext\n") == [cut, .text("next"), .end])
  }

  @Test func aCutSplitsNoLetter() {
    let bytes = Array((String(repeating: "x", count: ReadLine.limit - 2) + "😀 and more").utf8)
    let text = String(repeating: "x", count: ReadLine.limit - 2)
    let cut = ReadLine(text: text, repairs: [.cut(atBytes: ReadLine.limit)])
    #expect(events([.bytes(bytes)]) == [.line(cut), .end])
  }

  @Test func aFailureComesAfterTheLineItBroke() {
    let chunks: [ByteChunk] = [.bytes(Array("one\ntw".utf8)), .failed(errno: 5)]
    #expect(events(chunks) == [.text("one"), .text("tw"), .failed(errno: 5)])
  }

  @Test func anEndStaysTheEnd() {
    var asked = 0
    var reader = PipeReader {
      asked += 1
      return .end
    }
    #expect(reader.next(prompt: "") == .end)
    #expect(reader.next(prompt: "") == .end)
    #expect(asked == 1)
  }
}

extension LineEvent {
  static func text(_ text: String) -> LineEvent { .line(ReadLine(text: text)) }
}

@Suite
struct CleaningTests {
  @Test(arguments: [
    ("my leg", "my leg"),
    ("tab\there", "tab here"),
    ("leg \u{1b}[2J hurts", "leg  hurts"),
    ("\u{1b}[1;31mred\u{1b}[0m", "red"),
    ("\u{9b}31mred", "red"),
    ("\u{1b}[12", ""),
    ("\u{1b}[3é", "é"),
    ("\u{1b}", ""),
    ("\u{1b}]0;title\u{7}leg", "leg"),
    ("\u{1b}]8;;http://x\u{1b}\\link\u{1b}]8;;\u{1b}\\", "link"),
    ("\u{1b}]0;never closed", "0;never closed"),
    ("\u{1b}]0;broken \u{1b}[2J off", "0;broken  off"),
    ("\u{90}q\u{9c}leg", "leg"),
    ("a\0b\u{7f}c\u{8}d\u{85}e", "abcd e"),
    ("progress\rdone", "progress done"),
    ("naïve 😀 👩‍👧 脚", "naïve 😀 👩‍👧 脚"),
  ])
  func takesOutWhatSteersATerminal(line: String, clean: String) {
    let read = ReadLine(cleaning: Array(line.utf8))
    #expect(read.text == clean)
    let isClean = line == clean || line.contains("\t")
    #expect(read.repairs == (isClean ? [] : [.controlCharacters]))
  }

  @Test func replacesWhatIsNoText() {
    let read = ReadLine(cleaning: [0x61, 0xE9, 0x62, 0xC3, 0x28, 0x00])
    #expect(read.text == "a\u{FFFD}b\u{FFFD}(")
    #expect(read.repairs == [.invalidUTF8, .controlCharacters])
    #expect(ReadLine(cleaning: Array("a\u{FFFD}".utf8)) == ReadLine(text: "a\u{FFFD}"))
  }

  @Test func randomBytesAreMadeHarmless() {
    var state: UInt64 = 42
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 33)
        return state >> 62 == 0 ? [0x1B, 0x5B, 0x5D, 0xC2][Int(byte % 4)] : byte
      }
      let read = ReadLine(cleaning: bytes, limit: Int(state >> 40 % 60))
      #expect(read.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      #expect(ReadLine(cleaning: Array(read.text.utf8)) == ReadLine(text: read.text))
    }
  }
}
