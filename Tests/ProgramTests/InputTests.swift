// Whatever is piped in, each line is answered, nothing traps and no code reaches the terminal.

import Foundation
import TestSupport
import Testing

@Suite struct InputTests {
  static let cut = "Your message was very long; I read the first part of it.\n"
  static let cleaned = "I left out some characters of your message that I could not read.\n"

  @Test func aPipeGetsNoPromptAndEveryLineAnAnswer() throws {
    let ran = try shell("printf 'hi\\nmy leg hurts\\n' | $P --json")
    #expect(ran.code == 0)
    #expect(ran.rows.count == 2 && ran.rows.allSatisfy { $0.hasPrefix("{\"text\": ") })
    #expect(!(try shell("printf 'hi\\n' | $P").out.contains("you>")))
  }

  @Test func aLineOfAMegabyteIsCutAndAnswered() throws {
    let long = "(printf 'my leg hurts '; head -c 1500000 /dev/zero | tr '\\0' a; echo)"
    let ran = try shell("\(long) | $P --json")
    #expect(ran.code == 0 && ran.rows.count == 1)
    #expect(ran.errors == Self.cut)
    let plain = try shell("\(long) | $P")
    #expect(plain.out.hasPrefix(Self.cut))
  }

  @Test(
    arguments: [
      #"my leg \377\376 hurts when i sit"#, #"my leg \000 hurts when i sit"#,
      #"my leg \033[2J hurts when i sit"#, #"my leg \033]0;title\007 hurts when i sit"#,
      #"my leg \302\233 hurts when i sit"#,
    ])
  func whatIsNoTextIsLeftOut(line: String) throws {
    let ran = try shell("printf '\(line)\\n' | $P")
    #expect(ran.code == 0)
    #expect(ran.out.hasPrefix(Self.cleaned))
    #expect(ran.rows.count > 2)
    #expect(!ran.out.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x9B })
  }

  @Test func askCleansItsWordsToo() throws {
    let ran = try shell(#"$P ask $'my leg \e[2J hurts'"#)
    #expect(ran.errors == Self.cleaned)
    #expect(!ran.out.contains("\u{1b}") && ran.code == 0)
  }

  @Test func anEmptyLineIsNoMessage() throws {
    #expect(try shell("printf '\\n  \\n' | $P").out == "")
    #expect(try shell("printf '\\n' | $P --json").rows.count == 1)
    let nothing = try shell("$P < /dev/null")
    #expect(nothing.out + nothing.errors == "" && nothing.code == 0)
  }

  @Test func aTranscriptThatIsNoTextIsNamed() throws {
    let folder = try Scratch()
    let path = "\(folder.path)/bad.transcript"
    let ran = try shell("printf '> my leg \\377 hurts\\n' > \(path); $P replay \(path)")
    #expect(ran.code == 2)
    #expect(ran.out.contains("bad.transcript:1:10: error: this letter is no UTF-8 [T005]"))
  }
}
