import ExactNumbers

/// What a word of a formula can mean, without accents and capitals.
enum FormulaWord: Sendable, Equatable {
  case article, of, by, hundred, more, less
  /// `dividido`, `multiplicado`
  case divided, multiplied
  /// `entre`, which divides or begins a range.
  case between
  /// `a`, `y`: what stands between the ends of a range.
  case to
  case times
  case scale(Int)
  /// `dos` of `dos tercios`
  case numerator(Int)
  /// `tercio`, `quinta`
  case part(Int)
  /// `mitad`
  case half
  /// `doble`
  case multiple(Int)
  /// `parte` of `la quinta parte`
  case partWord
  /// A word that could change a number in a way that is not understood here.
  case altering
  case money
  /// `años`: the number before it is an age or a time.
  case time
  /// `ley`, `tramo`: the number after it is a name.
  case namesNumber
  /// `n°`
  case numberSign
  /// `da`, `resulta`: an equals sign in words.
  case gives
  /// `potencial`, `objetivo`
  case population
  /// `población`, `total`: stands beside a population's name and adds nothing.
  case filler
  /// `porcentaje`, `cobertura`: the result may be in percent without a sign.
  case percentage
  /// Any other word, which says nothing of the calculation.
  case other

  init(_ text: ArraySlice<UInt8>) {
    self = text.count > 24 ? .other : Self.table[Self.folded(text)] ?? .other
  }

  /// The word in lower case without its accents.
  static func folded(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: LatinLetter.folded(text), as: UTF8.self)
  }

  private static let table: [String: FormulaWord] = {
    var table: [String: FormulaWord] = [
      "por": .by, "ciento": .hundred, "cien": .hundred, "mas": .more, "menos": .less,
      "entre": .between, "veces": .times, "mitad": .half, "mil": .scale(3), "miles": .scale(3),
      "millon": .scale(6), "millones": .scale(6), "doble": .multiple(2), "triple": .multiple(3),
      "parte": .partWord, "partes": .partWord, "a": .to, "y": .to, "al": .to,
      "n": .numberSign, "nro": .numberSign, "num": .numberSign,
      "n\u{B0}": .numberSign, "n\u{BA}": .numberSign,
    ]
    table.reserveCapacity(256)
    func add(_ words: String, _ meaning: FormulaWord) {
      for word in words.split(separator: " ") { table[String(word)] = meaning }
    }
    add("el la los las un una unos unas", .article)
    add("de del", .of)
    add("dividido divididos dividida divididas", .divided)
    add("multiplicado multiplicados multiplicada multiplicadas", .multiplied)
    for (words, parts) in [
      ("tercio tercios tercera terceras", 3), ("cuarto cuartos cuarta cuartas", 4),
      ("quinto quintos quinta quintas", 5), ("sexto sextos sexta sextas", 6),
      ("septimo septimos septima septimas", 7), ("octavo octavos octava octavas", 8),
      ("noveno novenos novena novenas", 9), ("decimo decimos decima decimas", 10),
    ] { add(words, .part(parts)) }
    for (word, number) in [
      ("dos", 2), ("tres", 3), ("cuatro", 4), ("cinco", 5), ("seis", 6), ("siete", 7),
      ("ocho", 8), ("nueve", 9),
    ] { add(word, .numerator(number)) }
    add(
      "cada medio media docena docenas cuadruple centena centenas decena decenas promedio raiz"
        + " resta restando suma sumando descontando descontados aumento disminucion incremento"
        + " reduccion potencia cuadrado cubo logaritmo diferencia cociente producto"
        + " centesimo centesima centesimas milesima milesimas billon billones mm",
      .altering)
    add("pesos clp uf utm usd dolares euros m$ mm$ us$", .money)
    add("ano anos mes meses dia dias hora horas hrs semana semanas minutos", .time)
    add(
      "ley decreto ds dfl dl articulo art arts resolucion oficio circular glosa quintil quintiles"
        + " decil deciles rut run rol fono telefono tel celular version tabla cuadro pagina pag"
        + " paso etapa fase item capitulo cap seccion letra numeral subtitulo partida nota"
        + " region regiones zona zonas tramos anexo grafico figura folio codigo indicador criterio formulario",
      .namesNumber)
    add("da dan resulta resultan son es equivale equivalen igual", .gives)
    add("potencial objetivo objetiva", .population)
    add("poblacion total numero cantidad pob", .filler)
    add("porcentaje porcentual cobertura tasa proporcion", .percentage)
    return table
  }()
}
