// Makes keys of a terminal's bytes: letters, pastes and signals; refuses to know what they do.

import CTerminal

/// What the terminal sent since it was last asked.
package enum Arrival: Equatable {
  case bytes([UInt8])
  case signal(Signal)
  /// The time was up.
  case silence
  case end
  case failed(errno: Int32)
}

/// The signals that an editor answers.
package enum Signal: Equatable {
  case interrupt, resized, continued
}

/// One thing that the person, or the terminal, did.
package enum Key: Equatable {
  case scalar(Unicode.Scalar)
  /// All of a paste, at most one byte more than a line may have.
  case pasted([UInt8])
  case signal(Signal)
  case end
  case failed(errno: Int32)
}

/// Decodes what a terminal sends.
package struct KeyInput {
  /// Whether bytes were seen, since this was last set to false, that are no UTF-8.
  package var sawInvalidUTF8 = false

  private let arrival: (_ milliseconds: Int32?) -> Arrival
  private var bytes: [UInt8] = []
  private var position = 0
  /// Signals, or the end, that came in the middle of a key.
  private var postponed: [Key] = []

  /// Takes what arrives within a time, or whenever it comes when the time is nil.
  package init(arrival: @escaping (_ milliseconds: Int32?) -> Arrival) {
    self.arrival = arrival
  }

  /// Waits for a key.
  package mutating func next() -> Key {
    while true {
      if !postponed.isEmpty { return postponed.removeFirst() }
      if peek(0, within: nil) != nil { break }
    }
    if startsPaste() { return .pasted(paste()) }
    return .scalar(scalar())
  }

  /// Drops the signals that came while nobody was waiting.
  package mutating func forgetSignals() {
    postponed.removeAll {
      if case .signal = $0 { true } else { false }
    }
  }

  /// A byte that has come, or comes in time.
  private mutating func peek(_ offset: Int, within milliseconds: Int32?) -> UInt8? {
    while position + offset >= bytes.count {
      switch arrival(milliseconds) {
      case .bytes(let new):
        bytes.removeFirst(position)
        position = 0
        bytes += new
        continue
      case .silence: return nil
      case .signal(let signal): postponed.append(.signal(signal))
      case .end: postponed.append(.end)
      case .failed(let errno): postponed.append(.failed(errno: errno))
      }
      // Only the wait for a whole key goes on after a signal.
      if case .signal? = postponed.last, milliseconds != nil { continue }
      return nil
    }
    return bytes[position + offset]
  }

  /// Terminals send a mark in one piece; a person's Escape is followed by a pause.
  private mutating func startsPaste() -> Bool {
    for (offset, byte) in pasteStart.enumerated() {
      guard peek(offset, within: 20) == byte else { return false }
    }
    position += pasteStart.count
    return true
  }

  private mutating func paste() -> [UInt8] {
    var pasted: [UInt8] = []
    var matched = 0
    // A terminal that forgets the end mark must not take the keyboard away.
    while matched < pasteEnd.count, let byte = peek(0, within: 2_000) {
      position += 1
      if byte == pasteEnd[matched] {
        matched += 1
        continue
      }
      pasted += pasteEnd[..<matched]
      matched = byte == pasteEnd[0] ? 1 : 0
      if matched == 0 { pasted.append(byte) }
      if pasted.count > ReadLine.limit { pasted.removeLast(pasted.count - ReadLine.limit - 1) }
    }
    return pasted
  }

  private mutating func scalar() -> Unicode.Scalar {
    let first = bytes[position]
    var length = 1
    while length < lengthOfLetter(first), let byte = peek(length, within: 100),
      byte & 0xC0 == 0x80
    {
      length += 1
    }
    let letter = bytes[position..<position + length]
    position += length
    if let scalar = String(validating: letter, as: UTF8.self)?.unicodeScalars.first {
      return scalar
    }
    sawInvalidUTF8 = true
    return "\u{FFFD}"
  }
}

private let pasteStart = Array("\u{1b}[200~".utf8)
private let pasteEnd = Array("\u{1b}[201~".utf8)

/// The bytes of a letter in UTF-8, told from the first; 1 where none can start.
private func lengthOfLetter(_ first: UInt8) -> Int {
  switch first {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: 1
  }
}

/// What standard input, a terminal, and the program's signals bring.
func terminalArrival(within milliseconds: Int32?) -> Arrival {
  var signal: Int32 = 0
  let came = ct_wait(milliseconds ?? -1, &signal)
  if came < 0 { return .failed(errno: -came) }
  switch Int(came) {
  case CT_SILENCE: return .silence
  case CT_SIGNAL where signal == CT_INTERRUPT: return .signal(.interrupt)
  case CT_SIGNAL where signal == CT_RESIZED: return .signal(.resized)
  case CT_SIGNAL: return .signal(.continued)
  default: break
  }
  switch readStandardInput(atMost: 4_096) {
  case .bytes(let bytes): return .bytes(bytes)
  case .end: return .end
  case .failed(let errno): return .failed(errno: errno)
  }
}
