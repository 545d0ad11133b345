// Every plan of the matrix with every single gate: four to six moves in their order, or the gates
// that left fewer are named; the heavy moves wait for their criteria.

import Knowledge
import Reasoning
import Testing

@Suite struct PlanTests {
  static let cases = Shipped.catalogue.map { PlanMatrix(catalogue: $0).cases() } ?? []

  @Test func theCausesAreReached() {
    #expect(Self.cases.count == 1152)
    let reached = Set(Self.cases.filter { $0.name.contains(", none, 30") }.map(\.cause))
    #expect(
      reached.isSuperset(
        of: ["disc", "piriformis", "stenosis", "spondylolisthesis", "hip-joint", "unclear"]))
  }

  @Test func fourToSixMovesOrTheGatesAreNamed() {
    for planned in Self.cases {
      guard let regimen = planned.regimen else { continue }
      #expect(regimen.items.count <= Regimen.size.upperBound, "\(planned.name)")
      #expect(
        !regimen.isShort || regimen.gates.contains { $0.id == "recent-surgery" },
        "\(planned.name): \(regimen.exercises)")
      #expect(!regimen.items.isEmpty, "\(planned.name)")
    }
  }

  @Test func releaseComesBeforeCorrectivesAndLoading() {
    for planned in Self.cases {
      let kinds = planned.regimen?.items.map(\.kind) ?? []
      #expect(kinds == kinds.sorted(), "\(planned.name)")
    }
  }

  @Test func everyPlanKeepsSomebodyActive() {
    for planned in Self.cases {
      let kinds = planned.regimen?.items.map(\.kind) ?? [.activity]
      #expect(kinds.contains(.activity), "\(planned.name)")
    }
  }

  @Test func noGateIsBrokenAndHeavyMovesWait() throws {
    let catalogue = try #require(Shipped.catalogue)
    for planned in Self.cases {
      let closed = ClosedGates(planned.standing)
      #expect(closed.gates.contains { $0.id == "deadlift-criteria" })
      for move in (planned.regimen?.exercises ?? []).compactMap({ catalogue.exercises[$0] }) {
        #expect(closed.keeping(move).map(\.id) == [], "\(planned.name): \(move.id)")
        #expect(move.kind != .loading, "\(planned.name): \(move.id)")
      }
    }
  }

  @Test func directionIsFollowed() {
    for planned in Self.cases where planned.name.contains(", bending, ") {
      let ids = planned.regimen?.exercises ?? []
      #expect(!ids.contains("knee-to-chest") && !ids.contains("childs-pose"), "\(planned.name)")
    }
    for planned in Self.cases where planned.name.contains(", arching, ") {
      let ids = planned.regimen?.exercises ?? []
      #expect(!ids.contains("press-up") && !ids.contains("prone-lying"), "\(planned.name)")
    }
  }

  @Test func everyMoveHasAReasonThatWasGiven() {
    for planned in Self.cases {
      for item in planned.regimen?.items ?? [] {
        #expect(!item.reason.findings.isEmpty, "\(planned.name): \(item.exercise)")
      }
    }
  }
}
