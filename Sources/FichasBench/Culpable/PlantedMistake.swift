import ExactNumbers
import Generators

/// Wrong figures in a sheet, and what the hand did.
struct PlantedMistake {
  /// A figure and what stands there instead.
  struct Change {
    let figure: CulpableFigure
    let wrong: ExactDecimal
  }

  let kind: PlantedKind
  let changes: [Change]
  /// The figures that have to be named; what was computed from them may be.
  let culprits: [CulpableFigure]

  /// The sheet with the wrong figures.
  func planted(in sheet: CulpableSheet) -> [UInt8] {
    // the last first, so that the places of the others stay
    changes.sorted { $0.figure.range.lowerBound > $1.figure.range.lowerBound }
      .reduce(sheet.bytes) { $1.figure.replaced(by: $1.wrong, in: $0) }
  }

  /// A mistake in one figure.
  init(_ kind: PlantedKind, _ figure: CulpableFigure, _ wrong: ExactDecimal) {
    self.kind = kind
    changes = [Change(figure: figure, wrong: wrong)]
    culprits = [figure]
  }

  init(_ kind: PlantedKind, _ changes: [Change], culprits: [CulpableFigure]) {
    self.kind = kind
    self.changes = changes
    self.culprits = culprits
  }

  /// Up to `most` mistakes of each kind in one figure.
  static func all(
    in figure: CulpableFigure, of sheet: CulpableSheet, atMost most: Int,
    _ dice: inout SeededGenerator
  ) -> [PlantedMistake] {
    PlantedKind.single.flatMap { kind -> [PlantedMistake] in
      var wrong = WrongFigures(figure, sheet).all(kind, &dice).filter { $0 != figure.number }
      wrong.shuffle(using: &dice)
      var known: Set<ExactDecimal> = []
      return wrong.filter { known.count < most && known.insert($0).inserted }
        .map { PlantedMistake(kind, figure, $0) }
    }
  }

  /// Two mistakes at once, each of which can be told by itself.
  static func pair(_ one: PlantedMistake, _ other: PlantedMistake) -> PlantedMistake {
    PlantedMistake(
      .pair, one.changes + other.changes, culprits: one.culprits + other.culprits)
  }
}

extension CulpableSheet {
  /// Every exchange of two figures of one column.
  var exchanges: [PlantedMistake] {
    var mistakes: [PlantedMistake] = []
    for column in columns {
      for first in column.indices {
        for second in column.indices where second > first {
          let (one, other) = (column[first], column[second])
          guard one.number != other.number else { continue }
          mistakes.append(
            PlantedMistake(
              .exchange,
              [.init(figure: one, wrong: other.number), .init(figure: other, wrong: one.number)],
              culprits: [one, other]))
        }
      }
    }
    return mistakes
  }

  private var columns: [[CulpableFigure]] {
    let families = [
      "produccion.filas.*.cantidad", "gasto.componentes.*.total", "gasto.porUnidad.*.valor",
      "poblacion.beneficiaria.*",
    ]
    let pairs = Self.pairs.map { $0.compactMap(figure) }
    return families.map { family in figures.filter { $0.family == family } } + pairs
  }

  /// An amount that was changed together with its ratio, but not the total nor what follows from it.
  func staleTotals(_ dice: inout SeededGenerator) -> [PlantedMistake] {
    guard let total = figure("/gasto/total") else { return [] }
    return figures.filter { $0.family == "gasto.componentes.*.total" }.compactMap { amount in
      let row = amount.field.split(separator: "/")[2]
      guard !figures.contains(where: { $0.field.hasPrefix("/gasto/componentes/\(row)/sub") }),
        let ratio = figure("/gasto/porUnidad/\(row)/valor"), let (_, divisor) = parts(of: ratio)
      else { return nil }
      let changed = amount.number.coefficient * Int128(dice.number(101...130)) / 100 + 1
      let new = ExactDecimal(coefficient: changed, scale: 0)
      guard let quotient = try? Rational(new) / Rational(divisor.number),
        let value = try? quotient.rounded(toScale: 2)
      else { return nil }
      return PlantedMistake(
        .staleTotal, [.init(figure: amount, wrong: new), .init(figure: ratio, wrong: value)],
        culprits: [total])
    }
  }
}
