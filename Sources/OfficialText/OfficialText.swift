import DocumentTree
import ProgramSheets

/// The published text of one or several sheets.
public struct OfficialText: Sendable {
  /// The sheets, in the order of the text.
  public let sheets: [OfficialSheet]
  /// Whether there is any text at all.
  public let hasWords: Bool
  /// Whether the text was taken out of its pages column by column, so that values stand apart from their
  /// labels: pages end with a form feed, blank lines stand between blocks, and lines are left that no field
  /// takes.
  public let isByColumns: Bool

  /// Reads the sheets that a text holds.
  ///
  /// - Parameters:
  ///   - source: the text in UTF-8.
  ///   - keepsPersons: whether the names, telephones and addresses of persons are kept.
  public init(_ source: [UInt8], keepsPersons: Bool = false) {
    let text = TextLines(source)
    if text.keepsColumns {
      let cells = LayoutText(text, Self.forms.map(\.table)).cells
      var folded = text.folded
      folded.keepsColumns = true
      hasWords = !cells.isEmpty
      sheets = Self.sheets(folded, cells, keepsPersons)
      isByColumns = false
      return
    }
    let splitter = CellSplitter.split(text)
    hasWords = !splitter.cells.isEmpty
    sheets = Self.sheets(text.folded, splitter.cells, keepsPersons)
    let lines = splitter.cells.reduce(0) { $0 + $1.lines.count }
    let unread = sheets.reduce(0) { $0 + $1.leftOver.count }
    isByColumns =
      splitter.hasBlocks && !text.hasRows && source.contains(0x0C) && unread * 100 > lines
  }

  /// Reads the sheets of pages whose words have boxes.
  ///
  /// - Parameters:
  ///   - output: what `pdftotext -raw -bbox` writes.
  ///   - keepsPersons: whether the names, telephones and addresses of persons are kept.
  public init(boxes output: [UInt8], keepsPersons: Bool = false) {
    let page = PageText(BoxedWord.all(in: output))
    hasWords = !page.cells.isEmpty
    isByColumns = false
    sheets = Self.sheets(FoldedText(page.source), page.cells, keepsPersons)
  }

  private static func sheets(
    _ text: FoldedText, _ cells: [TextCell], _ keepsPersons: Bool
  ) -> [OfficialSheet] {
    sheetRanges(text, cells).compactMap { range in
      let cells = Array(cells[range])
      let form = forms.first { form in
        cells.contains { cell in
          form.titles.contains { text.letters(of: cell.lines, startWith: $0) }
        }
      }
      return sheet(text, cells, form ?? forms[0], keepsPersons)
    }
  }

  /// The forms of a design, of a follow-up and of commitments.
  private static let forms = [
    OfficialForm(.exAnte, PromptTable(ExAntePrompts.all)),
    OfficialForm(
      .monitoreo, PromptTable(MonitoringPrompts.all),
      titles: ["monitoreoyseguimientoofertapublica#"]),
    OfficialForm(
      .compromisos, PromptTable(CommitmentPrompts.all, CommitmentPrompts.heads),
      titles: ["informeetapaiv", "actividadiv#balancedelosresultadosdelplan"]),
  ]

  /// The cells of each sheet: one begins where a page begins with the first section.
  private static func sheetRanges(_ text: FoldedText, _ cells: [TextCell]) -> [Range<Int>] {
    var starts: [Int] = []
    for index in cells.indices where isStart(text, cells, index) {
      starts.append(isFrontPage(text, cells, before: index) ? index - 1 : index)
    }
    if starts.isEmpty || starts[0] > 0 {
      if starts.isEmpty { starts = [0] } else { starts[0] = 0 }
    }
    return starts.enumerated().map { number, start in
      start..<(number + 1 < starts.count ? starts[number + 1] : cells.count)
    }
  }

  private static let beginnings = [
    "seccion#antecedentes", "programanuevo", "programanuevo#", "programarevisiondediseno",
    "programarevisiondediseno#",
  ].map { Array($0.utf8) }

  private static func isStart(_ text: FoldedText, _ cells: [TextCell], _ index: Int) -> Bool {
    let cell = cells[index]
    // nothing else has this title, whose text has no pages
    if cell.column == nil, text.letters(of: cell.lines, startWith: frontTitle) { return true }
    guard index == 0 || cells[index - 1].page != cell.page else { return false }
    return beginnings.contains(text.letters(of: cell.lines)) && !isDisplaced(text, cells, index)
      || forms[1].titles.contains { text.letters(of: cell.lines, startWith: $0) }
  }

