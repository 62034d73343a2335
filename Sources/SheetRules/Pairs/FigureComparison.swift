import Constraints
package import DocumentTree
package import ExactNumbers
import ProgramSheets

/// Two figures side by side, each as the numbers that it may stand for.
struct FigureComparison {
  /// A figure of one of the sheets.
  struct Side {
    let value: ComparedValue
    let interval: Interval?
    /// Why there is no number.
    let absence: LocalizedText?
    /// The year of the pesos that an amount is in; nil for what is no amount, or where the sheet does not say.
    var priceYear: Int?
  }

  let left: Side
  let right: Side
  let unit: Campo.Unidad?
  let settings: ComparisonSettings

  private var isMoney: Bool { unit?.isMoney ?? false }

  /// Compares the figures.
  ///
  /// - Parameters:
  ///   - rule: the id of the rule that looks at them.
  ///   - key: what they are.
  ///   - name: what they are called.
  /// - Returns: the figures side by side; an amount in pesos of another year has the rule of those.
  func row(_ rule: String?, _ key: String, _ name: LocalizedText) -> ComparedRow {
    func notCompared(_ rule: String?, _ reason: LocalizedText) -> ComparedRow {
      ComparedRow(
        rule, key, name, left.value, right.value, .notCompared, unit: unit, remark: reason)
    }
    if let absence = left.absence ?? right.absence { return notCompared(rule, absence) }
    var factors: (left: Rational, right: Rational) = (.one, .one)
    var conversion: LocalizedText?
    if isMoney {
      switch priceFactors {
      case .same: break
      case .factors(let left, let right, let words): (factors, conversion) = ((left, right), words)
      case .unknown(let reason): return notCompared("CRU09", reason)
      }
    }
    guard let compared = compare(factors) else {
      return notCompared(
        rule, LocalizedText(es: "el cálculo no cabe", en: "the arithmetic overflows"))
    }
    var row = ComparedRow(
      rule, key, name, left.value, right.value, compared.relation, unit: unit, remark: conversion)
    row.difference = compared.difference
    row.ratio = compared.ratio
    return row
  }

  private func compare(
    _ factors: (left: Rational, right: Rational)
  ) -> (relation: ComparedRelation, difference: Rational, ratio: Rational?)? {
    guard let one = left.value.number, let other = right.value.number, let first = left.interval,
      let second = right.interval
    else { return nil }
    do {
      let (a, b) = (try Rational(one) * factors.left, try Rational(other) * factors.right)
      let meet = try (first * Interval(exactly: factors.left))
        .meets(second * Interval(exactly: factors.right))
      // figures printed to one digit are told apart by it: the intervals of neighbours touch
      let isAlike = meet && (one.scale != other.scale || factors.left != factors.right)
      let isRatio = unit != .porcentaje && unit != .ejercicio && a.sign != 0
      return (
        a == b ? .same : isAlike ? .alike : .different, try b - a, isRatio ? try b / a : nil
      )
    } catch {
      return nil
    }
  }

  private enum PriceFactors {
    case same
    case factors(Rational, Rational, LocalizedText)
    case unknown(LocalizedText)
  }

  private var priceFactors: PriceFactors {
    guard let one = left.priceYear, let other = right.priceYear else {
      return .unknown(
        LocalizedText(
          es: "una de las fichas no dice de qué año son sus pesos",
          en: "one of the sheets does not say of what year its pesos are"))
    }
    if one == other { return .same }
    guard let first = settings.priceFactors[one], let second = settings.priceFactors[other] else {
      return .unknown(
        LocalizedText(
          es:
            "son pesos de \(one) y de \(other): no se comparan sin los factores de comparacion.precios",
          en:
            "these are pesos of \(one) and of \(other): not compared without the factors of comparacion.precios"
        ))
    }
    let texts = [first, second].map { $0.description(in: .chilena) }
    return .factors(
      Rational(first), Rational(second),
      LocalizedText(
        es: "en pesos de un mismo año: \(one) por \(texts[0]), \(other) por \(texts[1])",
        en: "in pesos of one year: \(one) times \(texts[0]), \(other) times \(texts[1])"))
  }
}

