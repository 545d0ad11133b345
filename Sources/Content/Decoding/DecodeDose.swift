// Reads how much and how often: "{sets: 2-3, reps: 8-10, seconds: 5-10, each_side: yes}".

import Knowledge

extension Dose {
  init(_ fields: Fields) {
    guard let field = fields.required("dose") else {
      self.init(
        sets: nil, reps: nil, seconds: nil, minutes: nil, eachSide: false, perDay: nil)
      return
    }
    let part = fields.inner(field, "a dose")
    self.init(
      sets: part.span("sets", in: 1...10),
      reps: part.span("reps", in: 1...60),
      seconds: part.span("seconds", in: 1...600),
      minutes: part.span("minutes", in: 1...120),
      eachSide: part.isSet("each_side", or: false),
      perDay: part.span("per_day", in: 1...24))
    part.finish()
  }
}
