import DocumentTree
import ExactNumbers
import ProgramSheets
import Testing

@Suite("Reading a sheet")
struct SheetReaderTests {
  struct IssueCase: Sendable, CustomTestStringConvertible {
    let text: String
    let line: String
    let advice: String?
    /// What the range of the issue holds.
    let place: String
    var testDescription: String { text }

    init(_ text: String, _ line: String, advice: String?, at place: String) {
      self.text = text
      self.line = line
      self.advice = advice
      self.place = place
    }
  }

  static let cases = [
    IssueCase(
      #""gasto": {"totl": 1}"#, "LEC02 /gasto/totl la clave 'totl' no existe en el formulario",
      advice: "¿se quiso escribir 'total'?", at: #""totl""#),
    IssueCase(
      #""gasto": {"fin": "x"}"#, "LEC02 /gasto/fin la clave 'fin' no existe en el formulario",
      advice: "esa clave va en /objetivos/fin", at: #""fin""#),
    IssueCase(
      #""gasto": {"qwertz": 1}"#,
      "LEC02 /gasto/qwertz la clave 'qwertz' no existe en el formulario",
      advice: nil, at: #""qwertz""#),
    IssueCase(
      #""poblacion": {"beneficiaria": {"primero": 5}}"#,
      "LEC02 /poblacion/beneficiaria/primero la clave 'primero' no es un año",
      advice: "escriba un año de cuatro cifras, como 2019", at: #""primero""#),
    IssueCase(
      #""gasto": {"total": "mil"}"#, "LEC03 /gasto/total 'mil' no es una cifra",
      advice: "escriba una cifra como 890.484 o 37,06, o NM, N/A o S/I", at: #""mil""#),
    IssueCase(
      #""gasto": {"total": "1.23.456"}"#,
      "LEC03 /gasto/total los puntos o comas de '1.23.456' no forman una cifra",
      advice: "escriba una cifra como 890.484 o 37,06, o NM, N/A o S/I", at: #""1.23.456""#),
    IssueCase(
      #""gasto": {"total": 1234567890123456789012345678901234567890}"#,
      "LEC03 /gasto/total '1234567890123456789012345678901234567890' tiene demasiadas cifras",
      advice: "una cifra tiene a lo más 38 dígitos", at: "1234567890123456789012345678901234567890"),
    IssueCase(
      #""gasto": {"total": true}"#, "LEC03 /gasto/total 'true' no es una cifra",
      advice: "escriba una cifra como 890.484 o 37,06, o NM, N/A o S/I", at: "true"),
    IssueCase(
      #""componentes": [{"numero": {"numero": "uno"}}]"#,
      "LEC03 /componentes/0/numero 'uno' no es una cifra",
      advice: "escriba una cifra como 890.484 o 37,06, o NM, N/A o S/I", at: #""uno""#),
    IssueCase(
      #""antecedentes": {"nombre": {"a": 1}}"#,
      "LEC05 /antecedentes/nombre hay un grupo de claves donde va un texto",
      advice: "ponga el texto entre comillas", at: #"{"a": 1}"#),
    IssueCase(
      #""diagnostico": {"causas": "muchas"}"#,
      "LEC05 /diagnostico/causas hay un texto donde va una lista",
      advice: "cada fila comienza con '- '", at: #""muchas""#),
    IssueCase(
      #""diagnostico": {"causas": ["una"]}"#,
      "LEC05 /diagnostico/causas/0 hay un texto donde va un grupo de claves", advice: nil,
      at: #""una""#),
    IssueCase(
      #""gasto": ["total"]"#, "LEC05 /gasto hay una lista donde va un grupo de claves",
      advice: "escriba un grupo de claves, cada una con su valor",
      at: #"["total"]"#),
    IssueCase(
      #""gasto": {"total": [1]}"#, "LEC05 /gasto/total hay una lista donde va una cifra",
      advice: "escriba una cifra, o un grupo de claves con 'numero'", at: "[1]"),
    IssueCase(
      #""gasto": {"porBeneficiario": "1.500"}"#,
      "LEC07 /gasto/porBeneficiario '1.500' se lee como 1500",
      advice: "escriba 1500, o 1,5 si es un decimal",
      at: #""1.500""#),
    IssueCase(
      #""poblacion": {"potencial": "677,207"}"#,
      "LEC03 /poblacion/potencial '677,207' se puede leer como 677.207 o como 677,207",
      advice: "escriba 677.207 o 677,207, según lo que sea", at: #""677,207""#),
    IssueCase(
      #""gasto": {"total": "3 %"}"#, "LEC10 /gasto/total la unidad % no es la del campo",
      advice: "el campo se mide en M$ (miles de pesos)", at: #""3 %""#),
    IssueCase(
      #""gasto": {"administrativo": "$ 5"}"#,
      "LEC10 /gasto/administrativo la unidad «$» no es la del campo",
      advice:
        "el campo se mide en M$ (miles de pesos): quite «$» y escriba la cifra en esa unidad",
      at: #""$ 5""#),
    IssueCase(
      #""gasto": {"porcentajeAdministrativo": "M$ 5"}"#,
      "LEC10 /gasto/porcentajeAdministrativo la unidad M$ no es la del campo",
      advice: "el campo se mide en %", at: #""M$ 5""#),
    IssueCase(
      #""componentes": [{"numero": "1 %"}]"#,
      "LEC10 /componentes/0/numero la unidad % no es la del campo",
      advice: "escriba la cifra sola",
      at: #""1 %""#),
    IssueCase(
      #""poblacion": {"reingreso": "quizás"}"#,
      "LEC11 /poblacion/reingreso 'quizás' no es Sí ni No",
      advice: "comience la respuesta con Sí o No", at: #""quizás""#),
  ]

  @Test("Every kind of mistake is said at its place with what to do", arguments: cases)
  func issue(_ example: IssueCase) throws {
    let text = #"{"ficha": "ex-ante", "formulario": "2025-nuevo", \#(example.text)}"#
    let reading = read(text, as: .json)
    let issue = try #require(reading.issues.first)
    #expect(reading.issues.map(\.line) == [example.line])
    #expect(issue.advice(in: .es) == example.advice)
    let bytes = Array(text.utf8)[issue.range.start..<issue.range.end]
    #expect(String(decoding: bytes, as: UTF8.self) == example.place)
    #expect(reading.sheet != nil)
  }

  @Test("Every message and piece of advice exists in both languages and differs", arguments: cases)
  func languages(_ example: IssueCase) throws {
    let text = #"{"ficha": "ex-ante", "formulario": "2025-nuevo", \#(example.text)}"#
    let issue = try #require(read(text, as: .json).issues.first)
    #expect(issue.message(in: .en) != issue.message(in: .es))
    #expect((issue.advice(in: .en) == nil) == (issue.advice(in: .es) == nil))
    for message in [issue.message(in: .en), issue.message(in: .es)] {
      #expect(!message.hasSuffix("."))
      #expect(message.first?.isUppercase == false)
    }
  }

  struct HeaderCase: Sendable, CustomTestStringConvertible {
    let text: String
    let lines: [String]
    let isRead: Bool
    var testDescription: String { text }
  }

  static let headers = [
    HeaderCase(
      text: #"{"formulario": "2025-nuevo"}"#,
      lines: ["LEC06 /ficha falta 'ficha', la clase de ficha"],
      isRead: true),
    HeaderCase(
      text: #"{"ficha": "ex-ante"}"#,
      lines: ["LEC06 /formulario falta 'formulario', el formulario y su año"], isRead: true),
    HeaderCase(
      text: #"{"ficha": "exante", "formulario": "2025-nuevo"}"#,
      lines: ["LEC06 /ficha no se conoce la clase de ficha 'exante'"], isRead: true),
    HeaderCase(
      text: #"{"ficha": "receta", "gasto": 1}"#,
      lines: ["LEC06 /ficha no se conoce la clase de ficha 'receta'"], isRead: false),
    HeaderCase(
      text: #"{"ficha": "ex-ante", "formulario": "2025 nuevo"}"#,
      lines: ["LEC06 /formulario no se conoce el formulario '2025 nuevo'"], isRead: true),
    HeaderCase(
      text: #"{"ficha": "ex-ante", "formulario": "2025-nuevo", "notacion": "coma"}"#,
      lines: ["LEC06 /notacion no se conoce la notación 'coma'"], isRead: true),
    HeaderCase(
      text: "[1, 2]", lines: ["LEC05  hay una lista donde va un grupo de claves"], isRead: false),
    HeaderCase(text: "null", lines: ["LEC09  el archivo no tiene ninguna ficha"], isRead: false),
  ]

  @Test("A sheet that does not say what it is, is read as far as that is safe", arguments: headers)
  func header(_ example: HeaderCase) {
    let reading = read(example.text, as: .json)
    #expect(reading.issues.map(\.line) == example.lines)
    #expect((reading.sheet != nil) == example.isRead)
  }

  @Test("A form that is nearly right is guessed")
  func nearForm() {
    let issue = read(#"{"ficha": "ex-ante", "formulario": "nuevo-2025"}"#, as: .json).issues.first
    #expect(issue?.advice(in: .es)?.contains("2025-nuevo") == true)
  }

  @Test("An empty file is one issue", arguments: [DocumentFormat.json, .yaml])
  func emptyFile(format: DocumentFormat) {
    let reading = SheetReader.read(Document.read([], as: format))
    #expect(reading.issues.map(\.rule) == ["LEC09"])
    #expect(reading.sheet == nil)
  }

  @Test("What is wrong does not keep the rest from being read, and the order is that of the file")
  func severalMistakes() {
    let text = #"""
      {"ficha": "ex-ante", "formulario": "2025-nuevo", "gasto": {"total": "mil", "otro": 1,
      "administrativo": 5, "componentes": ["x", {"componente": "A", "total": "7"}]}}
      """#
    let reading = read(text, as: .json)
    #expect(reading.issues.map(\.rule) == ["LEC03", "LEC02", "LEC05"])
    let spending = reading.sheet?.gasto
    #expect(spending?.administrativo?.decimal == ExactDecimal(5))
    #expect(spending?.componentes?.map(\.componente) == [nil, "A"])
    #expect(spending?.total?.numero == .unreadable(.notAFigure))
    #expect(spending?.total?.texto == "mil")
  }

  @Test("Of two equal keys the first counts")
  func duplicateKeys() {
    let reading = read(
      #"{"ficha": "ex-ante", "formulario": "2025-nuevo", "gasto": {"total": 1, "total": 2}}"#,
      as: .json)
    #expect(reading.issues.map(\.rule) == ["LEC04"])
    #expect(reading.sheet?.gasto?.total?.decimal == ExactDecimal(1))
  }

  @Test("A file of nothing but wrong keys ends with a count")
  func manyIssues() {
    let keys = (0..<3000).map { "\"clave\($0)\": 1" }.joined(separator: ",")
    let reading = read("{\(keys)}", as: .json)
    #expect(reading.issues.count == 1001)
    #expect(reading.issues.contains { $0.kind == .tooMany(limit: 1000) })
  }

  @Test("A point marks decimals where the sheet says so, and in every number of JSON")
  func notation() {
    let header = #""ficha": "ex-ante", "formulario": "2025-nuevo""#
    let point = read(
      #"{\#(header), "notacion": "punto", "gasto": {"porBeneficiario": "37.125"}}"#, as: .json)
    #expect(point.issues.isEmpty)
    let decimal = ExactDecimal(coefficient: 37125, scale: 3)
    #expect(point.sheet?.gasto?.porBeneficiario?.decimal == decimal)
    let token = read(#"{\#(header), "gasto": {"porBeneficiario": 37.125}}"#, as: .json)
    #expect(token.issues.isEmpty)
    #expect(token.sheet?.gasto?.porBeneficiario?.decimal == decimal)
  }

  @Test("A key of another form is noted once, where it has an answer and the form is known")
  func keysOfOtherForms() {
    func issues(_ form: String, _ text: String) -> [String] {
      let sheet = "{ficha: ex-ante, formulario: \(form), \(text)}"
      return SheetReader.read(Document.read(Array(sheet.utf8), as: .yaml)).issues
        .map { "\($0.rule) \($0.pointer)" }
    }
    let group = "antecedentes: {identificacionPresupuestaria: {partida: 7, item: {}}}"
    #expect(
      issues("2019-nuevo", group).first == "LEC13 /antecedentes/identificacionPresupuestaria")
    #expect(issues("2019-nuevo", group).count { $0.hasPrefix("LEC13") } == 1)
    #expect(issues("2019-revision-de-diseno", group).allSatisfy { !$0.hasPrefix("LEC13") })
    #expect(issues("2019-nuevo", "antecedentes: {inicio: , descripcion: }").isEmpty)
    #expect(issues("1999", "antecedentes: {inicio: 2001}") == ["LEC06 /formulario"])
    #expect(issues("2025-nuevo", "objetivos: {plenaImplementacion: 2026}").isEmpty)
  }

  @Test(
    "The decimals of a figure between braces are not taken for a key in silence",
    arguments: [
      "gasto: {porBeneficiario: 37,06}", "gasto: {porcentajeAdministrativo: 3,75 %}",
      "gasto: {porBeneficiario: 37,06 M$}", "objetivos: {indicador: {valores: {2019: 69,94}}}",
    ])
  func decimalsBetweenBraces(text: String) {
    let issues = read(text).issues
    #expect(issues.map(\.rule) == ["LEC02"])
    #expect(issues.first?.advice(in: .es)?.contains("comillas") == true)
  }

  @Test("Merged keys count, and an alias stands for what it names")
  func mergedKeys() {
    let reading = read(
      """
      gasto: {total: &monto 5, administrativo: *monto}
      """)
    #expect(reading.sheet?.gasto?.administrativo?.decimal == ExactDecimal(5))
  }
}
