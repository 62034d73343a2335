import Constraints
import ExactNumbers

/// A name that own rules can use, and the figures that it stands for in a sheet.
struct OwnName: Sendable {
  /// What a rule goes through, one at a time.
  enum Item: Sendable {
    case sheet
    case componente(ComponentCells)
    case ejercicio(SheetCells.YearCell)
    case criterio(CellID)
  }

  /// What a name stands for.
  enum Values: Sendable {
    case cells([CellID])
    case number(Int)
    /// So many things, which can only be counted.
    case count(Int)
    /// The table does not have it.
    case nothing
  }

  let symbol: Symbol
  /// What it stands for, in words.
  let meaning: LocalizedText
  let values: @Sendable (SheetCells, Item) -> Values

  private init(
    _ name: String, _ type: ValueType, _ shape: Symbol.Shape, _ scope: String?, _ es: String,
    _ en: String, _ values: @escaping @Sendable (SheetCells, Item) -> Values
  ) {
    symbol = Symbol(name, type, shape: shape, scope: scope)
    meaning = LocalizedText(es: es, en: en)
    self.values = values
  }

  /// What `para cada` can go through.
  static let scopes = ["componente", "ejercicio", "criterio"]

  /// Every name, in the order of the form.
  static let all = sheet + componentes + ejercicios + criterios

  /// The language of own rules.
  static let vocabulary = Vocabulary(scopes: scopes, symbols: all.map(\.symbol))

  private static let byName = Dictionary(
    all.map { ($0.symbol.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Returns the name of a symbol.
  static func of(_ symbol: Symbol) -> OwnName? { byName[symbol.name] }
}

// MARK: - The sheet as a whole

extension OwnName {
  private static func figure(
    _ name: String, _ type: ValueType, _ es: String, _ en: String,
    _ cell: @escaping @Sendable (SheetCells) -> CellID
  ) -> OwnName {
    OwnName(name, type, .single, nil, es, en) { cells, _ in .cells([cell(cells)]) }
  }

  private static let sheet = [
    figure("poblacion.potencial", .measured(.people), "población potencial", "potential population")
    {
      $0.potencial
    },
    figure("poblacion.objetivo", .measured(.people), "población objetivo", "target population") {
      $0.objetivo
    },
    OwnName(
      "poblacion.beneficiaria", .measured(.people), .yearly, nil,
      "población beneficiaria del año de la cobertura; con un año detrás, la de ese año",
      "beneficiaries of the year of the coverage; of a year that follows the name"
    ) { cells, _ in cells.beneficiariaDelEjercicio.map { .cells([$0.cell]) } ?? .nothing },
    figure(
      "poblacion.cobertura.ejercicio", .measured(.years), "año de la cobertura",
      "year of the coverage"
    ) { $0.coberturaEjercicio },
    figure(
      "poblacion.cobertura.sobrePotencial", .percentage, "cobertura sobre la población potencial",
      "coverage of the potential population"
    ) { $0.sobrePotencial },
    figure(
      "poblacion.cobertura.sobreObjetivo", .percentage, "cobertura sobre la población objetivo",
      "coverage of the target population"
    ) { $0.sobreObjetivo },
    figure(
      "produccion.ejercicio", .measured(.years), "año de la producción", "year of the production"
    ) { $0.produccionEjercicio },
    figure("gasto.ejercicio", .measured(.years), "año del gasto", "year of the expenses") {
      $0.gastoEjercicio
    },
    figure(
      "gasto.administrativo", .measured(.money), "gasto administrativo", "administrative expenses"
    ) { $0.administrativo },
    figure("gasto.total", .measured(.money), "gasto total", "total expenses") { $0.total },
    figure(
      "gasto.porBeneficiario", .measured(.moneyPerPerson), "gasto por beneficiario",
      "expenses per beneficiary"
    ) { $0.porBeneficiario },
    figure(
      "gasto.porcentajeAdministrativo", .percentage, "porcentaje de gasto administrativo",
      "share of administrative expenses"
    ) { $0.porcentajeAdministrativo },
  ]
}

// MARK: - Components, years and criteria

extension OwnName {
  /// The name for one component and the name for the list of all.
  private static func column(
    _ name: String, _ type: ValueType, _ es: String, _ en: String,
    _ cell: @escaping @Sendable (ComponentCells) -> CellID?
  ) -> [OwnName] {
    [
      OwnName("componente.\(name)", type, .single, "componente", es, en) { _, item in
        guard case .componente(let component) = item, let id = cell(component) else {
          return .nothing
        }
        return .cells([id])
      },
      OwnName("componentes.\(name)", type, .list, nil, "\(es), de cada uno", "\(en), of each") {
        cells, _ in
        .cells(cells.componentes.compactMap(cell))
      },
    ]
  }

  private static let componentes =
    column("gasto", .measured(.money), "gasto del componente", "expenses of the component") {
      $0.gasto
    }
    + column(
      "produccion", .measured(.units), "producción del componente", "production of the component"
    ) { $0.produccion }
    + column(
      "porUnidad", .measured(.moneyPerUnit), "gasto por unidad del componente",
      "expenses per unit of the component"
    ) { $0.porUnidad }
    + [
      OwnName(
        "componente.subtitulos", .measured(.money), .list, "componente",
        "montos por subtítulo del componente", "amounts per subtitle of the component"
      ) { _, item in
        if case .componente(let component) = item { .cells(component.subtitulos) } else { .nothing }
      },
      OwnName(
        "componentes", .number, .things, nil, "los componentes, para contarlos",
        "the components, to count them"
      ) { cells, _ in .count(cells.componentes.count) },
    ]

  private static let ejercicios =
    ["ejercicio.beneficiaria", "beneficiaria"].map { name in
      OwnName(
        name, .measured(.people), .single, "ejercicio", "población beneficiaria del año",
        "beneficiaries of the year"
      ) { _, item in
        if case .ejercicio(let year) = item { .cells([year.cell]) } else { .nothing }
      }
    } + [
      OwnName("ejercicio", .measured(.years), .single, "ejercicio", "el año", "the year") {
        _, item in
        guard case .ejercicio(let year) = item, let number = year.ejercicio else {
          return .nothing
        }
        return .number(number)
      },
      OwnName(
        "ejercicios.beneficiaria", .measured(.people), .list, nil,
        "población beneficiaria, de cada año", "beneficiaries, of each year"
      ) { cells, _ in .cells(cells.beneficiaria.map(\.cell)) },
      OwnName(
        "ejercicios", .number, .things, nil,
        "los años de la población beneficiaria, para contarlos",
        "the years of the beneficiaries, to count them"
      ) { cells, _ in .count(cells.beneficiaria.count) },
    ]

  private static let criterios = [
    OwnName(
      "criterio.coeficiente", .measured(.share), .single, "criterio",
      "coeficiente del criterio de focalización", "coefficient of the targeting criterion"
    ) { _, item in
      if case .criterio(let cell) = item { .cells([cell]) } else { .nothing }
    },
    OwnName(
      "criterios.coeficiente", .measured(.share), .list, nil,
      "coeficiente de focalización, de cada criterio", "targeting coefficient, of each criterion"
    ) { cells, _ in .cells(cells.coeficientes) },
  ]
}
