// The YAML of files as fields, kept from one load to the next. Only what a file's own text says is
// kept: checks are run anew each time.

import Synchronization

/// What loads of nearly the same files share.
public final class ParsedFiles: Sendable {
  private let fields = Mutex([SourceFile: Field]())

  public init() {}

  func field(of file: SourceFile) -> Field? { fields.withLock { $0[file] } }

  func keep(_ field: Field, of file: SourceFile) { fields.withLock { $0[file] = field } }
}
