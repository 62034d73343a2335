import Constraints
import ExactNumbers
import Fichas
import Foundation
import TestSupport
import Testing

@testable import Reporting
@testable import Analysis

/// Tables over sheets that are made here, and over the examples.
@Suite("A table")
struct TableTests {
  private static let examples = Checker().check(paths: [Project.examples])

  @Test("says what the check says, digit for digit")
  func agreesWithCheck() throws {
    var compared = 0
    for file in Self.examples {
      guard let figures = file.sheet.flatMap({ SheetFigures($0) }) else { continue }
      let all =
        [
          figures.sobrePotencial, figures.sobreObjetivo, figures.total, figures.porBeneficiario,
          figures.porcentajeAdministrativo,
        ] + figures.componentes.compactMap(\.porUnidad)
      for figure in all {
        let rules = ["POB03", "POB04", "GAS01", "GAS02", "GAS03", "GAS04"]
        let finding = file.report.findings.first {
          $0.field == figure.field && rules.contains($0.rule)
        }
        let check = file.report.checks.first {
          $0.fields.first == figure.field && rules.contains($0.rule)
        }
        #expect(figure.outcome?.verdict == check?.verdict)
        guard let finding else { continue }
        compared += 1
        #expect(finding.reported?.description == figure.number?.description)
        #expect(finding.computed?.description == figure.computedDecimal?.description)
        #expect(finding.difference?.description == figure.differenceDecimal?.description)
      }
    }
    #expect(compared > 5)
  }

