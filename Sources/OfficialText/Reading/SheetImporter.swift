import DocumentTree
import ProgramSheets

/// Reads the fields of one sheet out of its labels and cells.
struct SheetImporter {
  let folded: FoldedText
  let reader: CellReader
  let keepsPersons: Bool
  let kind: SheetKind
  var fields: FieldCollector
  var remarks: [(kind: OfficialSheet.Remark.Kind, field: String, offset: Int)] = []
  /// Fields whose cells may have text of others, and where that begins; no rule says anything of them.
  var mixed: [(field: String, offset: Int)] = []
  /// Where the first label is missing in a text no cell of which can be trusted.
  var mixedFrom: Int?
  /// The cells that no field took.
  var leftOver: [TextCell] = []
  /// Text that is no value: headings of tables, personal data.
  var ignored: [Range<Int>] = []
  /// `Sí` or `No` before the label that asks.
  var waitingAnswer: TextCell?
  /// The person or office that the next labels are about.
  var group = "/antecedentes/responsable"
  /// The indicator that the next labels are about.
  var indicator = "/objetivos/indicador"
  /// The components so far: their names and units as the sheet prints them.
  var components: [Component] = []
  var title: (name: String, year: String?, place: Range<Int>)?
  /// Whether its year stands in a title.
  var hasTitle = true
  /// The tables of names and figures, which are read when the components are known.
  var tables: [FoundLabel] = []
  /// The years that the tables of each field name.
  var tableYears: [String: Set<String>] = [:]

  /// A component as section 5.2 names it.
  struct Component {
    var name = ""
    var unit = ""
  }

  var monitoring = MonitoringState()
  var commitments = CommitmentState()

  init(_ folded: FoldedText, _ kind: SheetKind, keepsPersons: Bool) {
    self.kind = kind
    fields = FieldCollector(kind)
    self.folded = folded
    reader = CellReader(source: folded.source)
    self.keepsPersons = keepsPersons
  }

  var source: [UInt8] { reader.source }

  mutating func read(_ labels: [FoundLabel]) {
    let labels = withWholeTables(folded.keepsColumns ? withFiguresAbove(labels) : labels)
    var emptyBehind: [Int] = []
    for (index, label) in labels.enumerated() {
      let next = index + 1 < labels.count ? labels[index + 1].shape : nil
      var label = label
      let held = holdAnswer(&label, before: next)
      take(label, label.shape)
      if folded.keepsColumns { remarkMixedCells(label) }
      if index + 1 < labels.count, labels[index + 1].beginsPage {
        remarkCut(label)
        if labels[index + 1].cells.isEmpty, label.cells.count > 1 { emptyBehind.append(index) }
      }
      if let cell = waitingAnswer { leftOver.append(cell) }
      waitingAnswer = held
    }
    if let cell = waitingAnswer { leftOver.append(cell) }
    for table in tables {
      if isOfOtherYear(table) { leave(table.cells) } else { takeTable(table) }
    }
    settleCommitments()
    // a value that was drawn before its label is at the end of the one above
    for index in emptyBehind {
      for place in [labels[index].place, labels[index + 1].place] {
        guard let field = fields.field(labelledAt: place) else { continue }
        mixOnce(field, at: place.lowerBound)
      }
    }
    remarkJoinedFigures(labels)
    if folded.keepsColumns { remarkCutLabels(labels) }
  }

  /// Says of a value of a layout that it may have lines of others: of the row beside which a page ends, or of the
  /// column in which its label stands.
  private mutating func remarkMixedCells(_ label: FoundLabel) {
    let isMixed = label.cells.contains(where: \.isMixed)
    guard let cell = isMixed ? label.cells[0] : odd(label),
      let field = fields.field(labelledAt: label.place)
    else { return }
    remark(isMixed ? .cutByPage : .splitByGuess, field, at: cell.start)
    mixOnce(field, at: cell.start)
  }

  /// A cell of a text that stands below its label, where others stand beside it.
  private func odd(_ label: FoundLabel) -> TextCell? {
    guard let left = label.left, label.shape.isText,
      label.cells.contains(where: { $0.left ?? 0 > left + 200 })
    else { return nil }
    return label.cells.first { $0.left.map { $0 <= left + 60 } ?? false }
  }

  /// Says of a text before the end of a page that it may hold the beginning of the value behind it, where
  /// one of its lines but the last ends early.
  private mutating func remarkCut(_ label: FoundLabel) {
    let longest = label.cells.map { $0.end - $0.start }.max() ?? 0
    let end = zip(label.cells, label.cells.dropFirst()).first { line, next in
      line.endsSentence(in: source) && !goesOn(line, next, longest * 9 / 10)
    }
    guard let end, let place = reader.place(label.cells), let field = fields.field(at: place) else {
      return
    }
    remark(.cutByPage, field, at: end.1.start)
  }

  /// Says of a label at the end of a page, with nothing behind it, that its value may be on the next page, and so be
  /// read as the beginning of the one behind.
  private mutating func remarkCutLabels(_ labels: [FoundLabel]) {
    for (label, next) in zip(labels, labels.dropFirst()) where label.cells.isEmpty {
      let (end, start) = (label.place.upperBound, next.place.lowerBound)
      guard end < start, source[end..<start].contains(0x0C) else { continue }
      for place in [label.place, next.place] {
        if let field = fields.field(labelledAt: place) {
          remark(.cutByPage, field, at: place.lowerBound)
          mixed.append((field, place.lowerBound))
        }
      }
    }
  }

