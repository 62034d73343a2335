public import DocumentTree
public import ProgramSheets
public import SheetRules

/// Two sheets side by side: a design and its follow-up, two versions of a sheet, or two sheets of a kind.
public struct SheetComparison: Sendable {
  /// One of the two sheets.
  public struct Side: Sendable, Hashable {
    /// Its path as displayed.
    public let path: String
    /// Its kind.
    public let kind: SheetKind
    /// The name of its form; nil where the sheet does not name a known one.
    public let form: String?
    /// Whose sheet it is.
    public let identity: SheetIdentity
  }

  /// What the two are to each other.
  public let mode: PairMode
  /// The first sheet; of a design and its follow-up the design, in whatever order they were given.
  public let left: Side
  /// The second sheet.
  public let right: Side
  /// The document of the second sheet, which the findings point into.
  public let document: Document
  /// The fields side by side; of two versions only those that are not the same.
  public let rows: [ComparedRow]
  /// The checks that came out otherwise for the second of two versions.
  public let flips: [CheckFlip]

  /// Compares two sheets, with what was chosen for the check of the second; nil where one of them could not
  /// be read as a sheet.
  ///
  /// - Parameters:
  ///   - one: the one sheet.
  ///   - path: its path as displayed.
  ///   - other: the other sheet.
  ///   - otherPath: its path as displayed.
  public init?(
    _ one: CheckedSheet, at path: String, with other: CheckedSheet, at otherPath: String
  ) {
    guard let first = PairedSheet(one), let second = PairedSheet(other) else { return nil }
    let options = other.options
    let pair = SheetPair(first, second, options.comparison)
    let sheets = pair.isSwapped ? (other, one) : (one, other)
    guard let left = Side(sheets.0, pair.isSwapped ? otherPath : path),
      let right = Side(sheets.1, pair.isSwapped ? path : otherPath)
    else { return nil }
    mode = pair.mode
    (self.left, self.right) = (left, right)
    document = sheets.1.document
    var results = PairResults(pair) { options.levels[$0] == .off }
    let exceptions = PairExceptions(one, other)
    results.revise { row in
      row.reviseFinding { options.level(&$0) }
      exceptions.mark(&row)
    }
    rows = results.rows
    flips = results.flips
  }

  /// What was found, in the order of the rows.
  public var findings: [Finding] { rows.compactMap(\.finding) }
}

extension SheetComparison.Side {
  fileprivate init?(_ sheet: CheckedSheet, _ path: String) {
    guard let context = sheet.context, let identity = SheetIdentity(sheet) else { return nil }
    self.init(
      path: path, kind: context.kind.kind, form: context.formulario?.rawValue, identity: identity)
  }
}

extension PairedSheet {
  fileprivate init?(_ checked: CheckedSheet) {
    guard let context = checked.context else { return nil }
    self.init(context, checks: checked.checks, equations: checked.equations)
  }
}

extension CheckedSheet {
  /// The kind of the sheet with its rules; nil where none could be read.
  package var kind: RuledKind? { context?.kind }

  /// Whose sheet it is; nil where none could be read.
  package var programme: ProgrammeIdentity? { context.map { ProgrammeIdentity($0) } }
}

/// What two sheets and their configuration accept.
private struct PairExceptions {
  private let own: [AcceptedFinding]
  private let today: CalendarDay?

  init(_ one: CheckedSheet, _ other: CheckedSheet) {
    today = other.options.today
    let sheets = [one, other].flatMap { $0.document.root.map { Excepcion.all(in: $0) } ?? [] }
    own =
      sheets.compactMap { exception in
        guard let rule = exception.regla, let reason = exception.razon, !reason.isEmpty,
          exception.vence.map({ CalendarDay($0) != nil }) ?? true
        else { return nil }
        return AcceptedFinding(
          rule: rule.uppercased(), field: exception.campo.map { JSONPointer(field: $0) },
          reason: reason, expires: exception.vence.flatMap { CalendarDay($0) })
      } + one.options.exceptions + other.options.exceptions
  }

  /// Accepts the finding of a row where an exception names its rule and the field of either sheet.
  func mark(_ row: inout ComparedRow) {
    guard let finding = row.finding else { return }
    let fields = [row.left?.field, row.right?.field].compactMap(\.self)
    let places = fields.map { field in
      var place = finding
      place.field = field
      return place
    }
    let exception = own.first { accepted in
      !accepted.hasExpired(by: today) && places.contains { accepted.covers($0) }
    }
    guard let exception else { return }
    row.reviseFinding {
      $0.acceptance = Acceptance(
        reason: exception.reason, expires: exception.expires, origin: exception.origin)
    }
  }
}
