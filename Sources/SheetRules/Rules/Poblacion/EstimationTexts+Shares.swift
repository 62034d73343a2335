import Constraints
import ExactNumbers

extension EstimationTexts {
  /// A percentage that differs from the coefficient in its place, where others agree with theirs.
  func wrongShares() -> [Fault] {
    let told = percentages.map { try? $0.value.scaled(byPowerOfTen: -2) }
    let declared = cells.coeficientes.map { (cell: Optional($0), share: cells.number($0)) }
    let written = cells.formulas.map { formula in
      formula.coeficientes.map { (cell: $0.cell, share: $0.share(in: cells.table)) }
    }
    let stated = written.isEmpty ? [declared] : written
    let everywhere = (stated + [declared]).flatMap { $0.map(\.share) }
    lazy var derived = DerivedFigures(cells)
    let open = told.indices.filter { index in
      !everywhere.contains { agrees(told[index], $0) }
        && !derived.has(percentage: percentages[index].value)
    }
    for list in stated {
      let shares = list.map(\.share)
      if open.count == 1, let index = open.first, let place = place(of: index, in: told, shares),
        told.count - open.count > 1 || isSwapped(told[index], shares[place])
          || told.count == shares.count && percentages.allSatisfy(isBracketed),
        let cell = list[place].cell
      {
        return [fault(percentages[index], cell)]
      }
      for index in open {
        guard let own = told[index], let place = miss(of: own, in: shares, told),
          let cell = list[place].cell
        else { continue }
        return [fault(percentages[index], cell)]
      }
    }
    return []
  }

  /// Whether two shares are the same, one rounds to the other, or they add up to one.
  private func agrees(_ told: ExactDecimal?, _ stated: ExactDecimal?) -> Bool {
    guard let told, let stated else { return false }
    let rest = try? Rational(whole: 1) - Rational(told)
    return [told, rest?.exactDecimal].compactMap(\.self).contains {
      $0.agrees(with: stated)
    }
  }

  /// The place in a formula that a percentage must have, since its neighbours agree with theirs.
  private func place(
    of index: Int, in told: [ExactDecimal?], _ stated: [ExactDecimal?]
  ) -> Int? {
    stated.indices.first { place in
      if told.contains(where: { agrees($0, stated[place]) }) { return false }
      let before = index > 0 && place > 0 ? agrees(told[index - 1], stated[place - 1]) : nil
      let after =
        index + 1 < told.count && place + 1 < stated.count
        ? agrees(told[index + 1], stated[place + 1]) : nil
      return before != false && after != false && (before ?? after) != nil
    }
  }

  /// Whether a percentage stands alone in brackets, as in a list of the criteria: *Rubro (74 %)*.
  private func isBracketed(_ figure: Figure) -> Bool {
    let (words, index) = (figure.text.all, figure.index)
    return index > 0 && words[index - 1].folded == "(" && index + 2 < words.count
      && words[index + 2].folded == ")"
  }

  /// Whether two shares have the same digits in another order, as 52 % and 25 %.
  private func isSwapped(_ told: ExactDecimal?, _ stated: ExactDecimal?) -> Bool {
    guard let told = try? told?.scaled(byPowerOfTen: 2).reduced,
      let stated = try? stated?.scaled(byPowerOfTen: 2).reduced, told.scale == stated.scale
    else { return false }
    return String(told.coefficient).utf8.sorted() == String(stated.coefficient).utf8.sorted()
  }

  /// The place of a coefficient that a percentage of three digits or more almost is.
  private func miss(
    of told: ExactDecimal, in stated: [ExactDecimal?], _ all: [ExactDecimal?]
  ) -> Int? {
    stated.indices.first { place in
      guard let share = stated[place], !all.contains(where: { agrees($0, share) }) else {
        return false
      }
      return told.isNearMiss(of: share)
    }
  }

  private func fault(_ figure: Figure, _ cell: CellID) -> Fault {
    let operand = cells.operand(cell, in: sheet)
    let used = cells.written(cell, in: sheet)
    return Fault(
      message: LocalizedText(
        es: "el texto dice \(figure.written) % y la fórmula usa \(used)",
        en: "the text says \(figure.written) % and the formula uses \(used)"),
      field: figure.text.text.field, range: figure.range, operands: [operand],
      stated: figure.value, meant: nil)
  }
}

extension ExactDecimal {
  /// Whether another share has one digit changed or two swapped, of three or more.
  fileprivate func isNearMiss(of other: ExactDecimal) -> Bool {
    let digits = max(reduced.scale, other.reduced.scale)
    // 40 % is less exact than 40,7 %, and no miscopied one
    guard digits >= 3, scale >= digits, let own = try? scaled(byPowerOfTen: digits),
      let others = try? other.scaled(byPowerOfTen: digits)
    else { return false }
    let (left, right) = (
      Array(String(own.reduced.coefficient).utf8), Array(String(others.reduced.coefficient).utf8)
    )
    guard left.count == right.count, left.count >= 3 else { return false }
    let places = left.indices.filter { left[$0] != right[$0] }
    if places.count == 1 { return true }
    return places.count == 2 && places[1] == places[0] + 1 && left[places[0]] == right[places[1]]
      && left[places[1]] == right[places[0]]
  }
}
