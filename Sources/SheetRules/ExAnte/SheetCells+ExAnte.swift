package import Constraints
import DocumentTree
public import ProgramSheets

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

  /// What an ex-ante sheet is joined to; only its rules ask.
  var exAnte: ExAnteContents {
    guard let contents = contents as? ExAnteContents else {
      preconditionFailure("a rule of ex-ante sheets looks at another kind")
    }
    return contents
  }

  package var beneficiaria: [YearCell] { exAnte.beneficiaria }
  package var coeficientes: [CellID] { exAnte.coeficientes }
  package var componentes: [ComponentCells] { exAnte.componentes }
  package var formulas: [FormulaCells] { exAnte.formulas.read }
  var unreadFormulas: [UnreadFormula] { exAnte.formulas.unread }
  var restatedPopulations: [(target: FormulaTarget, field: JSONPointer)] {
    exAnte.formulas.restatements
  }
}

extension SheetContext {
  /// The ex-ante sheet as it was read.
  public var ficha: FichaExAnte {
    // lent and not copied, which would retain a few hundred texts
    _read { yield cells.exAnte.ficha }
  }
}
