// Turns what stands on a sheet into findings heard: idioms, single concepts and pairs, each under
// its scopes. When two rules speak of one finding, the longer words win.

import Knowledge
import Text

/// Reads the findings of one message.
struct Reading {
  let sheet: Sheet
  let lexicon: Lexicon
  let clauses: Clauses
  let scopes: Scopes
  let line: [Unicode.Scalar]
  /// When the whole message is about somebody else, the findings are theirs.
  let isForOther: Bool
  /// Asked where it hurts, or told for how long, a place alone is said to hurt.
  private let assumesComplaint: Bool
  private let isAbroad: Bool

  init(
    _ sheet: Sheet, _ lexicon: Lexicon, line: [Unicode.Scalar], isForOther: Bool,
    isAnswer: Bool, assumesComplaint: Bool
  ) {
    self.sheet = sheet
    self.lexicon = lexicon
    self.line = line
    self.isForOther = isForOther
    let stops = sheet.scopeMatches.filter { match in
      guard let rule = lexicon.catalogue.scopes[match.rule], rule.category == .stop else {
        return false
      }
      return !rule.opens || match.start == 0 || sheet.tokens[match.start - 1].isMark
    }
    clauses = Clauses(sheet, contrasts: Set(stops.map(\.start)))
    scopes = Scopes(sheet, clauses, lexicon)
    isAbroad = !isAnswer && Self.isAbroad(sheet, clauses, lexicon)
    self.assumesComplaint = assumesComplaint && !isAbroad
  }

  /// Every finding the message says something about, in the order of its words.
  func mentions() -> [Mention] {
    var all = idioms() + loneConcepts() + pairs()
    if isAbroad { all.removeAll(where: isOfAnotherPart) }
    all.sort { ($0.tokens.lowerBound, $0.finding) < ($1.tokens.lowerBound, $1.finding) }
    return all
  }

  /// The words of a stretch of tokens, as typed.
  func words(_ range: Range<Int>) -> String { sheet.words(range, of: line) }

  private func idioms() -> [Mention] {
    sheet.idioms.filter { idiom in
      // A longer idiom of the same finding that holds this one speaks for both.
      !sheet.idioms.contains {
        $0.finding == idiom.finding && $0.start <= idiom.start && $0.end >= idiom.end
          && $0.end - $0.start > idiom.end - idiom.start
      }
    }.map { idiom in
      mention(idiom.finding, idiom.reading, [idiom.start..<idiom.end], rule: "idiom")
    }
  }

  private func loneConcepts() -> [Mention] {
    sheet.items.flatMap { item -> [Mention] in
      let meanings = lexicon.meanings.lone[item.concept].filter {
        lexicon.isFlag($0.finding) || !isElsewhere(item.tokens)
      }
      return meanings.map { mention($0.finding, $0.reading, [item.tokens], rule: "concept") }
    }
  }

  private func isOfAnotherPart(_ mention: Mention) -> Bool {
    let kinds = lexicon.catalogue.rules[mention.rule]?.kinds ?? []
    return mention.rule != "idiom" && !lexicon.isFlag(mention.finding) && !kinds.contains("place")
  }

  /// "My hand goes numb", "I'm numb when I wipe": the only part of the body named beside it says
  /// nothing of the back and the legs.
  private func isElsewhere(_ part: Range<Int>) -> Bool {
    let beside = sheet.items.filter {
      clauses.segmentOf[$0.start] == clauses.segmentOf[part.lowerBound]
    }
    let outside = Set(beside.filter { lexicon.isOutside($0.concept) }.map(\.start))
    return !outside.isEmpty
      && !beside.contains { lexicon.kind($0.concept) == "place" && !outside.contains($0.start) }
  }

