// Reads how many: figures, number words, halves, ranges and guesses such as "a few"; never of what.

/// A number with the token after it.
struct Amount {
  var value: Double
  var end: Int
  var isVague = false
  var isWhole: Bool { value == value.rounded() && value >= 0 && value < 130 && !isVague }
}

extension QuantityReader {
  /// A number or the middle of a range: "2-3", "two or three"; of "up from 4 to 8" where it has
  /// come to.
  func range(at place: Int) -> Amount? {
    guard let first = amount(at: place) else { return nil }
    guard ["-", "to", "or", "/"].contains(stem(first.end)),
      let second = amount(at: first.end + 1), second.value > first.value,
      stem(first.end) != "/" || ![7, 12, 52].contains(second.value),
      stem(first.end) != "/" || second.value != 10 && units[stem(second.end)] != nil,
      stem(first.end) != "to" || units[stem(second.end)] != nil || second.value <= 10
    else { return first }
    let isChange =
      stem(first.end) == "to" && stem(place - 1) == "from" && units[stem(second.end)] == nil
    return Amount(
      value: isChange ? second.value : (first.value + second.value) / 2, end: second.end)
  }

  func amount(at place: Int) -> Amount? {
    guard place < tokens.count else { return nil }
    if let value = tokens[place].number { return halved(Amount(value: value, end: place + 1)) }
    if let times = times(at: place) { return times }
    if let vague = vagueAmount(at: place) { return vague }
    guard tokens[place].isWord, let first = numberWords[tokens[place].text] else {
      return article(at: place)
    }
    var total = first
    var end = place + 1
    if first >= 20, first < 100, end < tokens.count, let ones = numberWords[tokens[end].text],
      ones > 0, ones < 10
    {
      total += ones
      end += 1
    }
    if stem(end) == "hundred" {
      total *= 100
      end += 1
    }
    return halved(Amount(value: total, end: end))
  }

  /// "x3 wks": a number of times, before a unit only.
  private func times(at place: Int) -> Amount? {
    guard tokens[place].isWord, tokens[place].text.utf8.first == UInt8(ascii: "x"),
      let value = Double(tokens[place].text.dropFirst()), units[stem(place + 1)] != nil
    else { return nil }
    return Amount(value: value, end: place + 1)
  }

  /// "2 1/2".
  private func halved(_ amount: Amount) -> Amount {
    let end = amount.end
    guard end + 2 < tokens.count, tokens[end].number == 1, stem(end + 1) == "/",
      tokens[end + 2].number == 2
    else { return amount }
    return Amount(value: amount.value + 0.5, end: end + 3)
  }

  /// "a week", "a good year", "half a year", "a couple of months": one, one, a half, two.
  private func article(at place: Int) -> Amount? {
    let word = tokens[place].text
    if word == "half", stem(place + 1) == "a", units[stem(place + 2)] != nil {
      return Amount(value: 0.5, end: place + 2)
    }
    let start = word == "a" || word == "an" || word == "the" ? place + 1 : place
    if ["couple", "coupl"].contains(stem(start)) {
      return Amount(value: 2, end: stem(start + 1) == "of" ? start + 2 : start + 1)
    }
    // "A good day" is no length.
    let isSized = ["good", "full", "whole", "solid"].contains(stem(place + 1))
    let next = isSized && !["day", "night"].contains(stem(place + 2)) ? place + 2 : place + 1
    guard word == "a" || word == "an", units[stem(next)] != nil else { return nil }
    return Amount(value: 1, end: place + 1)
  }

  private func vagueAmount(at place: Int) -> Amount? {
    let start = stem(place) == "a" ? place + 1 : place
    guard let size = vagueSizes[stem(start)] else { return nil }
    let end = stem(start + 1) == "of" ? start + 2 : start + 1
    guard units[stem(end)] != nil || stem(end) == "more" else { return nil }
    return Amount(value: size, end: end, isVague: true)
  }
}

private let vagueSizes: [String: Double] = ["few": 3, "several": 5, "some": 3, "many": 6]
private let numberWords: [String: Double] = [
  "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
  "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
  "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
  "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
  "ninety": 90,
]
