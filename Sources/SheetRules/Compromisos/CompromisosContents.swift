import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// A sheet of commitments, with its indicators and what their figures are.
final class CompromisosContents: SheetContents {
  let ficha: FichaCompromisos
  /// The block of the whole service and those of its regions or centres, in their order.
  let blocks: [CommitmentBlock]
  /// The lists of the national report.
  let lists: [CommitmentList]
  /// The blocks of each region.
  private let regions: [RegionName: [Int]]
  /// The date of the report.
  let date: ReportDate

  init(_ sheet: Node, _ notation: Notation, _ cells: inout SheetCells) {
    let ficha = FichaCompromisos(sheet, notation)
    self.ficha = ficha
    date = ReportDate(ficha.encabezado?.fecha)
    Self.markExact(&cells)
    Self.nameCentres(ficha, &cells)
    let finder = CellFinder(cells)
    let reportYear = date.period?.last.year
    let blank = sheet["bloques"]?.elements.map(\.isBlankRow) ?? []
    let filled = (ficha.bloques ?? []).enumerated().filter { index, _ in
      !(blank.indices.contains(index) && blank[index])
    }
    let rows = filled.map { index, block in
      CommitmentBlock(
        block, JSONPointer("/bloques").appending(index), finder, reportYear: reportYear)
    }
    let blocks = [CommitmentBlock(ficha, finder, reportYear: reportYear)] + rows
    self.blocks = blocks
    var regions: [RegionName: [Int]] = [:]
    for (index, block) in blocks.enumerated() {
      if let region = block.region { regions[region, default: []].append(index) }
    }
    self.regions = regions
    lists = (ficha.listas ?? []).enumerated().map { index, list in
      CommitmentList(list, JSONPointer("/listas").appending(index), finder)
    }
  }

  /// Goals, weights and whole numbers without a percent sign are what they say, and were not rounded.
  private static func markExact(_ cells: inout SheetCells) {
    for cell in cells.table.ids {
      guard let figure = cells[cell].figure else { continue }
      let pattern = cells.tree.pattern(at: figure.place) ?? ""
      let isExact =
        switch figure.unit {
        case .indicador:
          pattern.contains("/meta")
            || cells.number(cell)?.scale == 0 && !pattern.hasSuffix("/porcentaje")
        case .porcentaje: pattern.hasSuffix("/ponderacion")
        default: false
        }
      if isExact { cells.mark(cell, as: .exact) }
    }
  }

  /// A block without a region is called by its centre.
  private static func nameCentres(_ ficha: FichaCompromisos, _ cells: inout SheetCells) {
    let blocks = ficha.bloques ?? []
    guard blocks.contains(where: { $0.region == nil && $0.centro != nil }) else { return }
    for cell in cells.table.ids {
      let place = cells[cell]
      guard place.field.tokens.first == "bloques", let row = place.figure?.row,
        blocks.indices.contains(row), blocks[row].region == nil, let centre = blocks[row].centro
      else { continue }
      cells.rename(cell, SheetCells.title(ofRow: centre))
    }
  }

  var code: String? { ficha.encabezado?.codigo }
  var name: String? { ficha.encabezado?.compromiso }
  var service: String? { ficha.encabezado?.servicio }
  var ministry: String? { ficha.encabezado?.ministerio }

  /// Persons and what a formula numbers are whole.
  func relate(_ cells: SheetCells, in relations: inout CellRelations) {
    relations.counts = blocks.flatMap(\.indicators).flatMap(\.counts)
  }

  /// The block of the whole service.
  var national: CommitmentBlock { blocks[0] }
  /// The blocks of regions or centres.
  var regional: ArraySlice<CommitmentBlock> { blocks.dropFirst() }

  /// The year that the results are of: that of the report, or that of the form.
  var resultYear: Int? { date.period?.first.year ?? ficha.formularioOficial?.ejercicio }

  /// The block of a region; nil where there is none, or several.
  func block(of region: String?) -> CommitmentBlock? {
    guard let name = RegionName(region) else { return nil }
    guard let found = regions[name], found.count == 1 else { return nil }
    return blocks[found[0]]
  }
}

/// Finds the cell of a field without looking at all of them.
struct CellFinder {
  private let cells: [String: CellID]

  init(_ cells: SheetCells) {
    var found: [String: CellID] = [:]
    for id in cells.table.ids where cells[id].isOfForm {
      found[cells[id].field.description] = id
    }
    self.cells = found
  }

  subscript(field: JSONPointer) -> CellID? { cells[field.description] }
}
