// Lets the person edit a line with libedit; refuses to write history or anything else to a file.

import CTerminal

/// Reads lines from a terminal, with editing, completion and a history that only memory holds.
///
/// One at a time: while one lives it holds the program's signals and the terminal's modes.
public final class EditLineReader: LineReader {
  private let editor: OpaquePointer
  private var screen: EditedRow
  private let completions: (String) -> [String]
  private var keys = KeyInput(arrival: terminalArrival)
  /// A paste that is typed scalar by scalar, last first.
  private var typing: [Unicode.Scalar] = []
  private var pasteRepairs: [LineRepair] = []
  private var stop: Stop?

  /// Why there is no line: the person dropped it and goes on, or an event to hand out.
  private enum Stop {
    case dropped
    case event(LineEvent)
  }

  /// Nil unless both standard input and standard output are a terminal.
  ///
  /// - Parameters:
  ///   - name: what lines of `~/.editrc` meant for this program alone begin with.
  ///   - completions: all whole texts that the text before the cursor could become.
  ///   - history: earlier lines, oldest first.
  public init?(
    name: String = "sciatica", completions: @escaping (String) -> [String] = { _ in [] },
    history: [String] = []
  ) {
    guard ct_is_terminal(0) != 0, ct_is_terminal(1) != 0 else { return nil }
    _ = ct_locale()
    guard ct_signals_open() >= 0 else { return nil }
    guard let editor = ct_editor_open(name, 500) else {
      ct_signals_close()
      return nil
    }
    self.editor = editor
    screen = EditedRow(editor: editor)
    self.completions = completions
    attach()
    for line in history { remember(line) }
  }

  deinit {
    ct_editor_close(editor)
    ct_signals_close()
  }

  /// Lets the person edit a line until it is sent, dropped while empty, or ended.
  public func next(prompt text: String) -> LineEvent {
    ct_forget_signals()
    keys.forgetSignals()
    screen.begin(prompt: text)
    while true {
      if let event = readOnce() { return event }
    }
  }

  /// Nil when the person dropped a line that was not empty.
  private func readOnce() -> LineEvent? {
    (typing, pasteRepairs, stop) = ([], [], nil)
    keys.sawInvalidUTF8 = false
    screen.takeTerminal()
    var count: Int32 = 0
    let scalars = ct_editor_read(editor, &count)
    screen.giveTerminal()
    if let scalars, count > 0 {
      return .line(finished(UnsafeBufferPointer(start: scalars, count: Int(count))))
    }
    switch stop {
    case .dropped: return nil
    case .event(.interrupted): return .interrupted
    case .event(let event):
      screen.show("\n")
      return event
    case nil:
      screen.show("\n")
      return .end
    }
  }

  private func finished(_ scalars: UnsafeBufferPointer<UInt32>) -> ReadLine {
    let text = string(scalars.last == 0x0A ? scalars.dropLast() : scalars[...])
    var line = ReadLine(cleaning: Array(text.utf8))
    let invalid = keys.sawInvalidUTF8 && text.unicodeScalars.contains("\u{FFFD}")
    let all = line.repairs + pasteRepairs + (invalid ? [.invalidUTF8] : [])
    line.repairs = [.cut(atBytes: ReadLine.limit), .invalidUTF8, .controlCharacters]
      .filter(all.contains)
    remember(line.text)
    return line
  }

  private func remember(_ text: String) {
    guard !text.allSatisfy(\.isWhitespace) else { return }
    let scalars = text.unicodeScalars.map(\.value)
    ct_editor_remember(editor, scalars, scalars.count)
  }
}

// MARK: - What libedit asks for

extension EditLineReader {
  private func attach() {
    var callbacks = ct_callbacks(
      owner: Unmanaged.passUnretained(self).toOpaque(),
      key: { owner, key in EditLineReader.at(owner)?.key(into: key) ?? -1 },
      complete: { owner in EditLineReader.at(owner)?.complete() ?? Int32(CT_BEEP) },
      interrupt: { owner in EditLineReader.at(owner)?.interrupt() ?? Int32(CT_STOP) },
      suspend: { owner in EditLineReader.at(owner)?.suspend() ?? Int32(CT_BEEP) })
    ct_editor_attach(editor, &callbacks)
  }

  private static func at(_ owner: UnsafeMutableRawPointer?) -> EditLineReader? {
    owner.map { Unmanaged.fromOpaque($0).takeUnretainedValue() }
  }

  private func key(into key: UnsafeMutablePointer<UInt32>?) -> Int32 {
    while true {
      if let scalar = typing.popLast() {
        key?.pointee = scalar.value
        return 1
      }
      switch keys.next() {
      case .scalar(let scalar): typing = [scalar]
      case .pasted(let bytes): insert(pasted: bytes)
      case .signal(.interrupt): typing = ["\u{3}"]
      case .signal(.resized): screen.redrawResized()
      case .signal(.continued):
        ct_editor_ready(editor, 0)
        screen.takeTerminal()
        screen.redrawBelow()
      case .end:
        stop = .event(.end)
        return 0
      case .failed(let errno):
        stop = .event(.failed(errno: errno))
        return -1
      }
    }
  }

  /// A pasted paragraph is one message: its newlines become spaces.
  private func insert(pasted bytes: [UInt8]) {
    let rows = bytes.split { $0 == 0x0A || $0 == 0x0D }
    let line = ReadLine(cleaning: Array(rows.joined(separator: [0x20])))
    pasteRepairs += line.repairs
    // libedit keeps a search on a second row of the line: there a paste must be typed.
    if screen.line.all.contains("\n") {
      typing = line.text.unicodeScalars.reversed()
    } else {
      screen.insert(line.text)
    }
  }

  private func complete() -> Int32 {
    let before = screen.line.before
    switch Completion(of: before, among: completions(before)) {
    case .none: return Int32(CT_BEEP)
    case .replace(let text):
      screen.replace(before, by: text)
    case .list(let candidates):
      let back = screen.moveToEnd()
      screen.show("\n" + columned(candidates, columns: screen.columns))
      screen.redrawBelow()
      screen.moveBack(by: back)
    }
    return Int32(CT_DRAWN)
  }

  private func interrupt() -> Int32 {
    stop = screen.line.all.isEmpty ? .event(.interrupted) : .dropped
    screen.moveToEnd()
    screen.show("^C\n")
    return Int32(CT_STOP)
  }

  private func suspend() -> Int32 {
    let back = screen.moveToEnd()
    screen.giveTerminal()
    screen.show("\n")
    ct_stop_job()
    ct_forget_signals()
    screen.takeTerminal()
    screen.redrawBelow()
    screen.moveBack(by: back)
    return Int32(CT_DRAWN)
  }
}
