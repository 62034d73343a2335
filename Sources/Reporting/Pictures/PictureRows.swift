import Analysis
import DocumentTree
import ExactNumbers
import SheetRules

/// A line of a chart.
struct PictureRow {
  /// What the line stands for in its chart.
  enum Role {
    /// A population, an amount or another figure of the sheet.
    case figure
    /// What a criterion leaves of the population above it.
    case criterion
    /// A figure of one year.
    case year
    /// What the others come to.
    case total
  }

  let label: String
  let value: String
  let number: Rational?
  var note: String?
  var role = Role.figure
}

/// A chart with its title.
struct PictureChart {
  let title: String
  let rows: [PictureRow]
}

/// Makes the lines of the charts of a sheet; how they are drawn is for others to say.
struct PictureRows: Bilingual {
  let language: Language

  private func row(
    _ label: String, _ figure: StatedFigure, note: String? = nil, role: PictureRow.Role = .figure
  ) -> PictureRow {
    PictureRow(
      label: label, value: Table.Cell(figure).text { $0.description(in: .chilena) },
      number: figure.number.map { Rational($0) }, note: note, role: role)
  }

  /// A percentage of a whole, as printed by the forms.
  private func share(_ part: ExactDecimal?, of whole: ExactDecimal?) -> String? {
    guard let part, let whole, whole > .zero,
      let hundredfold = try? Rational(part) * Rational(whole: 100),
      let share = try? hundredfold / Rational(whole), let printed = try? share.rounded(toScale: 2)
    else { return nil }
    return printed.description(in: .chilena) + " %"
  }
}

// MARK: - Ex-ante sheets

extension PictureRows {
  /// The funnel: what each criterion leaves of the potential population, down to those reached each
  /// year.
  func population(_ figures: SheetFigures) -> PictureChart {
    var rows = [row(either("potencial", "potential"), figures.potencial)]
    rows += criteria(figures)
    rows.append(row(either("objetivo", "target"), figures.objetivo, note: nil))
    rows += figures.beneficiaria.map { year in
      row(
        either("beneficiaria \(year.ejercicio)", "reached \(year.ejercicio)"), year.figure,
        note: share(year.figure.number, of: figures.objetivo.number).map {
          $0 + either(" del objetivo", " of target")
        }, role: .year)
    }
    let unit = figures.unidad.map { " (\($0.shown(upTo: 40)))" } ?? ""
    return PictureChart(title: either("Población", "Population") + unit, rows: rows)
  }

  private func criteria(_ figures: SheetFigures) -> [PictureRow] {
    var left = figures.potencial.number.map { Rational($0) }
    return figures.criterios.compactMap { criterion in
      guard let figure = criterion.coeficiente else { return nil }
      left = figure.number.flatMap { share in
        left.flatMap { value in try? value * Rational(share) }
      }
      let written = figure.number?.description(in: .chilena) ?? "?"
      let count = left.flatMap { try? $0.rounded(toScale: 0) }
      return PictureRow(
        label: "  × \(written) \(criterion.variable ?? "")",
        value: count?.description(in: .chilena) ?? "?", number: left, role: .criterion)
    }
  }

  /// The expenses of components and administration with their shares, and the total.
  func expenses(_ figures: SheetFigures) -> PictureChart {
    let total = figures.total.number
    var rows = figures.componentes.compactMap { componente in
      componente.gasto.map {
        row(componente.nombre, $0, note: share($0.number, of: total))
      }
    }
    rows.append(
      row(
        either("administrativo", "administrative"), figures.administrativo,
        note: share(figures.administrativo.number, of: total)))
    rows.append(row("total", figures.total, note: perBeneficiary(figures), role: .total))
    return PictureChart(title: either("Gasto (M$)", "Expenses (M$)"), rows: rows)
  }

  private func perBeneficiary(_ figures: SheetFigures) -> String? {
    guard let figure = figures.porBeneficiario.number else { return nil }
    let amount = figure.description(in: .chilena)
    return either("\(amount) por beneficiario", "\(amount) per beneficiary")
  }
}

// MARK: - Other kinds

extension PictureRows {
  /// The amounts of the tables of the kind: year by year, and of the last year row by row.
  func years(_ sheet: CheckedSheet) -> [PictureChart] {
    var charts: [PictureChart] = []
    for kind in RuledKind.all {
      for table in kind.tables {
        let all = KindRow.all(of: table, kind: kind, in: sheet)
        let rows = table.scope == nil ? all : lastYear(of: all)
        for (index, column) in table.columns.enumerated() where column.total == .sum {
          if let chart = chart(of: column, index, rows) { charts.append(chart) }
        }
      }
    }
    return charts
  }

  private func lastYear(of rows: [KindRow]) -> [KindRow] {
    let last = rows.compactMap(\.ejercicio).max()
    return rows.filter { $0.ejercicio == last }
  }

  /// The chart of a column; nil where it has nothing to show.
  private func chart(
    of column: KindTable.Column, _ index: Int, _ rows: [KindRow]
  ) -> PictureChart? {
    let drawn = rows.compactMap { year -> PictureRow? in
      guard case .figure(let figure?) = year.data[index] else { return nil }
      return row(year.title ?? year.ejercicio.map { "\($0)" } ?? "", figure)
    }
    guard drawn.contains(where: { $0.number.map { $0 > .zero } ?? false }) else { return nil }
    let first = rows.first.flatMap { $0.title == nil ? nil : $0.ejercicio }
    let year = first.map { ", \($0)" } ?? ""
    return PictureChart(title: column.title[language] + year, rows: drawn)
  }
}
