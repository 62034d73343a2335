extension ReadingIssue {
  /// The kinds of issue, each with what its message needs.
  public enum Kind: Sendable, Hashable {
    // The file as a whole.
    /// No document in the file.
    case emptyFile
    /// More bytes than offsets can count.
    case tooLarge
    /// A byte that is no part of well-formed UTF-8.
    case invalidUTF8(UInt8)
    /// A null byte.
    case binaryContent
    /// Another encoding, by its byte order mark or its zero bytes.
    case foreignEncoding(String)
    /// A control character that has to be escaped.
    case controlCharacter(UInt8)
    /// Nesting beyond the limit; nothing after it is read.
    case tooDeep(limit: Int)
    /// Errors beyond the limit; nothing after it is read.
    case tooManyIssues(limit: Int)
    /// A second document where one is wanted.
    case severalDocuments
    // Both notations.
    /// Something where something else should stand.
    case unexpected(Found, expected: Expected)
    /// The end of the text where something should stand.
    case unexpectedEnd(expected: Expected)
    /// Quotes that are never closed; the related place is where that shows.
    case unclosedQuote
    /// A bracket that is never closed; the related place is where that shows.
    case unclosedBracket(String)
    /// A closing bracket of the wrong kind; the related place is the opening one.
    case mismatchedBracket(String, opened: String)
    /// Two elements without a comma between them.
    case missingComma
    /// A comma without an element after it.
    case extraComma
    /// A key that is there twice; the related place is the first.
    case duplicateKey(String)
    /// An escape that means nothing.
    case badEscape(String)
    /// Half of a surrogate pair.
    case loneSurrogate(String)
    /// Text after the root.
    case contentAfterEnd
    // JSON.
    /// Nearly a number, such as `01` or `1.167.259`.
    case badNumber(String)
    /// A word that is none of JSON, such as `True`.
    case unknownWord(String)
    /// A key without double quotes.
    case unquotedKey
    // YAML.
    /// A tab where only spaces indent.
    case tabIndentation
    /// A column that no open collection has.
    case badIndentation(Expected)
    /// A key without its colon.
    case missingColon
    /// A value that looks like an entry: `a: b: c`.
    case nestedMappingOnOneLine
    /// A list that starts behind a key: `a: - b`.
    case nestedSequenceOnOneLine
    /// A key that does not end on its line.
    case keyOverSeveralLines
    /// A text that goes on with a line which looks like an entry.
    case colonInContinuedText
    /// A key of more than 1024 characters beside its value.
    case keyTooLong
    /// A plain scalar that starts with a character it may not start with.
    case reservedIndicator(String)
    /// A `#` directly behind something.
    case commentWithoutSpace
    /// Something after `|` or `>` that is no indicator.
    case badBlockHeader(String)
    /// A blank line that hides the column of a block scalar.
    case blankLineTooDeep
    /// An `&` or `*` without a name.
    case badAnchor
    /// A tag that breaks the rules of tags.
    case badTag(String)
    /// A handle that no `%TAG` declares.
    case undeclaredTagHandle(String)
    /// Two anchors, or two tags, for one node.
    case repeatedProperty
    /// An anchor or a tag before an alias.
    case propertyOnAlias
    /// An anchor or a tag where no node can take it.
    case misplacedProperty
    /// An alias to a name that no node before it has.
    case unknownAnchor(String)
    /// An alias inside of the node it stands for.
    case recursiveAlias(String)
    /// Aliases that would repeat more nodes than the limit, or nest deeper.
    case aliasesTooLarge(limit: Int)
    /// A directive that breaks the rules of its kind.
    case badDirective(String)
    /// A directive that means nothing to us (a note).
    case unknownDirective(String)
    /// Directives that no `---` follows.
    case directiveWithoutDocument
    /// Text behind `...`.
    case badDocumentEnd
    /// A `<<` with a value that is no mapping.
    case badMerge
    /// A `<<` that was read as a merge, which is an extension (a note).
    case mergeKey
  }

  /// What stands where something else should.
  public enum Found: Sendable, Hashable {
    /// A character.
    case character(String)
    /// A word.
    case word(String)
  }

  /// What should stand at a place.
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
    /// Nothing but a comment.
    case lineEnd
    /// A key in the column of its siblings.
    case entry
    /// A dash in the column of its siblings.
    case item
    /// Deeper indentation.
    case deeper
  }
}
