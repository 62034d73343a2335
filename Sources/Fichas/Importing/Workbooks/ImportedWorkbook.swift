import Analysis
import Constraints
public import DocumentTree
import ExactNumbers
public import FileSystem
import ProgramSheets
public import Reporting
import SheetRules

/// The figures that were changed in a workbook of `calc`, written back into their sheet.
public struct ImportedWorkbook: Sendable {
  /// The sheet that the workbook was made of.
  public let path: Path
  /// The sheet with the changed figures; every other byte is as it was.
  public let bytes: [UInt8]
  /// What was changed, in the order of the workbook.
  public let changes: [FigureChange]
}

/// What became of a workbook that was to be taken back.
public enum WorkbookOutcome: Sendable {
  /// The sheet with its changed figures.
  case sheet(ImportedWorkbook)
  /// Why nothing can be taken back.
  case problem(FileReport)
}

extension ImportedWorkbook {
  /// Whether a file is taken for a workbook.
  ///
  /// - Parameter path: the file
  /// - Returns: whether it begins as a workbook does; false where it cannot be read
  public static func isOne(_ path: Path) -> Bool {
    if path.hasExtension("xlsx") { return true }
    // a pipe can be read only once
    guard let status = try? FileStatus.of(path), status.kind == .regular else { return false }
    let bytes = try? FileReader().read(path).bytes
    return bytes.map { ReadWorkbook.isOne($0) } ?? false
  }

  /// Reads a workbook and finds the figures that were changed in it.
  ///
  /// - Parameters:
  ///   - file: the workbook
  ///   - sheet: the sheet that it was made of; where the workbook says, or beside it, if nil
  /// - Returns: the sheet with the changed figures, or why there is none
  public static func read(_ file: Path, of sheet: Path? = nil) -> WorkbookOutcome {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader().read(file).bytes
    } catch {
      return .problem(FileReport(path: file.text, problem: .unreadable(error)))
    }
    do throws(WorkbookProblem) {
      var book: ReadWorkbook
      do throws(ReadWorkbook.Fault) {
        book = try ReadWorkbook(bytes)
      } catch {
        throw .unread(error)
      }
      let (named, rows) = try WorkbookRow.all(of: &book)
      let path: Path
      if let sheet { path = sheet } else { path = try place(of: named, besides: file) }
      return taken(rows, into: path, file)
    } catch {
      return .problem(FileReport(path: file.text, problem: .workbook(error)))
    }
  }

  /// Where the sheet of a workbook is.
  ///
  /// A workbook may come from anybody, so that it leads to no file above the current folder or that of
  /// the workbook.
  private static func place(of name: String, besides file: Path) throws(WorkbookProblem) -> Path {
    let path = Path(name)
    let isInside = !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
    let beside = file.parent.appending(path.lastComponent)
    for candidate in (isInside ? [path] : []) + [beside] {
      if let status = try? FileStatus.of(candidate), status.kind == .regular { return candidate }
    }
    throw .noSheet(name)
  }

  private static func taken(
    _ rows: [WorkbookRow], into path: Path, _ file: Path
  ) -> WorkbookOutcome {
    let report = Checker().check(file: path)
    guard let sheet = report.sheet, let calculator = SheetCalculator(sheet) else {
      return .problem(report)
    }
    var problems: [WorkbookProblem] = []
    if sheet.document.format == .official { problems.append(.published(path.text)) }
    if sheet.document.hasReplacedBytes { problems.append(.notText(path.text)) }
    let edits = WorkbookEdits(calculator.network, sheet.document)
    var changes: [FigureChange] = []
    var taken: [ByteRange: String] = [:]
    for row in problems.isEmpty ? rows : [] {
      do throws(WorkbookProblem) {
        guard let change = try edits.change(row) else { continue }
        if let other = taken[change.range] {
          if other != change.after { throw .twice(change.name) }
        } else {
          taken[change.range] = change.after
          changes.append(change)
        }
      } catch {
        problems.append(error)
      }
    }
    do throws(EditRefusal) {
      if problems.isEmpty {
        let bytes = try Repair.applied([Repair(reason: .named, changes: changes)], to: sheet)
        if let lost = unproved(changes, in: bytes, sheet) {
          return .problem(FileReport(path: file.text, problem: .workbook(.noPlace(lost.name))))
        }
        return .sheet(ImportedWorkbook(path: path, bytes: bytes, changes: changes))
      }
    } catch {
      problems.append(.refused(error))
    }
    return .problem(FileReport(path: file.text, problems: problems.map { .workbook($0) }))
  }

  /// The first change whose figure the new source does not state.
  private static func unproved(
    _ changes: [FigureChange], in bytes: [UInt8], _ sheet: CheckedSheet
  ) -> FigureChange? {
    if sheet.document.isJoined { return nil }
    let document = Document.read(bytes, as: sheet.document.format)
    let checked = SheetChecker.check(document, options: sheet.options)
    let figures = Dictionary(grouping: SheetCalculator(checked)?.network.figures ?? [], by: \.field)
    return changes.first { change in
      guard change.node != nil, let wanted = change.figure else { return false }
      return !(figures[change.field] ?? []).contains { $0.value == .number(wanted) }
    }
  }

  /// Where the sheet is written.
  ///
  /// - Parameter folder: where it goes
  /// - Returns: the path of a file in the folder, with the name of the sheet
  public func path(in folder: Path) -> Path { folder.appending(path.lastComponent) }

  /// Reports what was changed, a line each.
  ///
  /// - Parameters:
  ///   - name: what the workbook is called
  ///   - language: the language of the lines
  /// - Returns: the lines
  public func report(_ name: String, in language: Language) -> [String] {
    let count = changes.count
    let head =
      language.either(
        "\(name): \(count == 1 ? "1 cifra cambiada" : "\(count) cifras cambiadas") de \(path.text)",
        "\(name): \(count == 1 ? "1 figure changed" : "\(count) figures changed") of \(path.text)")
    return [head]
      + changes.map { change in
        "  \(change.place.line):\(change.place.column): \(change.text(in: language))"
      }
  }
}

