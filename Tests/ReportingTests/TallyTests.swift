import Analysis
import DocumentTree
import SheetRules
import Testing

@testable import Reporting

struct SummaryCase: Sendable, CustomTestStringConvertible {
  let files: [FileReport]
  let es: String
  let en: String

  var testDescription: String { en }
}

private let nothing = FileReport(path: "a", status: .unreadable, document: nil, report: .init())

private let cases: [SummaryCase] = [
  .init(
    files: [],
    es: "0 archivos: 0 errores, 0 advertencias, 0 notas\n"
      + "0 comprobaciones hechas; 0 no se pudieron hacer\n",
    en: "0 files: 0 errors, 0 warnings, 0 notes\n0 checks made; 0 could not be made\n"),
  .init(
    files: [Samples.file],
    es: "1 archivo: 1 error, 1 advertencia, 1 nota\n3 comprobaciones hechas (1 se cumple, "
      + "1 solo se cumple con reparos, 1 no se cumple); 1 no se pudo hacer\n",
    en: "1 file: 1 error, 1 warning, 1 note\n3 checks made (1 holds, "
      + "1 holds only with reservations, 1 does not hold); 1 could not be made\n"),
  .init(
    files: [Samples.file, nothing, Samples.file],
    es: "3 archivos (1 sin leer): 2 errores, 2 advertencias, 2 notas\n6 comprobaciones hechas "
      + "(2 se cumplen, 2 solo se cumplen con reparos, 2 no se cumplen); 2 no se pudieron hacer\n",
    en: "3 files (1 not read): 2 errors, 2 warnings, 2 notes\n6 checks made "
      + "(2 hold, 2 hold only with reservations, 2 do not hold); 2 could not be made\n"),
]

@Suite("The summary")
struct TallyTests {
  @Test("says how many checks hold and how many could not be made", arguments: cases)
  func words(_ example: SummaryCase) {
    for (language, expected) in [(Language.es, example.es), (.en, example.en)] {
      var output: [UInt8] = []
      var tally = Tally()
      for file in example.files { tally += Tally(of: file) }
      let renderer = ReportFormat.human.renderer(RenderingOptions(language: language))
      renderer.end(tally, to: &output)
      #expect(String(decoding: output, as: UTF8.self) == expected)
    }
  }

  @Test("counts the findings from a severity on")
  func severities() {
    let tally = Tally(of: Samples.file)
    #expect(tally.findings(from: .error) == 1)
    #expect(tally.findings(from: .warning) == 2)
    #expect(tally.findings(from: .note) == 3)
    #expect(!tally.hasUnread)
    #expect(Tally(of: nothing).hasUnread)
  }
}
