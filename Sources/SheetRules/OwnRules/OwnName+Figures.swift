import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

// MARK: - The sheet as a whole

extension OwnName {
  private static func figure(
    _ name: String, _ type: Dimension, _ es: String, _ en: String,
    _ cell: @escaping @Sendable (SheetCells) -> CellID
  ) -> OwnName {
    figure(name, .measured(type), es, en, cell)
  }

  private static func figure(
    _ name: String, _ type: ValueType, _ es: String, _ en: String,
    _ cell: @escaping @Sendable (SheetCells) -> CellID
  ) -> OwnName {
    OwnName(Symbol(name, type), LocalizedText(es: es, en: en)) { .cells([cell($0.cells)]) }
  }

  static let sheet = section1 + section3 + section4 + section6

  private static let section1 = [
    OwnName(
      Symbol("formulario.ejercicio", .measured(.years)),
      LocalizedText(es: "año del formulario", en: "year of the form")
    ) { $0.sheet.ejercicio.map { .number($0) } ?? .nothing },
    figure("antecedentes.inicio", .years, "año de inicio del programa", "first year") {
      $0.unbound.inicio
    },
  ]

  private static let section3 = [
    figure("poblacion.potencial", .people, "población potencial", "potential population") {
      $0.potencial
    },
    figure("poblacion.objetivo", .people, "población objetivo", "target population") {
      $0.objetivo
    },
    OwnName(
      Symbol("poblacion.beneficiaria", .measured(.people), shape: .yearly),
      LocalizedText(
        es: "población beneficiaria del año de la cobertura; con un año detrás, la de ese año",
        en: "beneficiaries of the year of the coverage; of a year that follows the name")
    ) { look in
      look.year.map { year in .year(year, of: look.cells.beneficiaria) }
        ?? look.cells.beneficiariaDelEjercicio.map { .cells([$0.cell]) } ?? .nothing
    },
    OwnName(
      Symbol("poblacion.egreso.meses", .measured(.months)),
      LocalizedText(es: "tiempo de egreso, en meses", en: "time until egress, in months")
    ) { look in
      let time = Expression.cell(look.cells.unbound.egreso)
      let unit = look.sheet.ficha.poblacion?.egreso?.unidad?.normalisedName ?? ""
      if unit.hasPrefix("mes") { return .expression(time) }
      return unit.hasPrefix("ano")
        ? .expression(.product(time, .constant(ExactDecimal(12)))) : .nothing
    },
    figure("poblacion.cobertura.ejercicio", .years, "año de la cobertura", "year of the coverage") {
      $0.coberturaEjercicio
    },
    figure(
      "poblacion.cobertura.sobrePotencial", .percentage, "cobertura sobre la población potencial",
      "coverage of the potential population"
    ) { $0.sobrePotencial },
    figure(
      "poblacion.cobertura.sobreObjetivo", .percentage, "cobertura sobre la población objetivo",
      "coverage of the target population"
    ) { $0.sobreObjetivo },
  ]

  private static let section4 =
    [
      indicator(
        "indicador", "valor del indicador de propósito", "value of the purpose indicator"
      ) { $0.indicador },
      indicator(
        "indicadorComplementario", "valor del indicador adicional",
        "value of the additional indicator"
      ) { $0.indicadorComplementario },
    ] + [
      figure("objetivos.termino.ejercicio", .years, "año de término; 0 si no tiene", "last year") {
        $0.unbound.termino
      },
      figure(
        "objetivos.plenaImplementacion", .years, "año de plena implementación",
        "year in which the programme runs in full"
      ) { $0.unbound.plenaImplementacion },
    ]

  private static func indicator(
    _ name: String, _ es: String, _ en: String,
    _ years: @escaping @Sendable (UnboundCells) -> [SheetCells.YearCell]
  ) -> OwnName {
    OwnName(
      Symbol("objetivos.\(name).valores", .measured(.indicator), shape: .yearly),
      LocalizedText(
        es: "\(es) en el año del formulario; con un año detrás, el de ese año",
        en: "\(en) in the year of the form; of a year that follows the name")
    ) { look in
      (look.year ?? look.sheet.ejercicio).map { .year($0, of: years(look.cells.unbound)) }
        ?? .nothing
    }
  }

  private static let section6 = [
    figure("produccion.ejercicio", .years, "año de la producción", "year of the production") {
      $0.produccionEjercicio
    },
    figure("gasto.ejercicio", .years, "año del gasto", "year of the expenses") {
      $0.gastoEjercicio
    },
    figure("gasto.administrativo", .money, "gasto administrativo", "administrative expenses") {
      $0.administrativo
    },
    figure("gasto.total", .money, "gasto total", "total expenses") { $0.total },
    figure(
      "gasto.porBeneficiario", .moneyPerPerson, "gasto por beneficiario", "expenses per beneficiary"
    ) { $0.porBeneficiario },
    figure(
      "gasto.porcentajeAdministrativo", .percentage, "porcentaje de gasto administrativo",
      "share of administrative expenses"
    ) { $0.porcentajeAdministrativo },
  ]
}

extension OwnName.Values {
  /// The figure of a year in a table of years.
  static func year(_ year: Int, of years: [SheetCells.YearCell]) -> Self {
    years.first { $0.ejercicio == year }.map { .cells([$0.cell]) } ?? .nothing
  }
}