  /// Whether a later section stands behind a title, which was drawn below the first one.
  private static func isDisplaced(_ text: FoldedText, _ cells: [TextCell], _ title: Int) -> Bool {
    guard title + 1 < cells.count else { return false }
    let next = text.letters(of: cells[title + 1].lines)
    return next.starts(with: laterSection) && !next.starts(with: beginnings[0])
  }

  private static let laterSection = Array("seccion#".utf8)

  private static let frontTitle = Array("informeetapaiv".utf8)

  private static let headOfFrontPage = Array("gobiernodechile".utf8)

  /// Whether the cell before one is the head of its front page.
  private static func isFrontPage(
    _ text: FoldedText, _ cells: [TextCell], before index: Int
  ) -> Bool {
    index > 0 && text.letters(of: cells[index - 1].lines, startWith: headOfFrontPage)
  }

  private static func sheet(
    _ text: FoldedText, _ cells: [TextCell], _ form: OfficialForm, _ keepsPersons: Bool
  ) -> OfficialSheet? {
    var finder = LabelFinder(text, cells, form.table)
    finder.find()
    guard finder.labels.count >= 3 else { return nil }
    var importer = SheetImporter(text, form.kind, keepsPersons: keepsPersons)
    importer.read(finder.labels)
    importer.leave(finder.leading)
    return importer.sheet(of: cells, printed: finder.printed)
  }
}

extension SheetImporter {
  /// The sheet of everything that was read.
  fileprivate mutating func sheet(
    of cells: [TextCell], printed: [Range<Int>]
  ) -> OfficialSheet {
    let lines = folded.lines
    let start = title?.place ?? 0..<0
    fields.set("/ficha", kind.name, at: start, label: start)
    if let form { fields.set("/formulario", form, at: placeOfYear(form, start), label: start) }
    return OfficialSheet(
      document: .placed(fields.tree(), in: source, lines: lines),
      remarks: remarks.map {
        OfficialSheet.Remark(
          kind: $0.kind, field: JSONPointer($0.field), line: lines.line(of: $0.offset))
      },
      leftOver: unread(cells, printed).map { lines.line(of: $0.lowerBound) }
        .reduce(into: []) { if $0.last != $1 { $0.append($1) } },
      filled: fields.filled, blank: fields.blank, kind: kind, form: form, pointers: fields.numbers)
  }

  /// The lines that no field took, and that are no label; each once, though it has several cells.
  private func unread(_ cells: [TextCell], _ printed: [Range<Int>]) -> [Range<Int>] {
    let left = Set(leftOver.flatMap(\.lines)).sorted { $0.lowerBound < $1.lowerBound }
    let used = (printed + fields.places + ignored).sorted { $0.lowerBound < $1.lowerBound }
    var unread: [Range<Int>] = []
    var (next, rest) = (0, 0)
    var end = 0
    for line in cells.flatMap(\.lines).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      while next < used.count, used[next].lowerBound < line.upperBound {
        end = max(end, used[next].upperBound)
        next += 1
      }
      // what stands behind a figure on its line was left by itself
      while rest < left.count, left[rest].lowerBound < line.lowerBound { rest += 1 }
      let isLeft = rest < left.count && left[rest].upperBound <= line.upperBound
      if end <= line.lowerBound || isLeft { unread.append(line) }
    }
    return unread
  }

  /// The name of the form: its title, and the year that it or its coverages tell.
  private var form: String? {
    guard let title else { return nil }
    let year = title.year ?? fields.text("/poblacion/cobertura/ejercicio")
    return year.map { title.name.isEmpty ? $0 : "\($0)-\(title.name)" }
  }
}

/// The labels of the forms of a kind of sheet.
struct OfficialForm {
  let kind: SheetKind
  let table: PromptTable
  /// What a cell of it begins with, and none of another form.
  let titles: [[UInt8]]

  init(_ kind: SheetKind, _ table: PromptTable, titles: [String] = []) {
    self.kind = kind
    self.table = table
    self.titles = titles.map { Array($0.utf8) }
  }
}
