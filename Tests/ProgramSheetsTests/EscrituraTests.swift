import DocumentTree
import ExactNumbers
import TestSupport
import Testing

@testable import ProgramSheets

@Suite("Figures as people write them")
struct EscrituraTests {
  struct FigureCase: Sendable, CustomTestStringConvertible {
    let text: String
    /// What the form would have there; nil where it is refused.
    let read: String?
    /// The end of the message, or of the advice where it is refused.
    let says: String
    var testDescription: String { text }

    init(_ text: String, _ read: String?, _ says: String? = nil) {
      self.text = text
      self.read = read
      self.says = says ?? "se lee como \(read ?? "")"
    }
  }

  /// In a field of whole thousands of pesos.
  static let amounts = [
    FigureCase("340 115", "340.115"),
    FigureCase("340\u{A0}115", "340.115"), FigureCase("340\u{202F}115", "340.115"),
    FigureCase("340\u{2009}115", "340.115"), FigureCase("340\u{2007}115", "340.115"),
    FigureCase("340'115", "340.115"), FigureCase("340’115", "340.115"),
    FigureCase("340_115", "340.115"), FigureCase("2 340 115", "2.340.115"),
    FigureCase("2,340,115", "2.340.115"), FigureCase("340.115 M$", "340.115"),
    FigureCase("340.115M$", "340.115"), FigureCase("340.115 (M$)", "340.115"),
    FigureCase("340.115 miles de pesos", "340.115"), FigureCase("340.115.-", "340.115"),
    FigureCase("$340.115.000.-", "340.115", "son pesos: se lee como M$ 340.115"),
    FigureCase("$ 340.115.000", "340.115", "son pesos: se lee como M$ 340.115"),
    FigureCase("340.115.000 pesos", "340.115", "son pesos: se lee como M$ 340.115"),
    FigureCase("340.115 (*)", "340.115"), FigureCase("340.115 [*]", "340.115"),
    FigureCase("340 mil", "340.000"), FigureCase("“340.115”", "340.115"),
    FigureCase("«340.115»", "340.115"), FigureCase("340.115.", "340.115"),
    FigureCase("\u{200B}340.115\u{FEFF}", "340.115"), FigureCase("M$ 340 115", "340.115"),
    FigureCase("340 115,0", "340.115,0"), FigureCase("n.m.", "NM"), FigureCase("No medido", "NM"),
    FigureCase("N.A.", "N/A"), FigureCase("no aplica", "N/A"), FigureCase("ND", "S/I"),
    FigureCase("sin información", "S/I"), FigureCase("s.i.", "S/I"),
    FigureCase("340 11", nil, "quite «11», o el espacio si es una sola cifra"),
    FigureCase("340 1155", nil, "quite «1155», o el espacio si es una sola cifra"),
    FigureCase("0 340", nil, "quite «340», o el espacio si es una sola cifra"),
    FigureCase("340.115¹", "340.115"), FigureCase("340.115 (1)", "340.115"),
    FigureCase("340.115 [12]", "340.115"), FigureCase("340.115 (miles de pesos)", "340.115"),
    FigureCase("M$ (2025) 340.115", nil, "quite «(2025)»"),
    FigureCase("340.115 M$ 2025", nil, "quite «2025»"),
    FigureCase("340.115 (pesos de 2025)", nil, "quite «(pesos de 2025)»"),
    FigureCase("340.115 (trescientos mil)", nil, "quite «(trescientos mil)»"),
    FigureCase("340.115 (44,7%)", nil, "quite «(44,7%)»"),
    FigureCase("340,115 millones", nil, "quite «millones» y escriba la cifra en esa unidad"),
    FigureCase("340.115 aprox.", nil, "quite «aprox.»"),
    FigureCase("cerca de 340.115 según Dipres", nil, "quite «cerca de» y «según Dipres»"),
    FigureCase("340.115 personas", nil, "quite «personas»"),
    FigureCase("340.115 o 350.115", nil, "quite «o 350.115»"),
    FigureCase("7O000", nil, "escriba la cifra sola, sin letras"),
    FigureCase("2786O", nil, "escriba la cifra sola, sin letras"),
    FigureCase("UF 340", nil, "quite «UF» y escriba la cifra en esa unidad"),
    FigureCase(
      "340 millones de pesos", nil, "quite «millones de pesos» y escriba la cifra en esa unidad"),
    FigureCase("12 meses", nil, "quite «meses» y escriba la cifra en esa unidad"),
    FigureCase("340 millones", nil, "escriba 340.000.000 o 340.000, según lo que sea"),
    FigureCase("340,115", nil, "escriba 340.115 o 340,115, según lo que sea"),
    FigureCase("#N/A", nil, "corrija la planilla y escriba la cifra, o NM, N/A o S/I"),
    FigureCase("#¡DIV/0!", nil, "corrija la planilla y escriba la cifra, o NM, N/A o S/I"),
    FigureCase("#¡VALOR!", nil, "corrija la planilla y escriba la cifra, o NM, N/A o S/I"),
    FigureCase("######", nil, "corrija la planilla y escriba la cifra, o NM, N/A o S/I"),
    FigureCase("trescientos", nil, "escriba una cifra como 890.484 o 37,06, o NM, N/A o S/I"),
    FigureCase("3.40.115", nil, "escriba una cifra como 890.484 o 37,06, o NM, N/A o S/I"),
    FigureCase("- 340.115", nil, "quite «-»"),
    FigureCase("4 ‰", nil, "quite «‰» y escriba la cifra en esa unidad"),
    FigureCase("si", nil, "escriba una cifra como 890.484 o 37,06, o NM, N/A o S/I"),
  ]

