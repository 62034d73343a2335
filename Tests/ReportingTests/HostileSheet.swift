import Analysis
import Culprits
import DocumentTree
import Reporting
import SheetRules

/// A sheet whose every text tries to be something else where a report is read.
enum HostileSheet {
  static let texts = [
    "\u{1B}[2J\u{1B}]0;title\u{7}\u{9B}31m", "a\n::error::b\r\n::set-env name=A::b",
    "  ::stop-commands::x", "##[error]x ##[add-mask]y",
    "##vso[task.setvariable variable=A]x ##teamcity[y]", "=HYPERLINK(\"http://x.cl\";\"y\")",
    "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "  =1+1", "\t=1", "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "a\u{202E}txt.exe\u{2066}\u{200F}", "]]><x/>", "&lt;&#60;\"'",
    "| a | b |\n| --- |", "`x` **b** [l](http://x.cl) ![i](http://x.cl/i.png)", "# título\n- x",
    "www.x.cl a@x.cl @usuario", "\u{0}\u{8}\u{B}\u{FFFE}\u{FFFF}", "# SKIP # TODO x",
    "not ok 1 - x",
    "\n  ---\n  ...\n1..0\nBail out!", "\u{2028}\u{2029}\u{85}", "{0} {1} [x](1) \\", "a,b;c\td\"e",
    "::error::x", "  \u{A0}::error::x", "%0A%3A%2C%25", "</testsuites>", "\u{FEFF}\u{AD}x",
    "\u{301}á",
  ]

  /// A finding for each text, with the text in every place that holds one.
  static let report = FileReport(
    path: texts.joined(), status: .read,
    document: Document.read(Array("{\"a\": 1}".utf8), as: .json),
    report: SheetReport(
      kind: texts[0], form: texts[1], code: texts[2], name: texts[3],
      findings: texts.map { finding($0) }))

  /// What a finding says of a text; the text comes first, where it does most harm.
  static func finding(_ text: String) -> Finding {
    let both = LocalizedText(text)
    return Finding(
      rule: "LEC02", severity: .error, category: .lectura, message: both,
      field: JSONPointer(tokens: [text]), reported: .word(text), computed: .word(text),
      difference: .word(text),
      formula: both, working: [both],
      operands: [Operand(field: JSONPointer("/a"), name: both, value: text)], advice: both)
  }

  /// One word of a megabyte.
  static let longWord = String(repeating: "ñ", count: 1 << 19)
}
