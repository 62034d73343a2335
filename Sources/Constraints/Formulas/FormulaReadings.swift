/// Makes the readings of a piece of text.
struct FormulaReadings {
  let statement: FormulaStatement?

  /// More doubts than in any formula that means something; each doubles the readings.
  private static let mostDoubts = 4

  init(_ text: [UInt8], _ piece: FormulaPiece, names: [String], isFormulaField: Bool) {
    let isProse = !isFormulaField && !(piece.hasEquals && piece.hasNumber)
    if piece.tokens.isEmpty || isProse {
      statement = nil
      return
    }
    let parser = FormulaParser(
      text: text, piece: piece, names: names, isFormulaField: isFormulaField)
    let first = parser.read(FormulaChoices())
    var formulas: [WrittenFormula] = []
    var work = first.work
    if let formula = first.formula { formulas.append(formula) }
    let open = first.doubts.map(\.kind).filter(\.hasOtherWay).prefix(Self.mostDoubts)
    for pattern in 1..<max(1, 1 << open.count) {
      let others = open.enumerated().filter { pattern & (1 << $0.offset) != 0 }.map(\.element)
      let reading = parser.read(FormulaChoices(others))
      work += reading.work
      // the doubts of the first reading led here
      guard var formula = reading.formula else { continue }
      for doubt in first.doubts where !formula.doubts.contains(where: { $0.kind == doubt.kind }) {
        formula.doubts.append(doubt)
      }
      formulas.append(formula)
    }
    statement = FormulaStatement(
      readings: formulas, problem: formulas.isEmpty ? first.problem : nil,
      population: parser.population, range: piece.range,
      isCalculation: !formulas.isEmpty || first.isCalculation, work: work)
  }
}
