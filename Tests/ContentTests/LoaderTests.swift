// What sound content becomes, and that a folder may hold any part of it.

import Content
import Knowledge
import Testing

@Suite struct LoaderTests {
  private static func valid() throws -> Catalogue {
    let loaded = load(files(try texts(below: "Valid")), requirements)
    #expect(printed(loaded.diagnostics) == "")
    return loaded.catalogue
  }

  @Test func soundContentHasNoFault() throws {
    let catalogue = try Self.valid()
    #expect(catalogue.intents["greet"]?.examples == ["hello there", "good morning"])
    #expect(catalogue.screening.map(\.id) == ["below"])
    #expect(catalogue.gateGroup?.members == ["worse.sitting"])
    #expect(catalogue.phases.map(\.number) == [1, 2])
    #expect(catalogue.commonWords == ["the", "and"])
    #expect(catalogue.flags.map(\.id) == ["flag.bladder"])
    #expect(catalogue.evidence["judgement"]?.basis == .estimated)
  }

  @Test func aFindingIsReadWhole() throws {
    let finding = try #require(try Self.valid().findings["worse.sitting"])
    #expect(finding.present == "sitting makes it worse")
    #expect(finding.heard == [Composition(concepts: ["effect.worse", "activity.sitting"])])
    #expect(finding.weighs["disc"] == Weight(present: 1.4, absent: 1))
    #expect(finding.weighs["other"] == Weight(present: 1.8, absent: 0.4))
    #expect(finding.examples.map(\.reading) == [.present, .unsaid])
    #expect(!finding.isFlag && finding.isAsked && !finding.isLasting)
  }

  @Test func aMoveIsReadWhole() throws {
    let move = try #require(try Self.valid().exercises["bird-dog"])
    let cell = Fit(phase: 1, mild: .recommended, moderate: .regress, severe: .avoid)
    #expect(move.fits == ["disc": cell, "unclear": cell])
    #expect(move.reason.variants.map { $0.when?.description } == ["cause = disc", nil])
    #expect(move.traits == ["kneeling"])
  }

  @Test func causesKeepTheirSharesByAge() throws {
    let causes = try Self.valid().causes
    #expect(causes["disc"]?.prior(age: 19) == 0.01)
    #expect(causes["disc"]?.prior(age: 20) == 0.4)
    #expect(causes["hip"]?.family == "other")
  }

  @Test(arguments: ["findings/", "topics/", "causes/", "greet", "slots/", "flags/"])
  func anyPartAloneIsSound(part: String) throws {
    let content = try texts(below: "Valid").filter { $0.key.hasPrefix(part) }
    #expect(!content.isEmpty)
    #expect(printed(load(files(content)).diagnostics) == "")
  }

  @Test func nothingIsSoundToo() { #expect(load([]).catalogue == Catalogue()) }

  @Test func scalarsAreTextWhateverYAMLMakesOfThem() throws {
    let text = "intent: 007\nabout: yes\nexamples: [null, 12:30, 3.10, ~, on]\n"
    let loaded = load([SourceFile(root: "Intents", name: "007.yaml", text: text)])
    #expect(printed(loaded.diagnostics) == "")
    #expect(loaded.catalogue.intents["007"]?.examples == ["null", "12:30", "3.10", "~", "on"])
  }

  @Test func aMarkOfByteOrderAndOtherLineEndsAreTaken() {
    let text = "\u{FEFF}intent: greet\r\nabout: says hello\r\nexamples: [hello]\r\n"
    let loaded = load([SourceFile(path: "Intents/greet.yaml", text: text)])
    #expect(printed(loaded.diagnostics) == "")
    #expect(loaded.catalogue.intents["greet"]?.about == "says hello")
  }

  @Test func faultsAreOrderedByPlace() throws {
    var broken = try texts(below: "Valid")
    for name in broken.keys where name != "evidence.yaml" {
      broken[name] = broken[name]?.replacing("NG59", with: "NG95")
    }
    let places = load(files(broken), requirements).diagnostics.map(\.place)
    #expect(places.count > 3)
    #expect(places == places.sorted())
  }
}
