import Constraints
import DocumentTree
import ProgramSheets

// MARK: - Components, years and criteria

extension OwnName {
  /// The name for one component and the name for the list of all.
  private static func column(
    _ name: String, _ type: Dimension, _ es: String, _ en: String,
    _ cell: @escaping @Sendable (ComponentCells) -> CellID?
  ) -> [OwnName] {
    [
      OwnName(
        Symbol("componente.\(name)", .measured(type), scope: "componente"),
        LocalizedText(es: es, en: en)
      ) { look in
        guard case .componente(let component) = look.item, let id = cell(component) else {
          return .nothing
        }
        return .cells([id])
      },
      OwnName(
        Symbol("componentes.\(name)", .measured(type), shape: .list),
        LocalizedText(es: "\(es), de cada uno", en: "\(en), of each")
      ) { .cells($0.cells.componentes.compactMap(cell)) },
    ]
  }

  static let componentes =
    column("gasto", .money, "gasto del componente", "expenses of the component") { $0.gasto }
    + column("produccion", .units, "producción del componente", "production of the component") {
      $0.produccion
    }
    + column(
      "porUnidad", .moneyPerUnit, "gasto por unidad del componente",
      "expenses per unit of the component"
    ) { $0.porUnidad }
    + [
      OwnName(
        Symbol(
          "componente.subtitulos", .measured(.money), shape: .list, scope: "componente"),
        LocalizedText(
          es: "montos por subtítulo del componente", en: "amounts per subtitle of the component")
      ) { look in
        if case .componente(let component) = look.item {
          .cells(component.subtitulos)
        } else {
          .nothing
        }
      }
    ]

  static let ejercicios =
    ["ejercicio.beneficiaria", "beneficiaria"].map { name in
      OwnName(
        Symbol(name, .measured(.people), scope: "ejercicio"),
        LocalizedText(es: "población beneficiaria del año", en: "beneficiaries of the year")
      ) { look in look.yearOfBeneficiaries.map { .cells([$0.cell]) } ?? .nothing }
    } + [
      OwnName(
        Symbol("ejercicio", .measured(.years), scope: "ejercicio"),
        LocalizedText(es: "el año", en: "the year")
      ) { look in look.item.ejercicio.map { .number($0) } ?? .nothing },
      OwnName(
        Symbol("ejercicios.beneficiaria", .measured(.people), shape: .list),
        LocalizedText(es: "población beneficiaria, de cada año", en: "beneficiaries, of each year")
      ) { .cells($0.cells.beneficiaria.map(\.cell)) },
    ]

  static let indicador = OwnName(
    Symbol("indicador.valores", .measured(.indicator), shape: .yearly, scope: "indicador"),
    LocalizedText(
      es: "valor del indicador en el año del formulario; con un año detrás, el de ese año",
      en: "value of the indicator in the year of the form; of a year that follows the name")
  ) { look in
    guard case .indicador(let indicator, let value) = look.item else { return .nothing }
    if let value, look.year == nil { return .cells([value.cell]) }
    return (look.year ?? look.sheet.ejercicio).map { .year($0, of: indicator.valores) } ?? .nothing
  }

  static let criterios = [
    OwnName(
      Symbol("criterio.coeficiente", .measured(.share), scope: "criterio"),
      LocalizedText(
        es: "coeficiente del criterio de focalización", en: "coefficient of the targeting criterion"
      )
    ) { look in
      guard case .fila(let row) = look.item,
        let cell = look.cells.coeficientes.first(where: {
          look.cells[$0].field == row.appending("coeficiente")
        })
      else { return .nothing }
      return .cells([cell])
    },
    OwnName(
      Symbol("criterios.coeficiente", .measured(.share), shape: .list),
      LocalizedText(
        es: "coeficiente de focalización, de cada criterio",
        en: "targeting coefficient, of each criterion")
    ) { .cells($0.cells.coeficientes) },
  ]
}

// MARK: - What can only be counted

extension OwnName {
  private static func rows(
    _ name: String, _ place: String, _ es: String, _ en: String
  ) -> OwnName {
    OwnName(Symbol(name, .number, shape: .things), LocalizedText(es: es, en: en)) { look in
      let field = JSONPointer(place)
      return .things(look.sheet.document.node(at: field)?.count ?? 0, field)
    }
  }

  static let things = [
    OwnName(
      Symbol("componentes", .number, shape: .things),
      LocalizedText(es: "los componentes", en: "the components")
    ) { .things($0.cells.componentes.count, JSONPointer("/componentes")) },
    OwnName(
      Symbol("ejercicios", .number, shape: .things),
      LocalizedText(es: "los años de la población beneficiaria", en: "the years of beneficiaries")
    ) { .things($0.cells.beneficiaria.count, JSONPointer("/poblacion/beneficiaria")) },
    rows(
      "criterios", "/poblacion/focalizacion", "los criterios de focalización",
      "the targeting criteria"),
    rows("causas", "/diagnostico/causas", "las causas del problema", "the causes of the problem"),
    rows(
      "efectos", "/diagnostico/efectos", "los efectos del problema", "the effects of the problem"),
    OwnName(
      Symbol("indicadores", .number, shape: .things),
      LocalizedText(
        es: "los indicadores con nombre, el de propósito y el adicional",
        en: "the indicators with a name, that of the purpose and the additional one")
    ) { look in
      .things(look.sheet.indicadores.count(where: \.isNamed), JSONPointer("/objetivos/indicador"))
    },
  ]
}