  /// Reports each figure that was joined.
  private mutating func remarkJoinedFigures(_ labels: [FoundLabel]) {
    let told = Set(remarks.lazy.filter { $0.kind == .joinedFigure }.map(\.field))
    for label in labels where reader.mayHaveBrokenFigures(label.cells) {
      for word in reader.words(label.cells) where word.joined != nil {
        guard let field = fields.field(at: word.place), !told.contains(field) else { continue }
        remark(.joinedFigure, field, at: word.place.lowerBound)
      }
    }
  }

  /// Takes `Sí` or `No` alone before a question as its answer, which was drawn first.
  private func holdAnswer(
    _ label: inout FoundLabel, before next: Prompt.Shape?
  ) -> TextCell? {
    guard case .answer(_, text: .some)? = next, let last = label.cells.last, last.isStart,
      label.cells.count > 1 || !Self.asks(label.shape), answer(last) != nil
    else { return nil }
    label.cells.removeLast()
    return last
  }

  private static func asks(_ shape: Prompt.Shape) -> Bool {
    switch shape {
    case .answer: true
    case .indicator(let shape), .component(let shape): asks(shape)
    default: false
    }
  }

  /// The answer that a cell is, and nothing else.
  func answer(_ cell: TextCell) -> String? {
    guard cell.lines.count == 1 else { return nil }
    let text = reader.line([cell])
    return ["Si", "Sí", "No", "SI", "SÍ", "NO"].contains(text) ? text : nil
  }

  mutating func take(_ label: FoundLabel, _ shape: Prompt.Shape) {
    switch shape {
    case .text(let field): setText(field, label.cells, label)
    case .word(let field): setWord(field, label)
    case .figure(let field), .year(let field): setFigure(field, label)
    case .answer(let field, let text): setAnswer(field, text, label)
    case .attention: setAttention(label)
    case .number(let field, let unit): setNumber(field, unit, label)
    case .years(let field): setYears(field, label)
    case .egress: setEgress(label)
    case .budget: setBudget(label)
    case .coverage: setCoverage(label)
    case .rows(let field, let keys): setRows(field, keys, label)
    case .list(let field): setList(field, label)
    case .goals: setGoals(label)
    case .production, .expenses, .averages: keepTable(label)
    case .group(let field):
      group = field
      leave(label.cells)
    case .contact(let key): setContact(key, label)
    case .component(let shape): takeComponent(label, shape)
    case .indicator(let shape): take(label, shape.moved(below: indicator))
    case .additionalIndicator:
      indicator = "/objetivos/indicadorComplementario"
      leave(label.cells)
    case .title("monitoreo"):
      title = title ?? ("", year(in: label.place), label.place)
      setHeader(label)
    case .title(let name):
      let first = label.cells.first.flatMap { reader.words([$0]).first }
      let year = first.flatMap { isYear($0) ? reader.string($0) : nil }
      title = title ?? (name, year ?? numbers(in: label.place).first, label.place)
    case .heading, .nothing: leave(label.cells)
    case .commitments(let part): takeCommitments(part, label)
    case .columns(let table, let keys): takeColumns(table, keys, label)
    case .alone, .evaluations, .dimension, .prices, .yearRow, .amounts, .twoRows, .componentRows,
      .indicatorRows, .listOfNumbers, .negatable, .remarks, .notes:
      takeMonitoring(label, shape)
    }
  }

  mutating func leave(_ cells: [TextCell]) { leftOver += cells }

  mutating func remark(_ kind: OfficialSheet.Remark.Kind, _ field: String, at offset: Int) {
    remarks.append((kind, field, offset))
  }

  /// Says that cells were told apart by a guess, so that a field may have text of others.
  mutating func remarkMixed(_ field: String, at offset: Int) {
    remark(.splitByGuess, field, at: offset)
    mixOnce(field, at: offset)
  }

  /// Keeps where a field first may have text of others.
  mutating func mixOnce(_ field: String, at offset: Int) {
    if !mixed.contains(where: { $0.field == field }) { mixed.append((field, offset)) }
  }

  mutating func set(_ field: String, _ text: String?, at place: Range<Int>, _ label: FoundLabel) {
    if fields.set(field, text, at: place, label: label.place) {
      remark(.secondValue, field, at: place.lowerBound)
    }
  }

  /// The numbers within a label, such as its year.
  func numbers(in place: Range<Int>) -> [String] {
    var numbers: [String] = []
    var digits: [UInt8] = []
    for index in place.lowerBound...place.upperBound {
      let byte = index < place.upperBound ? source[index] : 0x20
      if Ascii.isDigit(byte) {
        digits.append(byte)
      } else if !digits.isEmpty {
        numbers.append(String(decoding: digits, as: UTF8.self))
        digits = []
      }
    }
    return numbers
  }

  func year(in place: Range<Int>) -> String? {
    numbers(in: place).first { $0.utf8.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
  }
}

extension Prompt.Shape {
  /// The shape with its fields moved below another.
  func moved(below base: String) -> Prompt.Shape {
    switch self {
    case .text(let field): .text("\(base)/\(field)")
    case .word(let field): .word("\(base)/\(field)")
    case .figure(let field): .figure("\(base)/\(field)")
    case .years(let field): .years("\(base)/\(field)")
    case .list(let field): .list("\(base)/\(field)")
    case .answer(let field, let text):
      .answer("\(base)/\(field)", text: text.map { "\(base)/\($0)" })
    default: self
    }
  }

  /// Whether it is a text, perhaps behind an answer.
  fileprivate var isText: Bool {
    switch self {
    case .text, .answer(_, text: .some): true
    case .component(let shape), .indicator(let shape): shape.isText
    default: false
    }
  }
}
