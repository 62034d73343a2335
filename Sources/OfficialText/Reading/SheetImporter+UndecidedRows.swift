import ProgramSheets

extension SheetImporter {
  /// Gives the figures of a row that are not as many as its years to each of them, and says so.
  ///
  /// - Parameters:
  ///   - rows: the fields of the row, each with a value for every year
  ///   - years: the years above it
  ///   - figures: what the row has
  ///   - field: the field that the remark is about
  mutating func setUndecided(
    _ rows: [String], _ years: [CellReader.Word], _ figures: [CellReader.Word], _ field: String
  ) {
    guard let first = figures.first else { return }
    remark(.unequalYears, field, at: first.place.lowerBound)
    let place = figures.reduce(first.place) { $0.through($1.place) }
    let texts = figures.map { reader.string($0) }
    for row in rows {
      if years.isEmpty { fields.setUndecided(row, texts, at: place, label: place) }
      for year in years {
        fields.setUndecided(
          "\(row)/\(reader.string(year))", texts, at: place, label: year.place)
      }
    }
  }
}
