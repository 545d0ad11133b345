// What the program was compiled with is what its folder says: the same phrases, the same words.

import Content
import Knowledge
import Shipped
import Testing
import Understanding

@Suite struct CompiledLexiconTests {
  @Test func theCompiledLexiconIsThatOfTheFolder() throws {
    let catalogue = try #require(Shipped.loaded).catalogue
    let built = Lexicon(catalogue).encoded()
    #expect(text(ShippedContent.lexicon) == built)
    let compiled = try #require(Lexicon(catalogue.abridged, encoded: ShippedContent.lexicon))
    #expect(compiled.encoded() == built)
  }

  @Test func theCatalogueBesideItLeavesNothingElseOut() throws {
    let catalogue = try #require(Shipped.loaded).catalogue
    #expect(try decoded(text(ShippedContent.catalogue)) == catalogue.abridged)
    #expect(catalogue.abridged.abridged == catalogue.abridged)
    #expect(catalogue.abridged != catalogue)
  }

  @Test func theLexiconOfAnotherCatalogueIsRefused() {
    #expect(Lexicon(Catalogue(), encoded: ShippedContent.lexicon) == nil)
    #expect(Lexicon(Catalogue(), encoded: "") == nil)
  }

  private func text(_ text: StaticString) -> String {
    String(
      decoding: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount),
      as: UTF8.self)
  }
}
