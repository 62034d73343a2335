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
    let rows = PictureRows(language: options.language)
    let charts =
      file.figures.map { [rows.population($0), rows.expenses($0)] } ?? rows.years(sheet)
    for chart in charts { picture.draw(chart) }
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

  private mutating func drawHead() {
    page.write((identity.programa ?? file.path).shown(upTo: options.columns), .strong)
    page.endLine()
    let parts = [identity.codigo, file.report.form, identity.servicio].compactMap { $0 }
    page.write(parts.joined(separator: ", ").shown(upTo: options.columns))
    page.endLine()
  }
}

// MARK: - Bars

extension SheetPicture {
  /// Writes labels, figures and bars in columns; the largest figure fills the bar column.
  private mutating func draw(_ chart: PictureChart) {
    let rows = chart.rows
    page.endLine()
    page.write(chart.title, .strong)
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
    drawIdentifiers(words.either("se cumplen", "hold"), holding)
    for placed in file.placedFindings {
      let line = placed.start.map { " (\(words.line) \($0.line))" } ?? ""
      page.write("  \(words.severity(placed.finding.severity)) \(placed.finding.rule)", .warning)
      page.write(": " + placed.finding.message[options.language].shown(upTo: 300) + line)
      page.endLine()
    }
    for check in file.report.checks where check.verdict == .notChecked {
      let reason = check.reason.map { ": \($0[options.language].shown(upTo: 300))" } ?? ""
      page.write("  \(words.either("sin comprobar", "not checked")) \(check.rule)", .note)
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