  /// "My neck is locked, slept funny on the couch": nothing of the back or the legs is named, so
  /// only what is dangerous anywhere counts.
  private static func isAbroad(_ sheet: Sheet, _ clauses: Clauses, _ lexicon: Lexicon) -> Bool {
    let outside = sheet.items.filter { item in
      // "Brushing my teeth" names no tooth.
      lexicon.kind(item.concept) == "outside"
        && !sheet.items.contains { $0.tokens.count > item.tokens.count && $0.holds(item) }
    }
    guard let first = outside.first else { return false }
    return !sheet.items.contains { item in
      switch lexicon.kind(item.concept) {
      case "place": return !outside.contains { $0.holds(item) }
      case "said": return true
      case "pain", "sense": return clauses.segmentOf[item.start] < clauses.segmentOf[first.start]
      default: return false
      }
    }
  }

  private func pairs() -> [Mention] {
    let composer = Composer(
      sheet, clauses, lexicon, assumesComplaint: assumesComplaint)
    let all = sheet.items.flatMap { said(of: $0, composer) }
    var taken = sheet.idioms.map { $0.start..<$0.end }
    taken += all.map(\.link).filter { $0.first != $0.second }.map(\.first.tokens)
    // "My leg is getting weaker" names the leg for its strength, not as a place that hurts.
    return all.filter { said in
      said.link.rule.kinds.count > 1 || !taken.contains { $0.overlaps(said.link.second.tokens) }
    }.flatMap(\.mentions)
  }

  private typealias Said = (link: Link, mentions: [Mention])

  /// What an item says with the partners nearest to it.
  private func said(of item: Item, _ composer: Composer) -> [Said] {
    let meanings = lexicon.meanings.joint[item.concept]
    guard !meanings.isEmpty, let rules = lexicon.rulesByLast[lexicon.kind(item.concept)] else {
      return []
    }
    var all: [Said] = []
    var narrow: Link.Ring?
    for link in rules.flatMap({ composer.links(to: item, by: $0) }) {
      let said = meanings.compactMap { meaning(of: link, $0) }
      let kept = said.filter { !isNarrower(link.first, than: $0) }
      if kept.count < said.count { narrow = min(link.ring, narrow ?? .message) }
      if !kept.isEmpty { all.append((link, kept)) }
    }
    if let narrow { all.removeAll { isOverDenied($0, behind: narrow) } }
    let ring = all.map(\.link.ring).min()
    return nearest(all.filter { $0.link.ring == ring })
  }

  /// Of several effects on one activity the nearest speaks: "sitting is fine walking is not".
  private func nearest(_ links: [Said]) -> [Said] {
    let effects = links.filter { lexicon.kind($0.link.firstConcept) == "effect" }
    guard let least = effects.map(\.link.gap).min() else { return links }
    return links.filter {
      lexicon.kind($0.link.firstConcept) != "effect" || $0.link.gap == least
    }
  }

  private func meaning(of link: Link, _ meaning: Meaning) -> Mention? {
    guard meaning.concepts.count == 2, lexicon.isA(link.firstConcept, meaning.concepts[0]) else {
      return nil
    }
    return mention(
      meaning.finding, meaning.reading, [link.first.tokens, link.second.tokens],
      rule: link.rule.id)
  }

  /// "No numbness in the leg" denies the numbness, and says nothing of a pain there.
  private func isNarrower(_ first: Item, than mention: Mention) -> Bool {
    guard mention.reading == .absent, mention.scope != nil, !lexicon.isFlag(mention.finding) else {
      return false
    }
    return lexicon.meanings.lone[first.concept].contains { $0.finding != mention.finding }
  }

  /// "A sore back but no numbness in the legs": what is sore farther off is not denied there.
  private func isOverDenied(_ said: Said, behind ring: Link.Ring) -> Bool {
    said.link.ring > ring && said.mentions.allSatisfy { $0.reading == .absent && $0.scope != nil }
      && (said.link.first == said.link.second
        || scopes.over(said.link.first.tokens, .negated).isEmpty)
  }
}
