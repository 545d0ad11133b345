// Reads a file of a region: the numbers to call.

import Knowledge

extension Region {
  init(_ id: String, _ fields: Fields) {
    let crisis = fields.required("crisis").map { fields.inner($0, "the crisis line") }
    self.init(
      id: id,
      name: fields.text("name"),
      emergency: fields.text("emergency"),
      urgent: fields.text("urgent"),
      crisisName: crisis?.text("name") ?? "",
      crisisCall: crisis?.text("call") ?? "",
      crisisText: crisis?.optionalText("text"),
      source: fields.text("source"),
      reviewed: fields.day("reviewed"))
    crisis?.finish()
  }
}
