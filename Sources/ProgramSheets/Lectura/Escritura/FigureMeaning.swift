import ExactNumbers

/// What a figure that is not written as the form does means in its field.
enum FigureMeaning {
  /// A number of the field's unit; where it can be several, one of them only if that is said.
  case number(FigureReadings)
  /// A unit that is not the field's, as written, and that of the field where the sheet states it.
  case otherUnit(String, expected: String?)
  /// Words that keep it from being a figure, as written.
  case superfluous([String])
  /// One more number, as written.
  case several(String)
  /// Its marks make no number.
  case misgrouped
}

/// The numbers that a figure can mean in its field.
struct FigureReadings {
  /// The numbers, in the unit of the field.
  var numbers: [ExactDecimal]
  /// The one to take where nothing else decides; nil where none is likelier.
  var fallback: Int? = 0
  /// Whether they are those of two notations, the Chilean one last.
  var isOfNotation = false
  /// The number by the other notation, where the field can have both.
  var other: ExactDecimal?
  var isPercent = false
  /// Whether the figure is so many in a thousand, and the field is measured in %.
  var isPerMille = false
  /// Whether the first number was made of pesos.
  var isOfPesos = false
  /// The unit beside the figure, where the sheet states it nowhere else.
  var unit: String?
}

/// A field as far as the writing of its figure is concerned.
struct FigureField {
  let type: Campo.Tipo
  let unit: Campo.Unidad?
  /// The unit that the sheet states beside the figure.
  let stated: String?
  /// The units that the sheet states elsewhere for figures of this kind.
  let others: [String]
  /// What is known of the figure where a published text prints it.
  var printed: Printed?

  struct Printed {
    /// The decimals that the form prints.
    let decimals: Int?
  }

  var isWhole: Bool { type == .conteo || type == .monto || type == .ejercicio }

  var isMoney: Bool {
    unit == .milesDePesos || unit == .milesDePesosPorBeneficiario || unit == .milesDePesosPorUnidad
  }

  /// What a figure means in the field.
  func meaning(of spelling: FigureSpelling) -> FigureMeaning {
    guard let first = spelling.numbers.first else { return .misgrouped }
    var readings = FigureReadings(numbers: [first])
    if spelling.numbers.count > 1 { choose(among: spelling, &readings) }
    if let fault = take(spelling.rest, beside: spelling, &readings) { return fault }
    var marks: [FigureWord] = []
    for (word, written) in zip(spelling.words, spelling.units) {
      if !fits(word, &readings) { return .otherUnit(written, expected: stated) }
      if !word.isFactor { marks.append(word) }
    }
    guard marks.count < 2 else { return .superfluous(Array(spelling.units.dropFirst())) }
    if let meaning = multiply(readings, by: spelling.words) { return meaning }
    // `25,269 millones` is a figure, but of another unit than M$
    return zip(spelling.words, spelling.units).first { $0.0.isFactor }
      .map { .otherUnit($0.1, expected: stated) } ?? .misgrouped
  }

  /// A point before three digits groups thousands; a comma there does so only elsewhere, which leaves a
  /// whole number in doubt.
  private func choose(among spelling: FigureSpelling, _ readings: inout FigureReadings) {
    let (first, second) = (spelling.numbers[0], spelling.numbers[1])
    if !spelling.isByNotation || isWhole && first.scale > 0 {
      readings.numbers = first.scale > 0 ? [second, first] : [first, second]
      readings.fallback = nil
      readings.isOfNotation = spelling.isByNotation
    } else if let printed {
      readings.numbers = [second, first]
      readings.isOfNotation = true
      // thousands by a point are the rule, and three decimals are those of a field without a number of them
      readings.fallback = first.scale == 0 || printed.decimals == nil ? 1 : nil
    } else if !isWhole, first.scale == 0 {
      readings.other = second
    }
  }

  // MARK: Words

