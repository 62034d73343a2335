import DocumentTree

/// What a report says of rows that cannot be joined.
extension RowFault {
  /// The id of the rule that it belongs to.
  var rule: String {
    switch self {
    case .unclosedQuote, .textAfterQuote: "LEC01"
    case .unknownColumn, .unfitColumn, .unknownType: "LEC02"
    case .repeatedColumn, .secondTotal: "LEC04"
    case .rowCount, .missingColumn, .tooManyColumns: "LEC05"
    case .noRows, .notText, .encoding: "LEC09"
    }
  }

  var es: String {
    switch self {
    case .unclosedQuote: "unas comillas se abren y no se cierran"
    case .textAfterQuote: "hay un texto tras las comillas que cierran un valor"
    case .rowCount(let found, let columns):
      "la fila tiene \(found) valores, y las columnas son \(columns)"
    case .missingColumn(let key): "la primera fila no tiene la columna '\(key)' de la ficha"
    case .unknownColumn(let key): "la ficha no declara la columna '\(key)'"
    case .repeatedColumn(let key): "la columna '\(key)' está dos veces"
    case .unfitColumn(let key): "'\(key)' no puede ser la clave de una columna"
    case .unknownType(let key): "no se sabe de qué tipo es la columna '\(key)'"
    case .tooManyColumns(let limit): "más de \(limit) columnas: el resto no se lee"
    case .secondTotal: "los totales están dos veces"
    case .noRows: "el archivo de las filas no tiene ninguna"
    case .notText: "el archivo de las filas no es un texto en UTF-8"
    case .encoding(let encoding):
      "el archivo de las filas está en \(encoding.name) y se leyó así; va en UTF-8"
    }
  }

  var en: String {
    switch self {
    case .unclosedQuote: "a quote opens and never closes"
    case .textAfterQuote: "a text follows the quote that closes a value"
    case .rowCount(let found, let columns):
      "the row has \(found) values, and there are \(columns) columns"
    case .missingColumn(let key): "the first row lacks the column '\(key)' of the sheet"
    case .unknownColumn(let key): "the sheet does not declare column '\(key)'"
    case .repeatedColumn(let key): "column '\(key)' is there twice"
    case .unfitColumn(let key): "'\(key)' cannot be the key of a column"
    case .unknownType(let key): "the type of column '\(key)' is not known"
    case .tooManyColumns(let limit): "more than \(limit) columns: the rest is not read"
    case .secondTotal: "the totals are there twice"
    case .noRows: "the file of the rows has none"
    case .notText: "the file of the rows is not text in UTF-8"
    case .encoding(let encoding):
      "the file of the rows is in \(encoding.name) and was read so; it belongs in UTF-8"
    }
  }

  var adviceEs: String? {
    switch self {
    case .unclosedQuote, .textAfterQuote:
      "un valor con comillas adentro va entre comillas, y las de adentro se escriben dos veces"
    case .rowCount:
      "escriba un valor por columna, vacío donde no hay ninguno; una cifra con coma va entre comillas"
    case .missingColumn: "agregue la columna, o quítela de 'columnas'"
    case .unknownColumn: "agréguela a 'columnas', o quítela del archivo"
    case .repeatedColumn, .secondTotal: "deje una de las dos"
    case .unfitColumn: "use letras y cifras, sin espacios, puntos, barras ni comillas, hasta 60"
    case .unknownType: "escriba uno de los tipos del formulario en 'tipo'"
    case .tooManyColumns: nil
    case .noRows: "la primera fila tiene las claves de las columnas, y las demás los valores"
    case .notText, .encoding: "guárdelo como CSV UTF-8"
    }
  }

  var adviceEn: String? {
    switch self {
    case .unclosedQuote, .textAfterQuote:
      "a value with quotes in it belongs in quotes, and those within are written twice"
    case .rowCount:
      "write a value for each column, blank where there is none; a figure with a comma belongs in quotes"
    case .missingColumn: "add the column, or remove it from 'columnas'"
    case .unknownColumn: "add it to 'columnas', or remove it from the file"
    case .repeatedColumn, .secondTotal: "leave one of both"
    case .unfitColumn: "use letters and digits, without blanks, points, slashes or quotes, up to 60"
    case .unknownType: "write one of the types of the form in 'tipo'"
    case .tooManyColumns: nil
    case .noRows: "the first row has the keys of the columns, and the others the values"
    case .notText, .encoding: "save it as CSV UTF-8"
    }
  }
}
