import Constraints
import DocumentTree

/// The population that a formula arrives at.
enum FormulaTarget: Sendable, Hashable, CaseIterable {
  case potencial, objetivo

  /// The answers that say how it was estimated, in the order of the form.
  var answers: [JSONPointer] {
    switch self {
    case .potencial: Self.answersOfPotencial
    case .objetivo: Self.answersOfObjetivo
    }
  }

  /// The population that a formula calls by a name.
  init(named name: String) { self = name == "objetivo" ? .objetivo : .potencial }

  /// The field that says what the population is counted in.
  var unit: JSONPointer { self == .potencial ? Self.unitOfPotencial : Self.unitOfObjetivo }

  var other: FormulaTarget { self == .potencial ? .objetivo : .potencial }

  private static let unitOfPotencial = JSONPointer("/poblacion/potencial/unidad")
  private static let unitOfObjetivo = JSONPointer("/poblacion/objetivo/unidad")

  private static let answersOfPotencial = [
    JSONPointer("/poblacion/potencial/estimacion"), JSONPointer("/poblacion/potencial/calculo"),
  ]
  private static let answersOfObjetivo = [
    JSONPointer("/poblacion/objetivo/estimacion"), JSONPointer("/poblacion/objetivo/calculo"),
  ]

  /// Whether an answer holds nothing but formulas.
  static func isFormulaField(_ answer: JSONPointer) -> Bool {
    answer == answersOfPotencial[1] || answer == answersOfObjetivo[1]
  }
}