  /// Takes the words that are no signs of a unit as the name of one; says what is wrong with them.
  private func take(
    _ rest: [String], beside spelling: FigureSpelling, _ readings: inout FigureReadings
  ) -> FigureMeaning? {
    if rest.isEmpty { return nil }
    let name = rest.joined(separator: " ")
    if name.unicodeScalars.contains(where: \.isDigit) {
      let isNumber = rest.count == 1 && name.unicodeScalars.first?.isDigit == true
      let hasLetters = name.unicodeScalars.contains { $0.properties.isAlphabetic }
      guard isNumber, !hasLetters else { return .superfluous(rest) }
      // `M$ (2025) 25.269` has the year of its prices, and `25.269 M$ 2025` as well
      if let year = spelling.bracketed { return .superfluous([year]) }
      return spelling.words.isEmpty ? .several(name) : .superfluous(rest)
    }
    switch unit {
    case .poblacion, .produccion, .indicador:
      if let stated {
        if UnitName(name).isNamed(in: stated) { return nil }
      } else if others.contains(where: { UnitName(name).isNamed(in: $0) }) {
        return nil
      }
      guard UnitName(name).isLikely else { return .superfluous(rest) }
      if let expected = stated ?? others.first { return .otherUnit(name, expected: expected) }
      readings.unit = UnitName.bare(name)
      return nil
    case .milesDePesosPorBeneficiario, .milesDePesosPorUnidad:
      return UnitName(name).isRatio ? nil : .superfluous(rest)
    case nil where UnitName(name).isNumbering: return nil
    default: return .superfluous(rest)
    }
  }

  private func fits(_ word: FigureWord, _ readings: inout FigureReadings) -> Bool {
    switch word {
    case .thousand, .million: return unit != .ejercicio
    case .percent:
      readings.isPercent = true
      return unit == .porcentaje || unit == .proporcion || unit == .indicador
    case .permille:
      if unit == .indicador, stated != nil, !isStated(.percent) { return isStated(.permille) }
      readings.isPerMille = true
      return fits(.percent, &readings)
    case .milesDePesos: return isMoney
    case .pesos:
      readings.isOfPesos = true
      return isMoney
    case .months: return isTime("mes", "MESES", &readings)
    case .years: return isTime("ano", "AÑOS", &readings)
    case .foreign, .filler: return unit == .indicador && isStated(word)
    }
  }

  private func isStated(_ word: FigureWord) -> Bool {
    let words = UnitName.words(of: stated ?? "")
    return words.indices.contains { FigureWord.find(in: words, at: $0)?.word == word }
  }

  private func isTime(_ start: String, _ name: String, _ readings: inout FigureReadings) -> Bool {
    guard unit == .tiempo || unit == .indicador else { return false }
    if let stated { return UnitName.words(of: stated).contains { $0.hasPrefix(start) } }
    readings.unit = name
    return true
  }

  // MARK: Sizes

  private func multiply(_ readings: FigureReadings, by words: [FigureWord]) -> FigureMeaning? {
    var readings = readings
    let exponent = words.reduce(readings.isPerMille ? -1 : 0) {
      $0 + ($1 == .thousand ? 3 : $1 == .million ? 6 : 0)
    }
    let isBare = isMoney && !words.contains(.milesDePesos) && !words.contains(.pesos)
    if readings.isOfPesos || isBare && exponent > 0 {
      // `25 mil` is 25.000 of the field's unit, or as many pesos
      guard readings.numbers.count == 1 else { return nil }
      let number = readings.numbers[0]
      guard let pesos = number.multiplied(by: exponent - 3),
        let asWritten = number.multiplied(by: exponent)
      else { return nil }
      let isSure = readings.isOfPesos
      readings.other = nil
      readings.numbers = isSure ? [pesos, asWritten] : [asWritten, pesos]
      if !isSure, exponent > 3 { readings.fallback = nil }
      return .number(readings)
    }
    let numbers = readings.numbers.compactMap { $0.multiplied(by: exponent) }
    guard numbers.count == readings.numbers.count else { return nil }
    readings.numbers = numbers
    readings.other = exponent == 0 ? readings.other : nil
    return .number(readings)
  }
}

extension ExactDecimal {
  /// The number times 10^`exponent`, without the zeros that come of it; nil where it has no room.
  fileprivate func multiplied(by exponent: Int) -> ExactDecimal? {
    if exponent == 0 { return self }
    guard var scaled = try? scaled(byPowerOfTen: exponent) else { return nil }
    while scaled.scale > scale, scaled.coefficient % 10 == 0 {
      scaled = ExactDecimal(coefficient: scaled.coefficient / 10, scale: scaled.scale - 1)
    }
    return scaled
  }
}
