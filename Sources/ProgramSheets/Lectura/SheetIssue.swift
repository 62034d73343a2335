public import DocumentTree
public import ExactNumbers

/// Something that keeps a field from being read, or a reading that is worth knowing.
public struct SheetIssue: Error, Sendable, Hashable {
  /// What is the matter.
  public let kind: Kind
  /// The field it is about; the root for what concerns the whole file.
  public let pointer: JSONPointer
  /// Where it is, in UTF-8 bytes.
  public let range: ByteRange

  init(_ kind: Kind, _ pointer: JSONPointer, _ range: ByteRange) {
    self.kind = kind
    self.pointer = pointer
    self.range = range
  }

  /// The kinds of issue, each with what its message needs.
  public enum Kind: Sendable, Hashable {
    /// What the reader of the file found.
    case document(ReadingIssue)
    /// The file has nothing in it.
    case empty
    /// A key that the form does not have, and what may have been meant.
    case unknownKey(String, Suggestion?)
    /// A key of other forms: the key, the form of the sheet, and the forms that have it.
    case otherForm(String, Formulario, [Formulario])
    /// A key that is not a year where years are the keys, and what may have been meant.
    case notAYear(String, Suggestion?)
    /// A key that is a list or a mapping.
    case keyIsNoText
    /// A text where a figure belongs.
    case notAFigure(String, FigureError)
    /// A text where yes or no belongs.
    case notAnAnswer(String)
    /// A list, a group or a text where another of them belongs.
    case wrongShape(Shape, expected: Shape)
    /// No `ficha`; the kinds that there are.
    case missingKind([String])
    /// A `ficha` that is not known, and the kinds that there are.
    case unknownKind(String, [String])
    /// No `formulario`; the forms of the kind.
    case missingForm([String])
    /// A `formulario` that is not known, the nearest that is, and the forms of the kind.
    case unknownForm(String, String?, [String])
    /// A `notacion` that is not known.
    case unknownNotation(String)
    /// A figure that can be read two ways: its text, how it is read, and the other way.
    case twoReadings(String, ExactDecimal, other: ExactDecimal)
    /// A word that other versions of YAML take for something else.
    case otherYaml(String, Node.OtherReading)
    /// A unit mark that does not fit the field.
    case unfitMark(UnitMark, expected: Campo.Unidad?)
    /// A comment that is the rest of a text, or the value of a field that has none.
    case comment(String, CommentMeaning)
    /// More issues than are worth listing.
    case tooMany(limit: Int)
  }

  /// The shape of what stands in a field.
  public enum Shape: Sendable, Hashable { case group, list, text, figure }

  /// What a comment may have been meant to be.
  public enum CommentMeaning: Sendable, Hashable {
    /// The rest of the text before it.
    case rest
    /// The value of the field.
    case value
    /// The error that a spreadsheet shows in the place of a figure.
    case spreadsheetError
  }

  /// What an unknown key may have been meant to be.
  public enum Suggestion: Sendable, Hashable {
    /// A key of the same group.
    case key(String)
    /// The same key in another place, given by its pattern.
    case place(String)
    /// The decimals of a figure between braces, where a comma ends the value: `{valor: 37,06}`.
    case decimals
  }

  /// The stable id of the rule that the issue belongs to.
  public var rule: String {
    switch kind {
    case .document(let issue): Self.rule(of: issue)
    case .unknownKey, .notAYear: "LEC02"
    case .notAFigure: "LEC03"
    case .wrongShape, .keyIsNoText: "LEC05"
    case .missingKind, .unknownKind, .missingForm, .unknownForm, .unknownNotation: "LEC06"
    case .twoReadings: "LEC07"
    case .otherYaml: "LEC08"
    case .empty: "LEC09"
    case .unfitMark: "LEC10"
    case .notAnAnswer: "LEC11"
    case .otherForm: "LEC13"
    case .tooMany, .comment: "LEC01"
    }
  }

  /// Whether something could not be read, or it is only worth knowing.
  public var severity: ReadingIssue.Severity {
    switch kind {
    case .document(let issue): issue.sheetSeverity
    case .twoReadings, .otherYaml, .otherForm, .comment: .note
    default: .error
    }
  }

  private static func rule(of issue: ReadingIssue) -> String {
    switch issue.kind {
    case .duplicateKey: "LEC04"
    case .mergeKey, .unknownDirective: "LEC08"
    case .emptyFile, .tooLarge, .invalidUTF8, .binaryContent, .foreignEncoding, .foreignFile,
      .convertedEncoding:
      "LEC09"
    default: "LEC01"
    }
  }
}

extension ReadingIssue {
  /// How much the issue matters in a sheet: what other programs cannot read is an error there too,
  /// though everything was read here; a line that only stands in the wrong column is worth knowing.
  fileprivate var sheetSeverity: Severity {
    switch kind {
    case .shiftedLines, .outdentedLine: .note
    default: severity == .slip ? .error : severity
    }
  }
}
