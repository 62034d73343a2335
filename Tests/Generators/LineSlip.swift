/// A slip of the hand in one line of a sheet, which leaves everything in it that stands there.
public struct LineSlip: Sendable, CustomStringConvertible {
  /// What the hand did.
  public let name: String
  /// Whether the sheet is read for what it says, so that nothing else can be found.
  public let isRead: Bool
  private let change: @Sendable ([String], Int, inout SeededGenerator) -> [String]?

  init(
    _ name: String, isRead: Bool = true,
    _ change: @escaping @Sendable ([String], Int, inout SeededGenerator) -> [String]?
  ) {
    self.name = name
    self.isRead = isRead
    self.change = change
  }

  /// What the hand did.
  public var description: String { name }

  /// Returns the lines with the slip in one of them; nil where it cannot be made there.
  public func slip(
    _ lines: [String], at index: Int, _ dice: inout SeededGenerator
  ) -> [String]? {
    change(lines, index, &dice)
  }
}

// MARK: - What a slip changes

extension LineSlip {
  /// A slip that changes a line alone.
  static func line(
    _ name: String, isRead: Bool = true,
    _ change: @escaping @Sendable (String, inout SeededGenerator) -> String?
  ) -> LineSlip {
    LineSlip(name, isRead: isRead) { lines, index, dice in
      guard !lines[index].drop(while: { $0 == " " }).isEmpty, !lines[index].contains("#"),
        let new = change(lines[index], &dice), new != lines[index]
      else { return nil }
      var lines = lines
      lines[index] = new
      return lines
    }
  }

  /// Lines behind a long text that stands on one line.
  static func paragraph(_ name: String, _ added: String...) -> LineSlip {
    LineSlip(name, isRead: false) { lines, index, _ in
      let value = lines[index].split(separator: ": ", maxSplits: 1)
      guard value.count == 2, value[1].count > 30, !value[1].contains(":"),
        value[1].first?.isLetter ?? false, index + 1 < lines.count,
        lines[index + 1].hasPrefix("  ")
      else { return nil }
      return Array(lines[...index]) + added + lines[(index + 1)...]
    }
  }

  /// A slip in a key that has a value on its line.
  static func key(
    _ name: String, isRead: Bool = true,
    _ change: @escaping @Sendable (String, inout SeededGenerator) -> String?
  ) -> LineSlip {
    .line(name, isRead: isRead) { line, dice in
      guard let cell = Cell(line), cell.key.allSatisfy(\.isLetter), cell.key.count > 3,
        let key = change(cell.key, &dice)
      else { return nil }
      return cell.start + key + ": " + cell.value
    }
  }

  /// A slip in a figure that stands alone behind its key.
  static func figure(
    _ name: String, isRead: Bool = true,
    _ change: @escaping @Sendable (String, inout SeededGenerator) -> String?
  ) -> LineSlip {
    .line(name, isRead: isRead) { line, dice in
      guard let cell = Cell(line), cell.isFigure, let figure = change(cell.value, &dice) else {
        return nil
      }
      return cell.start + cell.key + ": " + figure
    }
  }

  /// A slip in a text that stands on the line of its key.
  static func text(
    _ name: String, isRead: Bool = false,
    _ change: @escaping @Sendable (String, inout SeededGenerator) -> String?
  ) -> LineSlip {
    .line(name, isRead: isRead) { line, dice in
      guard let cell = Cell(line), cell.value.count > 20, cell.value.first?.isLetter ?? false,
        cell.key != "calculo", let text = change(cell.value, &dice)
      else { return nil }
      return cell.start + cell.key + ": " + text
    }
  }

  /// A key and its value on one line.
  struct Cell {
    /// The indentation, and the dash of a row.
    let start: String
    let key: String
    let value: String

    init?(_ line: String) {
      let start = line.prefix { $0 == " " || $0 == "-" }
      let parts = line.dropFirst(start.count).split(separator: ": ", maxSplits: 1)
      guard parts.count == 2, let first = parts[1].first, !"\"'|>[{&*!".contains(first) else {
        return nil
      }
      self.start = String(start)
      key = String(parts[0])
      value = String(parts[1])
    }

    /// Whether it is a count or an amount and no year, number of a row or code.
    var isFigure: Bool {
      let names = ["numero", "cantidad", "valor", "total", "administrativo", "porBeneficiario"]
      return (names.contains(key) || key.allSatisfy(\.isNumber)) && value.first?.isNumber == true
        && value.allSatisfy { $0.isNumber || $0 == "." || $0 == "," } && value.count > 3
    }
  }

  static func indentation(_ line: String) -> Int { line.prefix { $0 == " " }.count }
}
