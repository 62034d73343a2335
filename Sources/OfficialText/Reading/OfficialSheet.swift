public import DocumentTree
public import ProgramSheets

/// A sheet that was found in a published text.
public struct OfficialSheet: Sendable {
  /// The sheet; every value stands where the text has it.
  public let document: Document
  /// Remarks on how the text was read, in its order.
  public let remarks: [Remark]
  /// The lines of the text that no field took, 1-based.
  public let leftOver: [Int]
  /// How many fields have a value.
  public let filled: Int
  /// The fields whose label is printed and that are blank.
  public let blank: [JSONPointer]
  /// The kind of the sheet.
  public let kind: SheetKind
  /// The name of the form; nil where the text does not tell it.
  public let form: String?
  /// The years of rows that have not as many figures as years; each has all of them as its text.
  package let undecided: [JSONPointer]
  /// The pointers of everything in the sheet.
  let pointers: [String: Int]

  /// The fields that the labels of its kind ask for.
  let asked: Set<String>

  /// Whether something stands at a pointer of the sheet.
  package func has(_ pointer: String) -> Bool { pointers[pointer] != nil }

  /// Whether the text lacks the label of a field: one that its form demands, or asks for and never demands.
  package func lacks(_ field: Campo, of form: Formulario) -> Bool {
    let isAsked = field.exigido == .ninguno && asked.contains(field.pattern)
    guard field.exigido.contains(form) || isAsked else { return false }
    guard field.formularios.contains(form), field.tipo != .grupo, field.tipo != .razon else {
      return false
    }
    let parts = field.pattern.utf8.split(separator: UInt8(ascii: "*"))
    switch parts.count {
    case 1 where !field.pattern.hasSuffix("*"): return !has(field.pattern)
    case 2 where asked.contains(field.pattern):
      let (list, rest) = (String(Substring(parts[0])), String(Substring(parts[1])))
      return (0...).lazy.prefix { has("\(list)\($0)") }.contains { !has("\(list)\($0)\(rest)") }
    default: return false
    }
  }

  /// A remark on how a field was read.
  public struct Remark: Sendable, Hashable {
    /// What was remarked.
    public enum Kind: Sendable, Hashable {
      /// A row of a table whose cells ran into each other was split where a sentence seems to begin.
      case splitByGuess
      /// A table whose cells could not be told apart is one text.
      case tableAsText
      /// A row of figures has more or fewer of them than its line of years.
      case unequalYears
      /// The years that a table begins with are not the same in all of its parts.
      case otherYears
      /// The year that a label names is not the one of the sheet.
      case otherYearInLabel
      /// A number of a label or its limit of characters is not the one that the form has there.
      case otherNumberInLabel
      /// A label has other letters than that of the form, which it was taken for.
      case damagedLabel
      /// A field is printed with two values; the first one counts.
      case secondValue
      /// A figure that its cell broke over two lines was joined.
      case joinedFigure
      /// Digits stand right beside a figure, so that both may be one.
      case brokenFigure
      /// A blank cell that the text lost was put where the sheet's own figures say.
      case chosenByEquation
      /// What stands beside each other was cut by the end of a page and put together by a guess.
      case cutByPage
      /// A name, telephone or address of a person was left out.
      case personLeftOut
      /// A figure that cannot be read was left as a text.
      case unreadFigure
      /// A figure was taken out of a sentence.
      case readInText
      /// A text has several figures, and nothing decides which one is meant.
      case undecided
      /// A part of the text that is not there, or whose cells cannot be told apart, so that fields may be lost in it.
      case lost(ReadingIssue)
      /// A figure that is not written in the notation of the form, and how it is read.
      case otherNotation(String, as: String)
      /// A figure of two notations, and what the other figures of the sheet leave of it.
      case chosenNotation(String, as: String)
      /// A figure of two notations of which the other figures say nothing, and how it is read.
      case likelyNotation(String, as: String)
      /// A figure of two notations that was left unread, and what it may be.
      case undecidedNotation(String, [String])
    }

    /// What was remarked.
    public let kind: Kind
    /// The field.
    public let field: JSONPointer
    /// The line of the text, 1-based.
    public let line: Int

    package init(kind: Kind, field: JSONPointer, line: Int) {
      self.kind = kind
      self.field = field
      self.line = line
    }
  }

  /// The sheet with other words in some of its fields.
  ///
  /// - Parameters:
  ///   - document: the sheet.
  ///   - others: what is to be known about them.
  ///   - unread: those that are blank now.
  /// - Returns: the sheet.
  package func replacing(
    _ document: Document, adding others: [Remark], blank unread: [JSONPointer]
  ) -> OfficialSheet {
    OfficialSheet(
      document: document, remarks: remarks + others, leftOver: leftOver,
      filled: filled - unread.count, blank: blank + unread, kind: kind, form: form,
      undecided: [], pointers: pointers, asked: asked)
  }
}
