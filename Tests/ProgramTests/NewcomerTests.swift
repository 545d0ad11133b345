// What a newcomer does first: adds a stretch with three slips, is told of all three in one run,
// mends them, and hears the stretch recommended and explained. No Swift is touched.

import Foundation
import TestSupport
import Testing

@Suite struct NewcomerTests {
  /// Line 5 shadows a phrase of another stretch, line 14 is misspelt, line 29 names no source.
  private static let firstTry = """
    exercise: sofa-pigeon
    name: Pigeon stretch at the sofa
    called:
      - sofa pigeon [stretch]
      - piriformis stretch
    kind: stretch
    needs: []
    traits: [hip_rotation]
    muscles: the piriformis and the other deep turners of the hip
    fits:
      piriformis: P1 R R R
      unclear: R R R
    core: [piriformis]
    anwsers: [site.buttock, tender.buttock, worse.sitting, worse.crossing_legs]
    steps:
      - Stand before a sofa and lay the lower leg of the sore side along its seat.
      - Keep your back long, and lean forward until the buttock stretches mildly.
      - Stay for twenty to thirty seconds, then change sides.
    dose: {sets: 2-3, seconds: 20-30, each_side: yes, per_day: 1-2}
    easier: Put a pillow under the knee, and lean less.
    harder: Lean forward a little more.
    care:
      - With a hip replacement, or a pinch in the groin, leave it out.
    stop: Stop if tingling or pain runs down the leg, or if the groin pinches.
    mistakes:
      - rounding the back to get lower
    instead: []
    reason: it gently lengthens the piriformis, which lies beside the sciatic nerve
    mechanism: With the hip bent and turned out, the deep turners of the hip are lengthened.
    limits: How well stretching helps sciatica itself is hardly tested [judgement].
    evidence: [judgement]

    """

  private static let mended =
    firstTry
    .replacing("  - piriformis stretch\n", with: "")
    .replacing("anwsers:", with: "answers:")
    .replacing("are lengthened.", with: "are lengthened [judgement].")

  private static let path = "Intents/exercises/sofa-pigeon.yaml"

  private static let story =
    [
      "im 30, deep ache in my right buttock for 3 months, 3 out of 10. the buttock is sore when i "
        + "press on it. worse when i cross my legs. worse when i sit"
    ] + Array(repeating: "no", count: 12) + ["yes", "why sofa pigeon"]

  private func folder(_ exercise: String) throws -> Scratch {
    let folder = try Scratch()
    try FileManager.default.copyItem(
      atPath: "\(packageRoot)/Intents", toPath: "\(folder.path)/Intents")
    try folder.write(exercise, Self.path)
    return folder
  }

  @Test func allThreeSlipsAreNamedInOneRunEachWithTheWayOut() throws {
    let folder = try folder(Self.firstTry)
    let ran = try shell("$P check Intents 2>&1", in: folder.path)
    #expect(ran.code == 2)
    #expect(
      ran.out == """
        Intents/exercises/sofa-pigeon.yaml:5:5: error: "piriformis stretch" belongs to \
        "exercises/figure-4" too, which wins [C015]
          5 |   - piriformis stretch
            |     ^^^^^^^^^^^^^^^^^^
          help: leave it to the one that it should mean
        Intents/exercises/sofa-pigeon.yaml:14:1: error: an exercise has no key "anwsers" [C004]
          14 | anwsers: [site.buttock, tender.buttock, worse.sitting, worse.crossing_legs]
             | ^^^^^^^ did you mean answers?
          help: the keys are answers, called, care, core, dose, easier, evidence, exercise, fits, \
        harder, instead, kind, limits, mechanism, mistakes, muscles, name, needs, reason, steps, \
        stop and traits
        Intents/exercises/sofa-pigeon.yaml:29:12: error: this text names no source [C016]
          29 | mechanism: With the hip bent and turned out, the deep turners of the hip are lengthened.
             |            \(String(repeating: "^", count: 77))
          help: end what it claims in a key of evidence.yaml: "… [NG59]."

        """)
  }

  @Test func theMendedStretchIsRecommendedAndExplained() throws {
    let folder = try folder(Self.mended)
    let check = try shell("$P check Intents", in: folder.path)
    #expect(check.out == "Intents: no faults\n" && check.code == 0)
    try folder.write(Self.story.map { $0 + "\n" }.joined(), "story")
    let chat = try shell(
      "$P --intents Intents --now 2026-01-05 --region GB < story", in: folder.path)
    #expect(chat.code == 0)
    let text = chat.rows.joined(separator: " ")
    #expect(
      text.contains("Pigeon stretch at the sofa: 2 to 3 times, hold 20 to 30 seconds, each side"))
    #expect(
      text.contains(
        "it gently lengthens the piriformis, which lies beside the sciatic nerve."))
    #expect(text.contains("How well stretching helps sciatica itself is hardly tested."))
  }
}
