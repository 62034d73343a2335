import Testing

@Suite("TXT05: what is not of the answer")
struct TXT05Tests {
  private func messages(_ text: String) -> [String] {
    ReadSheet(
      """
      diagnostico: {problema: '\(text)'}
      """
    ).messages(of: "TXT05")
  }

  @Test(
    "says nothing where the text can be meant otherwise",
    arguments: [
      "Hay deudas pendientes con la Tesorería.",
      "La deuda está por pagar (pendiente de pago).",
      "Por definir sus precios al azar, las empresas pierden.",
      "Las empresas con < 5 trabajadores y > 2 años.",
      "a<b y c>d; <5% de las ventas; p<0,05.",
      "Ver <https://www.sii.cl> y <contacto@sii.cl>.",
      "Título XXX de la ley; XXXI Congreso; tallas XXXL.",
      "I+D & innovación; R&D; AT&T.",
      "¿Qué pasa con las mipes? Venden poco.",
      "Señales de mercado débiles; presente en todo el país.",
      "Indican los datos que se vende menos.",
      "Principal problema: bajo acceso a mercados.",
      "Completar estudios es difícil para el 73 %.",
      "Pendiente de pago.",
      "Las mujeres (XX) y los hombres (XY) venden distinto.",
      "Las tallas XXX y XXX-Large no llegan.",
      "Se envían mensajes (160 caracteres) a cada postulante.",
      "Mencione quien mencione el problema, persiste.",
    ])
  func isSilent(_ text: String) {
    #expect(messages(text) == [])
  }

  @Test(
    "finds what can only be meant so",
    arguments: [
      "Por definir",
      "Pendiente.",
      "xxxx",
      "Se atiende a XXX empresas.",
      "[por completar]",
      "Bajo acceso (por definir).",
      "Monto por definir",
      "<p>Bajo acceso</p>",
      "Bajo<br/>acceso",
      "<span style=\"x\">Bajo</span> acceso",
      "Bajo&nbsp;acceso",
      "Bajo acceso. (1.000 caracteres)",
      "Describa brevemente el problema. Bajo acceso.",
      "Principal problema público: bajo acceso.",
      "¿Cuál es el principal problema público que se aborda? El bajo acceso.",
    ])
  func speaks(_ text: String) {
    #expect(messages(text).count == 1)
  }

  @Test(
    "a text is cut where it ends without a stop right before its limit",
    arguments: [
      (984, "a", 0), (985, "a", 1), (1000, "a", 1), (1001, "a", 0), (1000, ".", 0), (1000, ")", 0),
    ])
  func isCut(_ length: Int, _ last: String, _ count: Int) {
    let text = String(repeating: "a ", count: length / 2).dropLast(2 - length % 2) + "a" + last
    let whole = String(text.suffix(length))
    #expect(whole.count == length)
    #expect(messages(whole).count == count)
  }
}
