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
    self = text.count > 24 ? .other : Self.meaning(of: Self.folded(text))
  }

  /// The word in lower case without its accents.
  static func folded(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: LatinLetter.folded(text.span), as: UTF8.self)
  }

  private static func meaning(of word: String) -> FormulaWord {
    let index = table.partitioningIndex { $0.word >= word }
    return index < table.count && table[index].word == word ? table[index].meaning : .other
  }

  /// Every word in the order of its bytes, laid out by the compiler: a dictionary would take 300,000
  /// instructions of every run.
  static let table: [(word: String, meaning: FormulaWord)] = [
    ("a", .to), ("al", .to), ("anexo", .namesNumber), ("ano", .time), ("anos", .time),
    ("art", .namesNumber), ("articulo", .namesNumber), ("arts", .namesNumber),
    ("aumento", .altering), ("billon", .altering), ("billones", .altering), ("cada", .altering),
    ("cantidad", .filler), ("cap", .namesNumber), ("capitulo", .namesNumber),
    ("celular", .namesNumber), ("centena", .altering), ("centenas", .altering),
    ("centesima", .altering), ("centesimas", .altering), ("centesimo", .altering),
    ("cien", .hundred), ("ciento", .hundred), ("cinco", .numerator(5)), ("circular", .namesNumber),
    ("clp", .money), ("cobertura", .percentage), ("cociente", .altering), ("codigo", .namesNumber),
    ("criterio", .namesNumber), ("cuadrado", .altering), ("cuadro", .namesNumber),
    ("cuadruple", .altering), ("cuarta", .part(4)), ("cuartas", .part(4)), ("cuarto", .part(4)),
    ("cuartos", .part(4)), ("cuatro", .numerator(4)), ("cubo", .altering), ("d.e.", .namesNumber),
    ("d.f.l.", .namesNumber), ("d.l.", .namesNumber), ("d.s.", .namesNumber), ("da", .gives),
    ("dan", .gives), ("de", .of), ("decena", .altering), ("decenas", .altering),
    ("decil", .namesNumber), ("deciles", .namesNumber), ("decima", .part(10)),
    ("decimas", .part(10)), ("decimo", .part(10)), ("decimos", .part(10)),
    ("decreto", .namesNumber), ("del", .of), ("descontados", .altering), ("descontando", .altering),
    ("dfl", .namesNumber), ("dia", .time), ("dias", .time), ("diferencia", .altering),
    ("disminucion", .altering), ("dividida", .divided), ("divididas", .divided),
    ("dividido", .divided), ("divididos", .divided), ("dl", .namesNumber), ("doble", .multiple(2)),
    ("docena", .altering), ("docenas", .altering), ("dolares", .money), ("dos", .numerator(2)),
    ("ds", .namesNumber), ("el", .article), ("entre", .between), ("equivale", .gives),
    ("equivalen", .gives), ("es", .gives), ("etapa", .namesNumber), ("euros", .money),
    ("exenta", .namesNumber), ("exento", .namesNumber), ("fase", .namesNumber),
    ("figura", .namesNumber), ("folio", .namesNumber), ("fono", .namesNumber),
    ("formulario", .namesNumber), ("glosa", .namesNumber), ("grafico", .namesNumber),
    ("hora", .time), ("horas", .time), ("hrs", .time), ("igual", .gives), ("incremento", .altering),
    ("indicador", .namesNumber), ("item", .namesNumber), ("la", .article), ("las", .article),
    ("letra", .namesNumber), ("ley", .namesNumber), ("logaritmo", .altering), ("los", .article),
    ("m$", .money), ("mas", .more), ("media", .altering), ("medio", .altering), ("menos", .less),
    ("mes", .time), ("meses", .time), ("mil", .scale(3)), ("miles", .scale(3)),
    ("milesima", .altering), ("milesimas", .altering), ("millon", .scale(6)),
    ("millones", .scale(6)), ("minutos", .time), ("mitad", .half), ("mm", .altering),
    ("mm$", .money), ("multiplicada", .multiplied), ("multiplicadas", .multiplied),
    ("multiplicado", .multiplied), ("multiplicados", .multiplied), ("n", .numberSign),
    ("nota", .namesNumber), ("novena", .part(9)), ("novenas", .part(9)), ("noveno", .part(9)),
    ("novenos", .part(9)), ("nro", .numberSign), ("nueve", .numerator(9)), ("num", .numberSign),
    ("numeral", .namesNumber), ("numero", .filler), ("n\u{B0}", .numberSign),
    ("n\u{BA}", .numberSign), ("objetiva", .population), ("objetivo", .population),
    ("ocho", .numerator(8)), ("octava", .part(8)), ("octavas", .part(8)), ("octavo", .part(8)),
    ("octavos", .part(8)), ("oficio", .namesNumber), ("pag", .namesNumber),
    ("pagina", .namesNumber), ("parte", .partWord), ("partes", .partWord),
    ("partida", .namesNumber), ("paso", .namesNumber), ("pesos", .money), ("pob", .filler),
    ("poblacion", .filler), ("por", .by), ("porcentaje", .percentage), ("porcentual", .percentage),
    ("potencia", .altering), ("potencial", .population), ("producto", .altering),
    ("promedio", .altering), ("proporcion", .percentage), ("quinta", .part(5)),
    ("quintas", .part(5)), ("quintil", .namesNumber), ("quintiles", .namesNumber),
    ("quinto", .part(5)), ("quintos", .part(5)), ("raiz", .altering), ("reduccion", .altering),
    ("region", .namesNumber), ("regiones", .namesNumber), ("resolucion", .namesNumber),
    ("resta", .altering), ("restando", .altering), ("resulta", .gives), ("resultan", .gives),
    ("rol", .namesNumber), ("run", .namesNumber), ("rut", .namesNumber), ("seccion", .namesNumber),
    ("seis", .numerator(6)), ("semana", .time), ("semanas", .time), ("septima", .part(7)),
    ("septimas", .part(7)), ("septimo", .part(7)), ("septimos", .part(7)), ("sexta", .part(6)),
    ("sextas", .part(6)), ("sexto", .part(6)), ("sextos", .part(6)), ("siete", .numerator(7)),
    ("son", .gives), ("subtitulo", .namesNumber), ("suma", .altering), ("sumando", .altering),
    ("supremo", .namesNumber), ("tabla", .namesNumber), ("tasa", .percentage),
    ("tel", .namesNumber), ("telefono", .namesNumber), ("tercera", .part(3)),
    ("terceras", .part(3)), ("tercio", .part(3)), ("tercios", .part(3)), ("total", .filler),
    ("tramos", .namesNumber), ("tres", .numerator(3)), ("triple", .multiple(3)), ("uf", .money),
    ("un", .article), ("una", .article), ("unas", .article), ("unos", .article), ("us$", .money),
    ("usd", .money), ("utm", .money), ("veces", .times), ("version", .namesNumber), ("y", .to),
    ("zona", .namesNumber), ("zonas", .namesNumber),
  ]
}
