public import DocumentTree
import ExactNumbers
public import FileSystem
public import Reporting

/// A sheet in the other notation, with what that notation has no place for.
public struct Conversion: Sendable {
  /// The sheet as a whole document.
  public let bytes: [UInt8]
  /// The comments that are not in it.
  public let lostComments: Int
  /// The numbers that had to be written in another way, because the other notation would read them
  /// as thousands: from, to.
  public let rewritten: [(from: String, to: String)]
  /// Where the line of each entry and element begins, in their order; none in JSON.
  let lineStarts: [Int]

  /// Reports what was lost or rewritten, a line each.
  ///
  /// - Parameter language: the language of the lines
  /// - Returns: the lines; none where all is as it was
  public func notes(in language: Language) -> [String] {
    let comments =
      lostComments == 0
      ? []
      : [
        language.either(
          "comentarios que JSON no puede llevar y no se convirtieron: \(lostComments)",
          "comments that JSON cannot hold and that were left out: \(lostComments)")
      ]
    return comments
      + rewritten.map { from, to in
        language.either(
          "el número \(from) se escribió \(to): en YAML se leería de otro modo",
          "the number \(from) was written \(to): YAML would read it otherwise")
      }
  }
}

/// What a conversion gives, or why there is none.
public enum ConversionOutcome: Sendable {
  /// The text in the other notation.
  case converted(Conversion)
  /// What is wrong with the file.
  case faults(FileReport)
  /// The file is not a sheet.
  case notSheet
}

extension Conversion {
  /// Reads a file and writes it in the other notation, or anew in its own.
  ///
  /// - Parameters:
  ///   - path: a file in YAML or, where its name ends in `.json`, in JSON; `-` for standard input
  ///   - format: the notation to write
  /// - Returns: the sheet, or the places that could not be read
  public static func convert(file path: Path, to format: DocumentFormat) -> ConversionOutcome {
    let isStandardInput = path == Path("-")
    do throws(FileError) {
      let bytes =
        isStandardInput ? try FileReader().readStandardInput() : try FileReader().read(path).bytes
      if !isStandardInput, OfficialFile.isOne(bytes, at: path) {
        return .faults(FileReport(path: path.text, problem: .officialText))
      }
      return convert(
        bytes, as: isStandardInput ? .guessed(from: bytes) : .named(path), named: path.text,
        to: format)
    } catch {
      return .faults(FileReport(path: path.text, problem: .unreadable(error)))
    }
  }

  static func convert(
    _ bytes: [UInt8], as format: DocumentFormat, named name: String, to target: DocumentFormat
  ) -> ConversionOutcome {
    let document = Document.read(file: bytes, as: format)
    if !document.isSheet, !document.hasErrors { return .notSheet }
    return convert(document.straightened, named: name, to: target)
  }

  /// Writes a document in the other notation, or anew in its own.
  ///
  /// - Parameters:
  ///   - document: the document
  ///   - name: what a report of its faults calls it
  ///   - format: the notation to write
  /// - Returns: the sheet, or the places that could not be read
  public static func convert(
    _ document: Document, named name: String, to format: DocumentFormat
  ) -> ConversionOutcome {
    // what a published text does not say is not written
    let errors = document.issues.filter { $0.severity == .error && $0.lostFields == nil }
    guard errors.isEmpty, let root = document.root else {
      return .faults(FileReport(path: name, document: document, issues: errors))
    }
    var rewritten: [(from: String, to: String)] = []
    let rule = FigureConversion(root: root, target: format)
    do throws(CanonicalJSON.Failure) {
      let value = try TreeValue(root) { rule.value(of: $0, rewritten: &rewritten) }
      let lost = document.commentCount
      if format == .yaml {
        let (bytes, starts) = value.yaml
        return .converted(
          Conversion(
            bytes: bytes, lostComments: lost, rewritten: rewritten, lineStarts: starts))
      }
      return .converted(
        Conversion(
          bytes: value.document(as: format), lostComments: lost, rewritten: rewritten,
          lineStarts: []))
    } catch {
      return .faults(FileReport(path: name, document: document, failure: error))
    }
  }
}

/// Keeps figures what they are: `890.484` is thousands to people and a decimal to JSON.
private struct FigureConversion {
  let notation: Notation
  let source: DocumentFormat
  let target: DocumentFormat

  init(root: Node, target: DocumentFormat) {
    notation = root["notacion"]?.hasText("punto") == true ? .punto : .chilena
    source = root.document.format == .json ? .json : .yaml
    self.target = target
  }

  func value(
    of node: Node, rewritten: inout [(from: String, to: String)]
  ) -> TreeValue {
    switch node.scalarType {
    case .null: return .null
    case .bool(let value): return .bool(value)
    // a text to come is missing, and blank in quotes would be an answer
    case .string: return node.isEmptyBlock ? .null : .text(node.text)
    case .integer, .float:
      let text = node.text
      if source == target { return source == .json ? .number(text) : .figure(text) }
      if isSameForAll(text) { return .number(text) }
      return target == .json ? .text(text) : people(text, &rewritten)
    }
  }

  /// Whether people and JSON read the same number.
  private func isSameForAll(_ text: String) -> Bool {
    guard TreeValue.isNumber(text), let people = try? FigureParser.parse(text, notation: notation),
      case .number(let read) = people.value
    else { return false }
    return (try? FigureParser.parse(jsonNumber: Array(text.utf8).span)) == read
  }

  /// A number of JSON as people write it.
  private func people(
    _ text: String, _ rewritten: inout [(from: String, to: String)]
  ) -> TreeValue {
    guard let number = try? FigureParser.parse(jsonNumber: Array(text.utf8).span) else {
      return .number(text)
    }
    // people do not write amounts with an exponent, and without one there is no mark that could be misread
    let hasExponent = text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
    let written =
      hasExponent && number.scale == 0
      ? number.description : number.description(in: notation)
    rewritten.append((text, written))
    return .figure(written)
  }
}
