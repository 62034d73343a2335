import DocumentTree
import SheetRules

/// Recognises a report that an earlier run wrote, by what no other program writes.
///
/// A format with a head that names this program is known by it. Of the others, each line or the end
/// must be as the renderer writes it: a report that a person added to is theirs.
public enum EarlierReport {
  /// The formats that a program reads as JSON, and that could be taken for a sheet.
  public static let jsonFormats: [ReportFormat] = [
    .json, .ndjson, .ndjsonPlano, .sarif, .gitlab, .rdjsonl,
  ]

  /// Returns whether a whole file is a report of one of some formats.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file
  ///   - formats: the formats
  /// - Returns: true where it surely is; an empty file is nobody's report
  public static func isOne(
    _ bytes: [UInt8], of formats: [ReportFormat] = ReportFormat.allCases
  ) -> Bool {
    formats.contains { $0.wrote(bytes) }
  }
}

extension ReportFormat {
  fileprivate func wrote(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .json: bytes.starts(with: "{\"schema\":\"\(JsonRenderer.schema)\",\"files\":[".utf8)
    // of most files the beginning is enough, and their lines are not looked for
    case .ndjson: bytes[...].isFileReport && bytes.lines.allSatisfy { $0.isFileReport }
    case .ndjsonPlano: !bytes.isEmpty && bytes.lines.allSatisfy { $0.isFlatFinding }
    case .sarif: bytes.starts(with: SarifRenderer.head.utf8)
    case .azure:
      !bytes.isEmpty
        && bytes.lines.allSatisfy { $0.starts(with: AzureRenderer.head.utf8) || $0.isBrief }
    case .rdjsonl:
      !bytes.isEmpty && bytes.lines.allSatisfy { $0.starts(with: ReviewdogRenderer.head.utf8) }
    case .github: !bytes.isEmpty && bytes.lines.allSatisfy { $0.isAnnotation }
    case .gitlab: bytes.starts(with: "[\n".utf8) && bytes.isCodeQuality
    case .junit: bytes.starts(with: (XmlWriter.declaration + "<testsuites name=\"fichas\"").utf8)
    case .checkstyle: bytes.isCheckstyle
    case .csv: bytes.starts(with: head)
    case .tap: bytes.starts(with: head) && bytes.isTap
    case .markdown, .githubSummary: bytes.isMarkdown
    case .human: bytes.isForPeople
    case .breve: !bytes.isEmpty && bytes.lines.allSatisfy { $0.isBrief }
    }
  }

  /// What every report of the format begins with.
  private var head: [UInt8] {
    var head: [UInt8] = []
    renderer(RenderingOptions()).begin(&head)
    return head
  }
}

extension [UInt8] {
  fileprivate typealias Line = ArraySlice<UInt8>

  fileprivate var lines: [Line] { split(separator: UInt8(ascii: "\n")) }

  /// An array whose lines are findings, or that has none.
  fileprivate var isCodeQuality: Bool {
    let lines = lines
    guard let first = lines.first, let last = lines.last, first.elementsEqual("[".utf8),
      last.elementsEqual("]".utf8)
    else { return false }
    return lines.dropFirst().dropLast().allSatisfy {
      $0.starts(with: "{\"description\":".utf8) && $0.has(",\"check_name\":\"")
        && $0.has(",\"fingerprint\":\"")
    }
  }

  /// Other linters write the form as well, but not findings of our rules.
  fileprivate var isCheckstyle: Bool {
    starts(with: (XmlWriter.declaration + "<checkstyle version=\"8.0\">\n").utf8)
      && lines.allSatisfy { !$0.has("<error ") || $0.has(" source=\"fichas.") }
  }

  /// Other harnesses number their test points.
  fileprivate var isTap: Bool {
    let lines = lines
    return lines.dropFirst().allSatisfy { line in
      let point = line.drop { $0 == UInt8(ascii: " ") }
      let isPoint = point.starts(with: "ok".utf8) || point.starts(with: "not ok".utf8)
      return !isPoint || point.starts(with: "ok - ".utf8) || point.starts(with: "not ok - ".utf8)
    } && lines.last?.starts(with: "1..".utf8) == true
  }

