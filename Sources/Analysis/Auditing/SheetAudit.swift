import Constraints
import Culprits
public import DocumentTree
public import ExactNumbers
public import SheetRules

/// How well the equations of a sheet protect its figures: what could be wrong unseen.
public struct SheetAudit: Sendable, Hashable {
  /// Every stated figure in a table of the form or in a written formula, in the order of the
  /// form.
  public let figures: [AuditedFigure]
  /// The checks that hold whatever is wrong, given the digits that are printed.
  public let idleChecks: [IdleCheck]

  /// The figures that no equation covers, or that only a bound covers from one side or from afar.
  public var unprotected: [AuditedFigure] {
    figures.filter { $0.protection == .none || $0.protection == .loose }
  }

  /// Of 100 figures, how many are protected to one part in a hundred, cut off; 100 for a sheet without
  /// figures.
  public var score: Int {
    figures.isEmpty ? 100 : 100 * (figures.count - unprotected.count) / figures.count
  }
}

/// A stated figure, and what could be changed in it without any equation noticing.
public struct AuditedFigure: Sendable, Hashable {
  /// How closely equations hold a figure.
  public enum Protection: String, Sendable, Hashable, CaseIterable {
    /// Every other figure breaks an equation.
    case exact
    /// No change of a hundredth or more goes unseen.
    case close
    /// Larger changes go unseen.
    case loose
    /// No equation covers it.
    case none
  }

  /// The cell, in canonical form: `/gasto/total`.
  public let field: JSONPointer
  /// The bytes of the figure where it is only a part of the field's text, as in a formula.
  public let range: ByteRange?
  /// What the form calls it.
  public let name: LocalizedText
  /// What the sheet states.
  public let stated: ExactDecimal
  /// The ids of the rules whose equations cover it, each once, in the order of the catalogue.
  public let rules: [String]
  /// The figures that no equation tells from the stated one; nil where no equation covers it.
  public let unseen: Interval?
  /// The least of them with the decimals of the stated one.
  public let least: ExactDecimal?
  /// The greatest of them with the decimals of the stated one; nil where there is no greatest.
  public let greatest: ExactDecimal?

  /// How closely equations hold it.
  public var protection: Protection {
    guard let unseen else { return .none }
    if least == stated, greatest == stated { return .exact }
    guard unseen.upper != nil, let below = step(to: least), let above = step(to: greatest),
      let share = try? Rational(stated).magnitude() / Rational(whole: 100)
    else { return .loose }
    return max(below, above) < share ? .close : .loose
  }

  /// The smallest change that every equation misses: one step of the last printed digit; nil where there
  /// is none.
  public var smallestMissedChange: Rational? {
    switch protection {
    case .exact: nil
    case .close, .loose, .none: try? Interval.unit(of: stated)
    }
  }

  private func step(to other: ExactDecimal?) -> Rational? {
    guard let other else { return nil }
    return try? (Rational(other) - Rational(stated)).magnitude()
  }
}

/// A check that cannot fail at the precision that is printed: any of its other figures could be half or
/// twice as large.
public struct IdleCheck: Sendable, Hashable {
  /// The id of the rule.
  public let rule: String
  /// The cell that its finding would point at.
  public let field: JSONPointer
  /// What the form calls it.
  public let name: LocalizedText
  /// The equation in the form's words.
  public let formula: LocalizedText
}

extension SheetAudit {
  /// Audits a sheet; nil if the file has no readable sheet.
  ///
  /// Equations that are broken protect nothing and are left out, as are bounds that are only advised.
  ///
  /// - Parameter sheet: the sheet as it was checked.
  public init?(_ sheet: CheckedSheet) {
    guard let model = SheetModel(sheet) else { return nil }
    let audit = Auditor(model: model)
    figures = audit.figures
    idleChecks = audit.idleChecks
  }
}
