import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// A one-screen view of a sheet: its populations and expenses, or its amounts by year, as bars to scale,
/// and the check results.
public struct SheetPicture {
  private let file: FileReport
  private let identity: SheetIdentity
  private let options: RenderingOptions
  private let isAscii: Bool
  private var page: Page

  /// Draws a sheet.
  ///
  /// - Parameters:
  ///   - file: the report of the file
  ///   - options: language, colour and width
  ///   - isAscii: whether to draw bars with `#`
  /// - Returns: the text in UTF-8, or nil if the file contains no sheet
  public static func draw(
    _ file: FileReport, _ options: RenderingOptions, isAscii: Bool = false
  ) -> [UInt8]? {
    guard let identity = file.identity, let sheet = file.sheet else { return nil }
    var picture = SheetPicture(
      file: file, identity: identity, options: options, isAscii: isAscii)
    picture.drawHead()
    if let figures = file.figures {
      picture.drawPopulation(figures)
      picture.drawExpenses(figures)
    } else {
      picture.drawYears(sheet)
    }
    picture.drawChecks()
    return picture.page.bytes
  }

  private init(
    file: FileReport, identity: SheetIdentity, options: RenderingOptions, isAscii: Bool
  ) {
    self.file = file
    self.identity = identity
    self.options = options
    self.isAscii = isAscii
    page = Page([], usesColor: options.usesColor)
  }

  private func either(_ es: String, _ en: String) -> String {
    options.language == .es ? es : en
  }

  private mutating func drawHead() {
    page.write((identity.programa ?? file.path).shown(upTo: options.columns), .strong)
    page.endLine()
    let parts = [identity.codigo, file.report.form, identity.servicio].compactMap { $0 }
    page.write(parts.joined(separator: ", ").shown(upTo: options.columns))
    page.endLine()
  }
}

// MARK: - Population

