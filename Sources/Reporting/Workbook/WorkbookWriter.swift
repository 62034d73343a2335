import ExactNumbers

/// Writes a workbook as Office Open XML (ECMA-376): the parts that a program demands, and no more.
struct WorkbookWriter {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private var styles = WorkbookStyles()

  /// The bytes of a workbook, the same for the same workbook.
  static func bytes(of workbook: Workbook) throws(ZipArchive.Full) -> [UInt8] {
    var writer = WorkbookWriter()
    // the sheets come first, because they decide which styles there are
    let sheets = workbook.sheets.map { writer.part(of: $0) }
    var archive = ZipArchive()
    try archive.add("[Content_Types].xml", contentTypes(workbook))
    try archive.add("_rels/.rels", bytes(of: [("officeDocument", "xl/workbook.xml")]))
    try archive.add("xl/workbook.xml", part(of: workbook))
    let targets = sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
    try archive.add(
      "xl/_rels/workbook.xml.rels", bytes(of: targets + [("styles", "styles.xml")]))
    try archive.add("xl/styles.xml", Array(writer.styles.xml.utf8))
    for (index, sheet) in sheets.enumerated() {
      try archive.add("xl/worksheets/sheet\(index + 1).xml", sheet)
    }
    return archive.bytes
  }

  // MARK: The parts around the sheets

  private static func contentTypes(_ workbook: Workbook) -> [UInt8] {
    var text = declaration + "<Types xmlns=\"\(packages)/content-types\">"
    text += "<Default Extension=\"rels\" "
    text += "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    let parts =
      [("workbook", "sheet.main"), ("styles", "styles")]
      + workbook.sheets.indices.map { ("worksheets/sheet\($0 + 1)", "worksheet") }
    for (name, type) in parts {
      text += "<Override PartName=\"/xl/\(name).xml\" ContentType=\"\(types).\(type)+xml\"/>"
    }
    return Array((text + "</Types>").utf8)
  }

