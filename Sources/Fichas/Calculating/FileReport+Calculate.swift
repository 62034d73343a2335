public import Analysis
public import DocumentTree
import ExactNumbers
public import Reporting
import SheetRules

/// What is asked of the equations of a sheet.
public struct CalculationRequest: Sendable, Hashable {
  /// Figures to take instead of the stated ones.
  public var assignments: [Assignment]
  /// The cell to solve for; nil to see what follows.
  public var unknown: JSONPointer?

  /// Makes a request.
  ///
  /// - Parameters:
  ///   - assignments: figures to take instead of the stated ones
  ///   - unknown: the cell to solve for; nil to see what follows
  public init(assignments: [Assignment] = [], unknown: JSONPointer? = nil) {
    self.assignments = assignments
    self.unknown = unknown
  }
}

/// Why a request has no answer.
public struct CalculationFailure: Error, Sendable, Hashable {
  /// The reason.
  public let error: CalculationError
  /// A cell that the sheet has and that may have been meant.
  public let nearest: JSONPointer?
  /// Where the field stands, if the sheet has it and no equation speaks of it.
  public let place: Place?
}

extension FileReport {
  /// Calculates with the equations of a sheet: what follows, what if, what would have to be.
  ///
  /// - Parameter request: what is asked
  /// - Returns: the answer; nil where the file holds no sheet that can be read
  /// - Throws: why the request has no answer
  public func calculate(
    _ request: CalculationRequest = CalculationRequest()
  ) throws(CalculationFailure) -> Calculation? {
    guard let sheet, let calculator = SheetCalculator(sheet) else { return nil }
    do throws(CalculationError) {
      return Calculation(
        path: path, document: sheet.document, calculator: calculator,
        answer: try calculator.answer(request))
    } catch {
      throw CalculationFailure(error, calculator, sheet.document)
    }
  }
}

extension SheetCalculator {
  fileprivate func answer(
    _ request: CalculationRequest
  ) throws(CalculationError) -> Calculation.Answer {
    if let unknown = request.unknown {
      return .solved(try solve(unknown, setting: request.assignments))
    }
    if !request.assignments.isEmpty { return .whatIf(try whatIf(request.assignments)) }
    return .derived(derivedCells + filledCells)
  }

  /// The missing cells that do not follow from stated ones at once.
  private var filledCells: [DerivedCell] {
    let derived = Set(derivedCells.map(\.field))
    return missingCells.filter { !derived.contains($0.field) }
  }
}

extension CalculationFailure {
  fileprivate init(_ error: CalculationError, _ calculator: SheetCalculator, _ document: Document) {
    self.error = error
    guard case .unknownField(let field) = error else {
      nearest = nil
      place = nil
      return
    }
    let range = (document.keyNode(at: field) ?? document.node(at: field))?.range
    place = range.map { document.lineTable().place(of: $0.start) }
    nearest = calculator.field(near: field)
  }
}
