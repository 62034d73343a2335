import DocumentTree

/// The figures of a row of a published text that are not as many as its years.
///
/// Every year of the row gets all of them: `64% ¦ 100% ¦`. It is then not read, but nothing says that it is blank.
package enum UndecidedRow {
  /// Stands behind each figure, so that no reader of figures takes a row for one.
  private static let mark = "¦"

  /// The text of each year of a row.
  package static func text(_ figures: [String]) -> String {
    figures.map { "\($0) \(mark)" }.joined(separator: " ")
  }

  /// The figures of a row as they are printed; nil for any other text.
  static func figures(in text: String) -> String? {
    guard text.hasSuffix(mark) else { return nil }
    return text.split(separator: " ").filter { $0 != mark }.joined(separator: " ")
  }
}

extension SheetWalk {
  /// Says that the years of figures are not known, once for their row; false where a figure is none of a row.
  mutating func noteUndecidedRow(_ node: Node) -> Bool {
    guard document.format == .official, node.kind == .scalar,
      let text = UndecidedRow.figures(in: node.text)
    else {
      return false
    }
    let isNoted = issues.contains {
      if case .yearsUndecided = $0.kind { $0.range == node.range } else { false }
    }
    if !isNoted { note(.yearsUndecided(text), node) }
    return true
  }
}
