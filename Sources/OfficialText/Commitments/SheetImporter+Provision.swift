import DocumentTree

/// What a report says of the information for the regional government.
extension SheetImporter {
  /// How far the agreement has come, and what is told as done with its date.
  mutating func setProcedure(_ label: FoundLabel) {
    let field = "\(commitments.base)/provision/procedimiento"
    let cells = withoutInstructions(label.cells)
    guard let place = reader.place(cells) else { return }
    let text = prose(states(cells).joined(separator: "\n"), field, place)
    set(field, text, at: place, label)
    var row = 0
    for cell in cells {
      for line in cell.lines {
        for date in ToldDate.all(in: line, source, ofYear: title?.year)
        where !date.isPlanned {
          let base = "\(commitments.base)/provision/hechos/\(row)"
          let fact = TextCell(
            lines: [source.trimmed(date.clause)], page: cell.page, row: cell.row, isStart: true)
          setProse("\(base)/hecho", [fact])
          fields.set("\(base)/fecha", date.text, at: date.place, label: date.place)
          row += 1
        }
      }
    }
  }

  /// Whether what was agreed was sent, as it is marked; a second state is kept beside the first.
  mutating func setFulfilment(_ label: FoundLabel) {
    let base = "\(commitments.base)/provision"
    let cells = withoutInstructions(label.cells)
    setFulfilmentDate("\(base)/fecha", label)
    var others: [TextCell] = []
    var keys = ["cumplimiento", "otroCumplimiento"]
    for cell in cells {
      for line in cell.lines {
        var one = cell
        one.lines = [line]
        let text = states([one]).joined(separator: "\n")
        if text.isEmpty { continue }
        guard let key = keys.first, keys.count == 2 || Self.isState(text) else {
          others.append(one)
          continue
        }
        keys.removeFirst()
        fields.set(
          "\(base)/\(key)", prose(text, "\(base)/\(key)", line), at: line, label: line)
      }
    }
    leave(others)
  }

  /// `(al 30 de octubre)`, which ends the label.
  private mutating func setFulfilmentDate(_ field: String, _ label: FoundLabel) {
    let text = source[label.place]
    guard let open = text.lastIndex(of: UInt8(ascii: "(")) else { return }
    var start = open + 1
    if source[start..<label.place.upperBound].starts(with: "al ".utf8) { start += 3 }
    let place = source.trimmed(start..<label.place.upperBound)
    guard let first = source[place].first, Ascii.isDigit(first) else { return }
    fields.set(field, reader.string(place), at: place, label: label.place)
  }

  /// Whether a text says that something was sent, or that it was not.
  private static func isState(_ text: String) -> Bool {
    let letters = String(decoding: FoldedLetters(text).letters, as: UTF8.self)
    return letters.contains("cumpli") || letters.contains("parcial")
  }

  private static let instructions = [
    "identificarestadosposibles", "estado", "estadoactual",
  ].map { Array($0.utf8) }

  private static let request = Array("enestecasosesolicitasoloindicar".utf8)

  /// Cells without what the form prints between them.
  private mutating func withoutInstructions(_ cells: [TextCell]) -> [TextCell] {
    cells.compactMap { cell in
      var cell = cell
      cell.lines = cell.lines.filter { line in
        let isOne = Self.isInstruction(FoldedLetters(source, [line]).letters)
        if isOne { ignored.append(line) }
        return !isOne
      }
      return cell.lines.isEmpty ? nil : cell
    }
  }

  private static func isInstruction(_ letters: [UInt8]) -> Bool {
    instructions.contains(letters) || letters.starts(with: request)
  }

  /// The lines of cells, without the dashes of a list and without what the form prints.
  private func states(_ cells: [TextCell]) -> [String] {
    reader.text(cells).utf8.split(separator: 0x0A).compactMap { line in
      var line = String(Substring(line))
      while let first = line.first, first == "-" || first == "*" || first == " " {
        line.removeFirst()
      }
      if line.hasSuffix(" -") { line.removeLast(2) }
      let letters = FoldedLetters(line).letters
      return letters.isEmpty || Self.isInstruction(letters) ? nil : line
    }
  }
}
