import DocumentTree

/// Placeholders, markup, the question before the answer, a text cut at its limit.
enum TXT05: Rule {
  static let description = RuleDescription(
    id: "TXT05",
    title: LocalizedText(
      es: "un texto está sin terminar o trae restos que no son de la respuesta",
      en: "a text is unfinished or has leftovers that are not of the answer"),
    severity: .warning, category: .textos,
    rationale: LocalizedText(
      es:
        "Un «por definir», un «xxx», la marca de una página web (<p>), la pregunta copiada antes de la respuesta o una frase que se corta justo en el límite de caracteres quedan a la vista de quien evalúa la ficha. Se habla de un corte solo donde al texto le faltan pocos caracteres para su límite y termina sin punto.",
      en:
        "A «por definir», an «xxx», the markup of a web page (<p>), the question copied before the answer or a sentence that breaks off right at the limit of characters are seen by whoever evaluates the sheet. A cut is reported only where the text is a few characters from its limit and ends without a full stop."
    ),
    source: LocalizedText(
      es: "Todas las respuestas en palabras, y el límite que cada pregunta imprime (implícita)",
      en: "All answers in words, and the limit that each question prints (implied)"),
    formula: LocalizedText(
      es: "texto sin «por definir», «xxx», «<p>» ni su pregunta, y terminado",
      en: "text without «por definir», «xxx», «<p>» and its question, and finished"),
    remedy: LocalizedText(
      es: "termine el texto y borre lo que no es de la respuesta",
      en: "finish the text and delete what is not of the answer"),
    examples: [
      .passing(
        """
        # deudas pendientes, direcciones y desigualdades no son restos
        diagnostico: {problema: "Hay deudas pendientes y menos de 5 años < 10.", fuentes: "CCS, <https://www.ccs.cl/2018>."}
        objetivos: {fin: "El fin del programa es mejorar la gestión."}
        """),
      .failing("objetivos: {fin: ↓Por definir, proposito: Las mipes venden ↓XXX más.}"),
      .failing("objetivos: {fin: \"Que se venda más ↓[pendiente de validar].\"}"),
      .failing("diagnostico: {problema: \"↓<p>Baja venta de las mipes.</p>\"}"),
      .failing("objetivos: {fin: \"↓Fin del programa: vender más.\"}"),
      .failing(
        "objetivos: {proposito: \"↓Indique el propósito del programa (250 caracteres) Las mipes venden más.\"}"
      ),
      .failing(
        """
        poblacion:
          egreso: {tiempo: 1}
        componentes:
          - numero: 1
            descripcion: "Portal con servicios de: caracterización de los sectores que cada región ha puesto primero, y de los empresarios de la zona; información de la oferta y de la demanda de bienes y servicios, y de las cadenas de producción que hay en el lugar; difusión de los programas y de los beneficios para las empresas pequeñas; herramientas para trabajar en conjunto y canales para contar lo aprendido en ↓gestió"
        """),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let answers = sheet.answers else { return }
    var findings: [Finding] = []
    for text in answers.texts {
      let remains = text.node.withBytes { bytes in
        Leftovers.all(
          in: bytes, label: answers.label(of: text) ?? "", limit: answers.limit(of: text))
      }
      if remains.isEmpty { continue }
      let field = answers.field(of: text)
      // of each kind the first; the same markup goes through a text from end to end
      for leftover in remains {
        findings.append(finding(leftover, field, answers.label(of: text), sheet))
      }
    }
    results.add(wholeSheet: description, findings: findings)
  }

  private static func finding(
    _ leftover: Leftover, _ field: JSONPointer, _ label: String?, _ sheet: SheetContext
  ) -> Finding {
    let text = AnswerText(field, in: sheet.document)
    let written = text?.piece(leftover.range) ?? ""
    return description.finding(
      message(leftover, written, field.namedKey(label)), at: field,
      range: text?.sourceRange(of: leftover.range), reported: .word(written))
  }

  private static func message(
    _ leftover: Leftover, _ written: String, _ key: String
  ) -> LocalizedText {
    switch leftover.kind {
    case .placeholder:
      LocalizedText(
        es: "\(key) dice «\(written)»: está sin completar",
        en: "\(key) says «\(written)»: it is not filled in")
    case .markup:
      LocalizedText(
        es: "\(key) trae la marca de formato «\(written)»",
        en: "\(key) has the markup «\(written)»")
    case .question:
      LocalizedText(
        es: "\(key) comienza con la pregunta: «\(written)»",
        en: "\(key) begins with the question: «\(written)»")
    case .cut(let length, let limit):
      LocalizedText(
        es: "\(key) se corta en «\(written)», a los \(length) caracteres de \(limit)",
        en: "\(key) breaks off at «\(written)», at \(length) characters of \(limit)")
    }
  }
}
