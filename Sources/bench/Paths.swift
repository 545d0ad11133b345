// Searches every dialogue over canonical answers with the content of a folder, and says how far it
// came and how fast by the time of its one processor; it refuses to pass over a broken invariant.
import Audit
import Content
import Folders
import Foundation

/// The exhaustive search as a measurement.
struct Paths {
  let folder: String
  let limit: Int

  func report() throws {
    let catalogue = try load(contentFiles(of: folder)).catalogue
    var search = Search(
      Search.conversation(over: catalogue), truth: catalogue, limit: limit)
    var found = SearchReport()
    let seconds = processorTime { found = search.run(Search.openings) }
    print("states    \(found.states), complete: \(found.isComplete)")
    print("paths     \(found.paths), of them \(found.ends) ends, longest \(found.longest)")
    print("turns     \(found.turns) in \(shown(seconds)) s, \(found.probes) more aside")
    print("a second  \(Int(Double(found.turns + found.probes) / seconds)) turns of processor time")
    print("questions \(shown(found.meanQuestions)) up to an end")
    print("faults    \(found.faults.count)")
    for fault in found.faults { print("  \(fault)") }
  }
}
