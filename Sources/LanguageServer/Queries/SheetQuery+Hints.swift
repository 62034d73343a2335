import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

extension SheetQuery {
  /// A few words that an editor shows within a line, and that are no part of the text.
  struct Hint {
    let offset: Int
    let label: String
    /// What is said where the cursor rests on it.
    let tooltip: String
  }

  /// The verdicts, the figures that blanks would have, and the characters left, within some bytes.
  func hints(in range: ByteRange) -> [Hint] {
    guard let calculator = SheetCalculator(sheet) else { return [] }
    let derived = derivedHints(calculator)
    let told = Set(derived.map(\.field))
    let open = openHints(calculator, in: range, besides: told)
    return (derived.map(\.hint) + open + roomHints)
      .filter { range.holds($0.offset) && !document.isInCompanion($0.offset) }
      .sorted { $0.offset < $1.offset }
  }

  /// A figure in the notation of the sheet.
  func text(_ figure: ExactDecimal, isPercentage: Bool) -> String {
    figure.description(in: context?.notation ?? .chilena) + (isPercentage ? " %" : "")
  }

  private func derivedHints(
    _ calculator: SheetCalculator
  ) -> [(field: JSONPointer, hint: Hint)] {
    var hints: [(field: JSONPointer, hint: Hint)] = []
    let cells = calculator.derivedCells + calculator.missingCells
    let byField = Dictionary(grouping: cells, by: \.field)
    for field in byField.keys.sorted(by: { $0.description < $1.description }) {
      guard let cells = byField[field], let offset = endOfValue(of: field),
        let label = label(of: cells)
      else { continue }
      let tooltip = label.cell.formula[language] + "\n" + label.cell.working
      hints.append((field, Hint(offset: offset, label: label.text, tooltip: tooltip)))
    }
    return hints
  }

  /// `✓` where every equation holds that gives the figure, and else what the first broken one gives.
  private func label(of cells: [DerivedCell]) -> (text: String, cell: DerivedCell)? {
    if let broken = cells.first(where: { $0.verdict?.isBroken ?? ($0.stated == nil) }) {
      return ("→ " + text(broken.computed, isPercentage: broken.isPercentage), broken)
    }
    return cells.first { $0.verdict?.isStrict == true }.map { ("✓", $0) }
  }

  /// What a blank figure may be, where the equations leave more than one figure but not all.
  private func openHints(
    _ calculator: SheetCalculator, in range: ByteRange, besides told: Set<JSONPointer>
  ) -> [Hint] {
    guard let cells = context?.cells else { return [] }
    return zip(cells.all, cells.table.cells).compactMap { place, cell -> Hint? in
      guard place.isOfForm, !told.contains(place.field), cell.value == .absent(.missing),
        let offset = endOfValue(of: place.field), range.holds(offset),
        let solved = try? calculator.solve(place.field), !solved.demands.isEmpty,
        solved.least != nil || solved.greatest != nil
      else { return nil }
      return Hint(
        offset: offset, label: solved.figuresInWords { text($0, isPercentage: false) }[language],
        tooltip: solved.demands.map { $0.formula[language] }.joined(separator: "\n"))
    }
  }

  private var roomHints: [Hint] {
    (context?.limitedTexts ?? []).map { text in
      let label =
        text.room >= 0
        ? either("quedan \(text.room)", "\(text.room) left")
        : either("sobran \(-text.room)", "\(-text.room) over")
      return Hint(
        offset: endOfFirstLine(of: text.range), label: label, tooltip: room(of: text))
    }
  }

  /// Behind the figure of a field, or behind the colon of a blank one; nil where it has no key.
  func endOfValue(of field: JSONPointer) -> Int? {
    guard let node = document.node(at: field) else { return nil }
    let figure = node.kind == .mapping ? node["numero"] : node
    guard let figure, figure.kind == .scalar else { return nil }
    return document.lastByte(of: figure)
  }

  /// A text below `|-` has its hint behind that mark.
  private func endOfFirstLine(of range: ByteRange) -> Int {
    let bytes = document.source[range.start..<min(range.end, document.source.count)]
    return bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
  }
}

extension Document {
  fileprivate func isInCompanion(_ offset: Int) -> Bool {
    isInCompanion(ByteRange(start: offset, end: offset))
  }
}