  fileprivate var isMarkdown: Bool {
    let lines = lines
    guard let first = lines.first, Self.endInSummary(lines) else { return false }
    let isTable = Language.allCases.contains { language in
      lines[1].elementsEqual(MarkdownRenderer.header(language)[0].utf8)
    }
    return lines.count == 2 || first.starts(with: "### ".utf8) && isTable
  }

  /// The summary at the end or, with `--quiet`, the id of a rule.
  fileprivate var isForPeople: Bool {
    let lines = lines
    guard let first = lines.first, lines.count > 1 else { return false }
    let hasPlace = lines[1].drop { $0 == UInt8(ascii: " ") }.starts(with: "--> ".utf8)
    let isHeaded = first.isHead || first.isSeverity && hasPlace
    if Self.endInSummary(lines) { return lines.count == 2 || isHeaded }
    return isHeaded && hasPlace && lines.contains { $0.hasRule }
  }

  private static func endInSummary(_ lines: [Line]) -> Bool {
    guard lines.count >= 2 else { return false }
    let words = lines.suffix(2).map { String(decoding: $0, as: UTF8.self).split(separator: " ") }
    let (files, checks) = (words[0], words[1])
    guard files.count > 3, checks.count > 2, Int(files[0]) != nil, Int(checks[0]) != nil else {
      return false
    }
    let isFiles = ["archivo", "archivos", "file", "files"].contains(files[1].filter { $0 != ":" })
    return isFiles && (checks[1].hasPrefix("comprobaci") || checks[1].hasPrefix("check"))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func has(_ text: String) -> Bool {
    String(decoding: self, as: UTF8.self).contains(text)
  }

  fileprivate var isFileReport: Bool {
    (starts(with: "{\"schema\":\"\(NdjsonRenderer.schema)\",\"path\":\"".utf8)
      || starts(with: "{\"path\":\"".utf8))
      && has(",\"status\":\"") && has(",\"findings\":[")
  }

  fileprivate var isFlatFinding: Bool {
    starts(with: "{\"schema\":\"\(FlatRenderer.schema)\",\"path\":\"".utf8)
  }

  /// `path:line:column: error[GAS02] …`.
  fileprivate var isBrief: Bool {
    let text = String(decoding: self, as: UTF8.self)
    return Severity.allCases.contains { severity in
      guard let head = text.firstRange(of: ": \(severity.rawValue)[") else { return false }
      let place = text[..<head.lowerBound].split(separator: ":").suffix(2)
      return place.count == 2 && place.allSatisfy { Int($0) != nil } && hasRule
    }
  }

  /// A workflow command, or the line that is left of one beyond the limit.
  fileprivate var isAnnotation: Bool {
    has("title=")
      && ["error", "warning", "notice"].contains {
        starts(with: "::\($0) ".utf8) || starts(with: "\($0): file=".utf8)
      }
  }

  /// The first line of a report for people: `error[GAS02]: …`, `aceptado[GAS02] a.yaml: …`, or what
  /// could not be checked.
  fileprivate var isHead: Bool {
    let text = String(decoding: self, as: UTF8.self)
    if Language.allCases.contains(where: {
      text.hasPrefix(HumanWords(language: $0).notChecked(in: "").dropLast())
    }) {
      return true
    }
    guard let open = text.firstIndex(of: "["), let close = text.firstIndex(of: "]") else {
      return false
    }
    let after = text[text.index(after: close)...]
    return text[..<open].allSatisfy { $0.isLowercase || $0 == " " }
      && (after.hasPrefix(": ") || after.hasPrefix(" "))
  }

  /// `error: …`, as several findings of one mistake begin.
  fileprivate var isSeverity: Bool {
    Language.allCases.contains { language in
      Severity.allCases.contains {
        starts(with: (HumanWords(language: language).severity($0) + ": ").utf8)
      }
    }
  }

  /// Whether the id of a rule is in it, three capitals and two digits in brackets.
  fileprivate var hasRule: Bool {
    indices.contains { open in
      guard self[open] == UInt8(ascii: "["), open + 6 < endIndex else { return false }
      let (letters, digits) = (self[(open + 1)...(open + 3)], self[(open + 4)...(open + 5)])
      return self[open + 6] == UInt8(ascii: "]")
        && letters.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }
}
