import Analysis
import DocumentTree
import ExactNumbers
import Fichas
import Reporting
import SheetRules
import TestSupport
import Testing

@Suite("What is printed of a comparison")
struct ComparisonOutputTests {
  @Test("prints the same twice, in every form and language", arguments: ComparisonFormat.allCases)
  func printsAlike(_ format: ComparisonFormat) throws {
    for language in [Language.es, .en] {
      let options = RenderingOptions(language: language)
      let texts = try (0..<2).map { _ in
        ComparisonReport([try Published.comparison()]).rendered(as: format, options)
      }
      #expect(texts[0] == texts[1])
      let text = String(decoding: texts[0], as: UTF8.self).lowercased()
      #expect(text.contains(language == .es ? "el diseño" : "the design"))
    }
  }

  @Test("prints nothing of a sheet that bites", arguments: ComparisonFormat.allCases)
  func isHarmless(_ format: ComparisonFormat) throws {
    let texts = [
      "\u{1B}[2Jx", "##[error]x", "::error::x", "=HYPERLINK(\"x\")", "<script>alert(1)</script>",
      "| a | **b** |", "a\u{202E}b", "]]>",
    ]
    func sheet(_ add: String) -> String {
      let rows = texts.enumerated().map { index, text in
        "{\"nombre\": \(CanonicalText.quoted(text + add)), \"unidad\": \"u\(index)\(add)\"}"
      }
      return """
        {"ficha": "ex-ante", "formulario": "2019-nuevo", "objetivos":
         {"fin": \(CanonicalText.quoted(texts[0] + add))}, "componentes": [\(rows.joined(separator: ","))]}
        """
    }
    let checker = Checker()
    let comparison = try #require(
      Checker.compare(
        checker.check(text: sheet(""), named: "\u{1B}[2J<b>.json"),
        with: checker.check(text: sheet("!"), named: "=1+1.json")))
    #expect(comparison.rows.count > 10)
    let lone = ComparisonReport.LoneSheet(
      path: texts[4], programme: texts[0], reason: LocalizedText("r"))
    let output = String(
      decoding: ComparisonReport([comparison], alone: [lone]).rendered(
        as: format, RenderingOptions()), as: UTF8.self)
    #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    #expect(!output.split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix("::") })
    #expect(!output.contains("##[error]"))
    if format == .html || format == .markdown { #expect(!output.contains("<script>")) }
    if format == .csv { #expect(!output.contains(",=HYPERLINK")) }
  }
}

/// Texts as JSON writes them.
private enum CanonicalText {
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
