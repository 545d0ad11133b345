// Gives memory back that holds what was compiled in, once it is read; it touches no byte of it.

import Foundation

extension StaticString {
  /// Lets the system drop the pages of this text from memory; they come back when they are read
  /// again. What was decoded from it stays.
  func giveBackPages() {
    let page = UInt(max(1, sysconf(Int32(_SC_PAGESIZE))))
    let start = UInt(bitPattern: utf8Start)
    let first = (start + page - 1) / page * page
    let end = (start + UInt(utf8CodeUnitCount)) / page * page
    guard end > first, let place = UnsafeMutableRawPointer(bitPattern: first) else { return }
    madvise(place, Int(end - first), MADV_DONTNEED)
  }
}
