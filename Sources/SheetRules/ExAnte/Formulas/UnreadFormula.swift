import Constraints
import DocumentTree

/// A formula that cannot be held against the figures of the sheet, and why.
struct UnreadFormula: Sendable {
  /// Why it says nothing.
  enum Reason: Sendable, Equatable {
    case problem(FormulaProblem.Kind, String)
    case doubt(FormulaDoubt.Kind, String)
    /// Several results, none of which is the population.
    case severalResults(String)
    /// The result is in another unit.
    case unit(String)
    /// Another formula arrives at the population.
    case otherResult(String)
    /// The result is a percentage or an amount of money.
    case noPopulation(String)
    /// Another part of the answer could not be read.
    case unreadPart
    /// The answer could not be read at all.
    case unreadAnswer
    /// A calculation in an explanation whose result may be something else.
    case otherQuantity(String)
    /// It calculates with the population itself.
    case derived
  }

  let target: FormulaTarget
  let field: JSONPointer
  let reason: Reason
}

extension UnreadFormula.Reason {
  /// The reason in words.
  var text: LocalizedText {
    switch self {
    case .problem(let kind, let piece): Self.text(kind, piece)
    case .doubt(let kind, let piece): Self.text(kind, piece)
    case .severalResults(let piece):
      LocalizedText(
        es:
          "la respuesta tiene varios resultados y ninguno es la población: «\(piece)» es el último",
        en: "the answer has several results and none is the population: «\(piece)» is the last")
    case .unit(let piece):
      LocalizedText(
        es: "el resultado «\(piece)» está en otra unidad que la población",
        en: "the result «\(piece)» is in another unit than the population")
    case .otherResult(let piece):
      LocalizedText(
        es: "otra fórmula llega a la población; no se sabe de qué es el resultado de «\(piece)»",
        en: "another formula arrives at the population; it is unknown what «\(piece)» results in")
    case .noPopulation(let piece):
      LocalizedText(
        es: "el resultado de «\(piece)» es un porcentaje o un monto, no una población",
        en: "the result of «\(piece)» is a percentage or an amount, not a population")
    case .otherQuantity(let piece):
      LocalizedText(
        es: "no se sabe si el resultado de «\(piece)» es la población",
        en: "it is unknown whether «\(piece)» results in the population")
    case .derived:
      LocalizedText(
        es: "la fórmula parte de la misma población",
        en: "the formula begins with the population itself")
    case .unreadAnswer:
      LocalizedText(
        es: "la respuesta con la fórmula no se pudo leer",
        en: "the answer with the formula could not be read")
    case .unreadPart:
      LocalizedText(
        es: "otra parte de la fórmula no se entiende",
        en: "another part of the formula is not understood")
    }
  }

  private static func text(_ kind: FormulaProblem.Kind, _ piece: String) -> LocalizedText {
    switch kind {
    case .noFigures:
      LocalizedText(
        es: "la fórmula no tiene cifras: «\(piece)»", en: "the formula has no figures: «\(piece)»")
    case .noOperation:
      LocalizedText(
        es: "la respuesta no tiene una operación: «\(piece)»",
        en: "the answer has no operation: «\(piece)»")
    case .partWithoutFigure:
      LocalizedText(
        es: "una parte de la fórmula no tiene cifra: «\(piece)»",
        en: "a part of the formula has no figure: «\(piece)»")
    case .missingOperand:
      LocalizedText(
        es: "a una operación de la fórmula le falta una cifra: «\(piece)»",
        en: "an operation of the formula lacks a figure: «\(piece)»")
    case .unknown:
      LocalizedText(
        es: "no se entiende «\(piece)» en la fórmula",
        en: "«\(piece)» in the formula is not understood")
    case .number:
      LocalizedText(
        es: "«\(piece)» no se puede leer como cifra", en: "«\(piece)» cannot be read as a figure")
    case .exponent:
      LocalizedText(
        es: "el exponente de «\(piece)» no es un número natural pequeño",
        en: "the exponent of «\(piece)» is not a small natural number")
    case .size:
      LocalizedText(
        es: "la fórmula es demasiado larga", en: "the formula is too long")
    }
  }

  private static func text(_ kind: FormulaDoubt.Kind, _ piece: String) -> LocalizedText {
    switch kind {
    case .range:
      LocalizedText(
        es: "«\(piece)» puede ser un tramo o una resta",
        en: "«\(piece)» may be a range or a difference")
    case .date:
      LocalizedText(
        es: "«\(piece)» puede ser una fecha o una división",
        en: "«\(piece)» may be a date or a division")
    case .name:
      LocalizedText(
        es: "«\(piece)» puede ser un nombre o una operación",
        en: "«\(piece)» may be a name or a calculation")
    case .colon:
      LocalizedText(
        es: "«\(piece)» puede dividir, igualar o solo separar",
        en: "«\(piece)» may divide, equate or only separate")
    case .relativePercentage:
      LocalizedText(
        es:
          "el porcentaje «\(piece)» se puede sumar o restar como número o como parte de lo anterior, y de ninguna manera se llega al resultado",
        en:
          "the percentage «\(piece)» can be added or taken away as a number or as a part of what stands before, and neither leads to the result"
      )
    case .bracket:
      LocalizedText(
        es: "«\(piece)» puede multiplicar o solo explicar",
        en: "«\(piece)» may multiply or only explain")
    case .mark:
      LocalizedText(
        es: "«\(piece)» puede elevar, multiplicar o remitir a una nota",
        en: "«\(piece)» may raise, multiply or refer to a note")
    case .extraNumber:
      LocalizedText(
        es: "no se sabe qué hace «\(piece)» en la fórmula",
        en: "it is unknown what «\(piece)» does in the formula")
    case .wordOperator:
      LocalizedText(
        es: "«\(piece)» puede ser una operación o una palabra del texto",
        en: "«\(piece)» may be an operation or a word of the text")
    case .label:
      LocalizedText(
        es: "una cifra de «\(piece)» puede ser parte del nombre o de la operación",
        en: "a figure of «\(piece)» may be part of the name or of the operation")
    case .blank:
      LocalizedText(
        es: "«\(piece)» puede ser una cifra o dos", en: "«\(piece)» may be one figure or two")
    case .stray:
      LocalizedText(
        es: "falta un paréntesis en la fórmula", en: "a bracket of the formula is missing")
    case .chain:
      LocalizedText(
        es:
          "las operaciones que «\(piece)» une con = no dan lo mismo, ni una sigue con el resultado de la anterior",
        en:
          "the operations that «\(piece)» joins by = do not give the same, nor does one go on with the result of the one before"
      )
    case .approximation:
      LocalizedText(
        es: "el resultado de «\(piece)» es aproximado y la diferencia es grande",
        en: "the result of «\(piece)» is approximate and the difference is large")
    case .rest:
      LocalizedText(
        es: "hay cifras en «\(piece)» que no entran en la operación",
        en: "there are figures in «\(piece)» that are not part of the operation")
    }
  }
}
