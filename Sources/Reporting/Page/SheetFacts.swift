import Analysis
import DocumentTree
import SheetRules

/// What the parts of a page ask of one sheet, each asked once.
struct SheetFacts {
  let file: FileReport
  let words: PageWords
  /// The figures with their equations; nil where the file holds no sheet.
  let trace: SheetTrace?
  /// What no equation protects; nil where the file holds no sheet.
  let audit: SheetAudit?
  let names: FieldNaming
  private let lines: LineTable?
  private let positions: [JSONPointer: [Int]]
  private let protections: [JSONPointer: [AuditedFigure]]

  init(_ file: FileReport, in language: Language) {
    self.file = file
    words = PageWords(language: language)
    trace = file.sheet.flatMap { SheetTrace($0) }
    audit = file.sheet.flatMap { SheetAudit($0) }
    names = FieldNaming(file, in: language)
    lines = file.document.map { $0.lineTable() }
    let figures = trace?.figures ?? []
    positions = Dictionary(grouping: figures.indices) { figures[$0].field }
    protections = Dictionary(grouping: audit?.figures ?? []) { $0.field }
  }

  /// What the sheet calls its programme, or the path of the file.
  var title: String { file.identity?.programa ?? file.path }

  /// The position of a figure among the traced ones; nil if it is not traced.
  func position(of field: JSONPointer, _ range: ByteRange?) -> Int? {
    guard let trace, let known = positions[field] else { return nil }
    return known.first { trace.figures[$0].range == range } ?? known.first
  }

  /// What could be changed in a figure without anything being noticed.
  func protection(of figure: TracedFigure) -> AuditedFigure? {
    protections[figure.field]?.first { $0.range == figure.range }
  }

  /// The bytes of a figure.
  func range(of figure: TracedFigure) -> ByteRange? {
    figure.range ?? file.document?.range(of: figure.field)
  }

  /// Where some bytes stand, in words: "línea 158", and of a published text also its page.
  func place(of range: ByteRange?) -> String? {
    guard let range, let lines else { return nil }
    let place = lines.place(of: range.start)
    let line = "\(words.human.line) \(place.lineAlone)"
    guard let page = place.page else { return line }
    return "\(words.human.page(page)), \(line)"
  }

  /// The line where a range begins, with the text before and after it, each shortened.
  func quote(_ range: ByteRange) -> SourceQuote? {
    guard let document = file.document, let lines else { return nil }
    return SourceQuote(document.source, range, lines)
  }
}

/// The words of a file at a place, with the line around them.
struct SourceQuote {
  private static let reach = 90

  /// The number of the line, behind the name of a file that is not the sheet.
  let line: String
  let before: String
  let marked: String
  let after: String

  init(_ source: [UInt8], _ range: ByteRange, _ lines: LineTable) {
    line = lines.place(of: range.start).lineAlone
    let whole = lines.lineRange(at: range.start)
    let start = min(max(range.start, whole.start), whole.end)
    let end = min(max(range.end, start), whole.end)
    func text(_ range: Range<Int>) -> String {
      String(decoding: source[range], as: UTF8.self)
    }
    let first = Self.boundary(max(whole.start, start - Self.reach), source)
    let last = Self.boundary(min(whole.end, end + Self.reach), source)
    before = (first > whole.start ? "…" : "") + text(first..<start)
    let cut = Self.boundary(min(end, start + 4 * Self.reach), source)
    marked = text(start..<cut) + (cut < end ? "…" : "")
    after = cut < end ? "" : text(end..<max(last, end)) + (last < whole.end ? "…" : "")
  }

  /// The first offset from here on at which a character begins.
  private static func boundary(_ offset: Int, _ source: [UInt8]) -> Int {
    var offset = offset
    while offset < source.count, source[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
