import Analysis
import DocumentTree
import ExactNumbers
import SheetRules

/// What the page of a folder says about one file.
struct FolderPart: Sendable {
  /// The figures of some years under one title.
  struct Series: Sendable {
    let title: String
    let years: [(year: String, figure: StatedFigure)]
  }

  let title: String
  let path: String
  let identity: SheetIdentity?
  let tally: Tally
  let statistics: RuleStatistics
  let potential: StatedFigure?
  let reached: StatedFigure?
  /// In % of the potential population.
  let coverage: StatedFigure?
  /// In M$.
  let total: StatedFigure?
  /// In M$.
  let perBeneficiary: StatedFigure?
  let series: Series?
  /// The page of the sheet within the page of the folder, except for its number.
  let content: String

  /// Creates the part of a file, with the page of its sheet if that is wanted.
  init(_ file: FileReport, in language: Language, hasContent: Bool = true) {
    path = file.path
    identity = file.identity
    title = identity?.programa ?? file.path
    tally = Tally(of: file)
    statistics = RuleStatistics(of: file)
    let words = PageWords(language: language)
    content = hasContent ? CompactSheet(facts: SheetFacts(file, in: language)).html : ""
    if let figures = file.figures {
      potential = figures.potencial
      reached = figures.beneficiariaDelEjercicio
      coverage = figures.sobrePotencial
      total = figures.total
      perBeneficiary = figures.porBeneficiario
      series = Series(
        title: words.either("Población beneficiaria", "Beneficiaries"),
        years: figures.beneficiaria.map { ($0.ejercicio, $0.figure) })
    } else {
      let table = YearFigures(file.sheet)
      potential = nil
      reached = nil
      coverage = table.last("cobertura")
      total = table.last("total")
      perBeneficiary = table.last("gastoPorBeneficiario")
      series = table.series(language)
    }
  }

  /// The highest severity among the findings that count; nil if there are none.
  var worst: Severity? {
    tally.errors > 0 ? .error : tally.warnings > 0 ? .warning : tally.notes > 0 ? .note : nil
  }
}

/// The figures by year of the tables that a kind of sheet brings.
private struct YearFigures {
  private let columns: [(column: KindTable.Column, years: [(year: Int, figure: StatedFigure)])]

  init(_ sheet: CheckedSheet?) {
    guard let sheet else {
      columns = []
      return
    }
    columns = RuledKind.all.flatMap { kind in
      kind.tables.filter { $0.scope == nil && $0.isYearly && !$0.isMade }.flatMap { table in
        let rows = KindRow.all(of: table, kind: kind, in: sheet)
        return table.columns.enumerated().map { index, column in
          let years = rows.compactMap { row -> (year: Int, figure: StatedFigure)? in
            guard let year = row.ejercicio, case .figure(let figure?) = row.data[index] else {
              return nil
            }
            return (year, figure)
          }
          return (column, years)
        }
      }
    }
  }

  /// The figure of the last year in which a column has a number.
  func last(_ key: String) -> StatedFigure? {
    columns.first { $0.column.key == key }?.years.last { $0.figure.number != nil }?.figure
  }

  /// The first column of amounts that has numbers.
  func series(_ language: Language) -> FolderPart.Series? {
    let found = columns.first { entry in
      entry.column.total == .sum && entry.years.contains { $0.figure.number != nil }
    }
    return found.map { entry in
      FolderPart.Series(
        title: entry.column.title[language],
        years: entry.years.map { (year: "\($0.year)", figure: $0.figure) })
    }
  }
}
