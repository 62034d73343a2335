package import ExactNumbers

/// A workbook in Office Open XML, as any program wrote it, whose sheets are read when they are asked for.
///
/// Limits hold whatever a file claims: how many bytes its parts expand to, and how many cells it has.
package struct ReadWorkbook: Sendable {
  /// Why a workbook cannot be read.
  package enum Fault: Error, Sendable, Hashable {
    /// The bytes are no workbook of this format.
    case noWorkbook
    /// It is cut off, or contradicts itself.
    case damaged
    /// It has more than a workbook of figures can have.
    case tooLarge
    /// It is protected by a password, or packed in a way that no such program uses.
    case unsupported
  }

  /// A cell that has something in it.
  package struct Cell: Sendable, Hashable {
    /// The text or the number, as the file writes it; of a formula its last result.
    package let text: String
    /// Whether `text` is a number.
    package let isNumber: Bool
    /// Whether it is the result of a formula.
    package let isFormula: Bool

    /// The number with the 15 digits that a spreadsheet keeps; nil if the cell has none.
    package var number: ExactDecimal? {
      guard isNumber, let number = try? FigureParser.parse(jsonNumber: Array(text.utf8).span) else {
        return nil
      }
      return number.ofSpreadsheet
    }
  }

  /// What all parts that are read may expand to, in bytes; a sheet of 10,000 figures has some 10 MB.
  private static let mostBytes = 128 << 20
  private static let mostCells = 2_000_000

  private var archive: ZipReader
  private var parts: [(name: String, path: String)] = []
  private var sharedTexts: [String]?
  private var cells = 0

  /// Reads the list of sheets of a workbook.
  ///
  /// - Parameter bytes: the file
  /// - Throws: `Fault`
  package init(_ bytes: [UInt8]) throws(Fault) {
    do throws(ZipReader.Fault) {
      archive = try ZipReader(bytes, limit: Self.mostBytes)
    } catch {
      throw Fault(error)
    }
    guard let list = try part("xl/workbook.xml") else { throw .noWorkbook }
    let targets = try targets()
    for attributes in try Self.tags("sheet", of: list) {
      guard let name = attributes["name"], let id = attributes["id"], let path = targets[id] else {
        continue
      }
      parts.append((name, path))
    }
  }

  /// Whether a file begins as a workbook does, and may be one.
  package static func isOne(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4])
  }

  /// The names of the sheets, in their order.
  package var sheetNames: [String] { parts.map(\.name) }

  /// Reads the cells of a sheet.
  ///
  /// - Parameter name: its name
  /// - Returns: the cells of each row by their columns, 0-based; rows without cells are left out; nil if
  ///   there is no such sheet
  /// - Throws: `Fault`
  package mutating func rows(of name: String) throws(Fault) -> [[Int: Cell]]? {
    guard let path = parts.first(where: { $0.name == name })?.path, let xml = try part(path) else {
      return nil
    }
    if sharedTexts == nil { sharedTexts = try readSharedTexts() }
    var reader = WorkbookCellReader(
      xml, texts: sharedTexts ?? [], mostCells: Self.mostCells - cells)
    let rows = try reader.rows()
    cells += reader.count
    return rows
  }

  private mutating func part(_ path: String) throws(Fault) -> [UInt8]? {
    do throws(ZipReader.Fault) {
      return try archive.part(path)
    } catch {
      throw Fault(error)
    }
  }

  /// The paths of the parts that the list of sheets names by their ids.
  private mutating func targets() throws(Fault) -> [String: String] {
    guard let xml = try part("xl/_rels/workbook.xml.rels") else { throw .damaged }
    var targets: [String: String] = [:]
    for attributes in try Self.tags("Relationship", of: xml) {
      guard let id = attributes["Id"], let target = attributes["Target"] else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return targets
  }

  /// The attributes of every tag of a name.
  private static func tags(
    _ name: String, of xml: [UInt8]
  ) throws(Fault) -> [[String: String]] {
    var scanner = XmlScanner(xml)
    var tags: [[String: String]] = []
    do throws(XmlScanner.Malformed) {
      while let event = try scanner.next() {
        guard case .start(name, let attributes) = event else { continue }
        tags.append(Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first })
      }
    } catch {
      throw .damaged
    }
    return tags
  }

  /// The texts that cells share.
  private mutating func readSharedTexts() throws(Fault) -> [String] {
    guard let xml = try part("xl/sharedStrings.xml") else { return [] }
    var scanner = XmlScanner(xml)
    var texts: [String] = []
    var text = RichText()
    do throws(XmlScanner.Malformed) {
      while let event = try scanner.next() {
        text.take(event)
        if case .end("si") = event { texts.append(text.finish()) }
      }
    } catch {
      throw .damaged
    }
    return texts
  }
}

