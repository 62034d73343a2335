import ExactNumbers

/// A year as people write it beside what the form prints: `Año 2025`, `2.025`, `2025 (t)`.
enum YearSpelling {
  /// The one year that a text can mean; nil where it means none, or several.
  static func year(_ text: String) -> Int? {
    let scalars = FigureSpelling.cleaned(text)
    guard scalars.count < 40, let start = scalars.firstIndex(where: \.isDigit),
      let number = NumberSpelling(scalars, from: start, .chilena)
    else { return nil }
    let years = Set(number.readings.compactMap(year))
    let words = words(scalars[..<start]) + words(scalars[number.end...])
    guard years.count == 1, words.allSatisfy(isBeside) else { return nil }
    return years.first
  }

  private static func year(_ number: ExactDecimal) -> Int? {
    let whole = number.reduced
    guard whole.scale == 0, 1900...2100 ~= whole.coefficient else { return nil }
    return Int(whole.coefficient)
  }

  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
    scalars.split { " ()[].,:;*'\"".unicodeScalars.contains($0) }.map {
      String(String.UnicodeScalarView($0))
    }
  }

  /// Whether a word says nothing of which year it is.
  private static func isBeside(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    if scalars.first == "t", scalars.count < 4 {
      let sign = scalars.dropFirst().first
      return sign == nil
        || "+-−".unicodeScalars.contains(sign ?? "t") && scalars.last?.isDigit ?? false
    }
    return beside.contains(String(decoding: Likeness.folded(word), as: UTF8.self))
  }

  private static let beside: Set<String> = [
    "ano", "el", "del", "al", "en", "para", "ejercicio", "periodo", "valor", "valores", "meta",
    "base",
    "linea", "de", "actual", "actuales", "esperado", "esperada", "proyectado", "proyectada",
    "estimado", "estimada", "real", "efectivo", "efectiva", "fiscal", "presupuestario",
    "presupuesto", "p", "e", "year", "t",
  ]
}
