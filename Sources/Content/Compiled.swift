// The catalogue as one text and back: the same content always gives the same bytes. It reads only
// what it wrote itself.

import Foundation
import Knowledge

/// The catalogue as JSON, its keys sorted.
///
/// `try decoded(encoded(catalogue)) == catalogue`
public func encoded(_ catalogue: Catalogue) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(catalogue), as: UTF8.self)
}

/// A catalogue from its JSON.
public func decoded(_ text: String) throws -> Catalogue {
  try JSONDecoder().decode(Catalogue.self, from: Data(text.utf8))
}

/// A catalogue from the bytes of its JSON, read in place.
public func decoded(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Catalogue {
  let data = bytes.baseAddress.map {
    Data(bytesNoCopy: UnsafeMutableRawPointer(mutating: $0), count: bytes.count, deallocator: .none)
  }
  return try JSONDecoder().decode(Catalogue.self, from: data ?? Data())
}
