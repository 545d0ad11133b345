// What is understood of each line, without a dialogue.

import ArgumentParser
import Foundation
import Presentation
import Terminal
import Understanding

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what is understood of each line, with words, rule and scope.",
    usage: "sciatica read [FILE|-] [--json] [options]",
    discussion: """
      Example:
        echo "my mum says it is worse when i sit" | sciatica read

      A line that starts with { is {"id": ..., "text": ..., "context": ...}, where context is what \
      the program has just asked.
      """)

  @Argument(help: "A file, or - for standard input.") var file = "-"
  @Flag(help: "Print one JSON object a line.") var json = false
  @OptionGroup var outside: Outside

  func run() throws {
    try stopping {
      let engine = try Engine(outside)
      var lines = try source()
      while case .line(let line) = lines.next(prompt: "") {
        guard !line.text.isEmpty else { continue }
        let told = read(try Message(line.text), engine)
        try say(json ? told : shown(told))
      }
    }
  }

  private func source() throws -> PipeReader {
    guard file != "-" else { return PipeReader() }
    guard let handle = FileHandle(forReadingAtPath: file) else {
      throw Stop(sentence: "cannot read \"\(file)\"", code: 74)
    }
    return PipeReader(source: {
      let data = handle.readData(ofLength: 65_536)
      return data.isEmpty ? .end : .bytes(Array(data))
    })
  }

  private func read(_ message: Message, _ engine: Engine) -> String {
    let conversation = engine.conversation
    let understanding = conversation.reader.understand(
      message.text, asked: message.asked(in: conversation.catalogue), today: engine.today)
    if json {
      return Presentation.json(understanding, id: message.id, conversation).encoded + "\n"
    }
    return trace(understanding, conversation.reader.matcher)
  }
}
