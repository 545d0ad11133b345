// Reads YAML into fields with places; the only file that speaks to Yams. It refuses what content
// does not need: aliases, several documents, files of more than a megabyte.

import Yams

/// Reads the text of a file; nil, with one fault noted, when it is no YAML that we take.
func readYAML(_ source: Source, _ text: String, _ notes: Notebook) -> Field? {
  let slip: Slip
  do {
    if text.utf8.count > 1_000_000 {
      throw Slip(source.place(line: 1, column: 1), "the file is larger than a megabyte")
    }
    if let lost = source.place(of: "\u{FFFD}") {
      throw Slip(lost, "this letter is no UTF-8")
    }
    if let alias = aliasPlace(source) {
      throw Slip(alias, "an alias stands for text from elsewhere in the file")
    }
    guard let root = try Parser(yaml: text, encoding: .utf8).singleRoot() else {
      throw Slip(source.place(line: 1, column: 1), "the file is empty")
    }
    return try field(root, source, depth: 0)
  } catch let found as Slip {
    slip = found
  } catch let error as YamlError {
    slip = Slip(error, source)
  } catch {
    slip = Slip(source.place(line: 1, column: 1), "the file cannot be read")
  }
  notes.fault(slip.code, slip.place, slip.message, help: slip.help)
  return nil
}

private func field(_ node: Node, _ source: Source, depth: Int) throws -> Field {
  let line = node.mark?.line ?? 1
  let column = node.mark?.column ?? 1
  func made(_ shape: Field.Shape, _ style: Field.Style = .plain) -> Field {
    Field(shape: shape, style: style, source: source, line: line, column: column)
  }
  guard depth < 12 else {
    throw Slip(source.place(line: line, column: column), "values are nested more than 12 deep")
  }
  switch node {
  case .scalar(let scalar): return made(.text(scalar.string), style(scalar.style))
  case .sequence(let nodes):
    return made(.list(try nodes.map { try field($0, source, depth: depth + 1) }))
  case .mapping(let pairs):
    return made(
      .map(
        try pairs.map {
          (
            try field($0.key, source, depth: depth + 1),
            try field($0.value, source, depth: depth + 1)
          )
        }))
  case .alias:
    throw Slip(source.place(line: line, column: column), "an alias stands here")
  }
}

private func style(_ style: Node.Scalar.Style) -> Field.Style {
  switch style {
  case .any, .plain: .plain
  case .singleQuoted, .doubleQuoted: .quoted
  case .literal, .folded: .block
  }
}

/// The first `*name` whose `&name` stands in the file too.
///
/// Aliases are met before parsing: a few lines of them can stand for gigabytes.
private func aliasPlace(_ source: Source) -> Place? {
  var anchors: Set<String> = []
  var aliases: [(name: String, place: Place)] = []
  for (index, line) in source.lines.enumerated() {
    for (column, sign) in line.enumerated() where sign == "&" || sign == "*" {
      let isStart = column == 0 || " \t[]{},:-?".unicodeScalars.contains(line[column - 1])
      let rest = line[(column + 1)...].prefix { !" \t[]{},".unicodeScalars.contains($0) }
      guard isStart, !rest.isEmpty else { continue }
      let name = String(String.UnicodeScalarView(rest))
      if sign == "&" {
        anchors.insert(name)
      } else {
        let place = source.place(line: index + 1, column: column + 1, length: rest.count + 1)
        aliases.append((name, place))
      }
    }
  }
  return aliases.first { anchors.contains($0.name) }?.place
}
