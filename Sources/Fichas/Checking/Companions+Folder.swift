import Analysis
import FileSystem
import ProgramSheets
import SheetRules

extension Companions {
  /// The largest file that is read, in bytes.
  private static let limit = 32 << 20

  /// The files in the folder of a sheet, and what else of its folder or repository it may name.
  static func beside(_ sheet: Path) -> Companions {
    Companions(of: sheet.text) { name in
      let file = sheet.sibling(Path(name))
      guard Path(name).hasExtension("csv") else {
        return .refused(es: "solo se leen archivos .csv", en: "only .csv files are read")
      }
      do throws(FileError) {
        let folder = try sheet.parent.canonical()
        if let target = file.targetOutside(projectIn: folder) {
          return .refused(
            es: "está fuera de la carpeta y de su repositorio, en \(target.text); no se lee",
            en: "it is outside of the folder and its repository, in \(target.text); not read")
        }
        return .bytes(try FileReader(limit: limit).read(file).bytes, path: file.text)
      } catch {
        return .refused(es: error.message.es, en: error.message.en)
      }
    }
  }
}

extension Path {
  /// The path of a file that is named from the folder of this one.
  func sibling(_ name: Path) -> Path {
    bytes.contains(UInt8(ascii: "/")) ? parent.joined(with: name) : name
  }
}

extension CheckOptions {
  /// The same options for a sheet in a folder.
  func beside(_ sheet: Path) -> CheckOptions {
    var options = self
    options.companions = .beside(sheet)
    return options
  }
}
