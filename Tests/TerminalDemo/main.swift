// Prints each event of a reader as one line, for the tests; refuses to understand any of them.

import Glibc
import Terminal

func shown(_ event: LineEvent) -> String {
  switch event {
  case .line(let line):
    let repairs = line.repairs.map { " [\($0)]" }.joined()
    let end = line.text.utf8.count > 200 ? "(\(line.text.utf8.count) bytes)" : line.text
    return "line: \(end)\(repairs)"
  case .interrupted: return "interrupted"
  case .end: return "end"
  case .failed(let errno): return "failed: \(errno)"
  }
}

func answer(with reader: inout some LineReader) {
  while true {
    let event = reader.next(prompt: "Hello\n\u{1b}[1;32myou>\u{1b}[0m ")
    guard Output.standard.write(shown(event) + "\n") else { return }
    switch event {
    case .line(ReadLine(text: "think")): usleep(300_000)
    case .line(ReadLine(text: "fold")): Output.standard.write("\(Output.standard.columns ?? 0)\n")
    case .line, .interrupted: continue
    case .end, .failed: return
    }
  }
}

let words = ["/plan", "/play", "/quit", "Not sure", "naïve"]
if var reader = EditLineReader(completions: { _ in words }, history: ["from before"]) {
  answer(with: &reader)
} else {
  var reader = PipeReader()
  answer(with: &reader)
}
