// Causes in words: what it looks like and how sure, what else it could be, and what speaks for and
// against each, in the person's own words.

import Dialogue
import Knowledge
import Reasoning

/// Words causes.
struct CauseText {
  let voice: Voice
  private var catalogue: Catalogue { voice.catalogue }

  /// What it looks like, as a plan begins.
  func conclusion(_ differential: Differential) -> [Line] {
    guard let leading = differential.leading else { return unclear(differential) }
    let id = differential.half ?? leading
    let sure = voice.say(
      differential.confidence >= 0.75 ? "sure-likely" : "sure-rather",
      ["share": voice.percent(differential.confidence)])
    var lines = [Line(voice.say("cause", ["cause": voice.name(ofCause: id), "sure": sure]))]
    let reasons = contributions(differential, for: true).prefix(3).map { voice.quoted($0.source) }
    if !reasons.isEmpty {
      lines.append(Line(voice.say("cause-because", ["reasons": voice.list(reasons)])))
    }
    if let cause = catalogue.causes[id] {
      lines.append(Line(cause.says))
      lines.append(Line(cause.plan))
      if let refer = cause.refer { lines.append(Line(refer)) }
    }
    return lines
  }

  private func unclear(_ differential: Differential) -> [Line] {
    let two = differential.families.prefix(2).map { voice.name(ofCause: $0.cause) }
    return [Line(voice.say("cause-unclear-plan", ["causes": voice.list(two, "or")]))]
  }

  // MARK: for and against

  /// Below this weight an answer is not worth a word.
  private static let least = 0.05

  /// What speaks for the leading family, or against it, once for each answer.
  func contributions(_ differential: Differential, for isFor: Bool) -> [Contribution] {
    guard let family = differential.leading ?? differential.families.first?.cause else { return [] }
    return contributions(differential, family, for: isFor)
  }

  private func contributions(
    _ differential: Differential, _ family: String, for isFor: Bool
  ) -> [Contribution] {
    let half = differential.leading == family ? differential.half : nil
    let likeliest = differential.causes.first { catalogue.family(of: $0.cause) == family }
    let member = half ?? likeliest?.cause ?? family
    return differential.contributions.filter {
      $0.cause == member && (isFor ? $0.weight > Self.least : $0.weight < -Self.least)
    }.sorted { (abs($1.weight), $0.source) < (abs($0.weight), $1.source) }
  }

  /// "why do you think so": the leading cause with its answers.
  func why(_ differential: Differential) -> [Line] {
    let label = voice.name(ofCause: differential.half ?? differential.label)
    let family = differential.families.first?.cause ?? "unclear"
    let cause = voice.name(ofCause: family)
    return [Line(voice.say("cause-short", ["cause": label]))]
      + answers(
        differential, family, most: (4, 3),
        words: (
          voice.say("towards", ["cause": cause]), voice.say("away", ["cause": cause])
        ))
  }

  private func answers(
    _ differential: Differential, _ family: String, most: (for: Int, against: Int),
    words: (for: String, against: String)
  ) -> [Line] {
    let heaviest = differential.contributions.map { abs($0.weight) }.max() ?? 1
    func lines(_ isFor: Bool, _ most: Int) -> [Line] {
      contributions(differential, family, for: isFor).prefix(most).map { contribution in
        Line(
          "- \(voice.quoted(contribution.source)): \(isFor ? words.for : words.against)",
          .bar(Bar(isFor ? .towards : .away, abs(contribution.weight) / heaviest)))
      }
    }
    return lines(true, most.for) + lines(false, most.against)
  }

  // MARK: how sure, and what else

  /// A cause less likely than this is not named beside the others.
  private static let worthNaming = 0.05

  func sureness(_ differential: Differential, _ next: Narrowing?) -> [Line] {
    var lines = [Line(voice.say("how-sure"))]
    for (place, score) in differential.families.enumerated()
    where place < 2 || score.probability >= Self.worthNaming {
      let name = voice.name(ofCause: score.cause)
      lines.append(
        Line(
          "- \(name): \(voice.percent(score.probability))", .bar(Bar(.share, score.probability))))
    }
    for score in differential.families.prefix(3) where score.probability >= Self.worthNaming {
      let answers = answers(
        differential, score.cause, most: score == differential.families.first ? (3, 2) : (2, 1),
        words: (voice.say("towards-it"), voice.say("away-from-it")))
      let reply = answers.isEmpty ? "nothing-weighs" : "weighs"
      lines.append(Line(voice.say(reply, ["cause": voice.name(ofCause: score.cause)])))
      lines += answers
    }
    let finding = next.flatMap {
      catalogue.findings[$0.name]?.name ?? catalogue.slots[$0.name]?.name
    }
    if let finding { lines.append(Line(voice.say("would-change", ["name": finding]))) }
    return lines
  }
}
