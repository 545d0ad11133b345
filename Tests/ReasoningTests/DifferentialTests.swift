// The worked examples of the clinical evidence, and the laws of the weighing: order, damping, doubt.

import Knowledge
import Reasoning
import Testing

@Suite struct DifferentialTests {
  static func differential(_ facts: Facts) throws -> Differential {
    Weighing(try #require(Shipped.catalogue)).differential(facts)
  }

  static func shares(_ differential: Differential) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: differential.families.map {
        ($0.cause, Int(($0.probability * 100).rounded()))
      })
  }

  /// Example A: 68 years, both legs for months, worse walking, easier sitting.
  @Test func bothLegsOnWalkingIsExtension() throws {
    let facts = facts(
      ["worse.walking", "better.sitting"], ["age": 68, "duration_days": 150], ["side": "both"])
    let differential = try Self.differential(facts)
    #expect(differential.leading == "extension")
    #expect(differential.half == "stenosis")
    #expect(differential.needsDoctor)
    #expect((0.75...0.90).contains(differential.confidence))
  }

  /// Example B: 34 years, tingling to the foot, worse sitting and bending, cough into the leg.
  @Test func tinglingToTheFootIsADisc() throws {
    let facts = facts(
      [
        "sense.tingling", "site.foot", "worse.sitting", "worse.bending_forward",
        "worse.cough_into_leg",
      ], ["age": 34])
    let differential = try Self.differential(facts)
    #expect(differential.leading == "disc")
    #expect((0.85...Weighing.cap).contains(differential.confidence))
  }

  /// Example C: 40 years, buttock, worse sitting, tender, nothing below the knee: piriformis ranks
  /// first and yet does not lead.
  @Test func aSoreButtockAloneStaysUnclear() throws {
    let facts = facts(
      ["site.buttock", "worse.sitting", "tender.buttock"], not: ["radiates.below_knee"],
      ["age": 40])
    let differential = try Self.differential(facts)
    #expect(differential.families.first?.cause == "piriformis")
    #expect(differential.label == "unclear")
  }

  @Test func aSoreButtockWithoutBackPainIsPiriformis() throws {
    let facts = facts(
      ["site.buttock", "worse.sitting", "tender.buttock", "worse.crossing_legs"],
      not: ["radiates.below_knee", "site.low_back"], ["age": 40])
    #expect(try Self.differential(facts).leading == "piriformis")
  }

  /// Whoever was told both a disc and a narrow canal is not told one of them by us.
  @Test func bothToldIsUnclear() throws {
    let facts = facts(["said.disc_herniation", "said.stenosis"])
    #expect(try Self.differential(facts).label == "unclear")
  }

  @Test func whatIsToldKeepsTheOrderAndTheCap() throws {
    let catalogue = try #require(Shipped.catalogue)
    for finding in catalogue.findings.values where !finding.weighs.isEmpty {
      let differential = try Self.differential(facts([finding.id]))
      let told = differential.families.map(\.probability)
      #expect(told == told.sorted(by: >))
      #expect(told.allSatisfy { (0...Weighing.cap).contains($0) })
      if let leading = differential.leading { #expect(leading == differential.families[0].cause) }
    }
  }

  /// An age not known is no age: the shares lie between those of the young and of the old.
  @Test func anUnknownAgeLiesBetween() throws {
    func extension_(_ numbers: [String: Double]) throws -> Int {
      try #require(Self.shares(try Self.differential(facts([], numbers)))["extension"])
    }
    let unknown = try extension_([:])
    #expect(try extension_(["age": 35]) < unknown)
    #expect(try extension_(["age": 75]) > unknown)
  }

  /// The third answer of a cluster adds nothing.
  @Test func aClusterIsDamped() throws {
    let two = facts(["worse.walking", "better.sitting"], ["age": 70])
    let three = facts(["worse.walking", "better.sitting", "worse.standing"], ["age": 70])
    func ofStenosis(_ facts: Facts) throws -> [String] {
      try Self.differential(facts).contributions.filter { $0.cause == "stenosis" }.map(\.source)
    }
    #expect(try ofStenosis(two) == ["better.sitting", "worse.walking"])
    #expect(try ofStenosis(three) == ["better.sitting", "worse.walking"])
  }

  /// A "no" tells less than a "yes", and never the same way.
  @Test func aNoPointsTheOtherWay() throws {
    let catalogue = try #require(Shipped.catalogue)
    for finding in catalogue.findings.values {
      for (cause, weight) in finding.weighs where weight.absent != 1 && weight.present != 1 {
        #expect(
          (weight.present > 1) != (weight.absent > 1), "\(finding.id) for \(cause): \(weight)")
      }
    }
  }
}
