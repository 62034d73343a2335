/// The numbered styles of a workbook.
struct WorkbookStyles {
  private var numbers: [CellStyle: Int] = [CellStyle(): 0]
  private var all = [CellStyle()]

  /// The number of a style, a new one if it was not used before.
  mutating func number(of style: CellStyle) -> Int {
    if let number = numbers[style] { return number }
    numbers[style] = all.count
    all.append(style)
    return all.count - 1
  }

  /// The part `xl/styles.xml`.
  var xml: String {
    var codes: [String] = []
    var cells = ""
    for style in all {
      var number = 0
      if let code = style.format.code {
        if !codes.contains(code) { codes.append(code) }
        number = Self.firstCode + (codes.firstIndex(of: code) ?? 0)
      }
      let isHeading = style.fill == .heading
      let mark = style.isMarkedAsText ? " quotePrefix=\"1\"" : ""
      let fill = style.fill == .none ? 0 : style.fill.rawValue + 1
      cells +=
        "<xf numFmtId=\"\(number)\" fontId=\"\(isHeading ? 1 : 0)\" fillId=\"\(fill)\" "
        + "borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" "
        + "applyAlignment=\"1\"\(mark)><alignment vertical=\"\(isHeading ? "center" : "top")\""
        + "\(style.format == .general && !isHeading ? " horizontal=\"left\" indent=\"1\"" : "")"
        + "\(style.isWrapped ? " wrapText=\"1\"" : "")/></xf>"
    }
    let formats = codes.enumerated().map { index, code in
      let escaped = code.replacing("\"", with: "&quot;")
      return "<numFmt numFmtId=\"\(Self.firstCode + index)\" formatCode=\"\(escaped)\"/>"
    }
    let looks = ConditionalFormat.Look.allCases.map(\.xml)
    return WorkbookWriter.declaration
      + "<styleSheet xmlns=\"\(WorkbookWriter.namespace)\">"
      + (formats.isEmpty
        ? "" : "<numFmts count=\"\(formats.count)\">\(formats.joined())</numFmts>")
      + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
      + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
      + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>"
      + Self.fill("FFDCE6F1") + Self.fill("FFFFF6D6") + "</fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"\(all.count)\">\(cells)</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      + "<dxfs count=\"\(looks.count)\">\(looks.joined())</dxfs></styleSheet>"
  }

  /// Smaller numbers are formats of the standard.
  private static let firstCode = 164

  private static func fill(_ color: String) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(color)\"/>"
      + "<bgColor indexed=\"64\"/></patternFill></fill>"
  }
}

extension CellStyle.Format {
  /// The most decimals of a format code.
  private static let mostDecimals = 30

  /// The code of the format with the separators of Chile; nil for the standard one.
  fileprivate var code: String? {
    switch self {
    case .general: nil
    case .plain: "0"
    case .figure(let decimals): Self.code(decimals)
    case .percentage(let decimals): Self.code(decimals) + "\" %\""
    }
  }

  private static func code(_ decimals: Int) -> String {
    let zeros = String(repeating: "0", count: min(decimals, mostDecimals))
    return "[$-340A]#,##0" + (zeros.isEmpty ? "" : "." + zeros)
  }
}

extension ConditionalFormat.Look {
  fileprivate var xml: String {
    let (ink, ground) =
      switch self {
      case .good: ("FF006100", "FFC6EFCE")
      case .doubtful: ("FF7F6000", "FFFFEB9C")
      case .bad: ("FF9C0006", "FFFFC7CE")
      }
    return "<dxf><font><color rgb=\"\(ink)\"/></font><fill><patternFill patternType=\"solid\">"
      + "<fgColor rgb=\"\(ground)\"/><bgColor rgb=\"\(ground)\"/></patternFill></fill></dxf>"
  }
}
