import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// What two sheets are to each other.
public enum PairMode: String, Sendable, Hashable, CaseIterable {
  /// A design and what became of it.
  case followUp = "follow-up"
  /// Two sheets of one kind, of other programmes or on other forms.
  case sameKind = "same-kind"
  /// Two versions of one sheet.
  case versions
  /// Sheets of surely different programmes, or of kinds that have nothing in common.
  case unrelated
}

/// One of two sheets that are compared, as it was checked.
package struct PairedSheet: Sendable {
  package let sheet: SheetContext
  package let checks: [Check]
  package let equations: [CheckedEquation]

  /// Takes a sheet with what its rules say.
  package init(_ sheet: SheetContext, checks: [Check], equations: [CheckedEquation]) {
    self.sheet = sheet
    self.checks = checks
    self.equations = equations
  }

  var cells: SheetCells { sheet.cells }

  /// The words of the first of some fields that has any.
  func words(_ fields: [String]) -> ComparedValue? {
    for field in fields {
      let field = JSONPointer(field)
      if let text = sheet.written(field), !text.isBlankAnswer { return ComparedValue(field, text) }
    }
    return nil
  }

  /// A whole number that stands in a field; nil where none does.
  func whole(_ field: String) -> Int? {
    cells.cells(field).first.flatMap { cells.whole($0) }
  }

  /// The rows of a table with their titles.
  func rows(_ table: String, titled key: String) -> [(index: Int, title: String)] {
    guard let node = sheet.document.node(at: JSONPointer(table)), node.kind == .sequence else {
      return []
    }
    return node.elements.enumerated().compactMap { index, row in
      guard row.kind == .mapping, let title = row[key], title.kind == .scalar,
        !title.text.isBlankAnswer
      else { return nil }
      return (index, title.text)
    }
  }
}

/// Two sheets that are compared; of a design and its follow-up, the design is the left one.
package struct SheetPair: Sendable {
  package let left: PairedSheet
  package let right: PairedSheet
  package let mode: PairMode
  /// What the kinds have in common; nil where they are one.
  let crossing: KindCrossing?
  let settings: ComparisonSettings
  /// Whether the two were given the other way round.
  package let isSwapped: Bool

  /// Joins two sheets.
  package init(_ one: PairedSheet, _ other: PairedSheet, _ settings: ComparisonSettings) {
    self.settings = settings
    if let crossing = KindCrossing.of(other.sheet.kind, one.sheet.kind) {
      (left, right, isSwapped) = (other, one, true)
      self.crossing = crossing
    } else {
      (left, right, isSwapped) = (one, other, false)
      crossing = KindCrossing.of(one.sheet.kind, other.sheet.kind)
    }
    let identities = (ProgrammeIdentity(left.sheet), ProgrammeIdentity(right.sheet))
    let areOthers = identities.0.isOther(than: identities.1, settings)
    if crossing != nil {
      mode = areOthers ? .unrelated : .followUp
    } else if left.sheet.kind != right.sheet.kind {
      mode = .unrelated
    } else {
      let isSameForm = left.sheet.formulario == right.sheet.formulario
      mode = isSameForm && !areOthers ? .versions : .sameKind
    }
  }

  /// Whether both sheets are of one programme, as far as they say.
  var isOfOneProgramme: Bool {
    !ProgrammeIdentity(left.sheet).isOther(than: ProgrammeIdentity(right.sheet), settings)
  }

  /// A label as it is compared: the number of a component is not part of its name.
  static func label(_ text: String) -> String { text.normalisedLabel }
}

/// Whose sheet it is, as sheets of different kinds and forms say it.
public struct ProgrammeIdentity: Sendable, Hashable {
  /// The code of the programme.
  public let code: String?
  /// The name of the programme.
  public let name: String?
  /// The service that runs it.
  public let service: String?

  /// Takes what a sheet says.
  public init(_ sheet: SheetContext) {
    func stated(_ text: String?) -> String? { text.flatMap { $0.isBlankAnswer ? nil : $0 } }
    code = stated(sheet.cells.contents?.code)
    name = stated(sheet.cells.contents?.name)
    service = stated(sheet.cells.contents?.service)
  }

  /// Whether the sheets are surely of two programmes.
  func isOther(than other: ProgrammeIdentity, _ settings: ComparisonSettings) -> Bool {
    let names = (name?.programmeName, other.name?.programmeName)
    if let code, let otherCode = other.code {
      if code.normalisedName == otherCode.normalisedName { return false }
      return names.0 == nil || names.0 != names.1
    }
    guard let name = names.0, let otherName = names.1 else { return false }
    return name != otherName
  }

  /// Whether the sheets are surely of one programme.
  ///
  /// - Parameters:
  ///   - other: what the other sheet says.
  ///   - settings: the names of services.
  /// - Returns: true where the codes are the same, or else the names and the services.
  public func isSame(as other: ProgrammeIdentity, _ settings: ComparisonSettings) -> Bool {
    if let code, let otherCode = other.code {
      return code.normalisedName == otherCode.normalisedName
    }
    guard let name, let otherName = other.name, let service, let otherService = other.service else {
      return false
    }
    return name.programmeName == otherName.programmeName
      && settings.isSameService(service, otherService)
  }
}
