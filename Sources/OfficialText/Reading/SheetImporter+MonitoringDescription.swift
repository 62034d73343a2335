import DocumentTree

extension SheetImporter {
  private static let regions = Array("losbeneficiariosefectivosseencuentran".utf8)

  /// The description; its last sentence may name the regions: `Los beneficiarios efectivos se encuentran en …`.
  mutating func setDescription(_ label: FoundLabel) {
    var (description, regions) = ([TextCell](), [TextCell]())
    for cell in label.cells {
      let first = cell.lines.indices.first {
        folded.letters(of: cell.lines[$0...].prefix(4), startWith: Self.regions)
      }
      // a paragraph behind the sentence is not of it
      let goesOn = !regions.isEmpty && !cell.isStart && cell.left == nil
      let start = goesOn ? 0 : first ?? cell.lines.count
      var (own, rest) = (cell, cell)
      own.lines = Array(cell.lines[..<start])
      rest.lines = Array(cell.lines[start...])
      if !own.lines.isEmpty { description.append(own) }
      if !rest.lines.isEmpty { regions.append(rest) }
    }
    if setRegions(regions, label) {
      setText("/antecedentes/descripcion", description, label)
    } else {
      setText("/antecedentes/descripcion", label.cells, label)
    }
  }

  /// Sets the regions that a sentence names behind its colon; false where it has none.
  private mutating func setRegions(_ sentence: [TextCell], _ label: FoundLabel) -> Bool {
    let text = reader.line(sentence)
    guard let colon = text.firstIndex(of: ":"), let place = reader.place(sentence) else {
      return false
    }
    let names = text[text.index(after: colon)...].split(separator: ",")
    for (index, name) in names.enumerated() {
      let name = String(name).trimmingBlanks
      let region = name.hasSuffix(".") ? String(name.dropLast()) : name
      if !region.isEmpty { set("/antecedentes/regiones/\(index)", region, at: place, label) }
    }
    return true
  }
}
