import Constraints
import ExactNumbers
import ProgramSheets

/// A part is no more than its whole.
enum IND21: EquationRule {
  static let description = RuleDescription(
    id: "IND21",
    title: LocalizedText(
      es:
        "la razón pasa de 100 % y el numerador es parte del denominador",
      en:
        "the ratio is above 100 % and the numerator is part of the denominator"
    ),
    severity: .warning, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Lo aprobado es parte de lo elaborado, y lo seleccionado, de lo postulado: el numerador no puede ser mayor. Solo se lee de un indicador que nombra lo mismo a ambos lados de la barra, con una palabra que dice que el denominador es el todo («elaboradas», «presentadas», «totales»). Lo planificado se puede superar, y no cuenta.",
      en:
        "What is approved is part of what was drawn up, and what is selected, of what applied: the numerator cannot be greater. Only an indicator is read that names the same on both sides of the stroke, with a word that says that the denominator is the whole («elaboradas», «presentadas», «totales»). What is planned can be exceeded, and does not count."
    ),
    source: .medicionAnual,
    formula: LocalizedText(
      es:
        "numerador ≤ denominador",
      en:
        "numerator ≤ denominator"
    ),
    remedy: LocalizedText(
      es:
        "revise el numerador y el denominador",
      en:
        "check the numerator and the denominator"
    ),
    examples: [
      .passing(
        compromisos: """
          indicadores:
            - {indicador: (N° Agendas operativas aprobadas / N° Agendas Operativas elaboradas) x100, resultado: 15/15 = 100%}
            - {indicador: N° de talleres realizados / N° de talleres planificados, resultado: 10/6 = 167%}
            - {indicador: N° de solicitudes resueltas en el año t / N° de solicitudes presentadas en el año t-1, resultado: 14/12 = 117%}
          """),
      .failing(
        compromisos: """
          indicadores: [{indicador: (N° Agendas operativas aprobadas / N° Agendas Operativas elaboradas) x100, resultado: ↓16/15 = 107%}]
          """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    cells.compromisos.blocks.flatMap(\.indicators).filter { isPart($0.row.indicador) }
      .flatMap(\.figures).compactMap { result in
        // what a denominator of zero means is not known (IND03)
        guard let numerator = result.numerator, let denominator = result.denominator,
          cells.number(denominator)?.coefficient != 0
        else { return nil }
        return .bound(numerator, atMost: .cell(denominator), cells[denominator].name)
      }
  }

  /// Beginnings of words that say that the denominator is the whole.
  private static let wholes = [
    "elaborad", "presentad", "recibid", "postulad", "total", "existente", "inscrit", "ingresad",
    "evaluad", "formulad",
  ]

  /// Beginnings of words that say what became of a part of it.
  private static let parts = [
    "aprobad", "seleccionad", "implementad", "ejecutad", "realizad", "adjudicad", "terminad",
    "resuelt", "respondid", "validad", "certificad", "premiad", "rechazad",
  ]

  /// Whether a ratio in words has a part of its denominator in its numerator.
  private static func isPart(_ indicator: String?) -> Bool {
    // "y/o" and "a/as" are no ratio
    let text = (indicator ?? "").normalisedName.replacing("y/o", with: "y")
    let written = text.split(separator: "/")
    let sides = written.map { side in
      side.split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
    }
    // what is resolved in a year may have been presented the year before
    let periods = written.map(periods)
    guard sides.count == 2, periods[0].isEmpty || periods[1].isEmpty || periods[0] == periods[1],
      let noun = noun(sides[0]), noun == self.noun(sides[1])
    else {
      return false
    }
    let isPartial = sides[0].contains { word in parts.contains { word.hasPrefix($0) } }
    let isWhole = sides[1].contains { word in wholes.contains { word.hasPrefix($0) } }
    let isPlanned = sides[1].contains { $0.hasPrefix("planificad") || $0.hasPrefix("programad") }
    return isPartial && isWhole && !isPlanned
  }

  /// The years that a side names: `t-1`, `2009`.
  private static func periods(_ side: Substring) -> Set<Substring> {
    let words = side.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "+") }
    return Set(
      words.filter { word in
        let isYear = word.count == 4 && word.allSatisfy(\.isNumber)
        return isYear || word == "t" || word.hasPrefix("t-") || word.hasPrefix("t+")
      })
  }

  /// The first noun: what is counted.
  private static func noun(_ side: [String]) -> String? {
    let counting: Set = ["numero", "total", "porcentaje", "cantidad", "los", "las", "del", "nro"]
    return side.first { !counting.contains($0) }
  }
}
