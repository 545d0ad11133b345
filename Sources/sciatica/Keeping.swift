// What a chat writes for the person: the transcript of /save and the history. Nothing is written
// before they asked; private words only after they were told which, where, and said yes.

import Audit
import Dialogue
import Folders
import Foundation
import Text

/// Keeps what a person asks to be kept; every failure is one sentence and stops nothing.
struct Keeping {
  /// A transcript that waits for a yes.
  struct Offer {
    let file: PrivateFile
    let text: String
  }

  let isPrivate: Bool
  private let transcripts: PrivateFolder?
  private var history: History?
  private(set) var keepsHistory = false
  /// The transcript that the person is being asked about.
  private(set) var offer: Offer?

  init(isPrivate: Bool, _ variables: [String: String] = ProcessInfo.processInfo.environment) {
    self.isPrivate = isPrivate
    let data = PrivateFolder(xdg: "XDG_DATA_HOME", or: ".local/share", variables)
    transcripts = data.map { PrivateFolder(path: "\($0.path)/transcripts") }
    history = PrivateFolder(xdg: "XDG_STATE_HOME", or: ".local/state", variables).map(History.init)
  }

  // MARK: history

  /// Earlier lines, and what must be said about their file.
  mutating func earlierLines() -> (lines: [String], notice: String?) {
    guard !isPrivate, let history else { return ([], nil) }
    do throws(PrivateFault) {
      switch try history.read() {
      case .none: return ([], nil)
      case .lines(let lines):
        keepsHistory = true
        return (lines, nil)
      case .damaged(let copy):
        keepsHistory = true
        return ([], "The history could not be read; it is now \(copy), and a new one is begun.")
      }
    } catch {
      return ([], "There is no history this time: I \(error.sentence).")
    }
  }

  /// Keeps a line, when the person wants that; what went wrong is said once.
  mutating func remember(_ line: String) -> String? {
    guard keepsHistory, !isPrivate, let history else { return nil }
    do throws(PrivateFault) {
      try history.add(line)
      return nil
    } catch {
      keepsHistory = false
      return "I keep no history from here on: I \(error.sentence)."
    }
  }

  mutating func setHistory(_ argument: String) -> String {
    if isPrivate { return "This chat was started with --private: nothing is written." }
    guard let history else { return "There is no folder to keep a history in: HOME is not set." }
    do throws(PrivateFault) {
      switch argument {
      case "on":
        try history.start()
        keepsHistory = true
        return "From now on each line you type is added to \(history.file.path), which only you "
          + "can read. /history off deletes it."
      case "off":
        let wasThere = history.file.exists
        try history.stop()
        keepsHistory = false
        return wasThere
          ? "The history is off, and \(history.file.path) is deleted."
          : "The history is off; there was none."
      default:
        return "The history is \(keepsHistory ? "on" : "off"). Type /history on or /history off."
      }
    } catch {
      return "I \(error.sentence). The chat goes on without a history."
    }
  }

  // MARK: transcripts

  /// Says what would be written and where, and waits for a yes.
  mutating func offer(_ name: String, _ transcript: Transcript) -> String {
    offer = nil
    if isPrivate { return "This chat was started with --private: nothing is written." }
    guard let transcripts else { return "There is no folder to save in: HOME is not set." }
    guard Self.isName(name) else {
      return "Give it a name of letters, digits and dashes: /save my-talk."
    }
    guard !transcript.turns.isEmpty else { return "There is nothing to save yet." }
    let file = transcripts.file("\(name).transcript")
    if file.exists { return "\(file.path) is there already: take another name." }
    offer = Offer(file: file, text: transcript.text)
    let count = transcript.turns.count
    let words = transcript.turns.map { "\"\(shortened($0.message))\"" }
    return "This would be written to \(file.path), which only you can read: today's date, the "
      + "region, your \(count == 1 ? "message" : "\(count) messages") word for word "
      + "(\(words.joined(separator: ", "))), what I understood of each, and my replies. "
      + "Type yes to write it; anything else writes nothing."
  }

  /// Writes what was offered.
  mutating func accept() -> String? {
    guard let offer, let transcripts else { return nil }
    self.offer = nil
    do throws(PrivateFault) {
      try transcripts.make()
      try offer.file.create(offer.text)
      return "Written. To see that nothing has changed: sciatica replay \(offer.file.path)"
    } catch {
      return "I \(error.sentence). Nothing was saved, and the chat goes on."
    }
  }

  mutating func decline() { offer = nil }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.count <= 60 && !name.hasPrefix("-")
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
  }

  private func shortened(_ text: String) -> String {
    text.count <= 60 ? text : "\(text.prefix(57))..."
  }
}
