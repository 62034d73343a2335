public import SheetRules
import Constraints

/// A condition by which the rows of a table are chosen.
///
/// It is read and checked as an own rule is: a row is in where a rule that demands the same would say
/// nothing. `gasto.total > 500.000` is about the sheet that a row comes from; where rows are of
/// components, `componente.gasto > 500.000` is about the row itself.
public struct RowCondition: Sendable {
  /// What one row of a table is about.
  public struct Row: Sendable {
    let item: OwnItem

    /// A sheet as a whole.
    public static let sheet = Row(item: .sheet)
  }

  /// Something that the rows of a table go through, as the language calls it.
  public enum Scope: String, Sendable, Hashable {
    case componente, ejercicio, indicador
  }

  /// Why a text is no condition.
  public struct Fault: Error, Sendable, Hashable {
    /// The text.
    public let text: String
    /// The UTF-8 bytes of the text that are wrong, 0-based; empty where something is missing.
    public let range: Range<Int>
    /// What is wrong, in one sentence.
    public let message: LocalizedText
    /// What to do about it.
    public var advice: LocalizedText
    /// The name that there is not, or not for these rows; nil where something else is wrong.
    public let unknownName: String?
  }

  /// Whether a row is in.
  public enum Answer: Sendable, Hashable {
    case holds, fails
    /// It cannot be told, for this reason.
    case open(LocalizedText)
  }

  private let rule: OwnRule

  /// Reads a condition.
  ///
  /// - Parameters:
  ///   - text: the condition in the language of own rules
  ///   - scopes: what the rows go through; none where each is a sheet
  /// - Throws: the first thing that is wrong
  public init(_ text: String, rowsOf scopes: [Scope] = []) throws(Fault) {
    do throws(LanguageFault) {
      let statement = try Statement.read(
        text, with: OwnName.vocabulary, about: scopes.map(\.rawValue))
      rule = OwnRule(
        id: "", title: LocalizedText(text), severity: .error, statement: statement, path: "",
        line: 1)
    } catch {
      throw Fault(
        text: text, range: error.range, message: error.message, advice: error.advice,
        unknownName: error.unknownName)
    }
  }

  /// Tells whether a row is in.
  ///
  /// - Parameters:
  ///   - row: what the row is about
  ///   - figures: the sheet that it comes from
  /// - Returns: the answer
  public func answer(for row: Row, in figures: SheetFigures) -> Answer {
    var results = RuleResults()
    rule.check(figures.sheet, about: row.item, into: &results)
    if !results.findings.isEmpty { return .fails }
    return results.checks.lazy.compactMap(\.reason).first.map { .open($0) } ?? .holds
  }
}

extension LanguageFault {
  fileprivate var unknownName: String? {
    switch kind {
    case .unknownName(let name), .outOfScope(let name, _): name
    default: nil
    }
  }
}
