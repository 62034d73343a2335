import Constraints
import DocumentTree
import Fichas
import Templates
import Testing

@testable import Analysis
@testable import ProgramSheets
@testable import SheetRules

@Suite("A second kind of sheet")
struct SecondKindTests {
  private static let options = CheckOptions(kinds: RuledKind.all + [.seguimiento])

  private static let sheet = """
    ficha: seguimiento
    formulario: "2021"
    programa: Riego
    componentes:
      - {nombre: Cursos, gasto: {2019: 100, 2020: N/A, 2021: 250}}
      - {nombre: Visitas, gasto: {2019: 200, 2020: N/A, 2021: 350}}
    administrativo: {2019: 50, 2020: N/A, 2021: 66}
    total: {2019: 350, 2020: N/A, 2021: 666}
    porcentajeAdministrativo: 10 %

    """

  private func check(_ text: String = sheet) -> FileReport {
    Checker(options: Self.options).check(text: text)
  }

  private func lines(_ report: FileReport) -> [String] {
    report.report.findings.map { "\($0.rule) \($0.field)" }
  }

  @Test("is checked by its own rules, and its verdicts are counted")
  func holds() {
    let report = check()
    #expect(lines(report) == [])
    #expect(report.report.kind == "seguimiento" && report.report.form == "2021")
    #expect(report.report.name == "Riego")
    let verdicts = report.report.checks.map { "\($0.rule) \($0.verdict.rawValue)" }
    #expect(
      verdicts == [
        "SEG01 exact", "SEG01 not-checked", "SEG01 exact", "SEG02 rounding", "SEG03 exact",
      ])
  }

  @Test("a wrong figure of a row and a year is found, named, and told to be the cause")
  func finds() throws {
    let report = check(Self.sheet.replacing("2019: 200", with: "2019: 2000"))
    #expect(lines(report) == ["SEG01 /total/2019"])
    let finding = try #require(report.report.findings.first)
    #expect(finding.message.es.hasPrefix("el total de 2019 dice 350, pero"))
    #expect(finding.operands.contains { $0.name.es == "el gasto de 2019 de «Visitas»" })
    let suspects = report.report.groups.flatMap(\.suspects).map(\.field.description)
    #expect(suspects.contains("/componentes/1/gasto/2019"))
    let twice = check(Self.sheet.replacing("nombre: Visitas", with: "nombre: Cursos"))
    #expect(lines(twice) == ["SEG03 /componentes"])
  }

  @Test("its reading says what does not fit, and an exception accepts a finding")
  func reads() {
    let wrong = Self.sheet.replacing("programa: Riego", with: "progama: Riego\nexcepciones: x")
      .replacing("2020: N/A, 2021: 66", with: "2020: mucho, 2021: 66")
    #expect(
      Set(lines(check(wrong))).isSuperset(of: [
        "LEC02 /progama", "LEC03 /administrativo/2020", "LEC05 /excepciones",
      ]))
    let accepted =
      Self.sheet.replacing("total: {2019: 350", with: "total: {2019: 351")
      + "excepciones: [{regla: SEG01, razon: se redondeó}]\n"
    let findings = check(accepted).report.findings
    #expect(findings.map(\.rule) == ["SEG01"])
    #expect(findings.allSatisfy { $0.acceptance != nil })
  }

  @Test("its figures are explained, computed and solved for")
  func calculates() throws {
    let report = check(Self.sheet.replacing("porcentajeAdministrativo: 10 %", with: ""))
    let steps = try #require(report.sheet.flatMap { Explainer.explain(.rule("SEG02"), in: $0) })
    #expect(steps.map(\.rule) == ["SEG02", "SEG01"])
    let calculator = try #require(report.sheet.flatMap { SheetCalculator($0) })
    let missing = calculator.missingCells.map { $0.field.description }
    #expect(missing == ["/porcentajeAdministrativo"])
    #expect(calculator.fields.contains(JSONPointer("/componentes/0/gasto/2021")))
  }

  @Test("has a schema with its years in rows, made of its fields")
  func schema() throws {
    let text = PublishedSchema.sheet(.seguimiento).text
    #expect(text.contains("\"const\": \"seguimiento\"") && text.contains("\"2021\""))
    for campo in SheetKind.seguimiento.fields where campo.clave != "*" {
      #expect(text.contains("\"\(campo.clave)\""), "\(campo.pattern)")
    }
    #expect(text.contains("caracteres: 40 en 2021"))
  }

  @Test("is laid out in the order of its form")
  func layout() throws {
    let text = "total:\n  2019: 1\nprograma: Riego\nformulario: \"2021\"\nficha: seguimiento\n"
    let laidOut = try Document.read(Array(text.utf8), as: .yaml)
      .formattedAsSheet(of: Self.options.kinds)
    #expect(
      String(decoding: laidOut, as: UTF8.self)
        == "ficha: seguimiento\nformulario: \"2021\"\nprograma: Riego\ntotal:\n  2019: 1\n")
  }

  @Test("has an empty sheet that reads without a fault")
  func empty() throws {
    let form = try #require(SheetKind.seguimiento.forms.first)
    let text = EmptySheet.yaml(form, of: .seguimiento)
    for piece in ["ficha: seguimiento", "administrativo:", "  2019:\n  2020:\n  2021:\n"] {
      #expect(text.contains(piece))
    }
    #expect(check(text).report.findings.allSatisfy { !$0.isReadingFault })
  }

  @Test("made in Swift, it is checked as the text that it is written as")
  func made() throws {
    let sheet = Seguimiento.with {
      $0.ficha = "seguimiento"
      $0.formulario = "2021"
      $0.componentes = [.with { $0.nombre = "Cursos" }, .with { $0.nombre = "Cursos" }]
    }
    #expect(lines(try Checker(options: Self.options).check(sheet)) == ["SEG03 /componentes"])
  }

  @Test("is not known where it is not registered, and changes nothing for the first kind")
  func registers() {
    #expect(
      Checker().check(text: Self.sheet).report.findings.map { "\($0.rule) \($0.field)" } == [
        "LEC06 /ficha"
      ])
    let exAnte = "ficha: ex-ante\nformulario: 2019-nuevo\ngasto: {total: 5}\n"
    #expect(lines(check(exAnte)) == lines(Checker().check(text: exAnte)))
    #expect(!lines(check(exAnte)).isEmpty)
  }
}
