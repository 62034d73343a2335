package import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// What the figures of an ex-ante sheet are joined to, beyond the tables that they stand in.
struct ExAnteCells: Sendable {
  /// The beneficiaries, year by year.
  private(set) var beneficiaria: [SheetCells.YearCell] = []
  /// The coefficients that the criteria state.
  private(set) var coeficientes: [CellID] = []
  /// The components, joined over the four tables that list them.
  private(set) var componentes: [ComponentCells] = []
  /// The calculations that the answers of section 3 hold.
  private(set) var formulas: [FormulaCells] = []

  /// Starts with nothing joined.
  init() {}

  /// Joins the figures of a sheet, and adds those that its formulas have.
  init(
    _ ficha: borrowing FichaExAnte, in document: Document, notation: Notation,
    _ cells: inout SheetCells
  ) {
    beneficiaria = cells.years("/poblacion/beneficiaria/*")
    let table = cells.table
    coeficientes = cells.cells("/poblacion/focalizacion/*/coeficiente").filter {
      table.value($0) != .absent(.missing)
    }
    componentes = cells.joinComponents(ficha)
    let reader = FormulaReader(
      document: document, notation: notation, potencial: cells.potencial, objetivo: cells.objetivo)
    formulas = reader.formulas(into: &cells)
  }
}

/// The figures that the rules of the ex-ante sheet name.
extension SheetCells {
  package var potencial: CellID { self["/poblacion/potencial"] }
  package var objetivo: CellID { self["/poblacion/objetivo"] }
  var inicio: CellID { self["/antecedentes/inicio"] }
  var egreso: CellID { self["/poblacion/egreso/tiempo"] }
  var termino: CellID { self["/objetivos/termino/ejercicio"] }
  var plenaImplementacion: CellID { self["/objetivos/plenaImplementacion"] }
  var indicador: [YearCell] { years("/objetivos/indicador/valores/*") }
  var coberturaEjercicio: CellID { self["/poblacion/cobertura/ejercicio"] }
  package var sobrePotencial: CellID { self["/poblacion/cobertura/sobrePotencial"] }
  package var sobreObjetivo: CellID { self["/poblacion/cobertura/sobreObjetivo"] }
  var produccionEjercicio: CellID { self["/produccion/ejercicio"] }
  var gastoEjercicio: CellID { self["/gasto/ejercicio"] }
  package var administrativo: CellID { self["/gasto/administrativo"] }
  package var total: CellID { self["/gasto/total"] }
  package var porBeneficiario: CellID { self["/gasto/porBeneficiario"] }
  package var porcentajeAdministrativo: CellID { self["/gasto/porcentajeAdministrativo"] }

  package var beneficiaria: [YearCell] { exAnte.beneficiaria }
  package var coeficientes: [CellID] { exAnte.coeficientes }
  package var componentes: [ComponentCells] { exAnte.componentes }
  package var formulas: [FormulaCells] { exAnte.formulas }

  /// The beneficiaries that the ratios are made with: those of the year of the coverage, or of the
  /// first year.
  package var beneficiariaDelEjercicio: YearCell? {
    year(in: "/poblacion/cobertura/ejercicio", of: beneficiaria)
  }
}
