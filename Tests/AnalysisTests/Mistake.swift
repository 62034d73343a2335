import TestSupport
import Testing

/// A mistake of one rule that can be put into a generated sheet, and where it shows.
struct Mistake: Sendable, CustomTestStringConvertible {
  /// Each finding as "rule field".
  let findings: [String]
  let put: @Sendable (inout GeneratedSheet) -> Void

  var testDescription: String { findings.joined(separator: ", ") }

  init(_ findings: String..., put: @escaping @Sendable (inout GeneratedSheet) -> Void) {
    self.findings = findings
    self.put = put
  }

  /// Puts a text in place of another.
  init(_ finding: String, _ old: String, _ new: String) {
    self.init(finding) { $0.replacements.append((old, new)) }
  }

  static let all = header + population + aims + components + expenses + texts

  private static let header = [
    Mistake("ANT01 /encabezado/codigo", "PI1309", "PI139"),
    Mistake(
      "ANT02 /antecedentes/codigo", "antecedentes:\n  codigo: PI1309",
      "antecedentes:\n  codigo: PI1390"),
    Mistake("ANT04 /encabezado/estado", "estado: CALIFICADO", "estado: LISTO"),
    Mistake("ANT05 /encabezado/codigo", "PI13092019", "PI13092021"),
    Mistake(
      "ANT06 /objetivos/fin", "  fin: Contribuir al uso eficiente del agua en el campo.\n", ""),
    Mistake("ANT06 /poblacion/egreso/criterios", "    criterios: Curso", "    # criterios: Curso"),
  ]

  private static let population = [
    Mistake("POB03 /poblacion/cobertura/sobrePotencial", "3,75 %", "3,57 %"),
    Mistake("POB04 /poblacion/cobertura/sobreObjetivo", "6,25 %", "6,52 %"),
    Mistake("POB05 /poblacion/potencial/calculo", "*0,40", "*0,42"),
    Mistake("POB08 /poblacion/beneficiaria/2023", "2022:", "2023:"),
    Mistake("POB09 /poblacion/atencion", "atencion: parte", "atencion: toda"),
    Mistake("POB10 /poblacion/objetivo") { $0.setBeneficiaries(28_000, of: 3) },
    Mistake(
      "POB11 /poblacion/focalizacion/1/medioDeVerificacion",
      "      medioDeVerificacion: Registro de aguas\n", ""),
    Mistake("POB12 /poblacion/potencial/unidad", "unidad: personas\n", "unidad: unidades\n"),
    Mistake("POB13 /componentes/0/unidad", "unidad: personas\n", "unidad: comunas\n"),
    Mistake(
      "POB14 /poblacion/razonesReingreso", "razonesReingreso:", "razonesReingreso: Puede volver."),
    Mistake("POB15 /poblacion/egreso/tiempo", "tiempo: 8,00", "tiempo: 0,00"),
    Mistake("POB06 /poblacion/objetivo", "POB17 /poblacion/focalizacion/0/coeficiente") {
      $0.replacements.append(("coeficiente: 75 %", "coeficiente: 70 %"))
    },
    Mistake(
      "POB18 /poblacion/atencionEjercicio", "atencionEjercicio: 2019", "atencionEjercicio: 2018"),
  ]

  private static let aims = [
    Mistake("OBJ01 /objetivos/indicador/unidad", "    unidad: \"%\"\n", ""),
    Mistake("OBJ02 /objetivos/indicador/valores/2019", "2019: 35,00", "2019: NM"),
    Mistake("OBJ04 /objetivos/indicador/metodologia", "2019: 35,00", "2019: 35,40"),
    Mistake("OBJ05 /objetivos/indicador/metodologia", "final del año t", "final del año t+2"),
    Mistake(
      "OBJ06 /objetivos/plenaImplementacion", "plenaImplementacion: 2021",
      "plenaImplementacion: 2018"),
    Mistake(
      "OBJ08 /objetivos/proposito", "Las personas que cultivan en pequeña escala riegan sin",
      "Regar sin"),
  ]

  private static let components = [
    Mistake(
      "COM01 /produccion/filas/0/componente", "filas:\n    - componente: Cursos de riego eficiente",
      "filas:\n    - componente: Cursos de riego"),
    Mistake("COM02 /componentes/1/numero", "numero: 2", "numero: 3"),
    Mistake(
      "COM03 /componentes/1/modalidad",
      "    modalidad: Asignación directa según el orden de priorización.\n", ""),
    Mistake(
      "COM04 /produccion/filas/1/unidad", "unidad: personas asesoradas\n      cantidad",
      "unidad: personas visitadas\n      cantidad"),
    Mistake("COM05 /produccion/filas/0/cantidad") { $0.setProduction(1_900) },
    Mistake("COM05 /poblacion/beneficiaria/2019") { $0.setProduction(900, 600) },
  ]

  private static let expenses = [
    Mistake("GAS01 /gasto/total") { $0.figures.surplus = 1_000 },
    Mistake("GAS06 /gasto/ejercicio", "gasto:\n  ejercicio: 2019", "gasto:\n  ejercicio: 2020"),
    Mistake(
      "GAS01 /gasto/total", "GAS04 /gasto/porcentajeAdministrativo", "GAS08 /gasto/administrativo"
    ) {
      let amount = "administrativo: \(PrintedFigure.grouped(16_000 * $0.money))"
      $0.replacements.append((amount, amount + ".000"))
    },
  ]

  private static let texts = [
    Mistake(
      "TXT01 /objetivos/fin", "uso eficiente del agua en el campo.",
      "uso eficiente del agua en el campo, " + String(repeating: "año tras año ", count: 20)),
    Mistake(
      "TXT02 /objetivos/fin", "Contribuir al uso eficiente del agua en el campo.", "No aplica."),
    Mistake(
      "TXT03 /diagnostico/causas/0/causa", "Dos visitas de asesoría",
      "Aborda la causa 2 con visitas"),
    Mistake(
      "TXT04 /diagnostico/causas/0/vinculo", " (Encuesta de Riego, 2018).\n  efectos",
      ".\n  efectos"),
  ]
}
