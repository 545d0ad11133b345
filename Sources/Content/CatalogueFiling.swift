// Which reader takes which file, and where its thing is kept. A thing with faults is kept too, so
// that those who name it are not blamed.

import Knowledge

/// Files that hold many things.
enum Single: String {
  case screening, phases, evidence
}

extension CatalogueReader {
  mutating func read(_ single: Single, _ field: Field) {
    let fields = Fields(field, "\(single.rawValue).yaml", owner: single.rawValue, notes)
    switch single {
    case .screening:
      var groups = ScreeningGroup.all(fields)
      if groups.last?.id == "gates" { catalogue.gateGroup = groups.removeLast() }
      catalogue.screening = groups
    case .phases: catalogue.phases = Phase.all(fields)
    case .evidence: catalogue.evidence = Evidence.all(fields)
    }
    fields.finish()
  }

  mutating func read(_ folder: Folder, _ file: SourceFile, _ field: Field) {
    let article = folder == .intents || folder == .exercises ? "an" : "a"
    let owner = folder == .intents ? file.stem : "\(folder.rawValue)/\(file.stem)"
    let fields = Fields(field, "\(article) \(folder.key)", owner: owner, notes)
    guard fields.isReadable else { return }
    checkName(folder, file, fields)
    keep(file.stem, folder, fields)
    fields.finish()
  }

  /// The file's name is the thing's name.
  private func checkName(_ folder: Folder, _ file: SourceFile, _ fields: Fields) {
    let field = fields.required(folder.key)
    if let field, field.text != file.stem {
      notes.fault(
        .nameDiffers, field.place,
        "the file is called \"\(file.stem)\" but its \(folder.key) is \"\(fields.shown(field))\"",
        nearest: file.stem, help: "give both the same name")
    }
    let isFinding = folder == .findings || folder == .flags
    let name = isFinding ? "findings/\(file.stem)" : fields.owner
    let opening = field ?? fields.opening
    if !notes.note(thing: name, at: opening) {
      notes.fault(
        .nameTwice, opening.place, "there are two things called \"\(name)\"",
        help: "rename one of the two")
    }
  }

  private mutating func keep(_ id: String, _ folder: Folder, _ fields: Fields) {
    switch folder {
    case .intents: catalogue.intents[id] = Intent(id, fields)
    case .topics: catalogue.topics[id] = Topic(id, fields)
    case .concepts: catalogue.concepts[id] = Concept(id, fields)
    case .rules: catalogue.rules[id] = Rule(id, fields)
    case .scopes: catalogue.scopes[id] = ScopeRule(id, fields)
    case .findings: catalogue.findings[id] = Finding(id, fields, isFlag: false)
    case .flags: catalogue.findings[id] = Finding(id, fields, isFlag: true)
    case .slots: catalogue.slots[id] = Slot(id, fields)
    case .causes: catalogue.causes[id] = Cause(id, fields)
    case .exercises: catalogue.exercises[id] = Exercise(id, fields)
    case .selfTests: catalogue.selfTests[id] = SelfTest(id, fields)
    case .gates: catalogue.gates[id] = Gate(id, fields)
    case .regions: catalogue.regions[id] = Region(id, fields)
    case .replies: catalogue.replies[id] = Reply(id, fields)
    }
  }
}
