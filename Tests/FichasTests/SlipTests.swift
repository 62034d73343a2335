import Fichas
import Foundation
import Reporting
import TestSupport
import Testing

/// A slip of the hand in one line of a sheet.
struct LineSlip: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Whether the sheet was read for what it says.
  let isRead: Bool
  let slip: @Sendable ([String], Int) -> [String]?

  init(
    _ name: String, isRead: Bool = true, _ slip: @escaping @Sendable ([String], Int) -> [String]?
  ) {
    testDescription = name
    self.isRead = isRead
    self.slip = slip
  }

  /// A slip that changes a line alone.
  static func line(
    _ name: String, _ change: @escaping @Sendable (String) -> String?
  ) -> LineSlip {
    LineSlip(name) { lines, index in
      guard !lines[index].drop(while: { $0 == " " }).isEmpty, !lines[index].contains("#"),
        let new = change(lines[index]), new != lines[index]
      else { return nil }
      var lines = lines
      lines[index] = new
      return lines
    }
  }

  /// Lines behind a long text that stands on one line.
  static func paragraph(_ name: String, _ added: String...) -> LineSlip {
    LineSlip(name, isRead: false) { lines, index in
      let value = lines[index].split(separator: ": ", maxSplits: 1)
      guard value.count == 2, value[1].count > 30, !value[1].contains(":"),
        value[1].first?.isLetter ?? false, index + 1 < lines.count,
        lines[index + 1].hasPrefix("  ")
      else { return nil }
      return Array(lines[...index]) + added + lines[(index + 1)...]
    }
  }

  private static func indentation(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  static let all: [LineSlip] = [
    .line("a no-break space in the indentation") {
      indentation($0) > 0 ? "\u{A0}" + $0.dropFirst() : nil
    },
    .line("nothing but narrow blanks in the indentation") { line in
      let count = indentation(line)
      return String(repeating: "\u{202F}", count: count) + line.dropFirst(count)
    },
    .line("a no-break space after the colon") { line in
      line.firstRange(of: ": ").map { line.replacingCharacters(in: $0, with: ":\u{A0}") }
    },
    .line("a no-break space after the dash") { line in
      line.firstRange(of: "- ").map {
        line[..<$0.lowerBound].allSatisfy { $0 == " " }
          ? line.replacingCharacters(in: $0, with: "-\u{A0}") : line
      }
    },
    .line("a no-break space at the end") { $0 + "\u{A0}" },
    .line("a byte order mark at the start") { "\u{FEFF}" + $0 },
    .line("tabs in the indentation") { line in
      let count = indentation(line)
      guard count > 1, count % 2 == 0 else { return nil }
      return String(repeating: "\t", count: count / 2) + line.dropFirst(count)
    },
    .line("no blank after the colon") { line in
      line.firstRange(of: ": ").map { line.replacingCharacters(in: $0, with: ":") }
    },
    .line("a column less") { indentation($0) > 0 ? String($0.dropFirst()) : nil },
    .line("a column more") { " " + $0 },
    LineSlip("a line of a no-break space") { lines, index in
      Array(lines[..<index]) + ["\u{A0}"] + lines[index...]
    },
    .paragraph("a paragraph at the margin", "Otro párrafo del mismo texto."),
    .paragraph("a paragraph with a colon", "Otro párrafo: sigue."),
    .paragraph("two paragraphs", "Otro.", "", " Y otro: más."),
    .paragraph("a list", "- uno", "- dos: tres"),
    .paragraph("signs", "* uno", "(dos)", "\"tres\" y cuatro", "% cinco", "@seis"),
  ]
}

@Suite("Slips of the layout in published sheets")
struct SlipTests {
  static let sheets = [
    "juntos-2019.yaml", "articulacion-2019.yaml", "capacitacion-2019.yaml",
    "servicios-virtuales-2025.yaml",
  ]

  @Test("are one finding, and nothing that stands there is missing", arguments: LineSlip.all)
  func areOne(_ slip: LineSlip) throws {
    var count = 0
    for (number, name) in Self.sheets.enumerated() {
      let lines = try Project.example(name).components(separatedBy: "\n")
      let sound = Checker().check(text: lines.joined(separator: "\n"))
      for index in stride(from: 3 + 5 * number, to: lines.count - 1, by: 19) {
        guard let changed = slip.slip(lines, index) else { continue }
        count += 1
        let text = changed.joined(separator: "\n")
        expectOneSlip(Checker().check(text: text), sound, slip, "\(name):\(index + 1)")
      }
    }
    #expect(count > 3)
  }

