public import DocumentTree

extension FileReport {
  /// The path of the file that a place is in: the sheet, or the file beside it with its rows.
  public func path(of place: Place?) -> String {
    place?.file.map { companionPath ?? $0 } ?? path
  }
}

extension Place {
  /// The last name of the path of the companion that it is in; nil in the sheet itself.
  var companionName: String? {
    file.map { String($0[($0.lastIndex(of: "/").map($0.index(after:)) ?? $0.startIndex)...]) }
  }

  /// The line and the column, behind the name of a companion.
  var lineAndColumn: String { "\(companionName.map { $0 + ":" } ?? "")\(line):\(column)" }

  /// The line, behind the name of a companion.
  var lineAlone: String { "\(companionName.map { $0 + ":" } ?? "")\(line)" }
}
