import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

extension EstimationTexts {
  /// Counts that are almost an operand of a formula, and none of the populations.
  func miscopiedCounts() -> [Fault] {
    let operands = cells.formulas.flatMap(\.expression.cells).filter {
      (cells.number($0) ?? .zero) >= ExactDecimal(1000)
    }
    let populations = [cells.potencial, cells.objetivo] + cells.beneficiaria.map(\.cell)
    var told: Set<ExactDecimal> = []
    lazy var stated = Set(cells.table.cells.compactMap(\.number))
    lazy var derived = DerivedFigures(cells)
    var years: [JSONPointer: ToldYears] = [:]
    /// Whether the text says that there were so many in another year than that of the sheet.
    func isOfOtherYear(_ figure: Figure) -> Bool {
      let field = figure.text.text.field
      let told = years[field] ?? ToldYears(figure.text, from: sheet.ejercicio)
      years[field] = told
      return told.year(ofNumber: figure.index).map { $0 != sheet.ejercicio } ?? false
    }
    return counts.compactMap { figure in
      let value = figure.value
      guard
        let cell = operands.first(where: { cell in
          cells.number(cell).flatMap { NearMiss($0, value) } != nil
        })
      else { return nil }
      // what is near a population is told by another rule
      let isNear = populations.contains { cell in
        guard let number = cells.number(cell) else { return false }
        return number == value || NearMiss(number, value) != nil
      }
      guard !isNear, !stated.contains(value), !told.contains(value), !isOfOtherYear(figure),
        !derived.has(count: value)
      else { return nil }
      told.insert(value)
      let operand = cells.operand(cell, in: sheet)
      return Fault(
        message: LocalizedText(
          es: "el texto dice \(figure.written) y la fórmula usa \(operand.value)",
          en: "the text says \(figure.written) and the formula uses \(operand.value)"),
        field: figure.text.text.field, range: figure.range, operands: [operand], stated: value,
        meant: cells.number(cell))
    }
  }

  /// Parts in brackets that are not their percentage of the one base that the texts name.
  func wrongParts() -> [Fault] {
    if parts.isEmpty { return [] }
    let operands = cells.formulas.flatMap(\.expression.cells)
    let results = Set(
      cells.formulas.flatMap(\.total.cells).compactMap { cells.number($0)?.reduced })
    return parts.compactMap { part in
      let bases = bases(above: part.count.value, besides: results)
      let isOperand = operands.contains { cells.number($0) == part.count.value }
      guard bases.count == 1, let base = bases.first, isOperand else { return nil }
      // the part may also be one of what a coefficient leaves of the base
      let shares = cells.formulas.flatMap { $0.coeficientes.map(\.value) }
      let wholes = [Rational(base)] + shares.compactMap { try? Rational(base) * $0 }
      if wholes.contains(where: { part.count.value.isPart(part.share.value, of: $0) }) {
        return nil
      }
      return Fault(
        message: LocalizedText(
          es:
            "el texto dice que \(part.count.written) es el \(part.share.written) %, y de \(base.description(in: .chilena)) es otra cifra",
          en:
            "the text says that \(part.count.written) is \(part.share.written) %, and of \(base.description(in: .chilena)) it is another figure"
        ),
        field: part.share.text.text.field, range: part.share.range, operands: [],
        stated: part.share.value, meant: nil)
    }
  }

  /// The different counts of the texts and formulas that a part can be of, without populations and results.
  private func bases(above part: ExactDecimal, besides results: Set<ExactDecimal>) -> Set<
    ExactDecimal
  > {
    let populations = Set(
      [cells.potencial, cells.objetivo].compactMap { cells.number($0)?.reduced })
    let operands = cells.formulas.flatMap(\.expression.cells).compactMap { cells.number($0) }
    return Set((counts.map(\.value) + operands).filter { $0 > part }.map(\.reduced))
      .subtracting(populations).subtracting(results)
  }

  /// The target population that the text derives without a formula: the potential one times as many
  /// percentages as there are criteria.
  func wrongProduct() -> Fault? {
    guard !cells.formulas.contains(where: { $0.target == .objetivo }), cells.coeficientes.isEmpty,
      let criteria = sheet.ficha.poblacion?.focalizacion?.count, criteria > 1,
      let potential = cells.number(cells.potencial), let target = cells.number(cells.objetivo),
      let start = targetPhrase()
    else { return nil }
    let shares = percentages.filter { $0.text.text.field == start.field && $0.index > start.index }
    let results = counts.filter { figure in
      figure.text.text.field == start.field && figure.index > shares.last?.index ?? .max
    }
    guard shares.count == criteria, let result = results.first, result.value == target,
      let product = ExactDecimal.product(of: potential, shares.map(\.value)),
      let printed = try? Interval(printed: target, by: .nearest), !product.meets(printed)
    else { return nil }
    return Fault(
      message: LocalizedText(
        es:
          "la población potencial por los porcentajes del texto no da la población objetivo, \(target.description(in: .chilena))",
        en:
          "the potential population times the percentages of the text is not the target population, \(target.description(in: .chilena))"
      ),
      field: start.field, range: result.range,
      operands: [
        cells.operand(cells.potencial, in: sheet), cells.operand(cells.objetivo, in: sheet),
      ],
      stated: result.value, meant: nil)
  }

  /// Where a text comes to the target population.
  private func targetPhrase() -> (field: JSONPointer, index: Int)? {
    for figure in percentages {
      let words = figure.text
      for index in words.all.indices
      where words.end(of: ["poblacion", "objetivo"], at: index, before: words.all.count) != nil {
        return (words.text.field, index)
      }
    }
    return nil
  }
}

extension ExactDecimal {
  /// Whether the number is what a printed percentage of a whole can be.
  fileprivate func isPart(_ percentage: ExactDecimal, of whole: Rational) -> Bool {
    guard let share = try? Rational(self) * Rational(whole: 100) / whole,
      let printed = try? Interval(printed: percentage, by: .nearest)
    else { return false }
    return printed.contains(share)
  }

  /// A population times printed percentages: from the least to the most that it can be.
  fileprivate static func product(of population: ExactDecimal, _ percentages: [ExactDecimal])
    -> Interval?
  {
    var (least, most) = (Rational(population), Rational(population))
    for percentage in percentages {
      guard let printed = try? Interval(printed: percentage, by: .nearest),
        let lower = printed.lower,
        let upper = printed.upper, let low = try? least * lower.value / Rational(whole: 100),
        let high = try? most * upper.value / Rational(whole: 100)
      else { return nil }
      (least, most) = (low, high)
    }
    return Interval(from: .init(least), to: .init(most))
  }
}
