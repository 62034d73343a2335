extension ReadingIssue {
  /// The kinds of issue, each with what its message needs.
  public enum Kind: Sendable, Hashable {
    // The file as a whole.
    case emptyFile
    case tooLarge
    case invalidUTF8(UInt8)
    case binaryContent
    case foreignEncoding(String)
    case controlCharacter(UInt8)
    case tooDeep(limit: Int)
    case tooManyIssues(limit: Int)
    case severalDocuments
    // Both notations.
    case unexpected(Found, expected: Expected)
    case unexpectedEnd(expected: Expected)
    case unclosedQuote
    case unclosedBracket(String)
    case mismatchedBracket(String, opened: String)
    case missingComma
    case extraComma
    case duplicateKey(String)
    case badEscape(String)
    case loneSurrogate(String)
    case contentAfterEnd
    // JSON.
    case badNumber(String)
    case unknownWord(String)
    case unquotedKey
    // YAML.
    case tabIndentation
    case badIndentation(Expected)
    case missingColon
    case nestedMappingOnOneLine
    case nestedSequenceOnOneLine
    case keyOverSeveralLines
    case colonInContinuedText
    case keyTooLong
    case reservedIndicator(String)
    case commentWithoutSpace
    case badBlockHeader(String)
    case blankLineTooDeep
    case badAnchor
    case badTag(String)
    case undeclaredTagHandle(String)
    case repeatedProperty
    case propertyOnAlias
    case misplacedProperty
    case unknownAnchor(String)
    case recursiveAlias(String)
    case aliasesTooLarge(limit: Int)
    case badDirective(String)
    case unknownDirective(String)
    case directiveWithoutDocument
    case badDocumentEnd
    case documentMarkerInside
    case badMerge
    case mergeKey
  }

  /// What stands where something else should.
  public enum Found: Sendable, Hashable {
    case character(String)
    case word(String)
  }

  /// What should stand at a place.
  public enum Expected: String, Sendable, Hashable {
    case value
    case key
    case colon
    case commaOrBrace
    case commaOrBracket
    case lineEnd
    case documentStart
    case entry
    case item
    case deeper
  }
}
