import Matching
import Testing

@Suite struct WrittenMatcherTests {
  let text = matcher.encoded()

  func isRefused(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { LinearMatcher(utf8: $0) } == nil
  }

  @Test func readsBackTheSame() throws {
    var thresholded = matcher
    thresholded.threshold = 0.125
    let read = try #require(LinearMatcher(encoded: thresholded.encoded()))
    #expect(read == thresholded)
    #expect(read.encoded() == thresholded.encoded())
    for sample in samples {
      #expect(read.scores(sample.words) == thresholded.scores(sample.words))
      #expect(read.nearestExample(sample.words) == thresholded.nearestExample(sample.words))
    }
  }

  @Test func fitsIntoALiteral() {
    #expect(!text.contains("\\") && !text.contains("\"") && text.hasSuffix("\n"))
    #expect(text.hasPrefix("linear-matcher 1\n"))
  }

  @Test func readsAStaticString() {
    #expect(LinearMatcher(encoded: "linear-matcher 1\nnonsense" as StaticString) == nil)
    #expect(LinearMatcher(encoded: "" as StaticString) == nil)
  }

  @Test func aTextCutShortIsRefused() {
    for length in stride(from: 0, to: text.utf8.count, by: 97) {
      #expect(isRefused(Array(text.utf8.prefix(length))))
    }
    #expect(isRefused(Array(text.utf8.dropLast())))
    #expect(isRefused(Array((text + "0").utf8)))
  }

  @Test func aChangedByteIsRefused() {
    var bytes = Array(text.utf8)
    let places = Array(0..<400) + stride(from: 400, to: bytes.count, by: 61)
    for place in places {
      for flip in [1, 16, 128] as [UInt8] {
        bytes[place] ^= flip
        #expect(isRefused(bytes), "byte \(place)")
        bytes[place] ^= flip
      }
    }
  }

  @Test func randomBytesAreRefused() {
    var state: UInt64 = 3
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return UInt8(truncatingIfNeeded: state >> 40)
      }
      let head = length.isMultiple(of: 2) ? Array("linear-matcher 1\n".utf8) : []
      #expect(isRefused(head + bytes))
    }
  }
}
