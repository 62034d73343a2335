import Constraints
import ProgramSheets
public import SheetRules

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
  public struct Scope: RawRepresentable, Sendable, Hashable {
    /// The name behind `para cada`.
    public let rawValue: String

    /// Names a scope.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The components.
    public static let componente = Scope(rawValue: OwnScope.componente.name)
    /// The years.
    public static let ejercicio = Scope(rawValue: OwnScope.ejercicio.name)
    /// The indicators.
    public static let indicador = Scope(rawValue: OwnScope.indicador.name)
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
    /// The unknown name, or the one unknown for these rows; nil where something else is wrong.
    public let unknownName: String?
  }

  /// Whether a row is in.
  public enum Answer: Sendable, Hashable {
    case holds, fails
    /// It cannot be evaluated, for this reason.
    case open(LocalizedText)
  }

  private let rule: OwnRule

  /// Reads a condition.
  ///
  /// - Parameters:
  ///   - text: the condition in the language of own rules
  ///   - scopes: the lists that the rows come from; empty if each row is a sheet
  ///   - kinds: the kinds of sheets that the rows are of; the condition is of the first that has its names
  /// - Throws: the first thing that is wrong
  public init(
    _ text: String, rowsOf scopes: [Scope] = [], of kinds: [RuledKind] = [RuledKind.all[0]]
  ) throws(Fault) {
    var statements: [String: Statement] = [:]
    var first: Statement?
    var fault: LanguageFault?
    for language in OwnLanguage.all where kinds.contains(language.kind) {
      do throws(LanguageFault) {
        let statement = try Statement.read(
          text, with: language.vocabulary, about: scopes.map(\.rawValue))
        statements[language.kind.kind.name] = statement
        first = first ?? statement
      } catch {
        fault = fault ?? error
      }
    }
    guard let first else {
      throw Fault(
        text: text, range: fault?.range ?? 0..<0,
        message: fault?.message ?? LocalizedText(""), advice: fault?.advice ?? LocalizedText(""),
        unknownName: fault?.unknownName)
    }
    rule = OwnRule(
      id: "", title: LocalizedText(text), severity: .error, statement: first,
      statements: statements, path: "", line: 1)
  }

  /// Returns whether a row is in.
  ///
  /// - Parameters:
  ///   - row: what the row is about
  ///   - checked: the sheet that it comes from
  /// - Returns: the answer
  public func answer(for row: Row, in checked: CheckedSheet) -> Answer {
    guard let sheet = checked.context else { return .open(Self.noSheet) }
    guard let rule = rule.asked(of: sheet.kind) else { return .open(Self.otherKind) }
    var results = RuleResults()
    rule.check(sheet, about: row.item, into: &results)
    if !results.findings.isEmpty { return .fails }
    return results.checks.lazy.compactMap(\.reason).first.map { .open($0) } ?? .holds
  }
}

extension RowCondition {
  /// Says that there is no sheet to ask.
  package static let noSheet = LocalizedText(
    es: "no contiene una ficha", en: "it holds no sheet")

  private static let otherKind = LocalizedText(
    es: "la condición no es de esta clase de ficha",
    en: "the condition is not of this kind of sheet")
}

extension LanguageFault {
  fileprivate var unknownName: String? {
    switch kind {
    case .unknownName(let name), .outOfScope(let name, _): name
    default: nil
    }
  }
}
