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
  let today: Day

  init(_ outside: Outside) throws {
    let reader = try Self.reader(outside.intents)
    conversation = Conversation(reader: reader)
    renderer = Renderer(
      catalogue: conversation.catalogue, region: outside.region ?? Machine.region)
    guard let day = outside.now.flatMap(Clock.day) ?? Clock.today() else {
      throw Stop(sentence: "the clock of this machine gives no day; use --now 2026-01-05", code: 74)
    }
    today = day
  }

  /// The reader over a folder, or over what was compiled in.
  static func reader(_ folder: String?) throws -> Reader {
    guard let folder else { return try shipped() }
    let loaded = try Self.load(folder)
    guard loaded.isSound else { throw Stop(sentence: printed(loaded.diagnostics), code: 2) }
    return Reader(catalogue: loaded.catalogue, matcher: trainedMatcher(for: loaded.catalogue))
  }

  private static func shipped() throws -> Reader {
    Reader(
      catalogue: try shippedCatalogue(), matcher: LinearMatcher(encoded: ShippedContent.matcher))
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
      return Content.load(try contentFiles(of: folder), Requirements(flags: flags))
    } catch {
      throw Stop(
        sentence: "cannot read the folder \"\(folder)\": \(error.localizedDescription)", code: 74)
    }
  }
}

/// Runs a command and turns what stops it into a sentence and an exit code.
func stopping(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let stop as Stop {
    let text = stop.sentence.hasSuffix("\n") ? stop.sentence : "sciatica: \(stop.sentence)\n"
    Output.errors.write(text)
    throw ExitCode(stop.code)
  }
}

/// Writes to standard output; a reader that has gone ends the program quietly.
func say(_ text: String) throws {
  switch Output.standard.failure(writing: text) {
  case nil: return
  case .readerLeft: throw ExitCode.success
  case .failed(let code):
    throw Stop(sentence: "cannot write: \(String(cString: strerror(code)))", code: 74)
  }
}
