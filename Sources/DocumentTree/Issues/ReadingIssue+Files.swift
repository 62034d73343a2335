extension ReadingIssue {
  /// The message about a file that is not a text in UTF-8.
  var foreignFact: LocalizedPhrase? {
    switch kind {
    case .convertedEncoding(let encoding):
      LocalizedPhrase(
        es: "el archivo está en \(encoding.name) y se leyó así; una ficha va en UTF-8",
        en: "the file is in \(encoding.name) and was read so; a sheet is in UTF-8")
    case .foreignFile(let file):
      LocalizedPhrase(
        es: "es \(file.phrase.es), no una ficha", en: "is \(file.phrase.en), not a sheet")
    default: nil
    }
  }

  /// How to make a text in UTF-8 of the file.
  var foreignAdvice: LocalizedPhrase? {
    switch kind {
    case .convertedEncoding, .invalidUTF8, .foreignEncoding: Self.saving
    case .foreignFile:
      LocalizedPhrase(
        es:
          "una ficha es un archivo de texto .yaml: 'fichas new' da uno en blanco, al que se copia lo que este dice",
        en: "a sheet is a text file .yaml: 'fichas new' gives an empty one to copy into")
    default: nil
    }
  }

  private static let saving = LocalizedPhrase(
    es:
      "guardarlo como UTF-8: en el Bloc de notas, Guardar como, Codificación: UTF-8; en Word, Guardar como, Texto sin formato, Otra codificación: Unicode (UTF-8); en Excel, CSV UTF-8",
    en:
      "save it as UTF-8: in Notepad, Save as, Encoding: UTF-8; in Word, Save as, Plain text, Other encoding: Unicode (UTF-8); in Excel, CSV UTF-8"
  )
}

extension ForeignFile {
  fileprivate var phrase: LocalizedPhrase {
    switch self {
    case .word: LocalizedPhrase(es: "un documento de Word", en: "a Word document")
    case .excel: LocalizedPhrase(es: "un libro de Excel", en: "an Excel workbook")
    case .powerpoint:
      LocalizedPhrase(es: "una presentación de PowerPoint", en: "a PowerPoint presentation")
    case .openDocument:
      LocalizedPhrase(es: "un documento de LibreOffice", en: "a LibreOffice document")
    case .oldOffice:
      LocalizedPhrase(
        es: "un documento de Word o un libro de Excel (.doc, .xls)",
        en: "a Word document or an Excel workbook (.doc, .xls)")
    case .pdf: LocalizedPhrase(es: "un documento PDF", en: "a PDF document")
    case .rtf: LocalizedPhrase(es: "un texto con formato (RTF)", en: "a formatted text (RTF)")
    case .html: LocalizedPhrase(es: "una página web (HTML)", en: "a web page (HTML)")
    case .xml: LocalizedPhrase(es: "un archivo XML", en: "an XML file")
    case .archive: LocalizedPhrase(es: "un archivo comprimido", en: "a compressed file")
    case .picture: LocalizedPhrase(es: "una imagen", en: "a picture")
    }
  }
}
