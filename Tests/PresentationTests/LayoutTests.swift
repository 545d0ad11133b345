// Bars are drawn where there is room and are plain items elsewhere; rows keep to the width.

import Presentation
import Testing

@Suite struct LayoutTests {
  static let lines = [
    Line("- an irritated disc: 70 in 100", .bar(Bar(.share, 0.7))),
    Line("- it reaches below the knee: towards it", .bar(Bar(.towards, 1))),
    Line("- bending eases it: away from it", .bar(Bar(.away, 0.04))),
  ]

  @Test func barsAreDrawnOnATerminal() {
    #expect(
      Layout(width: 80, hasCharts: true).rows(Self.lines) == [
        "##############...... an irritated disc: 70 in 100",
        "++++++++++++++++++++ it reaches below the knee: towards it",
        "-................... bending eases it: away from it",
      ])
  }

  @Test func barsAreItemsInPlainText() {
    let plain = [
      "- an irritated disc: 70 in 100", "- it reaches below the knee: towards it",
      "- bending eases it: away from it",
    ]
    #expect(Layout(width: 80).rows(Self.lines) == plain)
    #expect(Layout(width: 50, hasCharts: true).rows(Self.lines) == plain)
  }

  @Test func wordsBesideABarHangUnderTheirFirst() {
    let long = Line(
      "- it reaches below the knee and you feel it in the foot or toes: towards it",
      .bar(Bar(.towards, 0.5)))
    #expect(
      Layout(width: 60, hasCharts: true).rows(long) == [
        "++++++++++.......... it reaches below the knee and you feel",
        "                     it in the foot or toes: towards it",
      ])
  }

  @Test func anEmptyBarIsEmptyAndAFullOneIsFull() {
    #expect(Bar(.share, 0).drawn(4) == "....")
    #expect(Bar(.share, 2).drawn(4) == "####")
  }
}
