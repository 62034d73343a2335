/// A kind of file that people take for a sheet, though it is not text, or text of another kind.
public enum ForeignFile: Sendable, Hashable, CaseIterable {
  /// A document of Word.
  case word
  /// A workbook of Excel.
  case excel
  /// A presentation of PowerPoint.
  case powerpoint
  /// A document or workbook of LibreOffice.
  case openDocument
  /// A document of Word or a workbook of Excel, in their formats before 2007.
  case oldOffice
  /// A PDF document.
  case pdf
  /// A text in RTF.
  case rtf
  /// A page of the web.
  case html
  /// A text in XML.
  case xml
  /// A compressed folder or file.
  case archive
  /// A picture.
  case picture

  /// Tells what a file is by its first bytes; nil if it may be a sheet.
  public static func detected(in bytes: [UInt8]) -> ForeignFile? {
    let start = bytes.prefix(8)
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zipped(bytes) }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .oldOffice }
    if start.starts(with: "%PDF-".utf8) { return .pdf }
    if start.starts(with: "{\\rtf".utf8) { return .rtf }
    if start.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .archive }
    if archives.contains(where: { start.starts(with: $0) }) { return .archive }
    if pictures.contains(where: { start.starts(with: $0) }) { return .picture }
    return markup(bytes)
  }

  private static let archives: [[UInt8]] = [
    [0x1F, 0x8B, 0x08], [0x37, 0x7A, 0xBC, 0xAF], Array("Rar!".utf8), Array("BZh9".utf8),
  ]
  private static let pictures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
  ]

  /// Office files are compressed folders, whose first names tell which they are.
  private static func zipped(_ bytes: [UInt8]) -> ForeignFile {
    let names: [(String, ForeignFile)] = [
      ("application/vnd.oasis.opendocument", .openDocument), ("xl/", .excel),
      ("ppt/", .powerpoint), ("word/", .word),
    ]
    let end = min(bytes.count, 1 << 16)
    let places = [bytes.prefix(end), bytes.suffix(end)]
    for place in places {
      let part = Array(place)
      let found = names.first { part.position(of: Array($0.0.utf8)[...]) != nil }
      if let found { return found.1 }
    }
    return .archive
  }

  private static func markup(_ bytes: [UInt8]) -> ForeignFile? {
    let text = bytes.drop { Ascii.isBlank($0) || [0xEF, 0xBB, 0xBF].contains($0) }
    guard text.first == Ascii.less else { return nil }
    let start = text.prefix(14).map { Ascii.isLetter($0) ? $0 | 0x20 : $0 }
    if start.starts(with: "<!doctype html".utf8) || start.starts(with: "<html".utf8) {
      return .html
    }
    return start.starts(with: "<?xml".utf8) ? .xml : nil
  }
}
