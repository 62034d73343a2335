import Constraints
import DocumentTree
import ProgramSheets

/// Two figures per unit of one amount fit the numbers of their units.
enum CAR13: Rule {
  static let description = RuleDescription(
    id: "CAR13",
    title: LocalizedText(
      es:
        "dos cifras por unidad no calzan con sus unidades",
      en:
        "two figures per unit do not fit the numbers of their units"),
    severity: .warning, category: .cartera,
    rationale: LocalizedText(
      es:
        "Un mismo monto repartido por persona y por curso es el mismo: lo que toca a cada persona por las personas, entre los cursos, es lo que toca a cada curso, dentro de lo que se redondeó. Una persona anota cada cifra con el mismo 'porUnidad' y con cuántas unidades son en 'unidades'; la cifra es la de 'de', o si no la de las palabras.",
      en:
        "One amount shared out by person and by course is the same: what a person has, times the persons, over the courses, is what a course has, within what was rounded. A person notes each figure with the same 'porUnidad' and with the number of its units in 'unidades'; the figure is that of 'de', or else that of the words."
    ),
    source: .textoDeLaTabla,
    formula: LocalizedText(
      es:
        "cifra por unidad A × unidades A / unidades B = cifra por unidad B",
      en:
        "figure per unit A × units A / units B = figure per unit B"),
    remedy: LocalizedText(
      es:
        "revise las dos cifras por unidad y cuántas unidades son",
      en:
        "check both figures per unit and the numbers of units"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 24], [Asistentes, 610]]
          texto:
            - {dice: $40 mil por asistente, porUnidad: gasto de 1991, unidades: Asistentes.1991}
            - {dice: "$1,02 millones por curso", porUnidad: gasto de 1991, unidades: Cursos.1991}
            - {dice: más de un millón, porUnidad: otro gasto, unidades: Cursos.1991}
          """),
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: familias, tipo: entero}, {clave: pozos, tipo: entero}, {clave: porFamilia, tipo: monto}, {clave: porPozo, tipo: cifra, unidad: MM$}]
          filas: [[Riego, 310, 12, 145, "3,7"]]
          texto:
            - {dice: lo que recibe cada familia, de: Riego.porFamilia, porUnidad: Riego, unidades: Riego.familias}
            - {dice: y lo que cuesta cada pozo, de: Riego.porPozo, porUnidad: Riego, unidades: Riego.pozos}
            - {dice: cerca de $145 mil por familia, porUnidad: Riego, unidades: Riego.familias}
          """),
      .failing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 24], [Asistentes, 610]]
          texto:
            - {dice: $40 mil por asistente, porUnidad: gasto de 1991, unidades: Asistentes.1991}
            - {dice: "$↓1,2 millones por curso", porUnidad: gasto de 1991, unidades: Cursos.1991}
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: familias, tipo: entero}, {clave: pozos, tipo: entero}, {clave: porFamilia, tipo: monto}, {clave: porPozo, tipo: monto}]
          filas: [[Riego, 310, 12, 145, ↓4.746]]
          texto:
            - {dice: lo que recibe cada familia, de: Riego.porFamilia, porUnidad: Riego, unidades: Riego.familias}
            - {dice: y lo que cuesta cada pozo, de: Riego.porPozo, porUnidad: Riego, unidades: Riego.pozos}
            - {dice: más de $↓4 millones por pozo, porUnidad: Riego, unidades: Riego.pozos}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let tagged = sheet.cells.cartera.quotes.filter(\.isPerUnit)
    var groups: [String: [PerUnitFigure]] = [:]
    var amounts: [String] = []
    for quote in tagged {
      guard let amount = quote.entry.porUnidad?.normalisedName else {
        results.add(
          description, fields: [quote.field],
          notChecked: LocalizedText(es: "falta 'porUnidad'", en: "'porUnidad' is missing"))
        continue
      }
      do throws(PerUnitFigure.Fault) {
        let figure = try PerUnitFigure(quote, sheet.cells)
        if groups[amount] == nil { amounts.append(amount) }
        groups[amount, default: []].append(figure)
      } catch {
        results.add(description, fields: [quote.field], notChecked: error.reason)
      }
    }
    for amount in amounts { check(groups[amount] ?? [], sheet, &results) }
  }

  /// Holds the figures of one amount against the first that its words do not leave open.
  private static func check(
    _ figures: [PerUnitFigure], _ sheet: SheetContext, _ results: inout RuleResults
  ) {
    guard figures.count > 1, let base = figures.firstIndex(where: \.isDefinite) else {
      results.add(
        description, fields: figures.map(\.quote.field),
        notChecked: figures.count > 1
          ? LocalizedText(
            es: "las palabras dejan abiertas todas las cifras",
            en: "the words leave all the figures open")
          : LocalizedText(
            es: "ninguna otra cifra tiene el mismo 'porUnidad'",
            en: "no other figure has the same 'porUnidad'"))
      return
    }
    for index in figures.indices where index != base {
      do throws(PerUnitFigure.Fault) {
        let equation = try figures[index].equation(from: figures[base], sheet.cells)
        results.add(equation, of: description, in: sheet)
      } catch {
        results.add(description, fields: [figures[index].quote.field], notChecked: error.reason)
      }
    }
  }
}
