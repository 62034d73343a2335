import DocumentTree

extension SheetWalk {
  /// What to write in place of a scalar so that it says `text`; nil where it stands in lines of its own.
  func replacement(of node: Node, with text: String) -> String? {
    if node.isAlias || document.isInCompanion(node.range) { return nil }
    switch node.style {
    case .delimited: return nil
    case .literal, .folded, .block, .flow: return nil
    case .singleQuoted, .doubleQuoted: return "\"\(text)\""
    case .plain: return isInFlow && text.contains(",") ? "\"\(text)\"" : text
    }
  }

  private var isInFlow: Bool { groups.last?.node.style == .flow }

  /// Notes a figure that has the unit beside it which the sheet states nowhere else, so that this goes into
  /// the field for it.
  mutating func noteUnit(_ node: Node, _ issue: SheetIssue.Kind, _ way: String, _ unit: String) {
    guard let group = groups.last else { return note(issue, node) }
    let isMember = tree.childNames(of: group.place).contains("unidad")
    let field = pointer
    let isFigure = tree.places[group.place].isFigure
    let owner = isMember && !isFigure ? field.parent ?? field : field
    unread.insert(owner.appending("unidad"))
    let figure = replacement(of: node, with: way)
    if isMember, group.node["unidad"] != nil { return note(issue, node) }
    let name = document.format == .json ? "\"\(unit)\"" : unit
    note(
      issue, node,
      replacement: figure.flatMap { isMember ? member($0, name, of: node) : pair($0, name) })
  }

  /// A figure and its unit as a group of their own.
  private func pair(_ figure: String, _ unit: String) -> String? {
    if document.format == .json { return "{\"numero\": \(figure), \"unidad\": \(unit)}" }
    let quoted = figure.contains(",") && !figure.hasPrefix("\"") ? "\"\(figure)\"" : figure
    return "{numero: \(quoted), unidad: \(unit)}"
  }

  /// A figure with its unit behind it, as one more key of the same group.
  private func member(_ figure: String, _ unit: String, of node: Node) -> String? {
    if document.format == .json { return "\(figure), \"unidad\": \(unit)" }
    if isInFlow { return "\(figure), unidad: \(unit)" }
    guard let group = groups.last?.node else { return nil }
    let source = document.source
    var start = group.range.start
    while start > 0, source[start - 1] != 0x0A, source[start - 1] != 0x0D { start -= 1 }
    // the group may begin behind the dash of a row
    let indentation = String(repeating: " ", count: group.range.start - start)
    return "\(figure)\n\(indentation)unidad: \(unit)"
  }
}
