public import FileSystem
public import Templates

extension RulePages {
  /// Writes the page of every rule, in Spanish and in English.
  ///
  /// - Parameter folder: the folder, which is made where it is not there; the folder above has to be
  /// - Throws: which page could not be written, and why; where a file there is no such page, none is
  public static func write(to folder: Path) throws(ReportError) {
    let pages = all.map { page in
      let name = Path(page.path).relative(to: Path("docs/reglas")) ?? Path(page.path)
      return (file: folder.joined(with: name), page: page)
    }
    for (file, page) in pages { try check(file, page) }
    try makeFolder(folder)
    try makeFolder(folder.joined(with: Path("en")))
    for (file, page) in pages { try write(file, page) }
  }

  private static func check(_ file: Path, _ page: File) throws(ReportError) {
    guard let old = try? FileReader().read(file).bytes, !old.isEmpty, !page.replaces(old) else {
      return
    }
    throw ReportError(file: file, reason: .notReplaceable)
  }

  private static func makeFolder(_ folder: Path) throws(ReportError) {
    do throws(FileError) {
      try folder.makeFolder()
    } catch {
      throw ReportError(file: folder, reason: error)
    }
  }

  private static func write(_ file: Path, _ page: File) throws(ReportError) {
    do throws(FileError) {
      try AtomicWrite.write(Array(page.text.utf8), to: file)
    } catch {
      throw ReportError(file: file, reason: error)
    }
  }
}
