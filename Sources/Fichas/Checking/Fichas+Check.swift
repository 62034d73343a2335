public import Analysis
public import DocumentTree
public import FileSystem
public import ProgramSheets
public import Reporting
import SheetRules

extension Fichas {
  /// Checks a sheet that is at hand as text.
  ///
  /// - Parameters:
  ///   - text: the sheet in YAML or JSON
  ///   - name: what the report calls it; JSON where it ends in `.json`
  ///   - options: profile, own rules and whatever else can be chosen
  /// - Returns: what was found
  public static func check(
    text: String, named name: String = "ficha.yaml", options: CheckOptions = CheckOptions()
  ) -> FileReport {
    check(bytes: Array(text.utf8), named: name, options: options)
  }

  /// Checks a sheet that is at hand as bytes.
  ///
  /// - Parameters:
  ///   - bytes: the sheet in YAML or JSON, in UTF-8
  ///   - name: what the report calls it; JSON where it ends in `.json`
  ///   - format: the notation, where the name does not tell
  ///   - options: profile, own rules and whatever else can be chosen
  /// - Returns: what was found
  public static func check(
    bytes: [UInt8], named name: String, as format: DocumentFormat? = nil,
    options: CheckOptions = CheckOptions()
  ) -> FileReport {
    let document = Document.read(bytes, as: format ?? .named(Path(name)))
    return FileReport(path: name, SheetChecker.check(document, options: options))
  }

  /// Checks a sheet that was made in Swift, as the text that it is written as.
  ///
  /// - Parameters:
  ///   - sheet: the sheet
  ///   - name: what the report calls it
  ///   - format: the notation in which it is written
  ///   - options: profile, own rules and whatever else can be chosen
  /// - Returns: what was found, with its places in the text, which is the report's document
  /// - Throws: nothing of a sheet that is made of this library's own types
  public static func check(
    _ sheet: FichaExAnte, named name: String = "ficha.yaml", as format: DocumentFormat = .yaml,
    options: CheckOptions = CheckOptions()
  ) throws -> FileReport {
    check(
      bytes: try TreeEncoder().encode(sheet, as: format), named: name, as: format,
      options: options)
  }

  /// Checks one file.
  ///
  /// - Parameter path: a file in YAML or, where its name ends in `.json`, in JSON
  /// - Returns: what was found; a file that cannot be read is a finding as well
  public static func check(file path: String) -> FileReport {
    check(file: Path(path))
  }

  /// Checks one file.
  ///
  /// - Parameters:
  ///   - path: a file in YAML or, where its name ends in `.json`, in JSON
  ///   - options: profile, own rules and whatever else can be chosen
  /// - Returns: what was found; a file that cannot be read is a finding as well
  public static func check(file path: Path, options: CheckOptions = CheckOptions()) -> FileReport {
    do {
      return check(bytes: try FileReader().read(path).bytes, named: path.text, options: options)
    } catch {
      return FileReport(path: path.text, problem: .unreadable(error))
    }
  }

  /// Checks files and, to the bottom of them, folders.
  ///
  /// - Parameters:
  ///   - paths: files and folders; of the latter what `sheetExtensions` names, but neither hidden
  ///     files nor those that git ignores
  ///   - jobs: how many files are checked at a time; as many as there are processors if `nil`
  /// - Returns: a report for each file, in the order of their paths
  public static func check(paths: [String], jobs: Int? = nil) -> [FileReport] {
    var reports: [FileReport] = []
    CheckRun(paths: paths.map { Path($0) }, jobs: jobs).each(
      { $0 },
      deliver: {
        reports.append($0)
        return true
      })
    return reports
  }
}
