import Constraints
import DocumentTree
import ProgramSheets
import SheetRules

// MARK: - Years and indicators

extension OwnName {
  static let formulario = OwnName(Symbol("formulario.ejercicio", .measured(.years))) {
    $0.sheet.ejercicio.map { .number($0) } ?? .nothing
  }

  static let ejercicios =
    ["ejercicio.beneficiaria", "beneficiaria"].map { name in
      OwnName(
        Symbol(name, .measured(.people), scope: "ejercicio")
      ) { look in look.yearOfBeneficiaries.map { .cells([$0.cell]) } ?? .nothing }
    } + [
      OwnName(
        Symbol("ejercicio", .measured(.years), scope: "ejercicio")
      ) { look in look.item.ejercicio.map { .number($0) } ?? .nothing },
      OwnName(
        Symbol("ejercicios.beneficiaria", .measured(.people), shape: .list)
      ) { .cells($0.cells.beneficiaria.map(\.cell)) },
    ]

  static let indicador = OwnName(
    Symbol("indicador.valores", .measured(.indicator), shape: .yearly, scope: "indicador")
  ) { look in
    guard case .indicador(let indicator, let value) = look.item else { return .nothing }
    if let value, look.year == nil { return .cells([value.cell]) }
    return (look.year ?? look.sheet.ejercicio).map { .year($0, of: indicator.valores) } ?? .nothing
  }
}

// MARK: - What can only be counted

extension OwnName {
  private static func rows(_ name: String, _ place: String) -> OwnName {
    OwnName(Symbol(name, .number, shape: .things)) { look in
      let field = JSONPointer(place)
      return .things(look.sheet.document.node(at: field)?.count ?? 0, field)
    }
  }

  static let things = [
    OwnName(
      Symbol("componentes", .number, shape: .things)
    ) { .things($0.cells.componentes.count, JSONPointer("/componentes")) },
    OwnName(
      Symbol("ejercicios", .number, shape: .things)
    ) { .things($0.cells.beneficiaria.count, JSONPointer("/poblacion/beneficiaria")) },
    rows("criterios", "/poblacion/focalizacion"),
    rows("causas", "/diagnostico/causas"),
    rows("efectos", "/diagnostico/efectos"),
    OwnName(
      Symbol("indicadores", .number, shape: .things)
    ) { look in
      .things(look.sheet.indicadores.count(where: \.isNamed), JSONPointer("/objetivos/indicador"))
    },
  ]
}
