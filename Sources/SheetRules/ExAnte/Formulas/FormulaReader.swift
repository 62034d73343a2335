import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Reads the calculations of the estimation answers into cells.
struct FormulaReader {
  let document: Document
  let notation: Notation
  let figures: PopulationFigures

  /// The answers that hold estimations, in the order of the form.
  static let answers = FormulaTarget.allCases.flatMap(\.answers)

  /// More formulas than any answer has; keeps the work linear in the length of the text.
  private static let mostFormulas = 32

  private static let names = [
    "potencial", "objetivo", "poblacion.potencial", "poblacion.objetivo",
  ]

  func formulas(into cells: inout SheetCells) -> SheetFormulas {
    var candidates: [FormulaCandidate] = []
    var unread: [UnreadFormula] = []
    var restatements: [(target: FormulaTarget, field: JSONPointer)] = []
    for target in FormulaTarget.allCases {
      for answer in target.answers {
        if cells.damage?.holds(answer) == true {
          unread.append(UnreadFormula(target: target, field: answer, reason: .unreadAnswer))
          continue
        }
        guard let text = AnswerText(answer, in: document), !text.isNothing else { continue }
        let hasUnread = unread.count
        read(text, of: target, into: &candidates, &unread)
        if unread.count == hasUnread, FormulaTarget.isFormulaField(answer),
          !candidates.contains(where: { $0.text.field == answer })
        {
          restatements.append((target, answer))
        }
      }
    }
    if candidates.isEmpty, unread.isEmpty { return SheetFormulas(restatements: restatements) }
    let ownership = FormulaOwnership(
      candidates, figures, unread: Set(unread.map(\.target)), in: document)
    unread = unread.filter { !Self.isNeedless($0, ownership.candidates) }
    var builder = FormulaCellBuilder(ownership.candidates, figures)
    var formulas = builder.formulas(into: &cells, besides: unread)
    formulas.restatements = restatements
    return formulas
  }

  private func read(
    _ text: AnswerText, of target: FormulaTarget, into candidates: inout [FormulaCandidate],
    _ unread: inout [UnreadFormula]
  ) {
    let isFormulaField = FormulaTarget.isFormulaField(text.field)
    let statements = FormulaStatement.all(
      in: text.content, notation: notation, names: Self.names, isFormulaField: isFormulaField)
    func leaveOut(_ reason: UnreadFormula.Reason) {
      unread.append(UnreadFormula(target: target, field: text.field, reason: reason))
    }
    var end = 0
    for statement in statements.prefix(Self.mostFormulas) {
      defer { end = statement.range.upperBound }
      if let read = ReadFormula(statement, figures) {
        let candidate = FormulaCandidate(text, statement, read, answer: target, after: end)
        if add(candidate, to: &candidates) { continue }
        if isFormulaField, let doubt = read.doubt {
          leaveOut(.doubt(doubt.kind, text.shortPiece(doubt.range)))
        }
      } else if isFormulaField, let problem = statement.problem,
        !states(figures.number(target), statement, in: text)
      {
        leaveOut(.problem(problem.kind, text.shortPiece(problem.range)))
      }
    }
    if statements.count > Self.mostFormulas { leaveOut(.problem(.size, "")) }
    if isFormulaField, statements.isEmpty {
      leaveOut(.problem(.noOperation, text.shortPiece(text.content.indices)))
    }
  }

  /// Adds a formula, or where it stands where it only repeats another; returns false where it says
  /// nothing.
  private func add(
    _ candidate: FormulaCandidate, to candidates: inout [FormulaCandidate]
  ) -> Bool {
    let read = candidate.read
    guard read.isSure || read.holds else { return false }
    // in prose only what states a result is surely a calculation
    if !candidate.isFormulaField, read.formula.result == nil { return true }
    // often the one formula stands in the explanation and beside it
    if let same = candidates.firstIndex(where: { $0.isRepeated(by: candidate) }) {
      candidates[same].addCopy(candidate)
    } else {
      candidates.append(candidate)
    }
    return true
  }

  /// Whether a statement without an operation only restates the population.
  private func states(
    _ population: ExactDecimal?, _ statement: FormulaStatement, in text: AnswerText
  ) -> Bool {
    guard !statement.isCalculation, let population else { return false }
    let numbers = NumberInText.all(
      in: Array(text.content[statement.range]), notation: notation)
    return Set(numbers.map(\.value)) == [population]
  }

  /// Whether figures without an operation, or an explanation that could not be read, say nothing
  /// against a formula that is there.
  private static func isNeedless(
    _ unread: UnreadFormula, _ candidates: [FormulaCandidate]
  ) -> Bool {
    switch unread.reason {
    case .problem(.noOperation, _):
      candidates.contains { $0.text.field == unread.field && $0.read.holds }
    case .unreadAnswer where !FormulaTarget.isFormulaField(unread.field):
      candidates.contains { $0.answer == unread.target }
    default: false
    }
  }
}

extension AnswerText {
  /// Whether it only says that there is no formula.
  fileprivate var isNothing: Bool {
    guard content.count <= 24 else { return false }
    let words = piece(content.indices).normalisedName
    return ["", "-", "–", "—", "n/a", "na", "s/i", "no aplica", "no", "nm"].contains(words)
  }
}
