import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// The projected year has a figure, not NM.
enum OBJ02: Rule {
  static let description = RuleDescription(
    id: "OBJ02",
    title: LocalizedText(
      es: "el indicador no tiene cifra para el año proyectado",
      en: "the indicator has no figure for the projected year"),
    severity: .warning, category: .objetivos,
    rationale: LocalizedText(
      es:
        "La situación proyectada con programa es la meta contra la que se medirá el propósito; con NM no hay meta.",
      en:
        "The projected situation with the programme is the goal against which the purpose will be measured; with NM there is no goal."
    ),
    source: LocalizedText(
      es: "Sección 4.1, valor actual y esperado del indicador",
      en: "Section 4.1, current and expected value of the indicator"),
    formula: LocalizedText(
      es: "valor del año de la ficha = una cifra", en: "value of the sheet's year = a figure"),
    remedy: LocalizedText(
      es: "proyecte una cifra para el año de la ficha", en: "project a figure for the sheet's year"),
    examples: [
      .passing("objetivos: {indicador: {valores: {2017: NM, 2018: NM, 2019: \"69,94\"}}}"),
      .failing("objetivos: {indicador: {valores: {2017: NM, 2018: NM, 2019: ↓NM}}}"),
      .failing("objetivos: {indicador: {↓valores: {2017: \"5,00\", 2018: NM}}}"),
      .passing(
        """
        # el año que sobra está en el lugar del que falta: lo dice OBJ11
        objetivos: {indicador: {valores: {2017: NM, 2018: NM, 2020: "69,94"}}}
        """),
    ])

  static let table = OBJ01.base.appending("valores")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let year = sheet.ejercicio else {
      results.add(description, fields: [table], notChecked: .unknownForm)
      return
    }
    guard let values = sheet.ficha.objetivos?.indicador?.valores, !values.entradas.isEmpty else {
      results.add(
        description, fields: [table],
        notChecked: .missing(
          LocalizedText(es: "la tabla de valores del indicador", en: "the indicator's table")))
      return
    }
    let field = table.appending(year)
    guard let value = values[year], value.numero != .blank else {
      if values[year] == nil, OBJ11.hasOther(in: values, than: year) {
        results.add(description, fields: [field], notChecked: .otherYears)
        return
      }
      let message = LocalizedText(
        es: "la tabla no tiene cifra para \(year), el año proyectado",
        en: "the table has no figure for \(year), the projected year")
      let finding = description.finding(message, at: field, range: sheet.keyRange(nearest: field))
      results.add(description, fields: [field], finding: finding)
      return
    }
    if case .unreadable = value.numero {
      results.add(
        description, fields: [field],
        notChecked: Absence.unreadable.reason(.valor(year)))
      return
    }
    var finding: Finding {
      description.finding(
        LocalizedText(
          es: "el valor proyectado de \(year) es \(value.texto), no una cifra",
          en: "the projected value of \(year) is \(value.texto), not a figure"),
        at: field, reported: .word(value.texto))
    }
    results.add(description, fields: [field], finding: value.decimal == nil ? finding : nil)
  }
}

extension LocalizedText {
  fileprivate static let otherYears = LocalizedText(
    es: "otro año está en el lugar del proyectado",
    en: "another year stands in the place of the projected one")

  static func valor(_ ejercicio: Int) -> LocalizedText {
    LocalizedText(
      es: "el valor del indicador de \(ejercicio)", en: "the indicator's value of \(ejercicio)")
  }
}
