// The conversation of this run: over the content compiled in, or over a folder read live.

import ArgumentParser
import Audit
import Content
import Dialogue
import Folders
import Foundation
import Knowledge
import Matching
import Presentation
import Shipped
import Terminal
import Text
import Understanding

/// Stops the program with a sentence on standard error.
struct Stop: Error {
  let sentence: String
  let code: Int32
}

/// A conversation with its renderer and its day.
struct Engine {
  let conversation: Conversation
  let renderer: Renderer
  let region: String
  let today: Day

  init(_ outside: Outside) throws {
    let reader = try Self.reader(outside.intents)
    conversation = Conversation(reader: reader)
    region = outside.region ?? Machine.region
    renderer = Renderer(catalogue: conversation.catalogue, region: region)
    guard let day = outside.now.flatMap(Clock.day) ?? Clock.today() else {
      throw Stop(sentence: "the clock of this machine gives no day; use --now 2026-01-05", code: 74)
    }
    today = day
  }

  /// The reader over a folder, or over what was compiled in.
  static func reader(_ folder: String?) throws -> Reader {
    guard folder == nil else {
      let catalogue = try catalogue(folder)
      return Reader(catalogue: catalogue, matcher: trainedMatcher(for: catalogue))
    }
    let catalogue = try shippedCatalogue()
    ShippedContent.catalogue.giveBackPages()
    guard let lexicon = Lexicon(catalogue, encoded: ShippedContent.lexicon) else {
      throw Stop(sentence: "the content compiled into this program is damaged", code: 70)
    }
    ShippedContent.lexicon.giveBackPages()
    return Reader(lexicon: lexicon, matcher: LinearMatcher(encoded: ShippedContent.matcher))
  }

  /// The catalogue of a folder, which must be sound, or what was compiled in.
  static func catalogue(_ folder: String?) throws -> Catalogue {
    guard let folder else { return try shippedCatalogue() }
    let loaded = try Self.load(folder)
    guard loaded.isSound else { throw Stop(sentence: printed(loaded.diagnostics), code: 2) }
    return loaded.catalogue
  }

  static func shippedCatalogue() throws -> Catalogue {
    let text = ShippedContent.catalogue
    return try decoded(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A folder's content with its faults; every flag of the shipped content is required.
  static func load(_ folder: String) throws -> Loaded {
    do {
      let flags = try shippedCatalogue().flags.map(\.id)
      return Content.load(try contentFiles(of: folder), .ofProgram(flags: flags))
    } catch {
      throw Stop(
        sentence: "cannot read the folder \"\(folder)\": \(error.localizedDescription)", code: 74)
    }
  }
}

extension Engine {
  /// Whether a text says that something is or is not so.
  func hears(_ text: String) -> Bool {
    !conversation.reader.understand(text, asked: .moment("opening"), today: today).findings.isEmpty
  }

  /// What was cut from a line or replaced in it, in one sentence.
  func notice(of repairs: [LineRepair]) -> Line? {
    guard let first = repairs.first else { return nil }
    if case .cut = first { return renderer.notice("line-cut") }
    return renderer.notice("line-cleaned")
  }

  /// A conversation of these messages, ready to be replayed.
  func transcript(of messages: [String]) -> Transcript {
    let turns = messages.map {
      Transcript.Turn(lead: [], typed: [$0], understood: [], said: [], line: 0)
    }
    let typed = Transcript(
      comment: "Saved from a chat.", now: today, region: region, width: 80, turns: turns)
    return Replayer(conversation).recorded(typed)
  }
}

/// Runs a command and turns what stops it into a sentence and an exit code.
func stopping(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let stop as Stop {
    let text = stop.sentence.hasSuffix("\n") ? stop.sentence : "sciatica: \(stop.sentence)\n"
    Output.errors.write(shown(text))
    throw ExitCode(stop.code)
  }
}

/// A text in the signs that the locale can show.
func shown(_ text: String) -> String { Output.standard.takesUnicode ? text : text.plainASCII }

/// Writes to standard output; a reader that has gone ends the program quietly.
func say(_ text: String) throws {
  switch Output.standard.failure(writing: text) {
  case nil: return
  case .readerLeft: throw ExitCode.success
  case .failed(let code):
    throw Stop(sentence: "cannot write: \(String(cString: strerror(code)))", code: 74)
  }
}
