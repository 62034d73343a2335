import Analysis
public import DocumentTree
public import FileSystem
public import OfficialText
public import ProgramSheets
public import Reporting

/// A sheet that was read out of its published text, as a file in YAML.
public struct ImportedSheet: Sendable {
  /// What was read, and how.
  public let sheet: OfficialSheet
  /// The sheet in YAML, in the order of its form; a comment stands above what was guessed.
  public let bytes: [UInt8]
  /// The fields that the form demands or prints, and whose labels are not in the text.
  public let missing: [Campo]
}

/// What an import gives, or why there is nothing.
public enum ImportOutcome: Sendable {
  /// The sheets of the text, in its order.
  case sheets([ImportedSheet])
  /// Why nothing was read.
  case problem(FileReport)
}

extension ImportedSheet {
  /// Reads the published text or the PDF of one or several sheets.
  ///
  /// - Parameters:
  ///   - path: the file
  ///   - keepsPersons: whether the names, telephones and addresses of persons are kept
  ///   - language: the language of the comments
  /// - Returns: the sheets, or why there are none
  public static func all(
    in path: Path, keepsPersons: Bool = false, language: Language = .es
  ) -> ImportOutcome {
    do throws(FileError) {
      let bytes = try FileReader().read(path).bytes
      if !OfficialFile.isOne(bytes, at: path), Document.namesKind(bytes) {
        return .problem(FileReport(path: path.text, problem: .sheetAlready))
      }
      let crew = WorkerCrew()
      let text = Result { () throws(FileProblem) in
        try OfficialFile.text(bytes, at: path, keepsPersons: keepsPersons, by: crew)
      }
      switch text {
      case .success(let text):
        return .sheets(crew.map(text.sheets) { ImportedSheet($0, language) })
      case .failure(let problem):
        return .problem(FileReport(path: path.text, problem: problem))
      }
    } catch {
      return .problem(FileReport(path: path.text, problem: .unreadable(error)))
    }
  }

  /// Where a sheet of a file is written: `ficha.yaml`, or `ficha-2.yaml` where the file has several.
  ///
  /// - Parameters:
  ///   - path: the file that it was read from
  ///   - index: which of its sheets it is, 0-based
  ///   - count: how many it has
  ///   - folder: where it goes
  /// - Returns: the path of a file in the folder
  public static func path(of path: Path, _ index: Int, _ count: Int, in folder: Path) -> Path {
    folder.appending(ending(path, index, count).lastComponent)
  }

  /// The path of a file with the ending of a sheet of it.
  static func ending(_ path: Path, _ index: Int, _ count: Int) -> Path {
    var bytes = path.bytes[...]
    for ending in OfficialFile.extensions where path.hasExtension(ending) {
      bytes = bytes.dropLast(ending.utf8.count + 1)
    }
    return Path(bytes: bytes + Array((count == 1 ? ".yaml" : "-\(index + 1).yaml").utf8))
  }

  init(_ text: OfficialSheet, _ language: Language) {
    let sheet = text.withReadFigures()
    self.sheet = sheet
    bytes = ImportComments(sheet: sheet, language: language).bytes
    let kind = sheet.kind
    let form = sheet.form.flatMap { kind.form(named: $0) }
    missing = form.map { form in kind.fields.filter { sheet.lacks($0, of: form) } } ?? []
  }
}
