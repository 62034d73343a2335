import DocumentTree
import ProgramSheets

/// The published text of one or several sheets.
public struct OfficialText: Sendable {
  /// Reads the sheets of a text: calls what it is given with each number below a count, on any thread, and
  /// returns what comes of it in their order.
  public typealias Sharing =
    (_ count: Int, _ read: @escaping @Sendable (Int) -> OfficialSheet?) -> [OfficialSheet?]

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
  ///   - sharing: how the sheets are shared out; one after another if nothing is said.
  public init(
    _ source: [UInt8], keepsPersons: Bool = false, sharing: Sharing = OfficialText.inOrder
  ) {
    let plain = PlainText(source)
    let text = TextLines(plain.bytes)
    if text.keepsColumns {
      let cells = LayoutText(text, Self.tables).cells
      var folded = text.folded
      folded.keepsColumns = true
      hasWords = !cells.isEmpty
      sheets = Self.sheets(folded, cells, plain, keepsPersons, sharing)
      isByColumns = false
      return
    }
    let splitter = CellSplitter.split(text, Self.tables)
    hasWords = !splitter.cells.isEmpty
    sheets = Self.sheets(text.folded, splitter.cells, plain, keepsPersons, sharing)
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
  ///   - sharing: how the sheets are shared out; one after another if nothing is said.
  public init(
    boxes output: [UInt8], keepsPersons: Bool = false, sharing: Sharing = OfficialText.inOrder
  ) {
    let page = PageText(BoxedWord.all(in: PlainText(output).bytes), Self.tables)
    hasWords = !page.cells.isEmpty
    isByColumns = false
    let text = FoldedText(page.source)
    sheets = Self.sheets(text, page.cells, PlainText(asIs: page.source), keepsPersons, sharing)
  }

  /// Reads one sheet after another.
  public static func inOrder(
    _ count: Int, _ read: @escaping @Sendable (Int) -> OfficialSheet?
  ) -> [OfficialSheet?] {
    (0..<count).map(read)
  }

  private static func sheets(
    _ text: FoldedText, _ cells: [TextCell], _ plain: PlainText, _ keepsPersons: Bool,
    _ sharing: Sharing
  ) -> [OfficialSheet] {
    let lines = plain.isOriginal ? text.lines : LineTable(pagesOf: plain.original)
    let ranges = sheetRanges(text, cells)
    return sharing(ranges.count) { index in
      let isFollowed = index + 1 < ranges.count
      let cells = Array(cells[ranges[index]])
      let form = forms.first { form in
        cells.contains { cell in
          form.titles.contains { text.letters(of: cell.lines, startWith: $0) }
        }
      }
      let (finder, kind) = form.map { (labels(text, cells, $0), $0) } ?? ownForm(text, cells)
      return importer(text, finder, kind, keepsPersons)?.sheet(
        of: cells, finder.labels, kind.table, printed: finder.printed, in: plain, lines,
        isFollowed: isFollowed)
    }.compactMap { $0 }
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

  private static let tables = forms.map(\.table)

  /// The cells of each sheet: one begins where a page begins with the first section, and where the first section
  /// comes after a later one.
  private static func sheetRanges(_ text: FoldedText, _ cells: [TextCell]) -> [Range<Int>] {
    var starts: [Int] = []
    let hasPages = cells.contains { $0.page > 0 }
    var isBehindSection = false
    for index in cells.indices {
      let cell = cells[index]
      guard let first = text[cell.lines[0]].first, headingLetters.contains(first) else { continue }
      if isTitle(text, cell) {
        let beginsPage = index == 0 || cells[index - 1].page != cell.page
        let begins =
          hasPages
          ? (beginsPage || isBehindSection) && isBeforeFirstSection(text, cells, index)
          : starts.isEmpty || isBehindSection && isBeforeFirstSection(text, cells, index)
        guard begins || isFrontTitle(text, cell) else { continue }
        isBehindSection = false
        starts.append(isFrontPage(text, cells, before: index) ? index - 1 : index)
      } else if beginsLaterSection(text, cell) {
        isBehindSection = true
      }
    }
    if starts.isEmpty { starts = [0] } else { starts[0] = 0 }
    return starts.enumerated().map { number, start in
      start..<(number + 1 < starts.count ? starts[number + 1] : cells.count)
    }
  }

  private static let beginnings = [
    "seccion#antecedentes", "programanuevo", "programanuevo#", "programarevisiondediseno",
    "programarevisiondediseno#",
  ].map { Array($0.utf8) }

  /// Whether letters are the heading with which a sheet may begin in the middle of a page.
  static func isFirstSection(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.elementsEqual(beginnings[0])
  }

  /// Whether letters are a title or the heading of the first section.
  static func beginsSheet(_ letters: ArraySlice<UInt8>) -> Bool {
    beginnings.contains { letters.elementsEqual($0) }
      || forms.contains { $0.titles.contains { letters.starts(with: $0) } }
  }

  /// The first letters of titles and of sections.
  private static let headingLetters = Set(
    (beginnings + laterParts + forms.flatMap(\.titles) + [frontTitle]).map { $0[0] })

  /// Whether a cell is what the first page of a sheet begins with.
  private static func isTitle(_ text: FoldedText, _ cell: TextCell) -> Bool {
    isFrontTitle(text, cell)
      || forms[1].titles.contains { text.letters(of: cell.lines, startWith: $0) }
      || beginnings.contains { text.letters(of: cell.lines, are: $0) }
  }

  /// Whether a cell has the title of a report on commitments, which nothing else has.
  private static func isFrontTitle(_ text: FoldedText, _ cell: TextCell) -> Bool {
    cell.column == nil && text.letters(of: cell.lines, startWith: frontTitle)
  }

  /// Whether a cell is the heading of a section that is not the first.
  private static func beginsLaterSection(_ text: FoldedText, _ cell: TextCell) -> Bool {
    text.letters(of: cell.lines, startWith: section)
      && !text.letters(of: cell.lines, startWith: beginnings[0])
      || laterParts.contains { text.letters(of: cell.lines, are: $0) }
  }

  private static let firstSections = [beginnings[0], Array("iantecedentesdelprograma".utf8)]

  /// The parts of a follow-up.
  private static let laterParts = [
    "iianalisisdedesempeno", "iiidesempeno#delprograma", "ivotrosatributosdelprograma",
    "vcontingenciasanitaria", "viobservacionesdelainstitucion",
  ].map { Array($0.utf8) }

  /// Whether no later section comes between a title and the first one: a title that every page repeats, or one that
  /// was drawn below its page, begins no sheet.
  private static func isBeforeFirstSection(
    _ text: FoldedText, _ cells: [TextCell], _ title: Int
  ) -> Bool {
    if text.letters(of: cells[title].lines, are: beginnings[0]) {
      return title + 1 == cells.count || !beginsLaterSection(text, cells[title + 1])
    }
    for cell in cells[(title + 1)...].prefix(mostBeforeSection) {
      if firstSections.contains(where: { text.letters(of: cell.lines, are: $0) }) { return true }
      if beginsLaterSection(text, cell) { return false }
    }
    return true
  }

  /// How many cells may stand between a title and its first section: those of one page.
  private static let mostBeforeSection = 100

  private static let section = Array("seccion#".utf8)

  private static let frontTitle = Array("informeetapaiv".utf8)

  private static let headOfFrontPage = Array("gobiernodechile".utf8)

  /// Whether the cell before one is the head of its front page.
  private static func isFrontPage(
    _ text: FoldedText, _ cells: [TextCell], before index: Int
  ) -> Bool {
    index > 0 && text.letters(of: cells[index - 1].lines, startWith: headOfFrontPage)
  }

  /// The labels of a form in a text.
  private static func labels(
    _ text: FoldedText, _ cells: [TextCell], _ form: OfficialForm
  ) -> LabelFinder {
    var finder = LabelFinder(text, cells, form.table)
    finder.find()
    return finder
  }

  /// The labels of a sheet without a title that only its form has, and that form: a design, or the rest of a follow-up
  /// that lost its first page.
  private static func ownForm(
    _ text: FoldedText, _ cells: [TextCell]
  ) -> (LabelFinder, OfficialForm) {
    let design = labels(text, cells, forms[0])
    if design.labels.count >= fewest { return (design, forms[0]) }
    let followUp = labels(text, cells, forms[1])
    return followUp.labels.count > design.labels.count
      ? (followUp, forms[1]) : (design, forms[0])
  }

  /// A design has more labels than this, and another sheet has fewer that are like them.
  private static let fewest = 12

  /// What reads a sheet; nil where there are no labels.
  private static func importer(
    _ text: FoldedText, _ finder: LabelFinder, _ form: OfficialForm, _ keepsPersons: Bool
  ) -> SheetImporter? {
    guard finder.labels.count >= 3 else { return nil }
    var importer = SheetImporter(text, form.kind, keepsPersons: keepsPersons)
    importer.read(finder.labels)
    importer.setYear(of: finder.numbers)
    importer.remarkOddNumbers(finder.numbers)
    importer.remarkDamaged(finder.damaged)
    importer.leave(finder.leading)
    importer.setTitle(of: finder.labels)
    importer.mixCut(finder.cut)
    importer.mixLabels(finder.cells, finder.printed, form.table)
    return importer
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
