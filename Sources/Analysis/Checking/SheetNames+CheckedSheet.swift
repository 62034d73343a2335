package import SheetRules

extension SheetNames {
  /// Creates the names of a sheet; nil where nothing could be read.
  package init?(_ sheet: CheckedSheet) {
    guard let context = sheet.context else { return nil }
    self.init(context)
  }
}
