extension ReadingIssue {
  /// The kinds of issue, each with the parameters of its message.
  public enum Kind: Sendable, Hashable {
    // The file as a whole.
    /// The file contains no document.
    case emptyFile
    /// The file is too large for the offsets.
    case tooLarge
    /// A byte that is not valid UTF-8.
    case invalidUTF8(UInt8)
    /// A null byte.
    case binaryContent
    /// Another encoding, detected by its byte order mark or zero bytes.
    case foreignEncoding(String)
    /// Another encoding that was recognised and converted (a note).
    case convertedEncoding(SourceEncoding)
    /// A file of another program.
    case foreignFile(ForeignFile)
    /// A control character that must be escaped.
    case controlCharacter(UInt8)
    /// Nesting beyond the limit; the rest is not parsed.
    case tooDeep(limit: Int)
    /// More errors than the limit; the rest is not parsed.
    case tooManyIssues(limit: Int)
    /// A second document where only one is allowed.
    case severalDocuments
    // Both notations.
    /// An unexpected character or word.
    case unexpected(Found, expected: Expected)
    /// Unexpected end of input.
    case unexpectedEnd(expected: Expected)
    /// An unclosed quote; the related range is where it becomes apparent.
    case unclosedQuote
    /// An unclosed bracket; the related range is where it becomes apparent.
    case unclosedBracket(String)
    /// A closing bracket of the wrong kind; the related range is the opening one.
    case mismatchedBracket(String, opened: String)
    /// Two elements without a comma between them.
    case missingComma
    /// A comma without an element after it.
    case extraComma
    /// A repeated key; the related range is the first one.
    case duplicateKey(String)
    /// An invalid escape.
    case badEscape(String)
    /// Half of a surrogate pair.
    case loneSurrogate(String)
    /// Text after the root.
    case contentAfterEnd
    // JSON.
    /// An invalid number such as `01` or `1.167.259`.
    case badNumber(String)
    /// A word that is not a JSON literal, such as `True`.
    case unknownWord(String)
    /// A key without double quotes.
    case unquotedKey
    // YAML.
    /// A tab in the indentation.
    case tabIndentation
    /// A column that does not match any open collection.
    case badIndentation(Expected)
    /// A key without its colon.
    case missingColon
    /// A value that looks like an entry: `a: b: c`.
    case nestedMappingOnOneLine
    /// A list that starts behind a key: `a: - b`.
    case nestedSequenceOnOneLine
    /// A key that spans several lines.
    case keyOverSeveralLines
    /// A multi-line plain scalar with a line that looks like an entry.
    case colonInContinuedText
    /// A key of more than 1024 characters beside its value.
    case keyTooLong
    /// A plain scalar that starts with a reserved indicator.
    case reservedIndicator(String)
    /// A `#` without white space before it.
    case commentWithoutSpace
    /// An invalid block scalar header.
    case badBlockHeader(String)
    /// A leading blank line deeper than the block scalar.
    case blankLineTooDeep
    /// An `&` or `*` without a name.
    case badAnchor
    /// An invalid tag.
    case badTag(String)
    /// A handle that no `%TAG` declares.
    case undeclaredTagHandle(String)
    /// Two anchors, or two tags, for one node.
    case repeatedProperty
    /// An anchor or a tag before an alias.
    case propertyOnAlias
    /// An anchor or a tag that does not apply to any node.
    case misplacedProperty
    /// An alias whose anchor is not defined before it.
    case unknownAnchor(String)
    /// An alias inside its own anchor.
    case recursiveAlias(String)
    /// Aliases that expand to more nodes, or deeper nesting, than the limit.
    case aliasesTooLarge(limit: Int)
    /// An invalid directive.
    case badDirective(String)
    /// An unknown directive (a note).
    case unknownDirective(String)
    /// Directives without a following `---`.
    case directiveWithoutDocument
    /// Content after `...`.
    case badDocumentEnd
    /// A `<<` whose value is not a mapping.
    case badMerge
    /// A `<<` parsed as a merge key, which is an extension (a note).
    case mergeKey
    // Published texts.
    /// A part of a text whose labels and cells cannot be told apart; the fields that may stand in it.
    case unreadPart([JSONPointer])
    /// A text that begins or ends within its form; the fields that may stand in the rest.
    case cutText([JSONPointer], atBeginning: Bool)
    // Found by a tolerant reading.
    /// Lines indented with tabs, read all the same (a slip); their number.
    case tabsAsIndentation(lines: Int)
    /// A no-break space or the like where the layout takes a space (a slip): its code point, where it
    /// stands, and the number of lines.
    case foreignBlanks(UInt32, BlankPlace, lines: Int)
    /// No blank after the colon of a key (a slip); the first such key, and the number of lines.
    case missingBlank(key: String, lines: Int)
    /// Lines that stand so many columns to the right of their siblings, or to the left if negative (a
    /// slip).
    case shiftedLines(columns: Int)
    /// A line within brackets or quotes that is not indented (a slip).
    case outdentedLine(Enclosure)
    /// A line break or a tab within the quotes of JSON, where it must be escaped (a slip).
    case rawCharacter(UInt8)
    /// Lines that belong to the text of a key before them, but are not indented as its lines; nil if
    /// the text has no key. And whether it is a block, with `|` or `>`.
    case strayText(key: String?, lines: Int, isBlock: Bool)
  }

  /// What a value stands in.
  public enum Enclosure: Sendable, Hashable {
    /// Quotes.
    case quotes
    /// Brackets or braces.
    case brackets
  }

  /// The place of a blank.
  public enum BlankPlace: Sendable, Hashable {
    /// Before the first character of a line.
    case indentation
    /// After a colon.
    case colon
    /// After the dash of a list.
    case dash
    /// At the start or the end of a value, where it means nothing (a note).
    case edge
    /// Between the parts of a JSON text.
    case between
  }

  /// The unexpected input.
  public enum Found: Sendable, Hashable {
    /// A character.
    case character(String)
    /// A word.
    case word(String)
  }

  /// The expected input.
  public enum Expected: String, Sendable, Hashable {
    /// A value.
    case value
    /// A key in quotes.
    case key
    /// A colon.
    case colon
    /// A comma or `}`.
    case commaOrBrace
    /// A comma or `]`.
    case commaOrBracket
    /// Nothing except a comment.
    case lineEnd
    /// A key in the same column as its siblings.
    case entry
    /// A dash in the same column as its siblings.
    case item
    /// Deeper indentation.
    case deeper
  }
}
