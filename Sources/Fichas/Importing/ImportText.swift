import DocumentTree
import OfficialText
import Reporting

/// The words about how a text was read.
struct ImportText: Bilingual {
  let document: Document
  let lines: LineTable
  let language: Language

  init(_ sheet: OfficialSheet, in language: Language) {
    document = sheet.document
    lines = document.lineTable()
    self.language = language
  }

  /// What is said above a value.
  func comment(_ remark: OfficialSheet.Remark) -> String {
    "\(place(remark.line)): \(words(remark.kind))"
  }

  /// A line of the original, with its page where it has pages.
  func place(_ line: Int) -> String {
    if let page = lines.page(at: lines.lineRange(of: line).end) {
      return either("página \(page), línea \(line)", "page \(page), line \(line)")
    }
    return either("línea \(line)", "line \(line)")
  }

  func words(_ kind: OfficialSheet.Remark.Kind) -> String {
    switch kind {
    case .splitByGuess:
      either(
        "fila partida por conjetura; compárela con el original",
        "row split by a guess; compare it with the original")
    case .tableAsText:
      either(
        "no se pudo saber dónde termina cada celda; ordene las filas a mano",
        "where each cell ends could not be told; put the rows in order by hand")
    case .unequalYears:
      either(
        "hay más o menos cifras que años; complete la fila con el original",
        "there are more or fewer figures than years; complete the row from the original")
    case .otherYears:
      either(
        "los años del encabezado no son los mismos en toda la tabla; compárelos con el original",
        "the years of the heading are not the same in all of the table; compare them with the original"
      )
    case .otherYearInLabel:
      either(
        "el año del rótulo no es el que corresponde a la ficha; compárelo con el original",
        "the year of the label is not the one that belongs to the sheet; compare it with the original"
      )
    case .otherNumberInLabel:
      either(
        "el número del rótulo no es el que trae el formulario; compárelo con el original",
        "the number of the label is not the one that the form has; compare it with the original")
    case .damagedLabel:
      either(
        "el rótulo tiene otras letras que el del formulario; se tomó por ese",
        "the label has other letters than that of the form; it was taken for it")
    case .secondValue:
      either(
        "el campo aparece con dos valores; se tomó el primero",
        "the field has two values; the first was taken")
    case .joinedFigure:
      either("cifra que venía partida en dos líneas", "figure that was broken over two lines")
    case .brokenFigure:
      either(
        "hay más dígitos junto a la cifra, que puede venir partida; compárela con el original",
        "there are more digits beside the figure, which may be broken; compare it with the original"
      )
    case .chosenByEquation:
      either(
        "el texto perdió las celdas en blanco; cada cifra se puso donde dice su cálculo",
        "the text lost the blank cells; each figure was put where its calculation says"
      )
    case .cutByPage:
      either(
        "el fin de página cortó esta fila y se unió por conjetura; compárela con el original",
        "the end of the page cut this row, and it was joined by a guess; compare it with the original"
      )
    case .personLeftOut:
      either("dato personal que no se copió", "personal data that was not copied")
    case .unreadFigure:
      either("no se pudo leer como cifra", "could not be read as a figure")
    case .readInText:
      either(
        "tomado de las palabras de una frase; compárelo con el original",
        "taken out of the words of a sentence; compare it with the original")
    case .undecided:
      either(
        "el texto no dice cuál es la cifra; quedó sin leer",
        "the text does not say which figure it is; it was left unread")
    case .lost(let issue): issue.message(in: language)
    case .otherNotation(let printed, let way):
      either("«\(printed)» se leyó como \(way)", "«\(printed)» was read as \(way)")
    case .chosenNotation(let printed, let way):
      either(
        "«\(printed)» se leyó como \(way), que es lo que dejan las demás cifras de la ficha",
        "«\(printed)» was read as \(way), which is what the other figures of the sheet leave")
    case .likelyNotation(let printed, let way):
      either(
        "«\(printed)» se leyó como \(way), y ninguna otra cifra lo comprueba; compárela con el original",
        "«\(printed)» was read as \(way), and no other figure proves it; compare it with the original"
      )
    case .undecidedNotation(let printed, let ways):
      either(
        "sin decidir: «\(printed)» puede ser \(ways.joined(separator: " o ")); quedó sin leer",
        "undecided: «\(printed)» may be \(ways.joined(separator: " or ")); it was left unread")
    }
  }
}

extension ImportedSheet {
  /// Reports how the text was read, a line each: what was found, guessed, not found, and left over.
  ///
  /// - Parameters:
  ///   - name: what the file is called
  ///   - number: which of how many sheets of the file it is
  ///   - language: the language of the lines
  /// - Returns: the lines; nothing of the sheet in them can act on a terminal
  public func report(
    _ name: String, number: (of: Int, all: Int) = (1, 1), in language: Language
  ) -> [String] {
    let words = ImportText(sheet, in: language)
    let which =
      number.all == 1
      ? ""
      : language.either(
        ", ficha \(number.of) de \(number.all)", ", sheet \(number.of) of \(number.all)")
    let counts = language.either(
      "\(sheet.filled) campos leídos, \(sheet.blank.count) en blanco, \(missing.count) sin rótulo, \(sheet.leftOver.count) líneas sin campo",
      "\(sheet.filled) fields read, \(sheet.blank.count) blank, \(missing.count) without a label, \(sheet.leftOver.count) lines of no field"
    )
    var lines = ["\(name)\(which): \(counts)"]
    for remark in sheet.remarks where remark.kind != .personLeftOut {
      lines.append("  \(words.comment(remark)) (\(remark.field))")
    }
    let persons = sheet.remarks.count { $0.kind == .personLeftOut }
    if persons > 0 {
      lines.append(
        language.either(
          "  datos personales que no se copiaron: \(persons) (--con-personas los conserva)",
          "  personal data that was not copied: \(persons) (--con-personas keeps it)"))
    }
    for field in missing {
      lines.append(
        language.either(
          "  no está en el texto: \(field.etiqueta) (\(field.pattern))",
          "  not in the text: \(field.etiqueta) (\(field.pattern))"))
    }
    for line in sheet.leftOver {
      let range = words.lines.lineRange(of: line)
      // a text that keeps its columns may have nothing else in the first hundred
      let text = sheet.document.source[range.start..<range.end].split(separator: UInt8(ascii: " "))
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      let start = language.either("sin campo", "of no field")
      lines.append(
        "  \(start), \(words.place(line)): \(text.utf8.count <= 100 ? text : String(text.prefix(100)))"
      )
    }
    return lines
  }
}
