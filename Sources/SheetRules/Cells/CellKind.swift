import Constraints
import DocumentTree

/// What the figures of one place of the form are: their name in own rules, what they are measured in,
/// and who puts them there.
struct CellKind: Sendable {
  /// Where the figures stand, with `*` for a row or a year: "/gasto/componentes/*/total".
  let pattern: String
  /// The name in own rules: "componente.gasto".
  let name: String
  /// What the figures are measured in.
  let type: ValueType
  /// Who puts them there.
  let origin: CellTraits.Origin

  private init(
    _ pattern: String, _ name: String, _ type: ValueType, _ origin: CellTraits.Origin = .typed
  ) {
    self.pattern = pattern
    self.name = name
    self.type = type
    self.origin = origin
  }

  /// Every kind of figure that equations use, in the order of the form.
  static let all = [
    CellKind("/antecedentes/inicio", "antecedentes.inicio", .measured(.years)),
    CellKind("/poblacion/potencial", "poblacion.potencial", .measured(.people)),
    CellKind("/poblacion/objetivo", "poblacion.objetivo", .measured(.people)),
    CellKind("/poblacion/beneficiaria/*", "poblacion.beneficiaria", .measured(.people)),
    CellKind("/poblacion/cobertura/ejercicio", "poblacion.cobertura.ejercicio", .measured(.years)),
    CellKind(
      "/poblacion/cobertura/sobrePotencial", "poblacion.cobertura.sobrePotencial", .percentage,
      .filledIn),
    CellKind(
      "/poblacion/cobertura/sobreObjetivo", "poblacion.cobertura.sobreObjetivo", .percentage,
      .filledIn),
    CellKind("/poblacion/focalizacion/*/coeficiente", "criterio.coeficiente", .measured(.share)),
    CellKind("/poblacion/egreso/tiempo", "poblacion.egreso.meses", .measured(.months)),
    CellKind(
      "/objetivos/indicador/valores/*", "objetivos.indicador.valores", .measured(.indicator)),
    CellKind("/objetivos/termino/ejercicio", "objetivos.termino.ejercicio", .measured(.years)),
    CellKind("/objetivos/plenaImplementacion", "objetivos.plenaImplementacion", .measured(.years)),
    CellKind(
      "/objetivos/indicadorComplementario/valores/*", "objetivos.indicadorComplementario.valores",
      .measured(.indicator)),
    CellKind("/produccion/ejercicio", "produccion.ejercicio", .measured(.years)),
    CellKind("/produccion/filas/*/cantidad", "componente.produccion", .measured(.units)),
    CellKind("/gasto/ejercicio", "gasto.ejercicio", .measured(.years)),
    CellKind("/gasto/componentes/*/total", "componente.gasto", .measured(.money)),
    CellKind(
      "/gasto/componentes/*/subtitulos/*/monto", "componente.subtitulos", .measured(.money)),
    CellKind("/gasto/administrativo", "gasto.administrativo", .measured(.money)),
    CellKind("/gasto/total", "gasto.total", .measured(.money), .filledIn),
    CellKind(
      "/gasto/porBeneficiario", "gasto.porBeneficiario", .measured(.moneyPerPerson), .filledIn),
    CellKind(
      "/gasto/porUnidad/*/valor", "componente.porUnidad", .measured(.moneyPerUnit), .filledIn),
    CellKind(
      "/gasto/porcentajeAdministrativo", "gasto.porcentajeAdministrativo", .percentage, .filledIn),
  ]

  /// Returns the kind of the figures at a place; nil where there is none.
  static func of(_ field: JSONPointer) -> CellKind? {
    let tokens = field.tokens
    return all.first { $0.matches(tokens) }
  }

  private func matches(_ tokens: [String]) -> Bool {
    let steps = pattern.split(separator: "/")
    return steps.count == tokens.count && zip(steps, tokens).allSatisfy { $0 == "*" || $0 == $1 }
  }
}

extension StatedEquation {
  /// Returns the two types of its sides that do not fit each other; nil where they do.
  ///
  /// The numbers of a written formula say nothing of what they count, and so fit everything. Where
  /// `countsPeople` says so, production is counted in people.
  func misfit(
    in cells: SheetCells, countsPeople: Bool
  ) -> (ValueType, ValueType)? {
    equation.misfit { cell in
      let place = cells[cell]
      guard place.range == nil, let kind = CellKind.of(place.field) else { return .number }
      return countsPeople && kind.type == .measured(.units) ? .measured(.people) : kind.type
    }
  }
}
