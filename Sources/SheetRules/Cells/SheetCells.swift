import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// The figures of a sheet as named cells, joined the way the form joins its tables.
///
/// A cell exists for every figure that the form has, stated or not, so that an equation can say what is
/// missing; rows exist as the sheet lists them.
struct SheetCells: Sendable {
  private(set) var table: CellTable
  /// The figures that the sheet writes, where the table has others.
  private var written: CellTable?
  private var places: [CellPlace]

  // Section 3
  let potencial: CellID
  let objetivo: CellID
  let beneficiaria: [YearCell]
  let coberturaEjercicio: CellID
  let sobrePotencial: CellID
  let sobreObjetivo: CellID
  let coeficientes: [CellID]

  /// What no equation of the forms is about.
  let unbound: UnboundCells

  // Sections 5.3 and 6
  let produccionEjercicio: CellID
  let gastoEjercicio: CellID
  let componentes: [ComponentCells]
  let administrativo: CellID
  let total: CellID
  let porBeneficiario: CellID
  let porcentajeAdministrativo: CellID

  /// The calculations that the answers of section 3 hold.
  let formulas: [FormulaCells]

  /// A figure of a year.
  struct YearCell: Sendable {
    let ejercicio: Int?
    let cell: CellID
  }

  /// Where a cell stands and what it is called.
  subscript(id: CellID) -> CellPlace { places[id.index] }

  /// The beneficiaries that the ratios are made with: those of the year of the coverage, or of the
  /// first year.
  var beneficiariaDelEjercicio: YearCell? {
    let ejercicio = table.number(coberturaEjercicio)
    return beneficiaria.first { $0.ejercicio.map { ExactDecimal($0) } == ejercicio }
      ?? beneficiaria.first
  }

  /// The places of all cells, in the order of the table.
  var all: [CellPlace] { places }

  /// The number of a cell, or nil where it has none.
  func number(_ id: CellID) -> ExactDecimal? { table.number(id) }

  /// The whole number of a cell, such as a year; nil where it has none.
  func whole(_ id: CellID) -> Int? {
    guard let number = number(id)?.reduced, number.scale == 0 else { return nil }
    return Int(exactly: number.coefficient)
  }

  /// The number of a cell as findings tell it, or nil where it has none.
  func value(_ id: CellID) -> FindingValue? { number(id).map { .number($0) } }

  /// The cell of a place, or nil where there is none.
  func cell(_ field: JSONPointer, _ range: ByteRange?) -> CellID? {
    places.firstIndex { $0.field == field && $0.range == range }.map(table.id(at:))
  }

  /// Adds a figure that no table of the form has.
  mutating func add(_ place: CellPlace, _ number: ExactDecimal) -> CellID {
    places.append(place)
    return table.add(
      Cell(name: place.field.description, value: .number(number), precision: .exact))
  }

  /// Whether the reading of written formulas depends on the figure of a cell.
  func decidesFormulas(_ id: CellID) -> Bool {
    !formulas.isEmpty && (id == potencial || id == objetivo)
  }

  /// The same cells with the figures of another table.
  func setting(_ table: CellTable) -> SheetCells {
    var cells = self
    cells.table = table
    cells.written = self.written ?? self.table
    return cells
  }

  /// A cell with its place and the figure as the sheet writes it.
  func operand(_ id: CellID, in sheet: SheetContext) -> Operand {
    let place = places[id.index]
    let isChanged = written.map { $0.value(id) != table.value(id) } ?? false
    let shown: String? =
      if isChanged {
        nil
      } else if let range = place.range {
        String(decoding: sheet.document.source[range.start..<range.end], as: UTF8.self)
      } else {
        sheet.written(place.field)
      }
    return Operand(
      field: place.field, name: place.name,
      value: shown ?? table.number(id)?.description(in: .chilena) ?? "", range: place.range)
  }

  init(_ ficha: borrowing FichaExAnte, in document: Document, notation: Notation) {
    var builder = CellBuilder()
    let poblacion = ficha.poblacion
    potencial = builder.add("/poblacion/potencial", .form(.potencial), poblacion?.potencial?.cifra)
    objetivo = builder.add("/poblacion/objetivo", .form(.objetivo), poblacion?.objetivo?.cifra)
    beneficiaria = builder.beneficiaria(poblacion?.beneficiaria)
    let cobertura = poblacion?.cobertura
    coberturaEjercicio = builder.add(
      "/poblacion/cobertura/ejercicio", .form(.coberturaEjercicio), cobertura?.ejercicio)
    sobrePotencial = builder.add(
      "/poblacion/cobertura/sobrePotencial", .form(.sobrePotencial), cobertura?.sobrePotencial,
      .printed)
    sobreObjetivo = builder.add(
      "/poblacion/cobertura/sobreObjetivo", .form(.sobreObjetivo), cobertura?.sobreObjetivo,
      .printed)
    coeficientes = builder.coeficientes(poblacion?.focalizacion)
    unbound = UnboundCells(ficha, into: &builder)
    produccionEjercicio = builder.add(
      "/produccion/ejercicio", .form(.produccionEjercicio), ficha.produccion?.ejercicio)
    let gasto = ficha.gasto
    gastoEjercicio = builder.add("/gasto/ejercicio", .form(.gastoEjercicio), gasto?.ejercicio)
    componentes = builder.componentes(ficha)
    administrativo = builder.add(
      "/gasto/administrativo", .form(.administrativo), gasto?.administrativo)
    total = builder.add("/gasto/total", .form(.total), gasto?.total)
    porBeneficiario = builder.add(
      "/gasto/porBeneficiario", .form(.porBeneficiario), gasto?.porBeneficiario, .printed)
    porcentajeAdministrativo = builder.add(
      "/gasto/porcentajeAdministrativo", .form(.porcentajeAdministrativo),
      gasto?.porcentajeAdministrativo,
      .printed)
    formulas = FormulaReader(
      document: document, notation: notation, potencial: potencial, objetivo: objetivo
    ).formulas(into: &builder)
    table = builder.table
    places = builder.places
    if let damage = DamagedParts(document) { leaveOut(damage) }
  }

  /// Takes the figures of damaged parts for unreadable, so that no equation is checked with them.
  private mutating func leaveOut(_ damage: DamagedParts) {
    for id in table.ids where damage.holds(self[id].field) {
      table[id].value = .absent(.unreadable)
    }
  }
}
