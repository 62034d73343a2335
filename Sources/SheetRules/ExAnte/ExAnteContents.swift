import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// An ex-ante sheet, and what its figures are joined to beyond the tables that they stand in.
final class ExAnteContents: SheetContents {
  let ficha: FichaExAnte
  /// Whom the population counts, as far as its unit tells.
  let countedIn: PopulationUnit?
  /// The beneficiaries, year by year.
  let beneficiaria: [SheetCells.YearCell]
  /// The coefficients that the criteria state.
  let coeficientes: [CellID]
  /// The components, joined over the four tables that list them.
  let componentes: [ComponentCells]
  /// The calculations that the answers of section 3 hold.
  let formulas: SheetFormulas

  init(_ sheet: Node, _ notation: Notation, _ cells: inout SheetCells) {
    ficha = FichaExAnte(sheet, notation)
    countedIn = ficha.poblacion?.countedIn
    beneficiaria = cells.servedYears(in: sheet)
    let table = cells.table
    coeficientes = cells.cells("/poblacion/focalizacion/*/coeficiente").filter {
      table.value($0) != .absent(.missing)
    }
    componentes = cells.joinComponents(ficha)
    let figures = PopulationFigures(
      table: cells.areExchanged(by: beneficiaria.first?.cell) ? cells.exchanged : table,
      potencial: cells.potencial, objetivo: cells.objetivo,
      coeficientes: coeficientes.compactMap { table.number($0) })
    formulas = FormulaReader(document: sheet.document, notation: notation, figures: figures)
      .formulas(into: &cells)
  }

  var code: String? { ficha.encabezado?.codigo ?? ficha.antecedentes?.codigo }
  var name: String? { ficha.encabezado?.programa ?? ficha.antecedentes?.nombre }
  var service: String? {
    ficha.encabezado?.servicio ?? ficha.antecedentes?.responsable?.servicio
  }
  var ministry: String? { ficha.encabezado?.ministerio }
  var year: Int? { ficha.poblacion?.cobertura?.ejercicio?.entero }

  /// Four tables list the components.
  func confirmsRows(of pattern: String, _ results: RuleResults) -> Bool {
    pattern.utf8.count { $0 == UInt8(ascii: "*") } == 1 && results.hold(COM01.description)
  }

  /// The reading of written formulas depends on the figures of both populations.
  func depends(on cell: CellID, in cells: SheetCells) -> Bool {
    !(formulas.read.isEmpty && formulas.unread.isEmpty)
      && (cell == cells.potencial || cell == cells.objetivo)
  }
}

extension SheetCells {
  /// Whether the populations stand in each other's places: more than all would be the target, and both
  /// coverages are those of the figures the other way round.
  ///
  /// Formulas then are those of the populations that were meant, or every one of them would contradict.
  fileprivate func areExchanged(by served: CellID?) -> Bool {
    guard let served, let all = number(potencial), let target = number(objetivo), all < target,
      let ofAll = number(sobrePotencial), let ofTarget = number(sobreObjetivo), ofAll != ofTarget
    else { return false }
    return isPrinted(ofAll, of: served, target) && isPrinted(ofTarget, of: served, all)
  }

  /// The figures with the populations in each other's places.
  fileprivate var exchanged: CellTable {
    guard let all = number(potencial), let target = number(objetivo) else { return table }
    return table.trying([(potencial, target), (objetivo, all)])
  }
}
