// The content of a chat: what was compiled in, decoded at the first line, or a folder that is read
// again when something in it was saved. Content with a fault never replaces content without.

import Content
import Folders

/// The engine in use, and when its folder was read.
struct LiveContent {
  private(set) var engine: Engine?
  private let outside: Outside
  private let folder: String?
  private var stamp: FolderStamp?

  /// Reads a folder at once; what was compiled in waits for `ready`.
  init(_ outside: Outside) throws {
    self.outside = outside
    folder = outside.intents
    if let folder {
      stamp = try? FolderStamp(of: folder)
      engine = try Engine(outside)
    }
  }

  mutating func ready(_ outside: Outside) throws -> Engine {
    if let engine { return engine }
    let made = try Engine(outside)
    engine = made
    return made
  }

  /// Takes a saved change; returns what is to be said about it.
  mutating func renew() -> String? {
    guard let folder else { return nil }
    guard let now = try? FolderStamp(of: folder) else {
      return stamp == nil
        ? nil : gone("the folder \"\(folder)\" cannot be read now; the content read before stays")
    }
    guard now != stamp else { return nil }
    stamp = now
    do {
      engine = try Engine(outside)
      return "content: \(folder) was read again"
    } catch let stop as Stop {
      let first = stop.sentence.split(separator: "\n").first.map(String.init) ?? ""
      return "content: the change is not in use, the content read before stays: \(first)"
    } catch {
      return "content: the change is not in use, the content read before stays"
    }
  }

  /// Says it once.
  private mutating func gone(_ sentence: String) -> String {
    stamp = nil
    return "content: \(sentence)"
  }
}
