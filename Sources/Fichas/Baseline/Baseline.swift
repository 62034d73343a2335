import DocumentTree
public import FileSystem
public import Reporting
import SheetRules

/// The findings that a team knows already and does not want to fail by.
///
/// A finding is identified by its file, rule, field and figures, not by its line: what moves stays
/// known, and another wrong figure in the same field is new.
public struct Baseline: Sendable, Hashable {
  /// Identifies a finding.
  public struct Entry: Sendable, Hashable, Comparable {
    /// The file, from the folder of the baseline.
    public let path: String
    /// The id of the rule.
    public let rule: String
    /// The field, as a JSON pointer with the names of rows in place of their indices.
    public let field: String
    /// What the finding states; nil in entries of the first format, which match any figures and have
    /// the indices of rows.
    public let figures: Figures?

    /// Orders entries as the file lists them.
    public static func < (left: Entry, right: Entry) -> Bool {
      left.order.lexicographicallyPrecedes(right.order)
    }

    private var order: [String] {
      [path, rule, field, figures?.reported ?? "", figures?.computed ?? ""]
    }
  }

  /// The figures of a finding, in point notation; nil where it has none.
  public struct Figures: Sendable, Hashable {
    /// What the sheet states.
    public let reported: String?
    /// What follows from the other cells.
    public let computed: String?
  }

  /// The folder that its paths begin in, absolute and without links.
  public let folder: Path
  /// How many findings of each there are.
  public internal(set) var counts: [Entry: Int]

  /// Creates a baseline.
  ///
  /// - Parameters:
  ///   - file: the file that it is read from or written to
  ///   - counts: how many findings of each there are
  public init(file: Path, counts: [Entry: Int] = [:]) {
    folder = (try? file.parent.canonical()) ?? file.parent
    self.counts = counts
  }

  static let schema = "fichas.baseline/2"
  private static let schemas = ["fichas.baseline/1", schema]

  /// Whether it has entries of the first format, which do not tell one figure from another.
  public var isOfFirstFormat: Bool { counts.keys.contains { $0.figures == nil } }

  /// The baseline as a file: JSON with a line for each finding, sorted.
  public var bytes: [UInt8] {
    var writer = JsonWriter(layout: .indented(downTo: 2), escaping: .document)
    writer.object { writer in
      writer.member("schema", Self.schema)
      let known = counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }
      writer.member("findings", known) { writer, known in
        writer.object { known.key.write(to: &$0, count: known.value) }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// Returns whether a file is a baseline that an earlier run wrote.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    schemas.contains { bytes.starts(with: "{\n  \"schema\": \"\($0)\",".utf8) }
  }

  /// Returns the path of a file as this baseline names it.
  ///
  /// - Parameter path: the file as the run names it
  /// - Returns: its path from the folder of the baseline
  func name(of path: String) -> String {
    let path = Path(path)
    guard let parent = try? path.parent.canonical() else { return path.text }
    return parent.appending(path.lastComponent).climbing(from: folder).text
  }
}

extension Baseline.Entry {
  fileprivate func write(to writer: inout JsonWriter, count: Int) {
    writer.member("path", path)
    writer.member("rule", rule)
    writer.member("field", field)
    if let figures {
      writer.member("reported", figures.reported)
      writer.member("computed", figures.computed)
    }
    writer.member("count", count)
  }
}

extension Baseline {
  /// The same findings without what follows from other cells.
  var withoutComputed: Baseline {
    var baseline = self
    baseline.counts = [:]
    for (entry, count) in counts {
      let figures = entry.figures.map { Figures(reported: $0.reported, computed: nil) }
      let stated = Entry(
        path: entry.path, rule: entry.rule, field: entry.field, figures: figures)
      baseline.counts[stated, default: 0] += count
    }
    return baseline
  }

  /// The same findings, as a file in another folder names them.
  func moved(to file: Path) -> Baseline {
    var moved = Baseline(file: file)
    if moved.folder == folder { return self }
    for (entry, count) in counts {
      let path = folder.joined(with: Path(entry.path)).text
      let name = moved.name(of: path)
      let entry = Entry(path: name, rule: entry.rule, field: entry.field, figures: entry.figures)
      moved.counts[entry] = count
    }
    return moved
  }
}

// MARK: - Reading

extension Baseline {
  /// A baseline, or why there is none.
  public enum Outcome: Sendable {
    /// The baseline as it was read.
    case read(Baseline)
    /// What is wrong with the file.
    case faults(FileReport)
  }

  /// Reads a baseline.
  ///
  /// - Parameter path: the file
  /// - Returns: the baseline, or what is wrong with it
  public static func read(_ path: Path) -> Outcome {
    do throws(FileError) {
      let document = Document.read(try FileReader().read(path).bytes, as: .json)
      guard !document.hasErrors, let root = document.root, let schema = root["schema"]?.text,
        schemas.contains(schema)
      else {
        return .faults(fault(path, document, document.issues.first?.range))
      }
      var baseline = Baseline(file: path)
      for row in root["findings"].map({ Array($0.elements) }) ?? [] {
        guard let file = row["path"]?.text, let rule = row["rule"]?.text,
          let field = row["field"]?.text, let count = row["count"].flatMap({ Int($0.text) })
        else { return .faults(fault(path, document, row.range)) }
        let entry = Entry(path: file, rule: rule, field: field, figures: figures(of: row))
        baseline.counts[entry, default: 0] += max(0, count)
      }
      return .read(baseline)
    } catch {
      return .faults(FileReport(path: path.text, problem: .unreadable(error)))
    }
  }

  private static func figures(of row: Node) -> Figures? {
    guard let reported = row["reported"], let computed = row["computed"] else { return nil }
    return Figures(
      reported: reported.isNull ? nil : reported.text,
      computed: computed.isNull ? nil : computed.text)
  }

  private static func fault(_ path: Path, _ document: Document, _ range: ByteRange?) -> FileReport {
    let fault = ConfigurationFault(
      rule: ConfigurationFault.unreadable,
      message: LocalizedText(
        es: "esto no es una línea de base de fichas", en: "this is not a baseline of fichas"),
      advice: LocalizedText(
        es: "se escribe con 'fichas check --write-baseline ARCHIVO'",
        en: "it is written by 'fichas check --write-baseline FILE'"), range: range)
    return FileReport(
      path: path.text, status: .unreadable, faults: [fault.finding], in: document)
  }
}

extension Path {
  /// The path from a folder to this one, by `..` where it is not below it; both absolute.
  fileprivate func climbing(from folder: Path) -> Path {
    let own = bytes.split(separator: UInt8(ascii: "/"))
    let other = folder.bytes.split(separator: UInt8(ascii: "/"))
    let shared = zip(own, other).prefix { $0.elementsEqual($1) }.count
    let up = Array(repeating: Array("..".utf8)[...], count: other.count - shared)
    return Path(bytes: Array((up + own[shared...]).joined(separator: [UInt8(ascii: "/")])))
  }
}