  /// A list of related parts, numbered as `rId1`, `rId2` and so on.
  private static func bytes(of targets: [(type: String, path: String)]) -> [UInt8] {
    let list = targets.enumerated().map { index, target in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relations)/\(target.type)\" "
        + "Target=\"\(target.path)\"/>"
    }
    return Array(
      (declaration + "<Relationships xmlns=\"\(packages)/relationships\">\(list.joined())"
        + "</Relationships>").utf8)
  }

  private static func part(of workbook: Workbook) -> [UInt8] {
    var bytes = Array(
      (declaration + "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(relations)\">"
        + "<bookViews><workbookView/></bookViews><sheets>").utf8)
    for (index, sheet) in workbook.sheets.enumerated() {
      bytes += "<sheet name=\"".utf8
      WorkbookText.append(sheet.name, to: &bytes)
      let state = sheet.isHidden ? " state=\"veryHidden\"" : ""
      bytes += "\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>".utf8
    }
    bytes += "</sheets><definedNames>".utf8
    for (index, sheet) in workbook.sheets.enumerated() where !sheet.isHidden {
      func define(_ name: String, _ cells: String, isHidden: Bool = false) {
        let hidden = isHidden ? " hidden=\"1\"" : ""
        bytes += "<definedName name=\"_xlnm.\(name)\" localSheetId=\"\(index)\"\(hidden)>'".utf8
        WorkbookText.append(sheet.name, to: &bytes)
        bytes += "'!\(cells)</definedName>".utf8
      }
      // the heading on every printed page
      define("Print_Titles", "$1:$1")
      // LibreOffice has no filter without it
      if sheet.hasFilter {
        let column = CellAddress.letters(of: sheet.columns.count - 1)
        define("_FilterDatabase", "$A$1:$\(column)$\(max(1, sheet.rows.count))", isHidden: true)
      }
    }
    return bytes + "</definedNames></workbook>".utf8
  }

  // MARK: Sheets

  private mutating func part(of sheet: WorkbookSheet) -> [UInt8] {
    var bytes = Array((Self.declaration + "<worksheet xmlns=\"\(Self.namespace)\">").utf8)
    bytes += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>".utf8
    bytes += "<sheetViews><sheetView workbookViewId=\"0\">".utf8
    let first = CellAddress(column: sheet.frozenColumns, row: 1).text
    let columns = sheet.frozenColumns > 0 ? " xSplit=\"\(sheet.frozenColumns)\"" : ""
    let pane = sheet.frozenColumns > 0 ? "bottomRight" : "bottomLeft"
    bytes += "<pane\(columns) ySplit=\"1\" topLeftCell=\"\(first)\" activePane=\"\(pane)\" ".utf8
    bytes += "state=\"frozen\"/></sheetView></sheetViews><cols>".utf8
    for (index, column) in sheet.columns.enumerated() {
      let hidden = column.isHidden ? " hidden=\"1\"" : ""
      bytes += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\"".utf8
      bytes += "\(hidden) customWidth=\"1\"/>".utf8
    }
    bytes += "</cols><sheetData>".utf8
    let letters = sheet.columns.indices.map { Array(CellAddress.letters(of: $0).utf8) }
    for (row, cells) in sheet.rows.prefix(WorkbookSheet.mostRows).enumerated() {
      let number = Array("\(row + 1)".utf8)
      bytes += "<row r=\"".utf8
      bytes += number
      bytes += "\">".utf8
      for (cell, letters) in zip(cells, letters) { write(cell, letters + number, to: &bytes) }
      bytes += "</row>".utf8
    }
    bytes += "</sheetData>".utf8
    let last = CellAddress(column: sheet.columns.count - 1, row: max(0, sheet.rows.count - 1)).text
    if sheet.hasFilter { bytes += "<autoFilter ref=\"A1:\(last)\"/>".utf8 }
    Self.write(sheet.conditions, to: &bytes)
    bytes += "<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>".utf8
    return bytes
  }

  private static func write(_ conditions: [ConditionalFormat], to bytes: inout [UInt8]) {
    for (index, condition) in conditions.enumerated() {
      bytes += "<conditionalFormatting sqref=\"\(condition.range)\">".utf8
      bytes += "<cfRule type=\"expression\" dxfId=\"\(condition.look.rawValue)\" ".utf8
      bytes += "priority=\"\(index + 1)\"><formula>".utf8
      WorkbookText.append(condition.formula, to: &bytes)
      bytes += "</formula></cfRule></conditionalFormatting>".utf8
    }
  }

  private mutating func write(
    _ cell: WorkbookCell, _ address: [UInt8], to bytes: inout [UInt8]
  ) {
    let style = styles.number(of: cell.style)
    if cell.content == .blank, style == 0 { return }
    bytes += "<c r=\"".utf8
    bytes += address
    bytes += "\" s=\"\(style)\"".utf8
    switch cell.content {
    case .blank: bytes += "/>".utf8
    case .text(let text):
      bytes += " t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8
      WorkbookText.append(text, to: &bytes)
      bytes += "</t></is></c>".utf8
    case .number(let number): bytes += "><v>\(number.description)</v></c>".utf8
    case .formula(let formula, .number(let number)):
      Self.write(formula, "", number.description, to: &bytes)
    case .formula(let formula, .text(let text)):
      Self.write(formula, " t=\"str\"", text, to: &bytes)
    case .formula(let formula, .truth(let isTrue)):
      Self.write(formula, " t=\"b\"", isTrue ? "1" : "0", to: &bytes)
    }
  }

  private static func write(
    _ formula: String, _ type: String, _ result: String, to bytes: inout [UInt8]
  ) {
    bytes += "\(type)><f>".utf8
    WorkbookText.append(formula, to: &bytes)
    bytes += "</f><v>".utf8
    WorkbookText.append(result, to: &bytes)
    bytes += "</v></c>".utf8
  }
}
