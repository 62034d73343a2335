import DocumentTree
import ExactNumbers
import ProgramSheets

/// What a criterion says by itself of the people that it takes away.
extension CriterioDeFocalizacion {
  /// Whether nothing stands in its row.
  var isBlank: Bool {
    [variable, criterio, medioDeVerificacion].allSatisfy(\.isBlankAnswer)
      && coeficiente?.decimal == nil
  }

  /// Whether it has a coefficient of one, or says in words that nobody fails it.
  var takesNobodyAway: Bool {
    if let share = coeficiente?.decimal {
      return share == ExactDecimal(1) || share == ExactDecimal(100)
    }
    return [variable, criterio, medioDeVerificacion].contains { text in
      guard let text, Self.maySayNobody(text) else { return false }
      let bytes = text.normalisedBytes
      return Self.phrases.contains { bytes.position(of: $0[...]) != nil }
    }
  }

  /// Whether a text has *no* as a word, or one of the few words of the other phrases.
  private static func maySayNobody(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      ["no ", "sin efecto", "100", "cumplen"].contains { bytes.span.containsLetters($0) }
    }
  }

  private static let phrases = [
    "no descuenta", "no reduce", "no disminuye", "no excluye", "no resta", "no afecta", "no quita",
    "sin efecto", "no restringe", "100 %", "100%", "no modifica", "todas la cumplen",
    "todos la cumplen",
    "todas lo cumplen", "todos lo cumplen", "no es posible cuantificar",
    "no se cuantifica", "no considerado en la estimacion", "no se considera en la estimacion",
  ].map { Array($0.utf8) }
}
