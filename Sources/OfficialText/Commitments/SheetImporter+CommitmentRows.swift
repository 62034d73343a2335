import DocumentTree

/// A row of a table whose headings name its columns.
struct HeadedRow {
  /// The cells of each column that is not blank, in the order of the columns.
  var cells: [(key: String, cells: [TextCell])]
  let place: Range<Int>
  let page: Int

  subscript(key: String) -> [TextCell] { cells.first { $0.key == key }?.cells ?? [] }
}

extension SheetImporter {
  /// The rows of a table; what stands in none of its columns is left.
  mutating func rows(_ label: FoundLabel, _ keys: [Int: String], _ field: String) -> [HeadedRow] {
    var rows: [HeadedRow] = []
    var number: Int?
    for cell in label.cells {
      guard let column = cell.column, let key = keys[column] else {
        leave([cell])
        continue
      }
      if number != cell.row {
        number = cell.row
        rows.append(HeadedRow(cells: [], place: cell.start..<cell.end, page: cell.page))
      }
      rows[rows.count - 1].cells.append((key, [cell]))
    }
    return joined(rows, field)
  }

  /// Joins rows that a page break cut.
  private mutating func joined(_ rows: [HeadedRow], _ field: String) -> [HeadedRow] {
    var joined: [HeadedRow] = []
    for row in rows {
      guard let last = joined.last, last.page != row.page, isCut(last, row) else {
        joined.append(row)
        continue
      }
      let first = commitments.rows[field, default: 0] + joined.count - 1
      remark(.cutByPage, "\(field)/\(first)", at: row.place.lowerBound)
      for (key, cells) in row.cells {
        let column = joined[joined.count - 1].cells.firstIndex { $0.key == key }
        if let column {
          let last = joined[joined.count - 1].cells[column].cells.count - 1
          joined[joined.count - 1].cells[column].cells[last].lines += cells.flatMap(\.lines)
        } else {
          joined[joined.count - 1].cells.append((key, cells))
        }
      }
    }
    return joined
  }

  /// Whether a text goes on from one row to the next.
  private func isCut(_ last: HeadedRow, _ next: HeadedRow) -> Bool {
    next.cells.contains { key, cells in
      guard let before = last[key].last, let after = cells.first else { return false }
      return after.beginsSmall(in: source) && !before.endsSentence(in: source)
    }
  }

  /// Sets a text, without the names of persons unless they are kept.
  mutating func setProse(_ field: String, _ cells: [TextCell]) {
    guard let place = reader.place(cells) else { return }
    fields.set(field, prose(reader.text(cells), field, place), at: place, label: place)
  }

  /// A text without the names of persons unless they are kept.
  mutating func prose(_ text: String, _ field: String, _ place: Range<Int>) -> String {
    if keepsPersons { return text }
    let (plain, count) = NamedPersons.leftOut(of: text)
    for _ in 0..<count { remark(.personLeftOut, field, at: place.lowerBound) }
    return plain
  }

  /// What was reached, and what was not: `Logro: … Brecha: …`.
  mutating func setAchievement(_ field: String, _ cells: [TextCell]) {
    guard let place = reader.place(cells) else { return }
    var parts: [(key: String, lines: [String])] = [("logro", [])]
    for line in reader.text(cells).utf8.split(separator: 0x0A) {
      var line = String(Substring(line))
      if let (state, rest) = Self.state(line) {
        line = rest
        if state != parts[parts.count - 1].key { parts.append((state, [])) }
      }
      parts[parts.count - 1].lines.append(line)
    }
    for key in ["logro", "brecha"] {
      let lines = parts.filter { $0.key == key }.flatMap(\.lines)
      if lines.isEmpty { continue }
      let text = prose(lines.joined(separator: "\n"), "\(field)/\(key)", place)
      fields.set("\(field)/\(key)", text, at: place, label: place)
    }
  }

  /// The state that a text begins with, and what follows: `Logro: …`, `Brecha …`.
  static func state(_ text: String) -> (state: String, rest: String)? {
    guard let first = text.utf8.first, "lLbB".utf8.contains(first) else { return nil }
    for state in ["logro", "brecha"] {
      let start = text.prefix(state.count)
      guard start.lowercased() == state else { continue }
      let rest = text.dropFirst(state.count)
      guard let next = rest.first, next == ":" || next == "." || next == " " else { continue }
      // `Logro de metas …` is a sentence
      let words = String(rest.dropFirst()).trimmingBlanks
      if next == " ", words.first.map({ $0.isLowercase }) ?? true { continue }
      return (state, words)
    }
    return nil
  }

  /// A list with a row for each region: `3. **Región de Atacama:** …`.
  mutating func setRegionList(_ programme: String, _ label: FoundLabel) {
    let list = commitments.rows["/listas", default: 0]
    commitments.rows["/listas"] = list + 1
    let base = "/listas/\(list)"
    fields.set("\(base)/programa", programme, at: label.place, label: label.place)
    var row = 0
    for cell in label.cells {
      for line in cell.lines {
        var one = cell
        one.lines = [line]
        if !setRegionRow("\(base)/filas/\(row)", one) { leave([one]) } else { row += 1 }
      }
    }
  }

  private mutating func setRegionRow(_ field: String, _ line: TextCell) -> Bool {
    let dash = source[line.start] == 0x2D || source[line.start] == 0x2A
    let start = dash ? source.trimmed((line.start + 1)..<line.end).lowerBound : line.start
    guard let item = line.clipped(from: start), let number = ItemNumber([item], source),
      let rest = number.rest.first,
      let colon = source[rest.start..<rest.end].firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    let name = reader.line([rest.clipped(from: rest.start, to: colon)].compactMap(\.self))
    guard FoldedLetters(name).letters.starts(with: Array("region".utf8)) else { return false }
    fields.set("\(field)/numero", number.text, at: number.place, label: number.place)
    let place = source.trimmed(rest.start..<colon)
    fields.set("\(field)/region", name, at: place, label: place)
    setProse("\(field)/texto", [rest.clipped(from: colon + 1)].compactMap(\.self))
    return true
  }
}
