public import DocumentTree
public import FileSystem
public import Reporting

/// Sheets that come one after another by standard input, in the other notation.
public struct ConversionStream: Sendable {
  private let target: DocumentFormat

  /// Makes a stream.
  ///
  /// - Parameter target: the notation to write: JSON a line each, YAML a document each
  public init(to target: DocumentFormat) {
    self.target = target
  }

  /// Writes each sheet before the next one is read; in place of one that cannot be, null.
  ///
  /// - Parameters:
  ///   - output: where they go
  ///   - unreadable: told of every sheet that could not be converted
  /// - Returns: whether all could be
  /// - Throws: the reason why they cannot be written
  public func write(
    to output: Output, unreadable: (FileReport) -> Void
  ) throws(FileError) -> Bool {
    var stream = SheetStream(name: nil)
    var isWhole = true
    while let part = stream.next() {
      var text = Array("null\n".utf8)
      switch outcome(of: part) {
      case .success(let bytes): text = bytes
      case .failure(let fault):
        isWhole = false
        unreadable(fault.report)
      }
      try output.write(target == .yaml ? Array("---\n".utf8) + text : text)
    }
    return isWhole
  }

  private struct Fault: Error {
    let report: FileReport
  }

  private func outcome(of part: SheetStream.Part) -> Result<[UInt8], Fault> {
    do throws(FileError) {
      let bytes = try part.content.get()
      switch Conversion.convert(bytes, as: part.format, named: part.name, to: target) {
      case .converted(let conversion): return line(of: conversion.bytes, part)
      case .faults(let report): return .failure(Fault(report: report))
      case .notSheet: return .failure(Fault(report: .noSheet(part.name)))
      }
    } catch {
      return .failure(Fault(report: FileReport(path: part.name, problem: .unreadable(error))))
    }
  }

  /// A document of JSON on a line; one of YAML as it is.
  private func line(of bytes: [UInt8], _ part: SheetStream.Part) -> Result<[UInt8], Fault> {
    let document = Document.read(bytes, as: target)
    guard target == .json, let root = document.root else { return .success(bytes) }
    var line: [UInt8] = []
    do throws(CanonicalJSON.Failure) {
      try CanonicalJSON.write(root, into: &line)
      return .success(line + [UInt8(ascii: "\n")])
    } catch {
      return .failure(
        Fault(report: FileReport(path: part.name, document: document, failure: error)))
    }
  }
}

extension FileReport {
  /// The report of a text that lacks the key `ficha`.
  fileprivate static func noSheet(_ name: String) -> FileReport {
    FileReport(path: name, problem: .notSheet)
  }
}
