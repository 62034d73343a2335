import ProgramSheets

/// The remarks of the service.
extension SheetImporter {
  /// Sets remarks, each behind a dash: its kind, a colon, and what the service says.
  ///
  /// A heading among them that is none of the form's begins a section all the same: what stands below it is not of the
  /// section above.
  mutating func setRemarks(_ section: String, _ label: FoundLabel) {
    var section = section
    var open: [Range<Int>]?
    for line in label.cells.flatMap(\.lines) {
      if isHeading(line) {
        if let lines = open { setRemark(section, lines, label) }
        open = nil
        section = self.section(of: line)
        remark(.damagedLabel, "/observaciones/\(monitoring.remarks)/seccion", at: line.lowerBound)
        ignored.append(line)
      } else if let dash = source.dash(at: line.lowerBound) {
        if let lines = open { setRemark(section, lines, label) }
        open = [source.trimmed((line.lowerBound + dash)..<line.upperBound)]
      } else if open != nil {
        open?.append(line)
      } else {
        leave([TextCell(lines: [line], page: 0, row: 0, isStart: true)])
      }
    }
    if let lines = open { setRemark(section, lines, label) }
  }

  /// Whether a line is in capitals and ends with a colon.
  private func isHeading(_ line: Range<Int>) -> Bool {
    source[line].last == UInt8(ascii: ":") && source.isInCapitals(line)
      && (4...40).contains(folded.range(of: line).count)
  }

  /// The section whose heading is most like a line; what the line says where none is.
  private func section(of line: Range<Int>) -> String {
    let heading = reader.string(line.lowerBound..<(line.upperBound - 1)).trimmingBlanks
    let nearest = Likeness.nearest(to: heading, among: Self.headings.map(\.heading))
    return Self.headings.first { $0.heading == nearest }?.section ?? heading.lowercased()
  }

  private static let headings: [(heading: String, section: String)] = [
    ("diseño", "diseño"), ("población", "población"),
    ("indicadores", "indicadores"), ("presupuesto", "presupuesto"),
    ("componentes", "componentes"), ("observaciones generales", "generales"),
  ]

  mutating func setRemark(_ section: String, _ lines: [Range<Int>], _ label: FoundLabel) {
    guard let first = lines.first, let last = lines.last else { return }
    if section.isEmpty {
      return leave([TextCell(lines: lines, page: 0, row: 0, isStart: true)])
    }
    let row = "/observaciones/\(monitoring.remarks)"
    monitoring.remarks += 1
    set("\(row)/seccion", section, at: label.place, label)
    var rest = lines
    if let (index, colon) = endOfKind(lines) {
      let own = lines[..<index] + [lines[index].lowerBound..<colon]
      let kind = own.map { reader.string($0) }.joined(separator: " ")
      set("\(row)/tipo", kind, at: first.lowerBound..<max(first.upperBound, colon), label)
      rest = [source.trimmed((colon + 1)..<lines[index].upperBound)] + lines[(index + 1)...]
    }
    rest.removeAll { $0.isEmpty }
    let text = rest.map { reader.string($0) }.joined(separator: " ")
    let start = rest.first?.lowerBound ?? first.lowerBound
    set("\(row)/texto", text, at: min(start, last.lowerBound)..<max(start, last.upperBound), label)
  }

  /// The line with the colon behind the kind of a remark, which a narrow page wraps, and where that stands; nil where a
  /// sentence ends before it.
  private func endOfKind(_ lines: [Range<Int>]) -> (line: Int, colon: Int)? {
    for (index, line) in lines.prefix(Self.longestKind).enumerated() {
      if let colon = source[line].firstIndex(of: UInt8(ascii: ":")) {
        // a point ends an abbreviation of the first line
        let isKind = index == 0 || !source[line.lowerBound..<colon].contains(UInt8(ascii: "."))
        return isKind ? (index, colon) : nil
      }
      if source[line].contains(UInt8(ascii: ".")) { return nil }
    }
    return nil
  }

  /// How many lines the kind of a remark has at most.
  private static let longestKind = 4
}

extension [UInt8] {
  /// The length of the dash that an item of a list begins with; nil where there is none.
  fileprivate func dash(at index: Int) -> Int? {
    if self[index] == UInt8(ascii: "-") { return 1 }
    let isDash = ["–", "—", "•", "●"].contains { self[index...].starts(with: $0.utf8) }
    return isDash ? 3 : nil
  }
}
