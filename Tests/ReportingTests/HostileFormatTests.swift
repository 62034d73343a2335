import Analysis
import Foundation
import Reporting
import SheetRules
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Nothing that a sheet may hold bites whoever reads its report.
@Suite struct HostileFormatTests {
  private let texts = HostileSheet.texts

  private func report(_ format: ReportFormat) -> String {
    format.text(of: [HostileSheet.report])
  }

  @Test(
    "no control character and none that turns the writing is left", arguments: ReportFormat.allCases
  )
  func nothingHidden(_ format: ReportFormat) {
    let report = report(format)
    #expect(!report.isEmpty)
    for scalar in report.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      let number = String(scalar.value, radix: 16)
      #expect(category != .control && category != .format, "U+\(number)")
      #expect(category != .lineSeparator && category != .paragraphSeparator)
    }
  }

  @Test("a word of a megabyte goes through every format", arguments: ReportFormat.allCases)
  func longWord(_ format: ReportFormat) {
    let file = FileReport(
      path: "a.json", status: .read, document: nil,
      report: SheetReport(findings: [HostileSheet.finding(HostileSheet.longWord)]))
    let report = format.text(of: [file])
    #expect(report.contains("LEC02"))
    if format == .github {
      #expect(report.utf8.count < 1 << 16)
    }
  }

  // MARK: JSON

  @Test("flat JSON gives back every text, a finding a line")
  func flatJson() throws {
    let lines = try report(.ndjsonPlano).split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(lines.map { $0["message"] as? String } == texts)
    #expect(lines.allSatisfy { $0["path"] as? String == texts.joined() })
  }

  @Test("JSON gives back every text", arguments: [ReportFormat.json, .ndjson])
  func json(_ format: ReportFormat) throws {
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(report(format).utf8)) as? [String: Any])
    let file = format == .json ? try #require((whole["files"] as? [[String: Any]])?.first) : whole
    let findings = try #require(file["findings"] as? [[String: Any]])
    #expect(findings.compactMap { $0["message"] as? String } == texts)
    #expect(file["path"] as? String == texts.joined())
  }

  @Test("SARIF has a result for each finding, none with a link or a placeholder of its own")
  func sarif() throws {
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(report(.sarif).utf8)) as? [String: Any])
    let run = try #require((whole["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == texts.count)
    for result in results {
      let text = try #require((result["message"] as? [String: Any])?["text"] as? String)
      #expect(!text.contains("[x](1)") && !text.contains("[l](http"))
      #expect(!text.contains("{0}") || text.contains("{{0}}"))
    }
  }

  @Test("GitLab has an object for each finding, each with a fingerprint of its own")
  func gitlab() throws {
    let issues = try #require(
      try JSONSerialization.jsonObject(with: Data(report(.gitlab).utf8)) as? [[String: Any]])
    #expect(issues.compactMap { $0["description"] as? String } == texts.map { "LEC02: \($0)" })
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == texts.count)
  }

  // MARK: Logs

  @Test("a log has no workflow command but ours")
  func github() {
    let lines = report(.github).split(separator: "\n")
    #expect(lines.count == texts.count)
    let commands = lines.filter { $0.contains(/^\s*::/) }
    #expect(commands.count == 10, "as many as GitHub shows")
    #expect(commands.allSatisfy { $0.hasPrefix("::error file=") })
    #expect(!report(.github).contains(/##[a-z]*\[/))
  }

  @Test("a step annotates ten findings of each severity, however many files they are in")
  func annotationLimit() {
    let files = Array(repeating: FormatSamples.file, count: 15)
    let lines = ReportFormat.github.text(of: files).split(separator: "\n")
    #expect(lines.count == 30)
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.count { $0.hasPrefix("error: file=") } == 5)
  }

  @Test("a log obeys nothing in a report but ours", arguments: ReportFormat.allCases)
  func log(_ format: ReportFormat) {
    let files = HostileSheet.texts.filter { $0.contains("::") || $0.contains("##") }.map {
      FileReport(path: $0, status: .read, document: nil, report: HostileSheet.report.report)
    }
    #expect(files.count > 3)
    let lines = format.text(of: [HostileSheet.report] + files).split(separator: "\n")
    let own = format == .azure ? "##vso[task.logissue type=error;sourcepath=" : ""
    #expect(lines.allSatisfy { $0.hasPrefix(own) })
    let obeyed = lines.filter { line in
      line.dropFirst(own.count).contains(/##[a-z]*\[/)
        || format != .github && line.contains(/^\s*::/)
    }
    #expect(obeyed == [])
  }

  @Test("a log of Azure has a command for each finding, none with a property of the sheet's")
  func azure() throws {
    let lines = report(.azure).split(separator: "\n")
    #expect(lines.count == texts.count)
    for line in lines {
      let close = try #require(line.firstIndex(of: "]"))
      #expect(line[..<close].count { $0 == ";" } == 5)
      #expect(line[..<close].contains(";linenumber=1;columnnumber=1;code=LEC02;"))
    }
  }

  @Test("reviewdog has a diagnostic for each finding")
  func reviewdog() throws {
    let lines = try report(.rdjsonl).split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(lines.count == texts.count)
    for (line, text) in zip(lines, texts) {
      #expect((line["message"] as? String)?.hasPrefix(text) == true)
      #expect((line["location"] as? [String: Any])?["path"] as? String == texts.joined())
    }
  }

  @Test("TAP has the test points of the report and no directive of the sheet's")
  func tap() {
    let lines = report(.tap).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count { $0.contains(/^ *(not )?ok\b/) } == texts.count + 1)
    #expect(!lines.contains { $0.contains(/^ *(not )?ok.*[^\\]# ?(SKIP|TODO)/) })
    #expect(!lines.contains { $0.contains(/^ *(Bail out|pragma)/) })
    #expect(lines.count { $0.contains(/^ *1\.\./) } == 2)
  }

  // MARK: XML

  @Test(
    "XML is well formed and says what can be shown", arguments: [ReportFormat.junit, .checkstyle])
  func xml(_ format: ReportFormat) {
    let reader = XmlReader(report(format))
    #expect(reader.isWellFormed)
    let known: Set = [
      "testsuites", "testsuite", "testcase", "failure", "error", "checkstyle", "file",
    ]
    #expect(Set(reader.elements).isSubset(of: known))
    #expect(reader.messages.count == texts.count)
    #expect(reader.messages.contains("<script>alert(1)</script>"))
    #expect(reader.messages.contains("\\u{0}\\u{8}\\u{B}\\u{FFFE}\\u{FFFF}"))
  }

  // MARK: Tables and pages

  @Test("no cell of a table begins a formula")
  func csv() {
    let rows = CsvReader.rows(report(.csv))
    #expect(rows.count == texts.count + 1)
    #expect(Set(rows.map(\.count)) == [14])
    for cell in rows.joined() {
      #expect(!cell.contains(/^\s*[=+\-@|]/) || cell.contains(/^-?[\d.,]+$/), "\(cell)")
    }
  }

  @Test("Markdown has no element, link, cell or heading of the sheet's")
  func markdown() {
    let report = report(.markdown)
    let own = report.replacing("<br>", with: "").replacing("<!-- -->", with: "")
    #expect(!own.contains("<") && !own.contains(">"))
    #expect(!report.contains("http://") && !report.contains("www") && !report.contains("@u"))
    #expect(report.matches(of: /(?m)^#/).count == 1)
    for line in report.split(separator: "\n") where line.hasPrefix("|") {
      let bare = line.replacing("\\\\", with: "").replacing("\\|", with: "")
      #expect(bare.count { $0 == "|" } == 5, "\(line)")
      #expect(!bare.contains(/(?:[^\\])[`*\[]/), "\(line)")
    }
  }

  @Test("the summary of a step stays below its limit and says what is missing")
  func summaryLimit() {
    let texts = Array(repeating: String(repeating: "a", count: 500), count: 400)
    let file = FileReport(
      path: "a.json", status: .read, document: nil,
      report: SheetReport(findings: texts.map { HostileSheet.finding($0) }))
    let report = ReportFormat.githubSummary.text(of: [file, file, file])
    #expect(report.utf8.count < 1 << 20)
    #expect(report.matches(of: /no cabe entero/).count == 1)
    #expect(report.contains("1200 errores"))
  }
}

/// The elements and messages of an XML text.
private final class XmlReader: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var elements: [String] = []
  private(set) var messages: [String] = []

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    elements.append(name)
    if let message = attributes["message"] { messages.append(message) }
  }
}

/// Reads rows of cells as RFC 4180 has them.
enum CsvReader {
  static func rows(_ text: String, delimiter: Unicode.Scalar = ",") -> [[String]] {
    var rows: [[String]] = []
    var row = [""]
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        rest.removeFirst()
        row[row.count - 1].unicodeScalars.append(scalar)
      case "\"": isQuoted.toggle()
      case delimiter where !isQuoted: row.append("")
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows.append(row)
        row = [""]
      default: row[row.count - 1].unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
