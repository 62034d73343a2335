import DocumentTree
import FileSystem
import OfficialText
import Reporting

/// A file with the published text of sheets, or with its pages.
enum OfficialFile {
  /// The endings of files that are read as published texts, unless they are sheets all the same.
  static let extensions = ["txt", "md", "pdf"]

  /// Whether a file holds no sheet in YAML or JSON, but what may be the text of one.
  static func isOne(_ bytes: [UInt8], at path: Path) -> Bool {
    if isPages(bytes) { return true }
    return extensions.contains { path.hasExtension($0) } && !Document.namesKind(bytes)
  }

  static func isPages(_ bytes: [UInt8]) -> Bool {
    bytes.position(of: beginningOfPages, to: min(1024, bytes.count)) != nil
  }

  private static let beginningOfPages = Array("%PDF-".utf8)[...]

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - bytes: its bytes.
  ///   - path: where it stands; a PDF is read by another program.
  ///   - keepsPersons: whether the names, telephones and addresses of persons are kept.
  ///   - crew: what shares out its sheets.
  /// - Returns: its sheets, at least one.
  /// - Throws: the reason that it cannot be read.
  static func text(
    _ bytes: [UInt8], at path: Path, keepsPersons: Bool = false, by crew: WorkerCrew
  ) throws(FileProblem) -> OfficialText {
    let sharing: OfficialText.Sharing = { crew.map(0..<$0, $1) }
    let isPages = isPages(bytes)
    if path.hasExtension("pdf"), !isPages { throw .noPages }
    let text =
      isPages
      ? OfficialText(boxes: try boxes(of: path), keepsPersons: keepsPersons, sharing: sharing)
      : OfficialText(Document.text(of: bytes), keepsPersons: keepsPersons, sharing: sharing)
    if !text.hasWords { throw isPages ? .pagesWithoutText : .noOfficialText }
    if text.sheets.isEmpty { throw .noOfficialText }
    if text.isByColumns { throw .textByColumns }
    return text
  }

  /// The program that reads pages.
  private static let program = "pdftotext"
  /// A sheet of 20 pages has some 2 MB of boxes, and takes a tenth of a second; its words take ten times the room.
  private static let bounds = ChildProgram.Bounds(bytes: 64 << 20, milliseconds: 60_000)

  private static func boxes(of path: Path) throws(FileProblem) -> [UInt8] {
    // a name that begins with a dash is not an option
    let file = path.bytes.first == UInt8(ascii: "-") ? Path("./" + path.text) : path
    let outcome = Result { () throws(FileError) in
      try ChildProgram.run(
        [Path(program), Path("-raw"), Path("-bbox"), Path("-q"), file, Path("-")], within: bounds)
    }
    switch outcome {
    case .failure(.notFound): throw .pagesUnread(.missing)
    case .failure: throw .pagesUnread(.failed)
    case .success(let done):
      switch done.excess {
      case .time: throw .pagesUnread(.tooSlow)
      case .output: throw .pagesUnread(.tooMuch)
      case nil:
        if done.status == 0 { return done.output }
        throw .pagesUnread(.failed)
      }
    }
  }
}
