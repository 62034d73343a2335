import Constraints
import DocumentTree
import ExactNumbers
import Fichas

@testable import ProgramSheets
@testable import SheetRules

/// A second kind of sheet: what a programme spent, year by year, and on what.
///
/// All of it stands in this folder; `RuledKind.seguimiento` is its one line of registration.
extension SheetKind {
  static let seguimiento = SheetKind(
    name: "seguimiento", title: "Ficha de seguimiento", summary: "Lo gastado en tres años",
    forms: [Formulario("2021", "Seguimiento 2021", 2021, position: 0)],
    parts: [Parte("1", titulo), Parte("2", gasto)])

  private static let titulo = [
    Campo("/programa", "Programa", .texto, exigido: .todos, limites: .todos(40)),
    Campo("/componentes", "Componentes", .filas, exigido: .todos),
    Campo("/componentes/*/nombre", "Nombre", .texto, exigido: .todos),
    Campo("/componentes/*/gasto", "Gasto por año", .porEjercicio, ejercicios: -2...0),
    Campo(
      "/componentes/*/gasto/*", "Gasto del año", .monto, unidad: .milesDePesos,
      nombre: .init("el gasto de * de *", "the expenses of * of *")),
  ]

  private static let gasto = [
    Campo("/administrativo", "Gasto administrativo", .porEjercicio, ejercicios: -2...0),
    Campo(
      "/administrativo/*", "Gasto administrativo del año", .monto, unidad: .milesDePesos,
      nombre: .init("el gasto administrativo de *", "the administrative expenses of *")),
    Campo("/total", "Total", .porEjercicio, exigido: .todos, ejercicios: -2...0),
    Campo(
      "/total/*", "Total del año", .monto, unidad: .milesDePesos,
      nombre: .init("el total de *", "the total of *"), origen: .sistema),
    Campo(
      "/porcentajeAdministrativo", "Gasto administrativo del último año", .porcentaje,
      unidad: .porcentaje,
      nombre: .init("el porcentaje administrativo", "the administrative share"), origen: .sistema,
      decimales: 0),
  ]
}

extension RuledKind {
  static let seguimiento = RuledKind(
    .seguimiento, SeguimientoContents.self, rules: [SEG01.self, SEG02.self, SEG03.self])
}

/// The sheet as a struct, as far as rules ask for its words.
struct Seguimiento: SheetPart {
  var ficha: String?
  var formulario: String?
  var programa: String?
  var componentes: [Componente]?

  struct Componente: SheetPart {
    var nombre: String?
    var gasto: PorEjercicio?
  }
}

extension Seguimiento: Section {
  init(_ entries: inout SectionEntries) {
    ficha = entries.text("ficha")
    formulario = entries.text("formulario")
    programa = entries.text("programa")
    componentes = entries.rows("componentes")
  }
}

extension Seguimiento.Componente: Section {
  init(_ entries: inout SectionEntries) {
    nombre = entries.text("nombre")
    gasto = entries.years("gasto")
  }
}

final class SeguimientoContents: SheetContents {
  let ficha: Seguimiento

  init(_ sheet: Node, _ notation: Notation, _ cells: inout SheetCells) {
    var misfit: Node?
    ficha = Seguimiento.read(sheet, notation, &misfit) ?? Seguimiento()
  }

  var name: String? { ficha.programa }
}

extension SheetCells {
  fileprivate func cells(_ pattern: String, year: Int?) -> [CellID] {
    cells(pattern).filter { self[$0].figure?.year == year }
  }
}

enum SEG01: EquationRule {
  static let description = RuleDescription.seguimiento("SEG01", "el año no suma su total")

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    cells.years("/total/*").map { year in
      .sum(
        year.cell, LocalizedText("componentes + administrativo"),
        cells.cells("/componentes/*/gasto/*", year: year.ejercicio)
          + cells.cells("/administrativo/*", year: year.ejercicio))
    }
  }
}

enum SEG02: EquationRule {
  static let description = RuleDescription.seguimiento("SEG02", "otro porcentaje administrativo")

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    guard let part = cells.years("/administrativo/*").last,
      let whole = cells.years("/total/*").last
    else { return [] }
    return [
      .ratio(
        cells["/porcentajeAdministrativo"], LocalizedText("administrativo / total"),
        .percentage(.cell(part.cell), of: .cell(whole.cell)))
    ]
  }
}

enum SEG03: Rule {
  static let description = RuleDescription.seguimiento("SEG03", "dos componentes del mismo nombre")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let contents = sheet.cells.contents as? SeguimientoContents
    let names = contents?.ficha.componentes?.compactMap(\.nombre) ?? []
    let field = JSONPointer("/componentes")
    let isTwice = Set(names).count < names.count
    results.add(
      description, fields: [field],
      finding: isTwice ? description.finding(description.title, at: field) : nil)
  }
}

extension RuleDescription {
  fileprivate static func seguimiento(_ id: String, _ title: String) -> RuleDescription {
    let text = LocalizedText(title)
    return RuleDescription(
      id: id, title: text, severity: .error, category: .gasto, rationale: text, source: text,
      formula: text, remedy: text, examples: [])
  }
}