  private func expectOneSlip(
    _ file: FileReport, _ sound: FileReport, _ slip: LineSlip, _ place: Comment
  ) {
    let known = Set(sound.report.findings.map { "\($0.rule) \($0.field) \($0.message.es)" })
    let new = file.report.findings.filter {
      !known.contains("\($0.rule) \($0.field) \($0.message.es)")
    }
    #expect(new.filter { $0.rule != "LEC01" }.isEmpty, place)
    #expect(new.count <= 1, place)
    let gone = sound.report.findings.count + new.count - file.report.findings.count
    if slip.isRead { #expect(gone == 0, place) }
    guard slip.isRead, let mended = file.mended().newSource else { return }
    let again = Checker().check(bytes: mended, named: "ficha.yaml")
    #expect(again.report.findings.count == sound.report.findings.count, place)
  }

  @Test("are mended into the sheet as it was", arguments: LineSlip.all.filter(\.isRead))
  func areMended(_ slip: LineSlip) throws {
    let text = try Project.example("juntos-2019.yaml")
    let lines = text.components(separatedBy: "\n")
    for index in [11, 16, 62, 145] {
      guard let changed = slip.slip(lines, index) else { continue }
      let file = Checker().check(text: changed.joined(separator: "\n"))
      guard let bytes = file.mended(MendRequest(level: .safe)).newSource else { continue }
      let document = Checker().check(bytes: bytes, named: "ficha.yaml").document
      #expect(document?.layoutMends.isEmpty == true && document?.hasErrors == false)
      #expect(document?.nodeCount == file.document?.nodeCount)
    }
  }

  @Test("a file with bytes that are no text is not written over")
  func replacedBytes() throws {
    let text = try Project.example("con-errores/gasto-por-beneficiario.yaml")
    let bytes = Array((text + "# ").utf8) + [0x81, 0x0A]
    let file = Checker().check(bytes: bytes, named: "ficha.yaml")
    #expect(file.report.findings.contains { $0.rule == "GAS02" })
    #expect(file.mended(MendRequest(level: .suggested)).newSource == nil)
  }

  @Test("a sheet in another encoding is read, and mended into UTF-8")
  func encodings() throws {
    let text = try Project.example("juntos-2019.yaml")
    for encoding in [String.Encoding.utf16, .utf16LittleEndian, .windowsCP1252] {
      let bytes = Array(try #require(text.data(using: encoding)))
      let file = Checker().check(bytes: bytes, named: "ficha.yaml")
      #expect(file.report.findings.filter { $0.rule == "LEC09" }.map(\.severity) == [.note])
      let mended = try #require(file.mended(MendRequest(level: .safe)).newSource)
      #expect(
        Checker().check(bytes: mended, named: "a.yaml").report.findings.count
          == file.report.findings.count - 1)
      #expect(file.mended(MendRequest(level: .named)).newSource == nil)
    }
  }

  @Test(
    "comments that are no comments are noted",
    arguments: [
      ("problema: Las Mipes # 1 y 2 no venden", 1), ("problema: Las Mipes # por revisar", 0),
      ("problema: # Las Mipes venden poco por falta de capital", 1), ("problema: # pendiente", 0),
      ("problema: \"Las Mipes # 1\"", 0),
    ])
  func comments(_ line: String, _ count: Int) {
    let text = "ficha: ex-ante\nformulario: 2019-nuevo\ndiagnostico:\n  \(line)\n"
    let found = Checker().check(text: text).report.findings.filter { $0.rule == "LEC01" }
    #expect(found.map(\.severity) == [Severity](repeating: .note, count: count))
  }

  @Test(
    "a figure behind the sign of a comment is noted",
    arguments: [
      ("total: # 340.000", 1), ("total: #N/A", 1), ("total: #¡DIV/0!", 1), ("total: # en M$", 0),
      ("total: 5 # 340.000", 0),
    ])
  func figures(_ line: String, _ count: Int) {
    let text = "ficha: ex-ante\nformulario: 2019-nuevo\ngasto:\n  \(line)\n"
    let found = Checker().check(text: text).report.findings.filter {
      $0.rule == "LEC01" || $0.rule == "LEC03"
    }
    #expect(found.count == count)
  }
}