  @Test("A figure with one meaning is read, any other is told what to write", arguments: amounts)
  func amount(_ example: FigureCase) throws {
    try expect(example, #""gasto": {"total": \#(JSON.text(example.text))}"#, "/gasto/total")
    try expect(
      example, #""gasto": {"total": {"numero": \#(JSON.text(example.text)), "fuente": "x"}}"#,
      "/gasto/total/numero")
  }

  static let shares = [
    FigureCase("4,11 por ciento", "4,11 %"), FigureCase("4.11 porciento", "4,11 %"),
    FigureCase("4,11 %¹", "4,11 %"), FigureCase("4,11 % (1)", "4,11 %"),
    FigureCase("4,11%[2]", "4,11 %"),
    FigureCase("% 4,11", "4,11 %"), FigureCase("4,11 %.", "4,11 %"), FigureCase(",75 %", "0,75 %"),
    FigureCase("–4,11", nil, "quite «–»"), FigureCase("4,11 puntos", nil, "quite «puntos»"),
    FigureCase("4,11 M$", nil, "quite «M$» y escriba la cifra en esa unidad"),
    FigureCase("1 204 %", "1204 %"), FigureCase("4 ‰", "0,4 %"), FigureCase("41,1‰", "4,11 %"),
    FigureCase("41,10 por mil", "4,11 %"),
  ]

  @Test("A share keeps its sign", arguments: shares)
  func share(_ example: FigureCase) throws {
    try expect(
      example, #""gasto": {"porcentajeAdministrativo": \#(JSON.text(example.text))}"#,
      "/gasto/porcentajeAdministrativo")
  }

  static let times = [
    FigureCase("10 meses", "10"), FigureCase("10 MESES", "10"), FigureCase("10,5 mes", "10,5"),
    FigureCase("10 años", nil, "el campo se mide en «MESES»: quite la unidad o corríjala"),
    FigureCase("10 semanas", nil, "el campo se mide en «MESES»: quite la unidad o corríjala"),
  ]

  @Test("A time is in the unit beside it", arguments: times)
  func time(_ example: FigureCase) throws {
    try expect(
      example,
      #""poblacion": {"egreso": {"tiempo": \#(JSON.text(example.text)), "unidad": "MESES"}}"#,
      "/poblacion/egreso/tiempo")
  }

  static let people = [
    FigureCase("51 204 empresas", "51.204"), FigureCase("51.204 Empresas.", "51.204"),
    FigureCase("51.204 pequeñas empresas", "51.204"), FigureCase("51.204 Mipes", "51.204"),
    FigureCase("51.204 MiPymes", "51.204"), FigureCase("51.204 pymes", "51.204"),
    FigureCase("51.204 (44,7%)", nil, "quite «(44,7%)»"),
    FigureCase(
      "51.204 hogares", nil,
      "el campo se mide en «micro y pequeñas empresas»: quite la unidad o corríjala"),
    FigureCase("1,2 millones", "1.200.000"), FigureCase("1,2 millones de empresas", "1.200.000"),
    FigureCase("51.204 empresas aprox", nil, "quite «empresas aprox»"),
    FigureCase("51,204 empresas", nil, "escriba 51.204 o 51,204, según lo que sea"),
  ]

  @Test("A population may have its own unit behind it", arguments: people)
  func population(_ example: FigureCase) throws {
    let unit = #""unidad": "micro y pequeñas empresas""#
    try expect(
      example, #""poblacion": {"potencial": {"numero": \#(JSON.text(example.text)), \#(unit)}}"#,
      "/poblacion/potencial/numero")
    try expect(
      example,
      #""poblacion": {"potencial": {\#(unit)}, "beneficiaria": {"2025": \#(JSON.text(example.text))}}"#,
      "/poblacion/beneficiaria/2025")
  }

  static let years = [
    FigureCase("2.025", "2025"), FigureCase("2025 (t)", "2025"), FigureCase("Año 2025", "2025"),
    FigureCase("2025.", "2025"), FigureCase("2025.0", "2025"), FigureCase("2 025", "2025"),
    FigureCase("2025-2026", nil, "quite «-2026»"),
    FigureCase("marzo de 2025", nil, "quite «marzo de»"),
  ]

  @Test("A year has no mark among its digits", arguments: years)
  func year(_ example: FigureCase) throws {
    try expect(example, #""gasto": {"ejercicio": \#(JSON.text(example.text))}"#, "/gasto/ejercicio")
  }

  static let point = [
    FigureCase("37,06", "37.06"), FigureCase("1,167,259", "1167259"),
    FigureCase("1.167,5", "1167.5"), FigureCase("1 167 259", "1167259"),
    FigureCase("677,207", nil, "escriba 677207 o 677.207, según lo que sea"),
  ]

  @Test("Where the point marks decimals, a comma is read as what it can only be", arguments: point)
  func pointNotation(_ example: FigureCase) throws {
    try expect(
      example, #""notacion": "punto", "gasto": {"porBeneficiario": \#(JSON.text(example.text))}"#,
      "/gasto/porBeneficiario")
  }

  /// Reads a sheet with one figure that is not written as the form does.
  private func expect(_ example: FigureCase, _ entry: String, _ place: String) throws {
    let text = #"{"ficha": "ex-ante", "formulario": "2025-nuevo", \#(entry)}"#
    let reading = read(text, as: .json)
    let issue = try #require(reading.issues.first)
    #expect(reading.issues.count == 1, "\(reading.issues.map(\.line))")
    let node = try #require(reading.document.node(at: JSONPointer(place)))
    guard let expected = example.read else {
      #expect(issue.severity == .error)
      #expect(
        issue.advice(in: .es)?.hasSuffix(example.says) == true, "\(issue.advice(in: .es) ?? "")")
      #expect(issue.replacement == nil)
      #expect(Cifra(node.text, notation: reading.notation).figure == nil)
      return
    }
    #expect(issue.severity == .note)
    #expect(issue.message(in: .es).hasSuffix(example.says), "\(issue.message(in: .es))")
    #expect(node.text == expected)
    try expectMended(text, issue, expected, place)
  }

  /// What is offered reads as the same figure, with nothing left to say.
  private func expectMended(
    _ text: String, _ issue: SheetIssue, _ expected: String, _ place: String
  ) throws {
    let replacement = try #require(issue.replacement)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(issue.range.start..<issue.range.end, with: Array(replacement.utf8))
    let mended = SheetReader.read(Document.read(bytes, as: .json))
    #expect(mended.issues.map(\.line) == [])
    #expect(mended.document.node(at: JSONPointer(place))?.text == expected)
  }

  @Test("Dashes fill a field that stays empty, and no number of JSON is read otherwise")
  func blanks() {
    for dash in ["-", "–", "—", "--", "…", ". . ."] {
      let reading = read(
        #"{"ficha": "ex-ante", "formulario": "2025-nuevo", "poblacion": {"objetivo": {"unidad": "x"}, "focalizacion": [{"coeficiente": "\#(dash)"}]}}"#,
        as: .json)
      #expect(
        reading.issues.map(\.line) == [
          "LEC07 /poblacion/focalizacion/0/coeficiente '\(dash)' se lee como un campo en blanco"
        ])
      #expect(reading.sheet?.poblacion?.focalizacion?.first?.coeficiente == nil)
    }
    let number = read(
      #"{"ficha": "ex-ante", "formulario": "2025-nuevo", "gasto": {"total": 677.207}}"#, as: .json)
    #expect(number.issues.isEmpty)
    #expect(number.sheet?.gasto?.total?.decimal == ExactDecimal(coefficient: 677_207, scale: 3))
  }

  @Test("In YAML the error of a spreadsheet is a comment, which is said at the place of the word")
  func comments() throws {
    for (text, severity) in [
      ("gasto:\n  total: #N/A\n", ReadingIssue.Severity.error),
      ("poblacion:\n  focalizacion:\n    - coeficiente: #¡REF! x\n", .note),
    ] {
      let reading = read(text)
      let issue = try #require(reading.issues.first)
      #expect(reading.issues.count == 1 && issue.rule == "LEC03" && issue.severity == severity)
      let source = reading.document.source[issue.range.start..<issue.range.end]
      #expect(String(decoding: source, as: UTF8.self).hasPrefix("#"))
      #expect(reading.unread == [issue.pointer])
    }
    #expect(read("gasto:\n  total: # en M$\n").issues.isEmpty)
  }

  @Test("A unit that stands nowhere else goes into its own field")
  func units() throws {
    for (text, after) in [
      (
        "poblacion:\n  potencial: 51 204 empresas\n",
        "poblacion:\n  potencial: {numero: 51.204, unidad: empresas}\n"
      ),
      (
        "poblacion:\n  potencial:\n    numero: 51.204 empresas\n    fuente: x\n",
        "poblacion:\n  potencial:\n    numero: 51.204\n    unidad: empresas\n    fuente: x\n"
      ),
      (
        "produccion:\n  filas:\n  - cantidad: 84 talleres\n    componente: x\n",
        "produccion:\n  filas:\n  - cantidad: 84\n    unidad: talleres\n    componente: x\n"
      ),
      (
        "poblacion: {egreso: {tiempo: 10 meses}}\n",
        "poblacion: {egreso: {tiempo: 10, unidad: MESES}}\n"
      ),
    ] {
      let reading = read(text)
      let issue = try #require(reading.issues.first)
      #expect(reading.unread.count == 1)
      var bytes = reading.document.source
      let replacement = try #require(issue.replacement)
      bytes.replaceSubrange(issue.range.start..<issue.range.end, with: Array(replacement.utf8))
      #expect(String(decoding: bytes, as: UTF8.self).hasSuffix(after))
      #expect(SheetReader.read(Document.read(bytes, as: .yaml)).issues.isEmpty)
    }
  }

  @Test("Whatever a number is, all its notations read as the same one, in YAML and JSON")
  func notations() throws {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<400 {
      let value = Int.random(in: 1_000...99_999_999, using: &generator)
      let number = ExactDecimal(value)
      let grouped = number.description(in: .chilena)
      func separated(_ mark: String) -> String {
        grouped.split(separator: ".").joined(separator: mark)
      }
      let marks = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’", "_"].map(separated)
      let pesos = ["$ \(grouped).000", "$\(grouped).000.-", "\(grouped).000 pesos"]
      let units = ["\(grouped) M$", "\(value)M$", "\(grouped).-", "“\(grouped)”", "\(grouped) (*)"]
      for text in marks + pesos + units + (value > 999_999 ? [separated(",")] : []) {
        let json = read(
          #"{"ficha": "ex-ante", "formulario": "2025-nuevo", "gasto": {"total": \#(JSON.text(text))}}"#,
          as: .json)
        let yaml = read("gasto:\n  total: \(text)\n")
        for reading in [json, yaml] {
          #expect(reading.sheet?.gasto?.total?.decimal == number, "\(text)")
          #expect(reading.issues.map(\.rule) == ["LEC07"], "\(text)")
        }
      }
    }
  }
}

private enum JSON {
  /// A text as JSON writes it.
  static func text(_ text: String) -> String {
    "\"" + text.flatMap { $0 == "\"" ? "\\\"" : String($0) } + "\""
  }
}
