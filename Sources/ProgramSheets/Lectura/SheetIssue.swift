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
  /// What to write there so that it stands as the form writes it; nil where that is left to a person.
  public let replacement: String?

  init(
    _ kind: Kind, _ pointer: JSONPointer, _ range: ByteRange, replacement: String? = nil
  ) {
    self.kind = kind
    self.pointer = pointer
    self.range = range
    self.replacement = replacement
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
    /// A figure that is not written as the form does, and how it is read.
    case respelledFigure(String, as: String)
    /// An amount in pesos, and what it is in M$.
    case respelledPesos(String, as: String)
    /// A figure with its unit, which the sheet states nowhere else: how it is read, and the unit.
    case respelledWithUnit(String, as: String, unit: String)
    /// What fills a field that stays empty.
    case respelledBlank(String)
    /// A key that is not written as the form's, and the key that it is read as.
    case respelledKey(String, as: String)
    /// A year that is not written as one, and the year that it is read as.
    case respelledYear(String, as: String)
    /// A key that is read as another one of its group: the key, what it is read as, and where that stands.
    case repeatedKey(String, as: String, first: ByteRange)
    /// A figure with words that keep it from being one.
    case superfluous(String, [String])
    /// A figure with another one behind it.
    case severalFigures(String, String)
    /// A goal with how a result compares to it in one text: the text, and the group of keys that says so.
    case compared(String, as: String)
    /// The figures of a row of a published text, which are not as many as its years.
    case yearsUndecided(String)
    /// A figure that can be read in several ways, none of which is likelier: its text and the ways.
    case twoMeanings(String, [String])
    /// What a spreadsheet prints for a formula that failed; in YAML its sign begins a comment.
    case spreadsheetError(String, inComment: Bool, isDemanded: Bool)
    /// A unit that is not the field's, as written, and that of the field where the sheet states it.
    case otherUnit(String, expected: String?, Campo.Unidad?)
    /// A word that other versions of YAML take for something else.
    case otherYaml(String, Node.OtherReading)
    /// A unit mark that does not fit the field.
    case unfitMark(UnitMark, expected: Campo.Unidad?)
    /// A comment that is the rest of a text, or the value of a field that has none.
    case comment(String, CommentMeaning)
    /// A file beside the sheet that cannot be read: its name, and why in Spanish and in English.
    case companion(String, es: String, en: String)
    /// Rows that cannot be joined to their columns, or a column that cannot be.
    case rows(RowFault)
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
    case .unknownKey, .notAYear, .respelledKey, .respelledYear: "LEC02"
    case .repeatedKey: "LEC04"
    case .notAFigure, .superfluous, .severalFigures, .compared, .yearsUndecided, .twoMeanings,
      .spreadsheetError:
      "LEC03"
    case .wrongShape, .keyIsNoText: "LEC05"
    case .missingKind, .unknownKind, .missingForm, .unknownForm, .unknownNotation: "LEC06"
    case .twoReadings, .respelledFigure, .respelledPesos, .respelledWithUnit, .respelledBlank:
      "LEC07"
    case .otherYaml: "LEC08"
    case .empty: "LEC09"
    case .unfitMark, .otherUnit: "LEC10"
    case .notAnAnswer: "LEC11"
    case .otherForm: "LEC13"
    case .companion: "LEC12"
    case .rows(let fault): fault.rule
    case .tooMany, .comment: "LEC01"
    }
  }

  /// Whether something could not be read, or it is only worth knowing.
  public var severity: ReadingIssue.Severity {
    switch kind {
    case .document(let issue): issue.sheetSeverity
    case .twoReadings, .otherYaml, .otherForm, .comment, .respelledFigure, .respelledPesos,
      .respelledWithUnit, .respelledBlank, .respelledKey, .respelledYear:
      .note
    case .spreadsheetError(_, true, false): .note
    case .rows(let fault): fault.isError ? .error : .note
    default: .error
    }
  }

  private static func rule(of issue: ReadingIssue) -> String {
    switch issue.kind {
    case .duplicateKey: "LEC04"
    case .mergeKey, .unknownDirective: "LEC08"
    case .unreadPart, .cutText: "LEC14"
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