/// Finds out how the edits of a workbook are written into its sheet.
struct WorkbookEdits {
  private let document: Document
  private let changes: FigureChanges
  private var figures: [String: FigureNetwork.Figure] = [:]

  init(_ network: FigureNetwork, _ document: Document) {
    self.document = document
    changes = FigureChanges(document)
    for figure in network.figures { figures["\(figure.field) \(figure.ordinal)"] = figure }
  }

  /// The change that a row of the workbook asks for; nil where its figure is as it was.
  func change(_ row: WorkbookRow) throws(WorkbookProblem) -> FigureChange? {
    guard let figure = figures["\(row.key) \(row.ordinal)"] else {
      let isEdited = row.value?.isFormula != true && row.value?.text != row.stated?.text
      if isEdited { throw .unknownFigure(row.key) }
      return nil
    }
    guard
      let number = try row.edit(figure.name, document.notation)
    else { return nil }
    let stated = figure.stated
    guard stated?.ofSpreadsheet == row.stated?.number else {
      throw .changedSince(
        figure.name, workbook: row.stated?.text ?? "«»",
        sheet: stated?.description(in: document.notation) ?? "«»")
    }
    if let range = document.node(at: figure.field)?.range, document.isInCompanion(range) {
      throw .beside(figure.name)
    }
    if stated == nil { return try fill(figure, with: number) }
    let cell = WrittenCell(
      field: figure.field, range: figure.range, name: figure.name,
      isYear: figure.unit == .ejercicio, isShare: figure.unit == .proporcion)
    guard let change = changes.change(of: cell, to: number.padded(like: stated)) else {
      throw .noPlace(figure.name)
    }
    return change
  }

  private func fill(
    _ figure: FigureNetwork.Figure, with number: ExactDecimal
  ) throws(WorkbookProblem) -> FigureChange {
    let change = changes.filling(
      figure.field, figure.name, with: number, isPercentage: figure.isPercentage)
    guard let change else { throw .noPlace(figure.name) }
    return change
  }
}

extension FigureNetwork.Figure {
  /// The stated number, or nil.
  fileprivate var stated: ExactDecimal? {
    if case .number(let number) = value { number } else { nil }
  }
}

extension ExactDecimal {
  /// The same number with no fewer decimals than another one has.
  fileprivate func padded(like other: ExactDecimal?) -> ExactDecimal {
    guard let scale = other?.scale, scale > self.scale else { return self }
    return (try? Rational(self).rounded(toScale: scale)) ?? self
  }
}
