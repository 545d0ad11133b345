// Picks the measurement named on the command line; it refuses to guess which one was meant.
import Foundation

@main
enum Bench {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    do {
      switch (arguments.first, arguments.dropFirst().first) {
      case ("clinc", let train?): try Clinc(train: train).report()
      case ("small", let train?): try Clinc(train: train).reportSmall()
      case ("intents", let folder?): try Folds(folder: folder).report()
      case ("startup", let program?): try Startup(program: program).report()
      case ("mutants", let folder?):
        let count = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1000
        var mutants = try Mutants(folder: folder, count: count)
        mutants.report()
      case ("turns", let folder?):
        let transcripts = arguments.dropFirst(2).first ?? "transcripts"
        try Turns(folder: folder, transcripts: transcripts).report()
      case ("lines", let folder?):
        let rest = arguments.dropFirst(2)
        guard let messages = rest.first else { usage() }
        try Lines(folder: folder, messages: messages, more: rest.dropFirst().first).report()
      case ("fuzz", let folder?):
        let numbers = arguments.dropFirst(2).compactMap { Int($0) }
        try Fuzz(
          folder: folder, count: numbers.first ?? 1_000_000,
          seed: UInt64(numbers.dropFirst().first ?? 1)
        ).report()
      case ("paths", let folder?):
        let limit = arguments.dropFirst(2).first.flatMap { Int($0) } ?? .max
        try Paths(folder: folder, limit: limit).report()
      default: usage()
      }
    } catch {
      print("error: \(error.localizedDescription)")
      exit(74)
    }
  }

  private static func usage() -> Never {
    print(
      """
      usage: bench clinc FOLDER/train.jsonl    accuracy, abstention, slips, speed
             bench intents FOLDER              the content's intents, by ten folds
             bench small FOLDER/train.jsonl    80 intents with 25 examples each
             bench startup PROGRAM             time to the first prompt, beside a C program
             bench mutants FOLDER [COUNT]      slips in its Intents, and what catches them
             bench paths INTENTS [STATES]      every dialogue over canonical answers
             bench turns INTENTS TRANSCRIPTS   time of one turn: read, step, render
             bench fuzz INTENTS [COUNT [SEED]] random and mutated messages, by default a million
             bench lines INTENTS MESSAGES [PHRASES.jsonl]
                                               time of reading a message, and with more phrases
      """)
    exit(64)
  }
}
