import Constraints
import ProgramSheets

/// The figures of a sheet that no equation of the forms is about; own rules may be.
struct UnboundCells: Sendable {
  /// The first year of the programme.
  let inicio: CellID
  /// How long it takes until egress, in months or years as the sheet says.
  let egreso: CellID
  /// The values of the purpose indicator, in its unit.
  let indicador: [SheetCells.YearCell]
  /// The values of the additional indicator, in its unit.
  let indicadorComplementario: [SheetCells.YearCell]
  /// The last year of the programme, 0 where there is none.
  let termino: CellID
  /// The year in which it runs in full.
  let plenaImplementacion: CellID

  init(_ ficha: borrowing FichaExAnte, into builder: inout CellBuilder) {
    let objetivos = ficha.objetivos
    inicio = builder.add("/antecedentes/inicio", .form(.inicio), ficha.antecedentes?.inicio)
    egreso = builder.add(
      "/poblacion/egreso/tiempo", .form(.egreso), ficha.poblacion?.egreso?.tiempo)
    indicador = builder.valores(objetivos?.indicador, "/objetivos/indicador/valores")
    termino = builder.add(
      "/objetivos/termino/ejercicio", .form(.termino), objetivos?.termino?.ejercicio)
    plenaImplementacion = builder.add(
      "/objetivos/plenaImplementacion", .form(.plenaImplementacion),
      objetivos?.plenaImplementacion)
    indicadorComplementario = builder.valores(
      objetivos?.indicadorComplementario, "/objetivos/indicadorComplementario/valores")
  }
}