extension PairedSheet {
  /// A figure of the sheet, or why there is none.
  ///
  /// - Parameters:
  ///   - cell: the figure.
  ///   - priceYear: the year of its pesos.
  ///   - words: what the sheet is called.
  /// - Returns: the figure.
  func side(_ cell: CellID, priceYear: Int? = nil, called words: LocalizedText)
    -> FigureComparison.Side
  {
    let place = cells[cell]
    let number = cells.number(cell)
    let written = cells.operand(cell, in: sheet).value
    let value = ComparedValue(place.field, written, number: number)
    var absence: LocalizedText?
    if case .absent(let why) = cells.table.value(cell) { absence = words.says(why, written) }
    let printing: Printing = cells.table.isRounded(cell) ? .nearest : .exact
    let interval = number.flatMap { try? Interval(printed: $0, by: printing) }
    return FigureComparison.Side(
      value: value, interval: interval, absence: absence, priceYear: priceYear)
  }
}

extension LocalizedText {
  /// Says that a sheet, of which this is the name, has no number there.
  fileprivate func says(_ why: Absence, _ written: String) -> LocalizedText {
    switch why {
    case .missing: LocalizedText(es: "\(es) no da la cifra", en: "\(en) does not give the figure")
    case .notMeasured, .notApplicable, .noInformation:
      LocalizedText(es: "\(es) dice \(written)", en: "\(en) says \(written)")
    case .unreadable:
      LocalizedText(
        es: "la cifra \(es.afterDe) no se puede leer",
        en: "the figure of \(en) cannot be read")
    }
  }

  static let design = LocalizedText(es: "el diseño", en: "the design")
  static let followUp = LocalizedText(es: "el seguimiento", en: "the follow-up")
  static let first = LocalizedText(es: "la primera ficha", en: "the first sheet")
  static let second = LocalizedText(es: "la segunda ficha", en: "the second sheet")
}

extension Campo.Unidad {
  /// Whether a figure is money, which is worth something else each year.
  package var isMoney: Bool {
    switch self {
    case .milesDePesos, .milesDePesosPorBeneficiario, .milesDePesosPorUnidad: true
    default: false
    }
  }
}

extension ComparedRow {
  /// What is planned and what came of it, in a sentence: "beneficiarios de 2019: 224 en el diseño y 258 en
  /// el seguimiento (115,2 %)".
  var planAndActual: LocalizedText {
    let (one, other) = (left?.shown(.es) ?? "—", right?.shown(.es) ?? "—")
    let english = right?.shown(.en) ?? "—"
    let mark = unit == .porcentaje ? " %" : ""
    func percent(_ text: String) -> String {
      mark.isEmpty || text.hasSuffix("%") ? text : text + mark
    }
    let change = change.map { (" (\($0.es))", " (\($0.en))") } ?? ("", "")
    return LocalizedText(
      es:
        "\(name.es): \(percent(one)) en el diseño y \(percent(other)) en el seguimiento\(change.0)",
      en:
        "\(name.en): \(percent(one)) in the design and \(percent(english)) in the follow-up\(change.1)"
    )
  }

  /// How far the second figure is from the first: a ratio, or points where both are percentages.
  package var change: LocalizedText? {
    if let ratio = ratioText { return LocalizedText(ratio) }
    guard unit == .porcentaje, let text = differenceText else { return nil }
    return LocalizedText(es: "\(text) puntos", en: "\(text) points")
  }

  /// The ratio in per cent with one decimal: "115,2 %"; nil where there is none, or where it would print as
  /// that of figures that are the same, or as none at all.
  package var ratioText: String? {
    guard let ratio, let percent = try? (ratio * Rational(whole: 100)).rounded(toScale: 1) else {
      return nil
    }
    let isHidden = percent == ExactDecimal(100) && ratio != .one
    let isLost = percent == .zero && ratio != .zero
    return isHidden || isLost ? nil : percent.description(in: .chilena) + " %"
  }

  /// The difference with its sign: "+34"; nil where there is none.
  package var differenceText: String? {
    differenceDecimal.map { ($0.coefficient > 0 ? "+" : "") + $0.description(in: .chilena) }
  }

  /// The difference, exact or with six more decimals than the figures.
  package var differenceDecimal: ExactDecimal? {
    guard let difference else { return nil }
    let scale = max(left?.number?.scale ?? 0, right?.number?.scale ?? 0)
    return (difference.exactDecimal ?? (try? difference.rounded(toScale: min(38, scale + 6))))?
      .reduced
  }
}

extension ComparedValue {
  /// The value as it is written, with a word where it follows from other figures.
  package func shown(_ language: Language) -> String {
    guard isImplied else { return text }
    return text + language.either(" (se deduce)", " (implied)")
  }
}