extension SheetPicture {
  /// The funnel: what each criterion leaves of the potential population, down to those reached each
  /// year.
  private mutating func drawPopulation(_ figures: SheetFigures) {
    var rows = [row(either("potencial", "potential"), figures.potencial)]
    rows += criteria(figures)
    rows.append(row(either("objetivo", "target"), figures.objetivo, note: nil))
    rows += figures.beneficiaria.map { year in
      row(
        either("beneficiaria \(year.ejercicio)", "reached \(year.ejercicio)"), year.figure,
        note: share(year.figure.number, of: figures.objetivo.number).map {
          $0 + either(" del objetivo", " of target")
        })
    }
    let unit = figures.unidad.map { " (\($0.shown(upTo: 40)))" } ?? ""
    draw(either("Población", "Population") + unit, rows)
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
        value: count?.description(in: .chilena) ?? "?", number: left)
    }
  }

  private func row(_ label: String, _ figure: StatedFigure, note: String? = nil) -> PictureRow {
    PictureRow(
      label: label, value: Table.Cell(figure).text { $0.description(in: .chilena) },
      number: figure.number.map { Rational($0) }, note: note)
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

// MARK: - Expenses

extension SheetPicture {
  private mutating func drawExpenses(_ figures: SheetFigures) {
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
    rows.append(row("total", figures.total, note: perBeneficiary(figures)))
    draw(either("Gasto (M$)", "Expenses (M$)"), rows)
  }

  private func perBeneficiary(_ figures: SheetFigures) -> String? {
    guard let figure = figures.porBeneficiario.number else { return nil }
    let amount = figure.description(in: .chilena)
    return either("\(amount) por beneficiario", "\(amount) per beneficiary")
  }
}

// MARK: - Years

extension SheetPicture {
  /// The amounts of the tables of the kind: year by year, and of the last year row by row.
  private mutating func drawYears(_ sheet: CheckedSheet) {
    for kind in RuledKind.all {
      for table in kind.tables {
        let rows = KindRow.all(of: table, kind: kind, in: sheet)
        for (index, column) in table.columns.enumerated() where column.total == .sum {
          drawColumn(column, index, table.scope == nil ? rows : lastYear(of: rows))
        }
      }
    }
  }

  private func lastYear(of rows: [KindRow]) -> [KindRow] {
    let last = rows.compactMap(\.ejercicio).max()
    return rows.filter { $0.ejercicio == last }
  }

  private mutating func drawColumn(
    _ column: KindTable.Column, _ index: Int, _ rows: [KindRow]
  ) {
    let drawn = rows.compactMap { year -> PictureRow? in
      guard case .figure(let figure?) = year.data[index] else { return nil }
      return row(year.title ?? year.ejercicio.map { "\($0)" } ?? "", figure)
    }
    guard drawn.contains(where: { $0.number.map { $0 > .zero } ?? false }) else { return }
    let first = rows.first.flatMap { $0.title == nil ? nil : $0.ejercicio }
    let year = first.map { ", \($0)" } ?? ""
    draw(column.title[options.language] + year, drawn)
  }
}

// MARK: - Bars

/// A line of a chart.
struct PictureRow {
  let label: String
  let value: String
  let number: Rational?
  var note: String?
}

extension SheetPicture {
  /// Writes labels, figures and bars in columns; the largest figure fills the bar column.
  private mutating func draw(_ title: String, _ rows: [PictureRow]) {
    page.endLine()
    page.write(title, .strong)
    page.endLine()
    let labels = rows.map { $0.label.shown(upTo: max(16, options.columns / 3)) }
    let labelWidth = labels.map { DisplayWidth.of($0) }.max() ?? 0
    let valueWidth = rows.map { DisplayWidth.of($0.value) }.max() ?? 0
    let noteWidth = rows.map { DisplayWidth.of($0.note ?? "") }.max() ?? 0
    let bare = options.columns - labelWidth - valueWidth - 7
    // A narrow terminal has room for bars or notes, not both.
    let hasNotes = bare - noteWidth >= 12
    let room = hasNotes ? bare - noteWidth : bare
    let whole = rows.compactMap(\.number).max() ?? .zero
    for (label, row) in zip(labels, rows) {
      page.write("  " + label)
      page.write(" ", times: labelWidth - DisplayWidth.of(label) + 2)
      page.write(" ", times: valueWidth - DisplayWidth.of(row.value))
      page.write(row.value + "  ")
      draw(Bar(row.number ?? .zero, of: whole, columns: min(50, max(8, room))))
      if hasNotes, let note = row.note { page.write(" " + note, .quiet) }
      page.endLine()
    }
  }

  private mutating func draw(_ bar: Bar) {
    page.write(isAscii ? bar.ascii : bar.unicode, .frame)
  }
}

// MARK: - Checks

extension SheetPicture {
  private mutating func drawChecks() {
    page.endLine()
    let words = HumanWords(language: options.language)
    page.write(words.checks(Tally(of: file)), .strong)
    page.endLine()
    let holding = file.report.checks.filter { $0.verdict == .exact || $0.verdict == .rounding }
    drawIdentifiers(either("se cumplen", "hold"), holding)
    for placed in file.placedFindings {
      let line = placed.start.map { " (\(either("línea", "line")) \($0.line))" } ?? ""
      page.write("  \(words.severity(placed.finding.severity)) \(placed.finding.rule)", .warning)
      page.write(": " + placed.finding.message[options.language].shown(upTo: 300) + line)
      page.endLine()
    }
    for check in file.report.checks where check.verdict == .notChecked {
      let reason = check.reason.map { ": \($0[options.language].shown(upTo: 300))" } ?? ""
      page.write("  \(either("sin comprobar", "not checked")) \(check.rule)", .note)
      page.write(reason)
      page.endLine()
    }
  }

  /// The distinct rules of some checks, each with the number of times it was applied.
  private mutating func drawIdentifiers(_ title: String, _ checks: [Check]) {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for check in checks {
      if counts[check.rule] == nil { order.append(check.rule) }
      counts[check.rule, default: 0] += 1
    }
    if order.isEmpty { return }
    let names = order.map { rule in
      let count = counts[rule, default: 1]
      return count == 1 ? rule : "\(rule)×\(count)"
    }
    var line = "  \(title):"
    for name in names {
      if DisplayWidth.of(line) + name.count + 1 > options.columns {
        page.write(line)
        page.endLine()
        line = "   "
      }
      line += " " + name
    }
    page.write(line)
    page.endLine()
  }
}
