// Text for locales that have no more than ASCII: each sign is said with the signs that there are.
// It guesses at no letter of another alphabet.

import Foundation

extension String {
  /// The text in ASCII.
  ///
  /// `"«naïve» – 3 × 10".plainASCII  // "\"naive\" - 3 x 10"`
  var plainASCII: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var result = ""
    for scalar in decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        result += spelling[scalar] ?? "?"
      }
    }
    return result
  }
}

private let spelling: [Unicode.Scalar: String] = [
  "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": "'", "\u{201C}": "\"", "\u{201D}": "\"",
  "\u{201E}": "\"", "\u{AB}": "\"", "\u{BB}": "\"", "\u{2010}": "-", "\u{2011}": "-",
  "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2212}": "-", "\u{2026}": "...",
  "\u{D7}": "x", "\u{F7}": "/", "\u{B7}": "-", "\u{2022}": "-", "\u{2264}": "<=",
  "\u{2265}": ">=", "\u{2260}": "!=", "\u{2248}": "about ", "\u{B1}": "+/-", "\u{2192}": "->",
  "\u{2190}": "<-", "\u{B0}": " degrees", "\u{BD}": "1/2", "\u{BC}": "1/4", "\u{BE}": "3/4",
  "\u{A0}": " ", "\u{202F}": " ", "\u{2009}": " ", "\u{DF}": "ss", "\u{E6}": "ae",
  "\u{C6}": "Ae", "\u{F8}": "o", "\u{D8}": "O", "\u{153}": "oe", "\u{142}": "l", "\u{141}": "L",
  "\u{20AC}": "EUR", "\u{A3}": "GBP", "\u{2713}": "yes", "\u{200B}": "", "\u{FEFF}": "",
]
