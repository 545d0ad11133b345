// Opens English contractions and the short spellings of chats: `can't` to `can not`. It changes
// no meaning: what it opens stands for the same words.

/// What a word stands for when it is a contraction or a chat spelling; nil when it is neither.
///
/// `expand("dont")  // ["do", "not"]`
func expand(_ word: String) -> [String]? {
  if let whole = shortForms[word] { return whole }
  guard word.utf8.contains(UInt8(ascii: "'")) else { return nil }
  let parts = word.split(separator: "'", omittingEmptySubsequences: true)
  guard parts.count == 2 else { return parts.isEmpty ? nil : parts.map(String.init) }
  let head = String(parts[0])
  switch parts[1] {
  case "t" where head.hasSuffix("n"):
    let verb = irregularNot[head] ?? String(head.dropLast())
    return [verb, "not"]
  case "m": return [head, "am"]
  case "s": return head.isPronounLike ? [head, "is"] : [head]
  case "re": return [head, "are"]
  case "ve": return [head, "have"]
  case "ll": return [head, "will"]
  case "d": return [head, "would"]
  default: return [head, String(parts[1])]
  }
}

private let irregularNot = ["can": "can", "won": "will", "shan": "shall", "ain": "is"]

extension String {
  fileprivate var isPronounLike: Bool {
    [
      "it", "that", "there", "what", "he", "she", "who", "where", "how", "here", "let", "pain",
      "back", "leg",
    ]
    .contains(self)
  }
}

private let shortForms: [String: [String]] = [
  "cannot": ["can", "not"], "cant": ["can", "not"], "dont": ["do", "not"],
  "doesnt": ["does", "not"], "didnt": ["did", "not"], "isnt": ["is", "not"],
  "arent": ["are", "not"], "wasnt": ["was", "not"], "werent": ["were", "not"],
  "havent": ["have", "not"], "hasnt": ["has", "not"], "hadnt": ["had", "not"],
  "wont": ["will", "not"], "wouldnt": ["would", "not"], "couldnt": ["could", "not"],
  "shouldnt": ["should", "not"], "aint": ["is", "not"], "neednt": ["need", "not"],
  "cannae": ["can", "not"], "cannit": ["can", "not"], "dinnae": ["do", "not"],
  "doesnae": ["does", "not"], "didnae": ["did", "not"], "isnae": ["is", "not"],
  "wasnae": ["was", "not"], "havenae": ["have", "not"], "hasnae": ["has", "not"],
  "willnae": ["will", "not"], "winnae": ["will", "not"], "wouldnae": ["would", "not"],
  "couldnae": ["could", "not"], "doon": ["down"], "oot": ["out"], "tae": ["to"], "wi": ["with"],
  "im": ["i", "am"], "ive": ["i", "have"], "youre": ["you", "are"], "theyre": ["they", "are"],
  "its": ["it", "is"], "thats": ["that", "is"], "whats": ["what", "is"], "theres": ["there", "is"],
  "hes": ["he", "is"], "shes": ["she", "is"], "whos": ["who", "is"], "hows": ["how", "is"],
  "wheres": ["where", "is"], "youve": ["you", "have"],
  "weve": ["we", "have"], "theyve": ["they", "have"], "itll": ["it", "will"],
  "tis": ["it", "is"], "twas": ["it", "was"],
  "gonna": ["going", "to"], "wanna": ["want", "to"], "gotta": ["got", "to"],
  "dunno": ["do", "not", "know"], "kinda": ["kind", "of"], "sorta": ["sort", "of"],
  "lotta": ["lot", "of"], "outta": ["out", "of"], "gimme": ["give", "me"],
  "u": ["you"], "ur": ["your"], "ya": ["you"], "bout": ["about"], "abt": ["about"],
  "cos": ["because"], "cuz": ["because"], "coz": ["because"], "bc": ["because"],
  "pls": ["please"], "plz": ["please"], "thx": ["thanks"], "abit": ["a", "bit"],
  "alot": ["a", "lot"], "aswell": ["as", "well"], "tho": ["though"], "thru": ["through"],
  "nothin": ["nothing"], "w": ["with"], "b4": ["before"], "&": ["and"], "ppl": ["people"],
]
