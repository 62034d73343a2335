/// How the figures of a sheet are written.
public enum Notation: String, Sendable, Hashable, CaseIterable {
  /// Chilean notation: points group thousands and a comma marks the decimals (`1.167.259`,
  /// `37,06`). A point that cannot be a group separator is read as a decimal mark (`0.461`,
  /// `37.06`).
  case chilena
  /// A point always marks the decimals; digits are not grouped (`1167259`, `37.06`).
  case punto
}
