/// How the figures of a sheet are written.
public enum Notation: String, Sendable, Hashable, CaseIterable {
  /// As Chileans write: a point groups thousands, a comma marks the decimals (`1.167.259`, `37,06`).
  /// A point that cannot group is read as a decimal mark (`0.461`, `37.06`).
  case chilena
  /// A point always marks the decimals and nothing is grouped (`1167259`, `37.06`).
  case punto
}