/// A text that may be in several pieces, each with its own look; how it is pronounced is no part of it.
private struct RichText {
  private var text = ""
  private var isInside = false
  private var isPronunciation = false

  mutating func take(_ event: XmlScanner.Event) {
    switch event {
    case .start("t", _): isInside = true
    case .end("t"): isInside = false
    case .start("rPh", _): isPronunciation = true
    case .end("rPh"): isPronunciation = false
    case .text(let more) where isInside && !isPronunciation: text += more
    default: break
    }
  }

  mutating func finish() -> String {
    defer { text = "" }
    return text.withoutEscapes
  }
}

/// Reads the cells of one sheet.
private struct WorkbookCellReader {
  private var scanner: XmlScanner
  private let texts: [String]
  private let mostCells: Int
  private(set) var count = 0

  private var found: [[Int: ReadWorkbook.Cell]] = []
  private var column = -1
  private var type = ""
  private var isFormula = false
  private var isValue = false
  private var value = ""
  private var inline = RichText()

  init(_ xml: [UInt8], texts: [String], mostCells: Int) {
    scanner = XmlScanner(xml)
    self.texts = texts
    self.mostCells = mostCells
  }

  mutating func rows() throws(ReadWorkbook.Fault) -> [[Int: ReadWorkbook.Cell]] {
    do throws(XmlScanner.Malformed) {
      while let event = try scanner.next() {
        take(event)
        if count > mostCells { break }
      }
    } catch {
      throw .damaged
    }
    if count > mostCells { throw .tooLarge }
    return found.filter { !$0.isEmpty }
  }

  private mutating func take(_ event: XmlScanner.Event) {
    inline.take(event)
    switch event {
    case .start("row", _):
      found.append([:])
      column = -1
    case .start("c", let attributes):
      let address = attributes.first { $0.name == "r" }?.value
      column = address.flatMap(Self.column) ?? column + 1
      type = attributes.first { $0.name == "t" }?.value ?? "n"
      isFormula = false
      value = ""
      _ = inline.finish()
    case .start("f", _): isFormula = true
    case .start("v", _): isValue = true
    case .end("v"): isValue = false
    case .text(let text) where isValue: value += text
    case .end("c"): finish()
    default: break
    }
  }

  private mutating func finish() {
    count += 1
    guard !found.isEmpty else { return }
    let text: String
    switch type {
    case "s": text = Int(value).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
    case "inlineStr": text = inline.finish()
    case "str": text = value.withoutEscapes
    default: text = value
    }
    if text.isEmpty, !isFormula { return }
    found[found.count - 1][column] = ReadWorkbook.Cell(
      text: text, isNumber: type == "n", isFormula: isFormula)
  }

  /// The column of an address, 0-based: 27 of `AB7`.
  private static func column(_ address: String) -> Int? {
    let letters = address.utf8.prefix { $0 > UInt8(ascii: "9") }
    guard (1...3).contains(letters.count) else { return nil }
    var column = 0
    for letter in letters {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { return nil }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
    }
    return column - 1
  }
}

extension ReadWorkbook.Fault {
  fileprivate init(_ fault: ZipReader.Fault) {
    self =
      switch fault {
      case .noArchive: .noWorkbook
      case .damaged: .damaged
      case .tooLarge: .tooLarge
      case .unsupported: .unsupported
      }
  }
}

extension String {
  /// The text with the letters that are written as `_x000D_`.
  fileprivate var withoutEscapes: String {
    guard contains("_x") else { return self }
    var result = ""
    var rest = self[...]
    while let start = rest.firstRange(of: "_x")?.lowerBound {
      result += rest[..<start]
      let code = rest[start...].prefix(7)
      let digits = code.dropFirst(2).dropLast()
      if code.count == 7, code.hasSuffix("_"), digits.allSatisfy(\.isHexDigit),
        let scalar = UInt32(digits, radix: 16).flatMap({ Unicode.Scalar($0) })
      {
        result.unicodeScalars.append(scalar)
        rest = rest[code.endIndex...]
      } else {
        result += "_x"
        rest = rest[rest.index(start, offsetBy: 2)...]
      }
    }
    return result + rest
  }
}

extension ExactDecimal {
  /// The number rounded to the 15 digits that a spreadsheet keeps, which writes 0.1 + 0.2 with 17.
  package var ofSpreadsheet: ExactDecimal {
    var excess = String(coefficient.magnitude).utf8.count - 15
    guard excess > 0 else { return reduced }
    let dropped = min(excess, scale)
    excess -= dropped
    let rounded = (try? Rational(self).rounded(toScale: scale - dropped)) ?? self
    return excess == 0 ? rounded.reduced : rounded
  }
}
