/// The kinds of mistakes that the study plants.
enum PlantedKind: String, CaseIterable {
  // of the hand
  case digit, dropped, doubled, added, swapped, mark, zeros, sign
  // of the unit
  case thousandfold, thousandth, percent, complement
  // of the copyist
  case neighbourRow, neighbourColumn, rowMate
  // of the calculation
  case truncated, rounded, missingAddend, doubledAddend, otherVersion
  // of time
  case stale, any
  // of several cells
  case exchange, staleTotal, pair

  /// What it is called on the page.
  var name: String {
    switch self {
    case .digit: "un dígito por otro"
    case .dropped: "un dígito de menos"
    case .doubled: "un dígito dos veces"
    case .added: "un dígito de más"
    case .swapped: "dos dígitos cambiados de lugar"
    case .mark: "la coma o el punto corridos"
    case .zeros: "ceros finales de menos"
    case .sign: "signo"
    case .thousandfold: "mil veces mayor"
    case .thousandth: "mil veces menor, redondeada como se imprime"
    case .percent: "cien veces mayor o menor (por ciento)"
    case .complement: "complemento a 100 %"
    case .neighbourRow: "la cifra de otra fila o año"
    case .neighbourColumn: "la cifra de la columna vecina"
    case .rowMate: "otra cifra de su fila"
    case .truncated: "truncada"
    case .rounded: "redondeada al revés"
    case .missingAddend: "suma sin un sumando"
    case .doubledAddend: "suma con un sumando dos veces"
    case .otherVersion: "calculada con el dato de otra fila"
    case .stale: "de una versión anterior"
    case .any: "una cifra cualquiera"
    case .exchange: "dos cifras de una columna cambiadas entre sí"
    case .staleTotal: "total que no se actualizó"
    case .pair: "dos errores a la vez"
    }
  }

  /// Whether the wrong figure shows nothing of how it came about, so that whatever else mends all is as
  /// likely.
  var isShapeless: Bool { self == .stale || self == .any }

  /// The kinds of a single wrong figure.
  static let single = allCases.filter { ![.exchange, .staleTotal, .pair].contains($0) }
}
