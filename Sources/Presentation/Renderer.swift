// Makes the words of a turn from its acts. It only words what was decided: no rule of the dialogue
// and no medicine is here.

import Dialogue
import Knowledge
import Reasoning

/// The reply to a turn: its lines, and the sources behind its claims.
public struct ReplyText: Equatable, Sendable {
  public let lines: [Line]
  /// Keys of the evidence its sentences rest on, in order, once each.
  public let sources: [String]
}

/// Words turns.
public struct Renderer: Sendable {
  public let catalogue: Catalogue
  public let region: Region?

  /// A renderer that names the numbers of the region with this code.
  public init(catalogue: Catalogue, region: String) {
    self.catalogue = catalogue
    self.region = catalogue.region(region)
  }

  /// The words of a turn.
  public func render(_ turn: Turn) -> ReplyText {
    let voice = voice(turn)
    var lines: [Line] = []
    for act in turn.acts { lines += ActText(voice: voice, turn: turn).lines(of: act) }
    lines += questionAfterReferral(turn, voice)
    return finished(lines, voice)
  }

  /// A reply that sends somebody to a doctor ends with the one question that could change that.
  private func questionAfterReferral(_ turn: Turn, _ voice: Voice) -> [Line] {
    guard turn.acts.contains(where: { $0.kind == .refer }), !turn.after.isOver,
      let question = turn.after.open
    else { return [] }
    return [Line(QuestionText(voice: voice).text(of: question, .first), .question)]
  }

  /// The words before anything was said.
  public func greeting() -> ReplyText {
    let standing = Standing(Facts(), catalogue)
    let voice = Voice(catalogue: catalogue, region: region, words: [:], standing: standing)
    return finished([Line(voice.say("greet"))], voice)
  }

  /// One sentence of the program about itself, by the name of its reply.
  public func notice(_ id: String) -> Line {
    let standing = Standing(Facts(), catalogue)
    let voice = Voice(catalogue: catalogue, region: region, words: [:], standing: standing)
    return Line(voice.say(id), .quiet)
  }

  private func voice(_ turn: Turn) -> Voice {
    var standing = Standing(turn.facts, catalogue, cause: turn.differential.conditionWords)
    standing.phase = phase(of: standing)?.number
    return Voice(
      catalogue: catalogue, region: region, words: turn.after.record.words, standing: standing)
  }

  /// Takes the keys out of the sentences and names the sources in one last line.
  private func finished(_ lines: [Line], _ voice: Voice) -> ReplyText {
    var keys: [String] = []
    for line in lines {
      for key in sourceKeys(in: line.text) where !keys.contains(key) { keys.append(key) }
    }
    var clean = lines.map { Line(withoutKeys(voice.filled($0.text)), $0.style) }
      .filter { !$0.text.isEmpty || $0.style == .normal }
    let titles = keys.compactMap { catalogue.evidence[$0]?.title }
    if !titles.isEmpty {
      clean.append(Line(voice.say("sources", ["titles": titles.joined(separator: "; ")]), .quiet))
    }
    return ReplyText(lines: clean, sources: keys)
  }
}
