import TestSupport

/// A declaration of the sources, found by its line.
struct Declaration: CustomStringConvertible {
  enum Access { case hidden, inside, everywhere }

  let target: String
  let file: String
  /// 1-based.
  let line: Int
  /// The keyword: `func`, `struct`.
  let keyword: String
  let name: String
  let access: Access
  let isNested: Bool
  let hasComment: Bool
  /// Whether it is one of several names that the comment of their enumeration explains.
  let isPlainCase: Bool

  var description: String { "\(file):\(line) \(keyword) \(name)" }

  var isType: Bool { Self.types.contains(keyword) }

  fileprivate static let types: Set = ["struct", "enum", "class", "protocol", "actor"]

  /// The targets that a program can import.
  static let libraries = [
    "ExactNumbers", "DocumentTree", "ProgramSheets", "Constraints", "SheetRules", "Culprits",
    "Analysis", "Reporting", "Templates", "OfficialText",
    "FileSystem", "Fichas", "LanguageServer",
  ]

  /// Every declaration of the targets, in the order of their files.
  static let all: Result<[Declaration], any Error> = Result {
    try (libraries + ["FichasBench"]).flatMap { target in
      try Project.files(below: "Sources/\(target)", "swift").flatMap { file in
        var scan = SourceScan(target: target, file: file)
        return scan.declarations(in: try Project.text(file))
      }
    }
  }
}

/// Reads the lines of a file as far as is needed to find what is declared there, which works since
/// the sources are laid out by swift-format.
private struct SourceScan {
  private struct Scope {
    /// The keyword of the type; empty for any other braces.
    let keyword: String
    let access: Declaration.Access
    /// The braces that are open around it.
    let depth: Int
  }

  let target: String
  let file: String
  private var scopes: [Scope] = []
  private var depth = 0
  private var isInText = false
  private var hasComment = false

  init(target: String, file: String) {
    self.target = target
    self.file = file
  }

  mutating func declarations(in text: String) -> [Declaration] {
    var found: [Declaration] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let declaration = read(line, number: index + 1) { found.append(declaration) }
    }
    return found
  }

  private mutating func read(_ line: Substring, number: Int) -> Declaration? {
    let code = line.drop { $0 == " " }
    defer { if !code.ranges(of: "\"\"\"").count.isMultiple(of: 2) { isInText.toggle() } }
    if isInText || code.isEmpty { return nil }
    if code.hasPrefix("///") {
      hasComment = true
      return nil
    }
    // an attribute or a condition may stand between a comment and what it is about
    if code.hasPrefix("//") || code.hasPrefix("#if") { return nil }
    if code.hasPrefix("@"), !code.contains(" ") || code.hasSuffix(")") { return nil }
    let declaration = declaration(on: code, number: number)
    hasComment = false
    track(code, declaration)
    return declaration
  }

  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private", "open", "public(set)",
    "private(set)", "final", "static", "class", "mutating", "nonmutating", "indirect", "override",
    "convenience", "required", "lazy", "weak", "prefix", "postfix", "consuming", "borrowing",
  ]

  private static let keywords: Set<Substring> = Set(Declaration.types.map { Substring($0) }).union([
    "func", "var", "let", "init", "subscript", "typealias", "associatedtype", "case", "extension",
  ])

  private func declaration(on code: Substring, number: Int) -> Declaration? {
    let words = code.split(separator: " ", maxSplits: 8).drop { $0.hasPrefix("@") }
    let modifiers = words.prefix { Self.modifiers.contains($0) && !Self.isKeyword($0, in: words) }
    let rest = words.dropFirst(modifiers.count)
    guard let first = rest.first else { return nil }
    let keyword = first.prefix { $0.isLetter }
    guard Self.keywords.contains(keyword) else { return nil }
    if keyword == "case", scopes.last?.keyword != "enum" || scopes.last?.depth != depth - 1 {
      return nil
    }
    guard let access = access(modifiers, isCase: keyword == "case") else { return nil }
    let name = (rest.dropFirst().first ?? "").prefix { $0.isLetter || $0.isNumber || $0 == "." }
    return Declaration(
      target: target, file: file, line: number, keyword: String(keyword), name: String(name),
      access: keyword == "extension" ? .everywhere : access, isNested: depth > 0,
      hasComment: hasComment,
      isPlainCase: keyword == "case"
        && !rest.dropFirst().joined().prefix { $0 != "=" }.contains("("))
  }

  /// `class` is a modifier only before another keyword.
  private static func isKeyword(_ word: Substring, in words: ArraySlice<Substring>) -> Bool {
    guard word == "class", let place = words.firstIndex(of: word) else { return false }
    return !(words[words.index(after: place)...].first.map(keywords.contains) ?? false)
  }

  /// Who can see what is declared here; nil within functions.
  private func access(_ words: ArraySlice<Substring>, isCase: Bool) -> Declaration.Access? {
    if depth > 0, scopes.last?.depth != depth - 1 { return nil }
    if words.contains("private") || words.contains("fileprivate") { return .hidden }
    let isSeen = words.contains("public") || words.contains("open")
    guard let scope = scopes.last, depth > 0 else { return isSeen ? .everywhere : .inside }
    if scope.access == .hidden { return .hidden }
    let isImplied = scope.keyword == "protocol" || isCase
    return scope.access == .everywhere && (isSeen || isImplied) ? .everywhere : .inside
  }

  private mutating func track(_ code: Substring, _ declaration: Declaration?) {
    guard code.contains("{") || code.contains("}") else { return }
    let bare = code.replacing(/"(?:\\.|[^"\\])*"/, with: "").replacing(/\/\/.*/, with: "")
    let opened = bare.count { $0 == "{" }
    let closed = bare.count { $0 == "}" }
    if opened > closed, let declaration, declaration.isType || declaration.keyword == "extension" {
      scopes.append(
        Scope(keyword: declaration.keyword, access: declaration.access, depth: depth))
    }
    depth += opened - closed
    while let scope = scopes.last, scope.depth >= depth { scopes.removeLast() }
  }
}
