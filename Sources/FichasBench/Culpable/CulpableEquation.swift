import ExactNumbers

/// An equation between the figures of a generated sheet, as a program in another language takes it: the
/// stated figure is the sum of the terms, to its last digit where it is rounded.
struct CulpableEquation {
  /// A product of figures divided by one of others.
  struct Term {
    var factor = 1
    var times: [Int]
    var over: [Int] = []
  }

  let stated: Int
  let isRounded: Bool
  let terms: [Term]

  var json: String {
    let terms = terms.map { term in
      "{\"factor\":\(term.factor),\"times\":\(term.times),\"over\":\(term.over)}"
    }
    return "{\"stated\":\(stated),\"rounded\":\(isRounded),"
      + "\"terms\":[\(terms.joined(separator: ","))]}"
  }
}

extension CulpableSheet {
  /// The equations of the form between the positions of the figures; the formulas must be of one step.
  var equations: [CulpableEquation] {
    (ratios + sums + formulas + criteria).compactMap(\.self)
  }

  private func position(_ field: String) -> Int? {
    figures.firstIndex { $0.field == field && !$0.isOperand }
  }

  private func positions(_ family: String) -> [Int] {
    figures.indices.filter { figures[$0].family == family && !figures[$0].isOperand }
  }

  private func operands(_ field: String) -> [Int] {
    figures.indices.filter { figures[$0].field == field && figures[$0].isOperand }
  }

  private var ratios: [CulpableEquation?] {
    figures.indices.map { index in
      guard let (dividend, divisor) = parts(of: figures[index]),
        let over = figures.firstIndex(of: divisor), let part = figures.firstIndex(of: dividend)
      else { return nil }
      let factor = figures[index].isPercent ? 100 : 1
      return CulpableEquation(
        stated: index, isRounded: true, terms: [.init(factor: factor, times: [part], over: [over])])
    }
  }

  private var sums: [CulpableEquation?] {
    let rows = positions("gasto.componentes.*.total")
    let parts = rows.map { row in
      let stem = figures[row].field.dropLast("total".count) + "subtitulos/"
      return sum(row, figures.indices.filter { figures[$0].field.hasPrefix(stem) })
    }
    guard let administrative = position("/gasto/administrativo") else { return parts }
    return [sum(position("/gasto/total"), rows + [administrative])] + parts
  }

  private func sum(_ stated: Int?, _ addends: [Int]) -> CulpableEquation? {
    guard let stated, !addends.isEmpty else { return nil }
    return CulpableEquation(
      stated: stated, isRounded: false, terms: addends.map { .init(times: [$0]) })
  }

  /// `universe * share [- constant] = potential` and `potential * coefficients = target`.
  private var formulas: [CulpableEquation?] {
    [potential(operands("/poblacion/potencial/calculo"))].flatMap(\.self)
      + target(operands("/poblacion/objetivo/calculo"))
  }

  private func potential(_ operands: [Int]) -> [CulpableEquation?] {
    guard operands.count > 2, let result = operands.last else { return [] }
    let product = CulpableEquation.Term(times: Array(operands[0..<2]))
    let constant = operands.dropFirst(2).dropLast().map {
      CulpableEquation.Term(factor: -1, times: [$0])
    }
    return [
      CulpableEquation(stated: result, isRounded: true, terms: [product] + constant),
      position("/poblacion/potencial").flatMap { sum($0, [result]) },
    ]
  }

  private func target(_ operands: [Int]) -> [CulpableEquation?] {
    guard operands.count > 2, let result = operands.last else { return [] }
    let product = CulpableEquation.Term(times: Array(operands.dropLast()))
    return [
      CulpableEquation(stated: result, isRounded: true, terms: [product]),
      position("/poblacion/objetivo").flatMap { sum($0, [result]) },
      position("/poblacion/potencial").flatMap { sum(operands[0], [$0]) },
    ]
  }

  private var criteria: [CulpableEquation?] {
    let stated = positions("poblacion.focalizacion.*.coeficiente")
    let written = operands("/poblacion/objetivo/calculo").dropFirst().dropLast()
    guard let potential = position("/poblacion/potencial"),
      let target = position("/poblacion/objetivo"), stated.count == written.count
    else { return [] }
    let product = CulpableEquation.Term(times: [potential] + stated)
    return [CulpableEquation(stated: target, isRounded: true, terms: [product])]
      + zip(stated, written).map { sum($0, [$1]) }
  }
}

extension CulpableFigure {
  /// The figure, or another in its place, as an equation takes it: a coefficient in percent is a part of
  /// one.
  func share(_ number: ExactDecimal) -> ExactDecimal {
    guard isPercent, field.hasSuffix("/coeficiente") else { return number }
    return (try? number.scaled(byPowerOfTen: -2)) ?? number
  }

  /// How many decimals the form prints.
  var decimals: Int {
    if isOperand, number < ExactDecimal(1_000) { return max(4, number.scale) }
    return field.hasSuffix("/coeficiente") ? 4 : number.scale
  }
}