  @Test("adds up what is there, weights ratios by it and counts what is missing")
  func totals() {
    var request = TableRequest(.cobertura)
    request.group = .servicio
    #expect(
      SampleTables.text(request, SampleTables.sheets) == """
        servicio,filas,incompletas,potencial,objetivo,beneficiaria,sobrePotencial,sobreObjetivo
        Arica,1,0,500,250,7,1.40,2.80
        Ñuble,3,1,1310,655,133,10.23,20.46
        Total,4,1,1810,905,140,7.78,15.56

        """)
  }

  @Test("puts what is computed and the interval of a figure beside it when asked")
  func comparison() throws {
    var request = TableRequest(.cobertura)
    request.comparesComputed = true
    request.showsIntervals = true
    try request.show(
      columns:
        "codigo,sobrePotencial,sobrePotencialCalculado,sobrePotencialDiferencia,sobrePotencialDesde,sobrePotencialHasta"
    )
    let lines = SampleTables.text(request, SampleTables.sheets).split(separator: "\n").dropFirst()
    #expect(
      lines == [
        "C1,3.54,10,-6.46,3.535,3.545", "C2,3.54,1.4,2.14,3.535,3.545", "C3,3.54,,,3.535,3.545",
        "C4,3.54,11,-7.46,3.535,3.545",
      ])
  }

  @Test(
    "is sorted by a column, what is missing last",
    arguments: [("beneficiaria", "2413"), ("-beneficiaria", "1423"), ("-codigo", "4321")])
  func order(_ column: String, _ expected: String) throws {
    var request = TableRequest(.cobertura)
    try request.sort(by: column)
    try request.show(columns: "codigo")
    let rows = SampleTables.text(request, SampleTables.sheets).split(separator: "\n").dropFirst()
    #expect(rows.map { $0.dropFirst() }.joined() == expected)
  }

  @Test("refuses a column that it does not have and names those it has")
  func unknownColumn() throws {
    var request = TableRequest(.gasto)
    let error = try #require(throws: TableRequest.UnknownColumn.self) {
      try request.show(columns: "codigo,coste")
    }
    #expect(error.key == "coste" && error.known.contains("total"))
  }

  @Test("every name that a column is said to have can be asked for", arguments: TableName.allCases)
  func terms(_ name: TableName) throws {
    let terms = name.definition.columns.compactMap(\.term)
    // what a kind of sheet makes itself has no names of its own
    #expect(terms.count >= (name.definition.kinds == [.compromisos] ? 4 : 5))
    for term in terms {
      var request = TableRequest(name)
      try request.choose(where: "hay(\(term))")
    }
  }

  /// The summary counts findings, which have no name in conditions, and the commitments are of several
  /// tables of the form.
  @Test(
    "a column and the name that it is said to have are one figure",
    arguments: TableName.allCases.filter {
      $0 != .resumen && $0.definition.kinds != [.compromisos]
    })
  func sameFigures(_ name: TableName) throws {
    let kind = try #require(name.definition.kinds.first?.kind.name)
    // the design with all of the tables
    let example = kind == "ex-ante" ? "capacitacion-2019.yaml" : Project.sheets(of: kind).last
    let file = Checker().check(file: Project.path("Examples/\(try #require(example))"))
    let columns = name.definition.columns
    var compared = 0
    for row in TableMaker(TableRequest(name)).part(of: file).rows {
      for (column, datum) in zip(columns, row) {
        guard let term = column.term, let number = Table.Cell(datum).number else { continue }
        let isPercentage = column.title.es.hasSuffix("(%)")
        let digits = "\(number.description(in: .chilena))\(number.scale == 3 ? "0" : "")"
        var request = TableRequest(name)
        try request.choose(where: "\(term) = \(digits)\(isPercentage ? " %" : "")")
        #expect(!TableMaker(request).part(of: file).rows.isEmpty, "\(term) = \(digits)")
        compared += 1
      }
    }
    #expect(compared > 0)
  }

  @Test("writes figures as Chilean spreadsheets take them")
  func chilean() throws {
    var request = TableRequest(.gasto)
    try request.show(columns: "programa,total,porBeneficiario,beneficiaria")
    let rows = "P1;7000;37,06;100\nP2;99;37,06;7\nP3;50;37,06;NM\nP4;1234567;37,06;33\n"
    func text(_ options: TableOptions) -> String {
      SampleTables.text(request, SampleTables.sheets, .csvCl, options)
    }
    let titles = "Programa;Gasto total (M$);Por beneficiario (M$);Población beneficiaria\n"
    #expect(text(TableOptions()) == "\u{FEFF}" + titles + rows)
    let keys = "programa;total;porBeneficiario;beneficiaria\n"
    #expect(text(TableOptions(hasByteOrderMark: false, usesKeys: true)) == keys + rows)
  }

  @Test("has figures alone in its columns of figures for programs, and the words beside them")
  func typed() throws {
    var request = TableRequest(.gasto)
    request.separatesWords = true
    try request.show(columns: "programa,beneficiaria,beneficiariaEstado")
    let sheets = Array(SampleTables.sheets[1...2])
    #expect(
      SampleTables.text(request, sheets, .csv)
        == "programa,beneficiaria,beneficiariaEstado\nP2,7,\nP3,,NM\n")
    #expect(
      SampleTables.text(request, sheets, .ndjson).split(separator: "\n").last
        == #"{"schema":"fichas.row/1","programa":"P3","beneficiaria":null,"beneficiariaEstado":"NM"}"#
    )
    // without a column of its own the word stands in the place of the figure
    request.separatesWords = false
    try request.show(columns: "programa,beneficiaria")
    for format in [TableFormat.csv, .csvCl, .tsv] {
      #expect(SampleTables.text(request, sheets, format).hasSuffix("NM\n"))
    }
  }

  @Test(
    "takes columns by their keys and titles, in any case and with or without the unit",
    arguments: [
      "total,totalCalculado", "Gasto total (M$), Gasto total (M$), calculado",
      "gasto TOTAL,gasto total, calculado", "Total (M$),total, computed", " Total , totalcalculado",
    ])
  func titles(_ names: String) throws {
    var request = TableRequest(.gasto)
    request.comparesComputed = true
    try request.show(columns: names)
    #expect(request.columns == ["total", "totalCalculado"])
    try request.sort(by: "-Gasto total")
    #expect(request.sorting?.column == "total" && request.sorting?.isDescending == true)
  }

  @Test("is cut to the width of a terminal, but never a figure", arguments: [60, 80, 200])
  func width(_ width: Int) {
    let file = SampleTables.sheet(1, service: "x", potential: 1_000, reached: 100, cost: 7_000)
    var request = TableRequest(.componentes)
    let long = """
      {"ficha": "ex-ante", "formulario": "2019-nuevo", "gasto": {"componentes": [
        {"componente": "\(String(repeating: "ñandú 漢字 ", count: 20))", "total": 123456789}]}}
      """
    let files = [file, Checker().check(text: long, named: "a.json")]
    try? request.show(columns: "componente,unidad,gasto")
    let lines = SampleTables.text(request, files, .text, TableOptions(width: width)).split(
      separator: "\n")
    #expect(lines.contains { $0.hasSuffix("123.456.789") })
    #expect(lines.contains { $0.contains("…") })
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test("holds nothing that bites", arguments: TableFormat.allCases.filter { !$0.isBinary })
  func hostile(_ format: TableFormat) throws {
    let texts = [
      "\u{1B}[2J", "=HYPERLINK(1)", "<script>alert(1)</script>", "a\u{202E}b", "| x |",
      "a;b,c\t\"d",
      "\r\n::error::x", "::error::x", "\u{A0}::error::x", "##[error]x", "##vso[x]",
      "@SUM(1)", String(repeating: "x", count: 1 << 16),
    ]
    let files = try texts.map { text in
      let json = try JSONSerialization.data(withJSONObject: [
        "ficha": "ex-ante", "formulario": "2019-nuevo",
        "encabezado": ["programa": text, "codigo": text],
      ])
      return Checker().check(bytes: Array(json), named: "a.json")
    }
    let report = SampleTables.text(TableRequest(.cobertura), files, format)
    let text = report.unicodeScalars.drop { $0 == "\u{FEFF}" }
    for scalar in text where scalar != "\n" && scalar != "\t" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format)
    }
    #expect(!report.contains(/##[a-z]*\[/) && !report.contains(/(?m)^\s*::/))
    #expect(
      !report.contains("<script") || format == .text || format == .json || format == .ndjson
        || format == .csv || format == .csvCl || format == .tsv)
    if [.csv, .csvCl, .tsv].contains(format) {
      #expect(!report.contains(/(?m)(^|[,;\t])"?[=@]/))
    }
    if format == .json {
      _ = try JSONSerialization.jsonObject(with: Data(report.utf8))
    }
    #expect(report.split(separator: "\n").count >= texts.count)
  }

  @Test("is the same with one job and with two", arguments: TableName.allCases)
  func jobs(_ name: TableName) {
    let path = Path(Project.examples)
    let tables = [1, 2].map { jobs in
      TableRun(check: CheckRun(paths: [path], jobs: jobs), request: TableRequest(name)).make()
    }
    #expect(tables[0].table.rendered(as: .json) == tables[1].table.rendered(as: .json))
    #expect(tables[0].tally == tables[1].tally)
  }
}
